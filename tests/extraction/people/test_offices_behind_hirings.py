"""The office that a hiring gives, however it stands behind the one who is hired."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of
from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc appointed Ada Thornbury, a former Zorblat Corp executive, chief financial officer.",
        "Quillon Inc appointed Ada Thornbury, a former Zorblat Corp executive, to the role of chief financial officer.",
        "Quillon Inc named former Zorblat Corp executive Ada Thornbury its chief financial officer.",
        "Quillon Inc promoted Ada Thornbury, its head of sales, to chief financial officer.",
        "Quillon Inc hired Ada Thornbury, formerly of Zorblat, as chief financial officer.",
    ],
)
def test_one_who_is_hired_holds_the_office_told_behind_what_they_were(text: str) -> None:
    found = [person for person in people(text) if person.organization == "Quillon Inc" and not person.former]
    assert {(person.name, person.role) for person in found} == {("Ada Thornbury", "chief financial officer")}


def test_the_office_of_who_tells_of_a_hiring_is_not_that_of_the_hired() -> None:
    text = "Quillon Inc appointed Ada Thornbury, a former Zorblat Corp executive, chief executive Ben Marsh said."
    assert all(person.role != "chief executive" for person in people(text) if person.name == "Ada Thornbury")


@pytest.mark.parametrize(
    "behind",
    [
        ", who reports to chief executive Ben Marsh, to president.",
        " after she took her plan to chief executive Ben Marsh.",
        " in the role of chief executive Ben Marsh’s adviser.",
    ],
)
def test_the_office_of_another_whom_it_names_is_not_that_of_the_promoted(behind: str) -> None:
    told = people(f"Quillon Inc promoted Ada Thornbury{behind}")
    assert {person.name for person in told if person.role == "chief executive"} == {"Ben Marsh"}


def test_a_company_is_no_officer_because_an_office_follows_its_name() -> None:
    text = "Quillon Inc appointed Ada Thornbury, who led sales at Zorblat, as chief financial officer."
    assert {person.name for person in people(text)} == {"Ada Thornbury"}


@pytest.mark.parametrize("verb", ["named", "poached", "promoted", "tapped"])
def test_who_gives_somebody_an_office_is_a_company(verb: str) -> None:
    (deal,) = deals_of(f"Quillon {verb} Ada Thornbury as chief financial officer.")
    assert (deal.kind, deal.parties) == ("hiring", ("Quillon", "Ada Thornbury"))


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc named Ada Thornbury president and Zorblat Corp named Ben Marsh chief engineer.",
        "Quillon Inc appointed Ada Thornbury as president, while Zorblat Corp named Ben Marsh chief engineer.",
    ],
)
def test_two_companies_of_one_sentence_hire_each_their_own(text: str) -> None:
    assert [deal.parties for deal in deals_of(text)] == [
        ("Quillon Inc", "Ada Thornbury"),
        ("Zorblat Corp", "Ben Marsh"),
    ]
    told = [(person.name, person.role, person.organization, person.from_) for person in people(text)]
    assert told == [
        ("Ada Thornbury", "president", "Quillon Inc", None),
        ("Ben Marsh", "chief engineer", "Zorblat Corp", None),
    ]


def test_several_are_hired_past_a_company_that_only_speaks() -> None:
    text = "Quillon Inc hired Ada Thornbury and Ben Marsh as advisers, and Zorblat Corp said it was surprised."
    (deal,) = deals_of(text)
    assert deal.parties == ("Quillon Inc", "Ada Thornbury", "Ben Marsh")
