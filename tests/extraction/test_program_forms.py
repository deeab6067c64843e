"""Names of programs that say what they are for, and words that look like names and are none."""

from __future__ import annotations

import pytest

from tests.extraction.test_initiatives import initiatives
from tests.extraction.test_names import kinds


@pytest.mark.parametrize(
    "name", ["AI for Kindness", "Robots for Zorblat Youth Challenge", "Hammers for Quibble Teachers Program"]
)
def test_what_a_program_is_for_belongs_to_its_name(name: str) -> None:
    (found,) = initiatives(f"Quillon Inc said that {name} will teach 3,000 teachers in Kenya.")
    assert found.name == name


def test_a_field_is_no_program_for_the_company_behind_it() -> None:
    assert not any(name.startswith("AI") for name in kinds("The startup builds AI for Microsoft and others."))


@pytest.mark.parametrize(
    "text",
    [
        "Additionally, the group will build a road.",
        "The 300-MW Integrated Zorblat Park would change the town.",
    ],
)
def test_an_adverb_and_a_unit_begin_no_name(text: str) -> None:
    assert not any(name.startswith(("Additionally", "MW")) for name in kinds(text))


def test_a_person_before_a_comma_is_no_adverb() -> None:
    assert "Emily Roe" in kinds("Emily Roe, the chief executive of Quillon Inc, left.")
