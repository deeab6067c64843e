"""Who speaks where little is said of them: whose chief it is, and who is known by a surname alone."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    "told",
    [
        "“We are happy to work with Halden Cells,” CEO Jane Roe said.",
        "“Our board trusts Halden Cells,” CEO Jane Roe said.",
        "The takeover of Halden Cells will help it grow, CEO Jane Roe said.",
        "The acquisition of Halden Cells “fits our plan,” CEO Jane Roe said.",
    ],
)
def test_a_chief_who_speaks_of_another_company_is_not_of_it(told: str) -> None:
    text = f"Zephyr Grid said it signed a deal. {told}"
    assert {person.organization for person in people(text)} == {"Zephyr Grid"}


@pytest.mark.parametrize(
    "told",
    [
        "“At Halden Cells, we believe in lamps,” CEO Jane Roe said.",
        "At the plant of Halden Cells, CEO Jane Roe said sales rose.",
        "Halden Cells will grow, CEO Jane Roe said.",
    ],
)
def test_a_chief_who_speaks_of_their_own_company_is_of_it(told: str) -> None:
    text = f"Zephyr Grid said it signed a deal. {told}"
    assert {person.organization for person in people(text)} == {"Halden Cells"}


@pytest.mark.parametrize(
    "opening",
    [
        "Workers like Naftrali Wambolo, a college graduate, believed in it.",
        "Residents including Naftrali Wambolo, a father of two, object.",
        "Naftrali Wambolo believed in it.",
    ],
)
def test_whose_surname_alone_speaks_later_is_a_person(opening: str) -> None:
    told = people(f"{opening} “They have to do it right,” Wambolo said.")
    assert [person.name for person in told] == ["Naftrali Wambolo", "Naftrali Wambolo"]
    assert told[-1].said is not None


@pytest.mark.parametrize(
    "text",
    [
        "Acme bought Zorbex Galactix. “We fly,” Galactix told Reuters.",
        "Zorbex Galactix flew. Shares of Galactix rose. “We fly,” Galactix said.",
    ],
)
def test_a_company_whose_last_word_speaks_is_no_person(text: str) -> None:
    assert extract(text, load_names()).people == ()


def test_who_has_colleagues_of_their_own_is_a_person() -> None:
    told = people(
        "Naftrali Wambolo believed in it. Wambolo and his colleagues quit. “It is hard,” Wambolo told Reuters."
    )
    assert {person.name for person in told} == {"Naftrali Wambolo"}


@pytest.mark.parametrize(
    "told",
    [
        "Quillon Inc CEO Jane Roe praised John Poe for his work, stating, ",
        "Jane Roe praised John Poe, stating, ",
        "Jane Roe, who leads Quillon Inc, praised John Poe for his work, stating, ",
        "After John Poe left, Jane Roe thanked him in a letter, stating, ",
        "Jane Roe left, stating, ",
    ],
)
def test_what_a_participle_adds_is_said_by_the_subject(told: str) -> None:
    assert [p.name for p in people(f"{told}“We are thankful for all that was done.”") if p.said] == ["Jane Roe"]


@pytest.mark.parametrize("told", ["has been appointed as Roe’s successor", "was appointed as her replacement"])
def test_whoever_is_made_a_successor_is_hired_by_whom_the_other_leaves(told: str) -> None:
    facts = extract(f"Quillon Inc said its AI chief Jane Roe will retire. John Poe, a veteran, {told}.", load_names())
    assert [(deal.kind, deal.parties) for deal in facts.deals] == [("hiring", ("Quillon Inc", "John Poe"))]


def test_a_thing_s_successor_is_no_hiring() -> None:
    assert extract("Quillon Inc said the phone will end. The lamp is its successor.", load_names()).deals == ()


@pytest.mark.parametrize(
    "words",
    [
        "“We build hammers and nails,” the memo reads, to nobody's surprise.",
        "The plan is “a disaster for every nurse in the land” and has to go.",
    ],
)
def test_who_answers_next_has_not_said_what_a_sentence_tells_of_itself(words: str) -> None:
    told = people(f"{words} Jane Roe, president of Quillon Inc, responded on Monday.")
    assert [person.said for person in told] == [None]


def test_who_is_named_right_behind_a_whole_sentence_in_marks_has_said_it() -> None:
    told = people("“We build hammers and nails.” Jane Roe, president of Quillon Inc, said so on Monday.")
    assert "We build hammers and nails." in [person.said for person in told]
