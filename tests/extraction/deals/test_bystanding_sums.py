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


def test_what_is_valued_behind_the_noun_of_a_deal_is_the_deal() -> None:
    (deal,) = deals_of("The acquisition of Velmora by Quillon Inc, valued at $800 million, is to close in May.")
    assert (deal.value, deal.valuation_usd) == (8e8, None)


def test_a_separate_deal_of_the_same_sides_is_another() -> None:
    first, last = deals_of(
        "Quillon Inc extended its partnership with Velmora Labs through 2032. Under a separate deal, Velmora Labs will"
        " buy $2 billion of cloud services from Quillon Inc."
    )
    assert (first.kind, first.value, last.kind, last.value) == ("partnership", None, "contract", 2e9)


def test_who_is_described_behind_a_comma_is_bought_too_where_no_verb_follows() -> None:
    (deal,) = deals_of(
        "Quillon Inc acquired Velmora, a maker of lamps, and Zorblat, a studio, for a total $90 million."
    )
    assert deal.parties == ("Quillon Inc", "Velmora", "Zorblat")


def test_what_a_licensee_pays_for_something_else_is_not_the_price_of_the_license() -> None:
    (deal,) = deals_of(
        "Quillon Inc signed a licensing deal with Velmora Labs. Quillon Inc paid $9 million for its new office."
    )
    assert (deal.kind, deal.value) == ("licensing", None)


@pytest.mark.parametrize("words", ["fined 90 million rubles", "sued for $90 million", "charged $90 million"])
def test_what_a_side_is_fined_is_not_the_sum_of_its_deal(words: str) -> None:
    (deal,) = deals_of(f"Quillon Inc signed a deal with Velmora Labs, {words} last year.")
    assert (deal.kind, deal.value) == ("contract", None)


def test_what_the_best_funded_company_has_raised_is_the_sum_of_many_rounds() -> None:
    assert deals_of("Quillon Inc is the best-funded lamp maker in Europe, raising $2.9 billion.") == ()
