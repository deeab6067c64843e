"""Who leaves, where the words do not say whom."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names


def left(text: str) -> list[tuple[str, str | None, bool]]:
    """Who leaves whom, and whether that is done."""
    people = extract(text, load_names()).people
    return [(person.name, person.from_, person.former) for person in people if person.from_ and not person.said]


@pytest.mark.parametrize(
    ("text", "is_over"),
    [
        ("Quillon Inc chief executive Jane Roe has resigned.", True),
        ("Quillon Inc said its head of safety, Jane Roe, had quit over a dispute about testing.", True),
        ("Quillon Inc finance chief Jane Roe was ousted on Friday.", True),
        ("Quillon Inc chief executive Jane Roe was forced out in May.", True),
        ("Quillon Inc co-founder Jane Roe will depart at the end of the month.", False),
        ("Quillon Inc's longtime general counsel, Jane Roe, plans to retire in June.", False),
        ("Quillon Inc president Jane Roe is leaving her post.", False),
        ("Quillon Inc CEO Jane Roe's decision to step down surprised investors.", False),
        ("Quillon Inc CEO Jane Roe's departure surprised investors.", False),
        ("Quillon Inc promoted John Poe to finance chief after Jane Roe left the company in March.", True),
        ("Quillon Inc named John Poe chief executive, replacing Jane Roe, who stepped down.", True),
        ("Quillon Inc fired Jane Roe in May.", True),
        ("Quillon Inc has parted ways with its chief scientist, Jane Roe.", True),
        ("The board pushed out Quillon Inc chief executive Jane Roe.", True),
        ("Jane Roe, the finance chief of Quillon Inc, told staff that she was leaving.", False),
    ],
)
def test_who_leaves_comes_from_where_they_have_an_office(text: str, *, is_over: bool) -> None:
    assert left(text) == [("Jane Roe", "Quillon Inc", is_over)]


@pytest.mark.parametrize(
    "text",
    [
        "Investors urged Quillon Inc chief executive Jane Roe to resign.",
        "Quillon Inc chief executive Jane Roe has no plans to step down.",
        "Quillon Inc chief executive Jane Roe left the door open to a sale.",
        "Quillon Inc chief executive Jane Roe could leave in May.",
        "Quillon Inc chief executive Jane Roe's staff left in May.",
        "Quillon Inc chief executive Jane Roe left a message.",
        "Quillon Inc fired back at Jane Roe.",
        "The resignation of Jane Roe, chief executive of Quillon Inc, was not accepted.",
        "Jane Roe denied that she plans to leave Quillon Inc.",
        "Quillon Inc fired Jane Roe's deputy.",
        "The loss forced Quillon Inc chief executive Jane Roe to sell lamps.",
        "Jane Roe resigned in 2018. She is chief executive of Quillon Inc.",
    ],
)
def test_nobody_leaves_whose_leaving_is_in_doubt_or_who_leaves_a_thing(text: str) -> None:
    assert left(text) == []


def test_what_else_is_not_approved_does_not_undo_a_going() -> None:
    text = "Quillon Inc chief executive Jane Roe resigned on Friday, and the board did not approve a sale."
    assert left(text) != []


def test_who_leaves_the_company_to_start_another_goes_from_one_to_the_other() -> None:
    text = "Jane Roe, a co-founder of Quillon Inc, has left the company to start Zorblat Inc, which makes lamps."
    person = next(iter(extract(text, load_names()).people))
    assert (person.from_, person.to) == ("Quillon Inc", "Zorblat Inc")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will keep hiring researchers, Jane Roe added.",
        "Quillon Inc names John Poe its president as Jane Roe steps down.",
    ],
)
def test_who_only_says_it_or_leaves_meanwhile_is_not_hired(text: str) -> None:
    deals = extract(text, load_names()).deals
    assert not any("Jane Roe" in deal.parties for deal in deals if deal.kind == "hiring")


def test_who_does_not_mean_to_step_down_still_has_the_office() -> None:
    told = extract("Jane Roe has no plans to step down as chief executive of Quillon Inc.", load_names()).people
    assert [person.former for person in told] == [False]


def test_with_whom_a_company_is_parting_ways_is_leaving() -> None:
    assert left("Quillon Inc is parting ways with co-founder Jane Roe.") == [("Jane Roe", "Quillon Inc", False)]


@pytest.mark.parametrize(
    "doing",
    [
        "left the company's annual meeting early",
        "was left with a stake of 4 percent",
        "was left behind",
        "is left with two plants",
        "left after an hour",
        "left at noon",
        "left in tears",
        "left to applause",
        "left the room",
        "left for Paris",
        "leaves on Monday for a tour of Asia",
        "left the stage to join the crowd",
        "left the office early",
        "left the company with debts",
        "left the company car in Oslo",
        "departed from the company's habit",
        "exited on a positive note",
        "stepped down from the stage",
        "stepped down from the board of Zorblat Inc",
        "stepped down as chairman but stays chief executive",
        "will step down as chair of the charity",
        "stepped aside from the vote",
        "was removed from the sanctions list",
        "was removed as a defendant",
        "was dismissed as a dreamer",
        "was forced out of the debate",
        "was let off with a fine",
        "was fired on Friday and reinstated",
        "resigned as senator in 2019",
        "resigned herself to the loss",
        "retired in 2019 from the army",
        "quit in 2019 over a dispute",
        "quit smoking",
    ],
)
def test_who_leaves_a_room_a_matter_or_another_office_keeps_theirs(doing: str) -> None:
    told = extract(f"Quillon Inc chief executive Jane Roe {doing}.", load_names()).people
    assert [(person.role, person.from_, person.former) for person in told] == [("chief executive", None, False)]


@pytest.mark.parametrize(
    "text",
    [
        "A lawsuit that a tenant brought against Quillon Inc chief executive Jane Roe was dismissed on Tuesday.",
        "A lawsuit by Quillon Inc chief executive Jane Roe was dismissed.",
        "A painting of Quillon Inc chief executive Jane Roe was removed today.",
        "A spokesman for Quillon Inc chief executive Jane Roe resigned in May.",
        "Quillon Inc chief executive Jane Roe, left in charge after the merger, opened a plant.",
        "Quillon Inc chief executive Jane Roe, left, and John Poe opened a plant.",
    ],
)
def test_who_is_only_named_beside_a_word_of_leaving_stays(text: str) -> None:
    assert left(text) == []
    assert not any(person.former for person in extract(text, load_names()).people)


def test_who_leaves_an_office_elsewhere_keeps_their_own() -> None:
    told = extract("Quillon Inc CEO Jane Roe quit in 2019 as head of Zorblat Inc.", load_names()).people
    assert [(person.organization, person.former) for person in told] == [("Quillon Inc", False), ("Zorblat Inc", True)]


@pytest.mark.parametrize(
    "event",
    [
        "exit from the coal business lifted shares",
        "firing of 50 engineers shocked staff",
        "resignation was rejected",
        "retirement savings fund grew",
        "retirement is years away",
        "exit pay was $3 million",
        "exit poll was wrong",
        "departure from Oslo airport was delayed",
        "departure for Paris was delayed",
        "departure time was moved",
    ],
)
def test_whose_going_is_no_leaving_of_an_office_stays(event: str) -> None:
    assert left(f"Quillon Inc chief executive Jane Roe's {event}.") == []


@pytest.mark.parametrize(
    ("doing", "is_over"),
    [
        ("has left the company after 12 years", True),
        ("left the company in 2021", True),
        ("left her role on Friday", True),
        ("stepped down as chief executive on Monday", True),
        ("will step down at the end of the year", False),
        ("will step down to spend time with her family", False),
        ("was forced out as Quillon Inc chief executive in March", True),
        ("is leaving to start a company", False),
        ("resigned on Friday amid a row", True),
    ],
)
def test_who_plainly_leaves_an_office_or_employer_is_gone(doing: str, *, is_over: bool) -> None:
    told = left(f"Quillon Inc chief executive Jane Roe {doing}.")
    assert told[0] == ("Jane Roe", "Quillon Inc", is_over)


def test_of_two_offices_only_the_one_beside_the_leaving_is_left() -> None:
    text = "Quillon Inc chair Jane Roe spoke. Jane Roe, the chief executive of Zorblat Inc, was fired on Friday."
    told = extract(text, load_names()).people
    assert [(person.organization, person.former) for person in told] == [("Quillon Inc", False), ("Zorblat Inc", True)]


def test_where_it_is_open_which_of_two_offices_is_left_none_is() -> None:
    text = "Quillon Inc chief Jane Roe is also a chair. Zorblat Inc chair Jane Roe spoke. Roe resigned on Friday."
    assert left(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc’s chief, Jane Roe, resigned on Friday, and the company could not say why.",
        "Quillon Inc chief Jane Roe stepped down from her role on Dec. 1, not four years after she took it.",
        "Quillon Inc named a chief following the departure of Jane Roe, a longtime Quillon Inc executive.",
        "The news follows the resignation of chief executive Jane Roe from Quillon Inc in May.",
        "His exit follows that of Jane Roe, Quillon Inc’s chief, who exited last month.",
    ],
)
def test_a_going_is_told_by_its_own_clause(text: str) -> None:
    told = extract(text, load_names()).people
    assert {person.from_ for person in told if person.name == "Jane Roe"} == {"Quillon Inc"}


@pytest.mark.parametrize(
    "text",
    [
        "The board called for the resignation of Quillon Inc chief Jane Roe on Monday.",
        "Investors want the departure of Quillon Inc chief Jane Roe.",
        "Quillon Inc chief Jane Roe may resign, the board said.",
        "If Quillon Inc chief Jane Roe resigns, the board will meet.",
        "Jane Roe, Quillon Inc’s chief and a friend of Ada Poe, who left last month, said no.",
    ],
)
def test_a_going_that_is_wished_or_another_s_is_none(text: str) -> None:
    told = extract(text, load_names()).people
    assert {person.from_ for person in told if person.name == "Jane Roe"} == {None}


def test_who_leaves_is_not_hired_by_what_is_told_of_their_beginnings() -> None:
    text = (
        "Jane Roe, president and CEO, is leaving Quillon Inc, the company said. Roe joined Quillon Inc as VP of "
        "hammers in 2001, and she was appointed chief operating officer before being elevated to the CEO job in 2021."
    )
    (person,) = extract(text, load_names()).people
    assert (person.role, person.organization, person.from_, person.to) == (
        "president and CEO",
        "Quillon Inc",
        "Quillon Inc",
        None,
    )


def test_who_left_long_ago_may_be_hired_again() -> None:
    text = "Jane Roe left Quillon Inc in 2019. Quillon Inc has hired Jane Roe back as chief scientist."
    (person,) = extract(text, load_names()).people
    assert (person.role, person.to) == ("chief scientist", "Quillon Inc")
