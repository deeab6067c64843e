"""Dates that the text gives, and nothing guessed."""

from __future__ import annotations

import pytest

from bot.extraction.figures.dates import find_date, find_timing


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("It opened on February 16, 2026.", "2026-02-16"),
        ("It opened in February 2026.", "2026-02"),
        ("It opened in 2026.", "2026"),
        ("It opened on Monday.", None),
        ("It opened in January.", None),
        ("It opened in 2026 and closed in 2027.", None),
    ],
)
def test_a_date_is_as_exact_as_the_text(text: str, date: str | None) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    "timing", ["by the end of 2026", "in the second half of 2026", "starting in 2027", "by 2030", "next year"]
)
def test_words_of_time_are_found(timing: str) -> None:
    found = find_timing(f"It is to open {timing} near the lake.")
    assert found is not None
    assert found.group() == timing
