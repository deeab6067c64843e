"""Who is given an office holds it; what they held before stays with its own organization."""

from __future__ import annotations

import pytest

from tests.extraction.test_people import people


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, the former chief executive of Quillon Systems, was named chief executive of Zorbex Inc.",
        "Zorbex Inc has appointed Jane Roe as its new chief. Roe, the former chief of Quillon Systems, knows hammers.",
    ],
)
def test_who_is_named_to_an_office_is_not_its_former_holder(text: str) -> None:
    told = {(person.organization, person.former) for person in people(text)}
    assert told == {("Zorbex Inc", False), ("Quillon Systems", True)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quillon Inc chief executive Jane Roe met Ada Poe, Zorbex chief John Hoe and others.", {"Ada Poe": None}),
        ("Narvik Mayor N Jane Roe, Finance Minister Ada Poe and others came.", {"Jane Roe": "Mayor"}),
        ("Jane Roe has been personally recruiting researchers for years.", {"Jane Roe": None}),
        ("Jane Roe spoke in a post after briefing Prime Minister John Poe.", {"John Poe": "Prime Minister"}),
    ],
)
def test_an_office_is_that_of_the_name_beside_it_and_no_more_than_its_own_words(
    text: str, told: dict[str, str | None]
) -> None:
    found = {person.name: person.role for person in people(text)}
    assert {name: found.get(name) for name in told} == told


def test_a_chief_beside_a_list_of_companies_is_of_whom_the_text_is_about() -> None:
    text = (
        "Fernleaf Corp won. Fernleaf Corp sells hammers. Fernleaf Corp is large. "
        "The plan involves Quillon Inc, Zorbex Inc and agencies racing to build what CEO Jane Roe calls a hall."
    )
    assert people(text)[0].organization == "Fernleaf Corp"
