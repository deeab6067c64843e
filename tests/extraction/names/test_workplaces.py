"""Employers, known by who joins, leaves and works there, and by whom they hire and fire."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names


def organizations(text: str) -> list[str]:
    """What is read as an organization."""
    return [one.name for one in extract(text, load_names()).mentions if one.kind == "organization"]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe joined Zorblat in 2021.",
        "Jane Roe, who led lamp design, has joined Zorblat as vice president.",
        "Two more co-founders have left Zorblat.",
        "Jane Roe quit Zorblat last year.",
        "Jane Roe, who led robotics at Zorblat, wrote the letter.",
        "Jane Roe is now at Zorblat.",
        "Zorblat fired Jane Roe in May.",
        "Zorblat poached three researchers.",
        "Zorblat on Tuesday named Jane Roe as president.",
        "Zorblat elevated Jane Roe from vice president of sales to chief revenue officer.",
        "The board hired Zorblat veteran Jane Roe.",
    ],
)
def test_who_is_joined_left_or_hires_is_an_organization(text: str) -> None:
    assert organizations(text) == ["Zorblat"]


@pytest.mark.parametrize(
    "text",
    ["Jane Roe joined Ada Poe in May.", "Xan Bu fired Jane Roe.", "Jane Roe left Monday for the hills."],
)
def test_people_and_days_that_are_joined_or_left_are_none(text: str) -> None:
    assert organizations(text) == []
