"""What is told of somebody by a pronoun, and where one was before."""

from __future__ import annotations

import pytest

from bot.extraction.facts import Person
from tests.extraction.people.test_people import people

HIRED = "Quillon Inc hired Jane Roe on Monday."


def offices(text: str, name: str = "Jane Roe") -> list[tuple[str | None, str | None, bool]]:
    """The role, the organization and whether it is over, of every record of somebody."""
    return [(person.role, person.organization, person.former) for person in people(text) if person.name == name]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        (
            "She served as chief executive of Zorblat Inc from 2009 until 2021.",
            ("chief executive", "Zorblat Inc", True),
        ),
        ("She is also chair of Zorblat Inc.", ("chair", "Zorblat Inc", False)),
        ("Before that, she was chief scientist at Zorblat Inc.", ("chief scientist", "Zorblat Inc", True)),
        ("She spent more than a decade as chief of Zorblat Inc.", ("chief", "Zorblat Inc", True)),
        ("She also spent 16 years at Zorblat Inc.", (None, "Zorblat Inc", True)),
        (
            "Prior to that, she spent 16 years at Zorblat Inc, most recently as head of engineering.",
            ("head of engineering", "Zorblat Inc", True),
        ),
        ("Her sister makes lamps. She is an analyst at Zorblat Inc.", ("analyst", "Zorblat Inc", False)),
    ],
)
def test_a_sentence_about_her_tells_of_the_one_named_before(
    sentence: str, office: tuple[str | None, str, bool]
) -> None:
    assert office in offices(f"{HIRED}\n\n{sentence}")


def test_where_somebody_was_is_told_behind_it() -> None:
    text = "Jane Roe joins Quillon Inc from Zorblat Inc, where she served as vice president of lamps."
    assert ("vice president of lamps", "Zorblat Inc", True) in offices(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "He was chief executive of Zorblat Inc.",
        "John Poe spoke with Ada Moe. She was chief executive of Zorblat Inc.",
        "She was a member of the Zorblat Inc executive board.",
    ],
)
def test_of_whom_a_pronoun_may_not_tell_nothing_is_read(sentence: str) -> None:
    text = f"Quillon Inc hired Jane Roe on Monday. Ms. Roe makes lamps.\n\n{sentence}"
    assert {organization for _, organization, _ in offices(text)} == {"Quillon Inc"}


@pytest.mark.parametrize("time", ["spent more than 12 years at", "had been at", "has been with"])
def test_who_was_somewhere_for_a_time_comes_from_there(time: str) -> None:
    person = people(f"Jane Roe, who {time} Zorblat Inc, left in May. Quillon Inc makes lamps.")[0]
    assert person.organization == "Zorblat Inc"


def test_who_leaves_becomes_what_they_leave_for() -> None:
    said = "Quillon Inc makes lamps."
    person = people(f"{said} Jane Roe, a lamp maker, left Zorblat Inc to become chief AI officer at Quillon Inc.")[0]
    assert (person.role, person.organization) == ("chief AI officer", "Quillon Inc")


def test_who_joins_as_an_adviser_is_one() -> None:
    text = "Lamp pioneer Jane Roe joined Quillon Inc as a senior adviser. Roe has been a founder of many groups."
    assert {(person.role, person.organization) for person in people(text)} == {("senior adviser", "Quillon Inc")}


def find(name: str, told: list[Person]) -> Person:
    """The first record of somebody."""
    return next(person for person in told if person.name == name)


def test_those_of_a_list_with_offices_all_move() -> None:
    told = people(
        "Quillon Inc has lost its founders. Co-founder Ada Moe left for Zorblat Inc, "
        "while CTO Jane Roe and co-founder John Poe joined Widget Inc last month."
    )
    assert [find(name, told).to for name in ("Ada Moe", "Jane Roe", "John Poe")] == [
        "Zorblat Inc",
        "Widget Inc",
        "Widget Inc",
    ]
    assert ("CTO", "Quillon Inc", True) in [(p.role, p.organization, p.former) for p in told if p.name == "Jane Roe"]


def test_whom_the_hired_report_to_is_not_hired() -> None:
    told = people("Quillon Inc hired Jane Roe as chief of lamps, reporting to software chief John Poe.")
    assert (find("Jane Roe", told).to, find("John Poe", told).to) == ("Quillon Inc", None)


@pytest.mark.parametrize(
    ("office", "organization"),
    [
        ("managing director for Asia South at Quillon Inc", "Quillon Inc"),
        ("vice president for Europe and Africa at Quillon Inc", "Quillon Inc"),
    ],
)
def test_a_region_of_more_words_is_a_field(office: str, organization: str) -> None:
    person = people(f"“We grow,” said Jane Roe, {office}.")[0]
    assert (person.role, person.organization) == (office.partition(" at ")[0], organization)


def test_a_field_and_its_short_form_stand_in_the_office() -> None:
    (person,) = people("Quillon Inc's artificial intelligence (AI) chief, Jane Roe, will step down.")
    assert person.role == "artificial intelligence (AI) chief"


def test_a_verb_is_no_part_of_an_office() -> None:
    told = people("Quillon Inc said a new chief executive of lamps would free John Poe up.")
    assert [person.role for person in told] == [None]


def test_a_previous_office_is_held_no_more() -> None:
    (person,) = people("Quillon Inc's previous chief executive, Jane Roe, retired.")
    assert person.former


@pytest.mark.parametrize("word", ["Current", "Outgoing", "Interim"])
def test_a_word_for_the_time_of_an_office_is_no_employer(word: str) -> None:
    told = people(f"Quillon Inc makes lamps. {word} president Jane Roe will become chairman.")
    assert {person.organization for person in told} == {"Quillon Inc"}


@pytest.mark.parametrize(("given", "surname"), [("Zib-Xu", "Tan"), ("Chi-Hao", "Wu")])
def test_a_given_name_of_two_parts_is_one(given: str, surname: str) -> None:
    told = people(f"{given} {surname} will take up the role. {surname} is 50.")
    assert [person.name for person in told] == [f"{given} {surname}"]


def test_a_startup_of_somebody_is_whose_founder_one_is() -> None:
    told = people("Ada Moe, a co-founder of Jane Roe's artificial intelligence startup zQuill, left.")
    assert find("Ada Moe", told).organization == "zQuill"


def test_one_of_several_has_the_office_in_the_singular() -> None:
    told = people("Quillon Inc co-CEOs Jane Roe and John Poe left.")
    assert [person.role for person in told] == ["co-CEO", "co-CEO"]


@pytest.mark.parametrize(
    "text",
    ["In a message to Quillon Inc employees, Roe spoke of lamps.", "Ada Moe said Roe is an exceptional leader."],
)
def test_what_others_are_is_no_office(text: str) -> None:
    told = people(f"Quillon Inc makes lamps. Jane Roe left.\n\n{text}")
    assert find("Jane Roe", told).role is None
