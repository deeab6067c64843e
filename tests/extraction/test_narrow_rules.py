"""What looks like a deal's sum, its ending, its parties or a person's employer, and is none."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal

MADE = "Quillback Systems acquired Marrow Labs for $2 billion."


def deals(text: str) -> tuple[Deal, ...]:
    return extract(text, load_names(), "").deals


def only(text: str) -> Deal:
    """The one deal of a text."""
    (deal,) = deals(text)
    return deal


@pytest.mark.parametrize(
    "text",
    [
        "Quillback Systems and Marrow Labs reached a settlement. The state will pay $70 million to repair roads.",
        "Quillback Systems and Marrow Labs reached a settlement. Quillback Systems will pay $70 million for new roads.",
        "Quillback Systems acquired Marrow Labs in May. The state will pay $70 million to repair roads.",
    ],
)
def test_what_is_paid_for_something_else_is_no_sum_of_the_deal_before(text: str) -> None:
    assert only(text).value_usd is None


@pytest.mark.parametrize(
    "text",
    [
        f"{MADE} Two directors voted against the merger.",
        f"{MADE} Only two of 12 members vote against the merger.",
        f"{MADE} Only 3% of holders voted against the deal.",
        f"{MADE} The board voted against the takeover in May.",
        "Quillback Systems acquired Marrow Labs for $2 billion, though only 3% of holders voted against it.",
        "Quillback Systems, which failed to win the bid for Fernleaf Rail last year, will acquire Marrow Labs.",
        "Quillback Systems, which scrapped a plan last year, will acquire Marrow Labs.",
        "Quillback Systems will acquire Marrow Labs for $2 billion as its rival withdraws cash.",
    ],
)
def test_who_votes_against_a_deal_or_fails_elsewhere_does_not_end_it(text: str) -> None:
    assert "cancelled" not in {deal.status for deal in deals(text) if "Marrow Labs" in deal.parties}


def test_shareholders_who_vote_against_a_merger_end_it() -> None:
    text = "Quillback Systems agreed to acquire Marrow Labs. Its shareholders voted against the merger on Monday."
    assert only(text).status == "cancelled"
