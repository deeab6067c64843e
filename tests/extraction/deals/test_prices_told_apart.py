"""Prices that are told of a deal a sentence later, and two sales told in one sentence."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names

DEAL = "Quillon Inc said on Monday that it will acquire Zorblat Inc, a lamp maker. "


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Widget Weekly put it at about $20 billion in cash.", 2e10),
        ("The terms are secret. Analysts put the price at well over $3 billion.", 3e9),
        ("The purchase price was $4 million.", 4e6),
        ("The price was below the $5 billion at which others invested in 2021.", None),
        ("The price is secret. Widget Weekly, which broke the story, put it at $20 billion.", 2e10),
        ("The lamp market is growing fast. Analysts put it at $20 billion.", None),
        ("The lamp market is growing fast, and analysts put it at $20 billion.", None),
        ("It put its revenue at $5 million.", None),
        ("A cheque that a third person put at $100 million came too.", None),
        ("Analysts put it at a valuation of $9 billion.", None),
    ],
)
def test_a_price_put_on_the_deal_is_its_value(told: str, value: float | None) -> None:
    deal, *_ = extract(DEAL + told, load_names()).deals
    assert deal.value_usd == value


def test_a_price_in_the_same_sentence_is_the_deals() -> None:
    text = (
        "Quillon Inc announced in May that it would buy Zorblat Inc, the maker of a general-purpose lamp, in a deal "
        "that several outlets have put at around $2.5 billion."
    )
    (deal,) = extract(text, load_names()).deals
    assert (deal.value_usd, deal.bound) == (2.5e9, "about")


def test_a_sum_on_top_of_one_before_is_news() -> None:
    text = "Quillon Inc signed another $9 million contract with Zorblat Inc."
    (deal,) = extract(text, load_names(), "Quillon Inc grows").deals
    assert deal.main


def test_a_price_is_not_that_of_a_hiring() -> None:
    text = DEAL + "Jane Roe will join Quillon Inc as chief scientist. Widget Weekly put the price at $20 billion."
    values = {deal.kind: deal.value_usd for deal in extract(text, load_names()).deals}
    assert values == {"acquisition": 2e10, "hiring": None}


def test_what_may_be_sold_is_another_deal_than_what_was() -> None:
    text = (
        "Quillon Inc is exploring the sale of its lamp unit, following the recent agreement to sell its server unit "
        "to Zorblat Inc."
    )
    sales = [deal.parties for deal in extract(text, load_names()).deals]
    assert sorted(map(len, sales)) == [1, 2]
