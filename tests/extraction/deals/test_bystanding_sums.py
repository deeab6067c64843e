"""Deals whose sum, or whose sentence, is beside another that is not theirs."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of


@pytest.mark.parametrize("money", ["300 million yuan", "A$300 million", "2.5 billion Swiss francs"])
def test_the_sum_of_an_earlier_round_is_not_taken_for_one_in_other_money(money: str) -> None:
    first, last = deals_of(
        f"The startup Zorblat raised {money} from Quillon Capital, after a $42 million round led by Velmora Capital."
    )
    assert (first.parties, first.value_text) == (("Zorblat", "Quillon Capital"), money)
    assert (last.parties, last.value_text) == (("Zorblat", "Velmora Capital"), "$42 million")


def test_a_rival_behind_a_comma_is_not_bought_too() -> None:
    text = "Zorblat agreed to buy Velmora for $9 million, and Quillon Inc, its rival, reported sales of $3 billion."
    (deal,) = deals_of(text)
    assert deal.parties == ("Zorblat", "Velmora")


def test_who_reported_a_deal_first_does_not_hide_what_it_values() -> None:
    text = "Quillon Inc wants to grow.\n\nThe deal, first reported by The Ledger, values Velmora at $3 billion."
    (deal,) = deals_of(f"Quillon Inc to buy Velmora\n\n{text}", "Quillon Inc to buy Velmora")
    assert (deal.parties, deal.valuation_usd) == (("Quillon Inc", "Velmora"), 3e9)
