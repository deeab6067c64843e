"""Parts of organizations: who leads one is not told as the chief of the whole."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, the former CEO of Quillon’s Zorblat unit, left.",
        "Jane Roe, chief executive of Quillon’s Zorblat subsidiary, left.",
        "Jane Roe, chief executive of Quillon subsidiary Zorblat, left.",
        "Jane Roe, chief executive of Quillon-owned Zorblat, left.",
        "Jane Roe, the head of Quillon-backed startup Zorblat, left.",
        "Jane Roe, who runs Quillon-backed Zorblat, left.",
        "Quillon’s Zorblat unit chief executive Jane Roe left.",
    ],
)
def test_who_leads_a_part_with_a_name_is_of_that_part(text: str) -> None:
    assert [person.organization for person in people(text)] == ["Zorblat"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Jane Roe, chief executive of Quillon Inc’s cloud arm, left.", "chief executive of Quillon Inc’s cloud arm"),
        ("Jane Roe, president of Quillon Inc’s India unit, left.", "president of Quillon Inc’s India unit"),
        ("Quillon Inc’s cloud arm chief executive Jane Roe left.", "cloud arm chief executive"),
        ("Jane Roe, chief executive of Quillon Inc’s board, left.", "chief executive"),
        ("Jane Roe, head of Quillon Inc’s business development, left.", "head"),
        ("Jane Roe, head of Quillon Inc’s small business lending, left.", "head"),
        ("Jane Roe, head of Quillon Inc’s Oslo branch manager school, left.", "head"),
        ("Jane Roe, chief of Quillon Inc’s Zorblat business partner, left.", "chief"),
        ("Jane Roe, chief of Quillon Inc’s Zorblat business customers, left.", "chief"),
    ],
)
def test_who_leads_a_part_without_a_name_has_it_in_the_office(text: str, role: str) -> None:
    (person,) = people(text)
    assert (person.role, person.organization) == (role, "Quillon Inc")


@pytest.mark.parametrize(
    ("text", "from_", "to"),
    [
        ("Jane Roe joined Quillon-backed Zorblat Ltd from Mossgate Inc.", "Mossgate Inc", "Zorblat Ltd"),
        ("Jane Roe left Quillon-owned Zorblat Ltd for Mossgate Inc.", "Zorblat Ltd", "Mossgate Inc"),
    ],
)
def test_nobody_moves_to_or_from_an_owner(text: str, from_: str, to: str) -> None:
    (person,) = people(text)
    assert (person.from_, person.to) == (from_, to)
