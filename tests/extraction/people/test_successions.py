"""Who comes after whom, and where both are."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names


def gone(text: str) -> list[tuple[str, str | None]]:
    """Who was somewhere, and where."""
    people = extract(text, load_names()).people
    return [(person.name, person.organization) for person in people if person.former]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe was named president of Quillon Inc in May, succeeding John Poe.",
        "Quillon Inc hired Jane Roe as president, replacing longtime chief John Poe.",
        "Quillon Inc on Tuesday named Jane Roe as president. Roe, who likes lamps, replaces John Poe.",
    ],
)
def test_who_is_replaced_was_where_the_other_comes(text: str) -> None:
    assert gone(text) == [("John Poe", "Quillon Inc")]


def test_who_will_be_replaced_is_still_there() -> None:
    text = "Jane Roe was named president of Quillon Inc, and she will succeed John Poe in May."
    assert gone(text) == []
