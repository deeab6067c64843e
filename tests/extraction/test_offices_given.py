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
