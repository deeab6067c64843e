"""How far a deal is: by the words of its own clause, and by the headline's."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def read(text: str, title: str = "") -> tuple[Deal, ...]:
    """The deals of a text."""
    return extract(text, load_names(), title).deals


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc is in talks to raise $9 million, and Zorblat Inc signed a term sheet in May.", "in_talks"),
        ("Quillon Inc will invest $9 million in Velmora, while in May Zorblat Inc bought a lamp maker.", "announced"),
        ("Quillon Inc will invest $9 million in Velmora as Zorblat negotiates with both.", "announced"),
        ("Quillon Inc will invest $9 million in Velmora; in May Zorblat Inc bought a lamp maker.", "announced"),
    ],
)
def test_what_another_clause_tells_says_nothing_of_how_far_a_deal_is(text: str, status: str) -> None:
    assert read(text)[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc and Zorblat Inc signed a $9 million deal.",
        "Quillon Inc has signed a $9 million deal with Zorblat Inc and Velmora Inc.",
    ],
)
def test_a_list_of_two_begins_no_clause(text: str) -> None:
    assert [deal.status for deal in read(text)] == ["signed"]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Quillon closes $9 million Zorblat acquisition", "completed"),
        ("Quillon signs $9 million deal to buy Zorblat", "signed"),
        ("Quillon buys Zorblat for $9 million", "announced"),
    ],
)
def test_the_headline_says_how_far_a_deal_is_whose_first_sentence_does_not(title: str, status: str) -> None:
    (deal,) = read("A court has looked at the $9 million acquisition of Zorblat Inc by Quillon Inc.", title)
    assert deal.status == status
