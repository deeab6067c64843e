"""Companies that look for a buyer, sales named by a noun, bids that are answered."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def only(text: str, title: str = "") -> Deal:
    """The one deal of a text."""
    (deal,) = extract(text, load_names(), title).deals
    return deal


@pytest.mark.parametrize(
    "words",
    [
        "is considering a sale of its battery unit",
        "is exploring the sale of its battery unit, which makes cells",
        "is looking for buyers for its voice-recognition business",
    ],
)
def test_a_sale_may_be_sought_without_a_buyer(words: str) -> None:
    deal = only(f"Tarn Systems {words}, people familiar with the matter said.", "Tarn Systems considers sale of unit")
    assert (deal.kind, deal.status, deal.parties) == ("acquisition", "rumoured", ("Tarn Systems",))
    assert deal.main


def test_who_is_interested_in_what_is_for_sale_takes_part() -> None:
    deal = only(
        "Tarn Systems is exploring a sale of its battery unit that could fetch more than $3 billion, people familiar "
        "with the matter said. It has drawn interest from buyout firms including Fernleaf Capital and Plinth Partners."
    )
    assert deal.parties == ("Tarn Systems", "Fernleaf Capital", "Plinth Partners")
    assert deal.value_text == "more than $3 billion"


def test_a_sale_of_goods_is_no_deal() -> None:
    assert not extract("Tarn Systems is planning a sale of old office chairs.", load_names(), "").deals


def test_a_sale_named_by_a_noun_has_all_its_sides() -> None:
    deal = only("Tarn Systems' sale of Plinth Labs to the chipmaker Fernleaf Corp collapsed on Monday.")
    assert (deal.kind, deal.status) == ("acquisition", "cancelled")
    assert {role.party: role.role for role in deal.roles} == {"Fernleaf Corp": "buyer", "Plinth Labs": "target"}
    assert "Tarn Systems" in deal.parties


@pytest.mark.parametrize("answer", ["rejected", "rebuffed", "has turned down"])
def test_who_answers_a_bid_is_bid_for(answer: str) -> None:
    deal = only(
        f"Plinth Labs {answer} Fernleaf Corp's takeover bid on Monday. "
        "Fernleaf Corp had offered to buy Plinth Labs for $2 billion in cash."
    )
    assert deal.parties == ("Fernleaf Corp", "Plinth Labs")
    assert (deal.status, deal.value_usd) == ("cancelled", 2e9)
