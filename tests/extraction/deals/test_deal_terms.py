"""What a deal hangs on, what it is for, and what part of a company it buys."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def only(text: str, title: str = "") -> Deal:
    """The one deal of a text."""
    (deal,) = extract(text, load_names(), title).deals
    return deal


BOUGHT = "Zorblat Inc will acquire Velmora Inc for $2 billion."


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("The deal is subject to approval by regulators.", "subject to approval by regulators"),
        ("The acquisition needs the approval of shareholders.", "needs the approval of shareholders"),
        ("The transaction must be cleared by two ministries.", "must be cleared by two ministries"),
    ],
)
def test_a_deal_hangs_on_what_the_next_sentences_say(told: str, words: str) -> None:
    deal = only(f"{BOUGHT} {told}")
    assert (deal.conditions, deal.evidence["conditions"].quote) == (words, told)


def test_a_condition_of_something_else_is_none_of_the_deal() -> None:
    assert only(f"{BOUGHT} A visit to the plant is subject to approval.").conditions is None


def test_what_is_raised_is_for_what_the_next_sentences_say() -> None:
    deal = only("Zorblat Inc raised $30 million in a round led by Velmora Inc. The money will be used to hire bakers.")
    assert (deal.purpose, deal.evidence["purpose"].quote) == (
        "to hire bakers",
        "The money will be used to hire bakers.",
    )


@pytest.mark.parametrize(
    ("text", "stake"),
    [
        ("Zorblat Inc will acquire 49 percent of data center operator Velmora Inc for $2 billion.", 49),
        ("Zorblat Inc will acquire 49 percent of Velmora Inc for $2 billion.", 49),
        ("Zorblat Inc will acquire Velmora Inc, which makes 49 percent of its sales in Norway, for $2 billion.", None),
    ],
)
def test_a_part_of_a_company_is_told_also_before_what_it_does(text: str, stake: float | None) -> None:
    deal = only(text)
    assert (deal.stake_percent, deal.kind) == (stake, "investment" if stake else "acquisition")


def test_a_purchase_that_is_completed_is_no_round() -> None:
    deal = only(
        "Zorblat Inc completed its $3 billion acquisition of Velmora Inc on Monday.",
        "Zorblat completes Velmora purchase",
    )
    assert (deal.kind, deal.status, deal.value_usd) == ("acquisition", "completed", 3e9)


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("Zorblat Inc has cut the price it will pay for Velmora to $3 billion from $4 billion.", 3e9, "announced"),
        ("Zorblat Inc has walked away from its $3 billion bid for Velmora.", 3e9, "cancelled"),
    ],
)
def test_a_company_that_is_bid_for_is_a_party(text: str, value: float, status: str) -> None:
    deal = only(text)
    assert (deal.parties, deal.value_usd, deal.status) == (("Zorblat Inc", "Velmora"), value, status)
