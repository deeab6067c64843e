"""What looks like a move, a lost office or a place of work, and is none; and moves that stand far apart."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    ("text", "from_", "to"),
    [
        ("Jane Roe left after five years at Quillon Inc.", "Quillon Inc", None),
        ("Jane Roe retired after a long career at Quillon Inc.", "Quillon Inc", None),
        ("Jane Roe is returning to Oslo after a year at Quillon Inc.", "Quillon Inc", None),
        ("Jane Roe moved to Zorblat Ltd after a decade at Quillon Inc.", "Quillon Inc", "Zorblat Ltd"),
        ("Jane Roe is leaving Quillon Inc after five years to join Zorblat Ltd.", "Quillon Inc", "Zorblat Ltd"),
        ("Jane Roe left Quillon Inc to co-found Zorblat Ltd.", "Quillon Inc", "Zorblat Ltd"),
        ("Jane Roe left Quillon Inc to lead research at Zorblat Ltd.", "Quillon Inc", "Zorblat Ltd"),
        ("Jane Roe left Quillon Inc to start a company that competes with Zorblat Ltd.", "Quillon Inc", None),
        ("Jane Roe left Quillon Inc to join former Zorblat Ltd chief John Poe’s startup.", "Quillon Inc", None),
        ("Jane Roe left for a job at Zorblat Ltd.", None, "Zorblat Ltd"),
        ("Jane Roe moved Quillon Inc to Texas.", None, None),
        ("Jane Roe moved production to Quillon Inc from Zorblat Ltd.", None, None),
        ("Jane Roe moved her money from Quillon Inc to Zorblat Ltd.", None, None),
        ("Jane Roe moves the market, from Quillon Inc to Zorblat Ltd.", None, None),
        ("Jane Roe moves to Quillon Inc from Zorblat Ltd.", "Zorblat Ltd", "Quillon Inc"),
        ("Jane Roe moved last week to Quillon Inc.", None, "Quillon Inc"),
        ("Jane Roe moved abroad to Quillon Inc.", None, "Quillon Inc"),
        ("Jane Roe returned three years ago from Quillon Inc.", "Quillon Inc", None),
        ("Jane Roe was tapped to lead Quillon Inc starting in May.", None, "Quillon Inc"),
        ("Jane Roe was hired to run Quillon Inc’s marathon.", None, None),
        ("Jane Roe was appointed to head Quillon Inc’s jury.", None, None),
        ("Jane Roe was named to lead Quillon Inc’s Ohio arm by Zorblat Ltd.", None, None),
        ("Jane Roe was named to lead Quillon Inc’s lamp arm.", None, "Quillon Inc"),
        ("Jane Roe was left out by Quillon Inc.", None, None),
        ("Jane Roe returned to Quillon Inc’s headquarters for a talk.", None, None),
        ("Jane Roe returned from Quillon Inc’s conference in Oslo.", None, None),
        ("Jane Roe left her bag at Quillon Inc.", None, None),
        ("Jane Roe declined a proposal to join Quillon Inc.", None, None),
        ("Jane Roe has turned down an offer to join Quillon Inc.", None, None),
        ("Jane Roe turned an offer to join Quillon Inc into a career.", None, "Quillon Inc"),
        ("Jane Roe accepted an offer to join Quillon Inc.", None, "Quillon Inc"),
        ("Jane Roe has joined critics of Quillon Inc.", None, None),
        ("Jane Roe left a voicemail for Quillon Inc.", None, None),
        ("Jane Roe moved to dismiss Quillon Inc’s suit.", None, None),
        ("Jane Roe moved to block Quillon Inc.", None, None),
        ("Jane Roe moved to rival Quillon Inc.", None, "Quillon Inc"),
        ("Jane Roe quit Quillon Inc to become a critic of Zorblat Ltd.", "Quillon Inc", None),
        ("Jane Roe quit Quillon Inc to become a customer of Zorblat Ltd.", "Quillon Inc", None),
        ("Jane Roe quit Quillon Inc to become a rival to Zorblat Ltd.", "Quillon Inc", None),
        ("Jane Roe left Quillon Inc to become head of lamps at Zorblat Ltd.", "Quillon Inc", "Zorblat Ltd"),
        ("Jane Roe left Quillon Inc to become vice president of lamps at Zorblat Ltd.", "Quillon Inc", "Zorblat Ltd"),
        ("Jane Roe left Quillon Inc after a year at Zorblat Ltd had ended badly.", "Quillon Inc", None),
        ("Jane Roe left Quillon Inc after a year with Zorblat Ltd as its main client.", "Quillon Inc", None),
        ("Jane Roe left after a decade with Quillon Inc as its main client.", None, None),
        ("Jane Roe left after a decade with Quillon Inc as its chief engineer.", "Quillon Inc", None),
    ],
)
def test_where_somebody_goes_and_comes_from(text: str, from_: str | None, to: str | None) -> None:
    person = people(text)[0]
    assert (person.from_, person.to) == (from_, to)


def test_what_somebody_was_is_not_what_they_are_where_they_go() -> None:
    (person,) = people("Jane Roe, an engineer who had worked abroad, left in 2014 to found Zorblat Ltd.")
    assert (person.role, person.organization, person.to) == ("engineer", None, "Zorblat Ltd")


def test_what_somebody_leaves_to_become_is_held() -> None:
    (person,) = people("Jane Roe left Quillon Inc to become chief executive of Zorblat Ltd.")
    assert (person.role, person.organization, person.former) == ("chief executive", "Zorblat Ltd", False)
    assert (person.from_, person.to) == ("Quillon Inc", "Zorblat Ltd")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe will chair a panel at Quillon Inc’s conference.",
        "Jane Roe will head to Quillon Inc’s shops in May.",
        "Jane Roe led a protest against Quillon Inc.",
        "Jane Roe led a $5 million round in Quillon Inc.",
        "Jane Roe ran into trouble with Quillon Inc.",
        "Jane Roe led talks on Monday at Quillon Inc.",
        "Jane Roe led a protest outside Quillon Inc.",
    ],
)
def test_who_leads_an_event_or_a_fight_need_not_work_there(text: str) -> None:
    assert [person.organization for person in people(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe leads research at Quillon Inc.",
        "Jane Roe, who runs the funding team at Quillon Inc, left.",
        "Jane Roe runs video meeting company Quillon Inc.",
        "Jane Roe heads tour operator Quillon Inc.",
        "Jane Roe leads the conference team at Quillon Inc.",
        "Jane Roe leads trial design at Quillon Inc.",
        "Jane Roe leads Quillon Inc’s event business.",
    ],
)
def test_who_leads_people_works_there(text: str) -> None:
    assert [person.organization for person in people(text)] == ["Quillon Inc"]


@pytest.mark.parametrize(
    ("text", "is_former"),
    [
        ("Zorblat Ltd fires back at Quillon Inc chief executive Jane Roe.", False),
        ("Zorblat Ltd was fired by Quillon Inc chief executive Jane Roe.", False),
        ("Quillon Inc removes chief executive Jane Roe’s portrait.", False),
        ("Jane Roe, who was named chief executive of Quillon Inc until a new one is found, spoke.", False),
        ("Jane Roe, who was chief executive of Quillon Inc until May, spoke.", True),
        ("Quillon Inc fired its chief executive, Jane Roe.", True),
        ("Jane Roe was removed as chief executive of Quillon Inc.", True),
        ("Quillon Inc leaves chief executive Jane Roe in charge.", False),
        ("Quillon Inc left chief executive Jane Roe in charge.", False),
        ("Jane Roe has quit as chief executive of Quillon Inc.", True),
        ("Jane Roe quit over the weekend as head of lamps at Quillon Inc.", True),
        ("Jane Roe resigns as chief executive of Quillon Inc.", True),
        ("Jane Roe leaves as chief executive of Quillon Inc.", True),
        ("Jane Roe departs as chief executive of Quillon Inc.", True),
        ("Quillon Inc fired staff as chief executive Jane Roe spoke.", False),
        ("Jane Roe stepped down on Friday as chief executive of Quillon Inc.", True),
        ("Jane Roe, who resigned on Monday as CEO of Quillon Inc, spoke.", True),
        ("Jane Roe resigned with immediate effect as CFO of Quillon Inc.", True),
        ("Jane Roe was ousted by the board as CEO of Quillon Inc.", True),
        ("Jane Roe was removed over fraud claims as chief executive of Quillon Inc.", True),
        ("Jane Roe resigned over pay as chairman of Quillon Inc.", True),
        ("Jane Roe resigned due to illness as chairman of Quillon Inc.", True),
        ("Jane Roe was fired on Monday as chief executive of Quillon Inc.", True),
        ("Jane Roe retired to make way for a rival as chief executive of Quillon Inc.", True),
        ("Jane Roe resigned to serve as chief executive of Quillon Inc.", False),
        ("Jane Roe left Zorblat Ltd to return to Quillon Inc as chief executive.", False),
        ("Jane Roe left for a job at Quillon Inc as chief engineer.", False),
    ],
)
def test_an_office_is_over_only_for_who_loses_it(text: str, is_former: bool) -> None:
    assert [person.former for person in people(text)] == [is_former]


def test_what_somebody_joins_another_as_is_held_there_alone() -> None:
    (person,) = people("Jane Roe left Quillon Inc to join Zorblat Ltd as chief executive.")
    assert (person.role, person.organization, person.former) == ("chief executive", "Zorblat Ltd", False)
    assert (person.from_, person.to) == ("Quillon Inc", "Zorblat Ltd")


def test_an_office_is_of_no_one_whom_only_an_inserted_clause_names() -> None:
    found = people("Jane Roe, who founded Quillon Inc with John Poe, will become its chairwoman.")
    assert [person.role for person in found if person.name == "John Poe"] == [None]


def test_what_somebody_had_been_is_over() -> None:
    (person,) = people("Jane Roe had been chief executive of Quillon Inc since 2019.")
    assert (person.role, person.organization, person.former) == ("chief executive", "Quillon Inc", True)


def test_an_office_given_up_is_of_who_says_so() -> None:
    (person,) = people("Quillon Inc said on Monday that Jane Roe would step down as chief executive in May.")
    assert (person.role, person.organization, person.former) == ("chief executive", "Quillon Inc", True)


def test_the_last_of_a_list_is_the_one_that_somebody_founded() -> None:
    found = people("A group of Quillon Inc, Zorblat Ltd and Mossgate Inc, the lamp company founded by Jane Roe, left.")
    assert [person.organization for person in found] == ["Mossgate Inc"]
