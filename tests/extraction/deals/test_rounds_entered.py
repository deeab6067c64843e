"""A round in which another raised money, and a deal that only says what a name is to another."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize("verb", ["have entered into", "took part in", "joined"])
def test_those_who_enter_a_round_are_investors_of_who_raised_it(verb: str) -> None:
    (deal,) = deals_of(f"Quillon Inc and Waldo Corp {verb} a Series B round in which Zorblat AI raised $500 million.")
    assert roles(deal) == {"Zorblat AI": "recipient", "Quillon Inc": "investor", "Waldo Corp": "investor"}
    assert (deal.value, deal.round) == (5e8, "Series B")


def test_a_round_that_another_follows_is_not_its_own() -> None:
    deals = deals_of("Quillon Inc followed a Series B round in which Zorblat AI raised $500 million.")
    assert all(roles(deal).get("Quillon Inc") != "investor" for deal in deals)


def test_a_deal_in_an_apposition_is_with_the_one_it_describes() -> None:
    text = "Zorblat will open sites with Quillon Inc, its cloud partner with a $300 billion deal, and with Waldo Corp."
    (deal,) = (deal for deal in deals_of(text) if deal.value)
    assert (deal.parties, deal.value) == (("Zorblat", "Quillon Inc"), 3e11)


def test_units_partner_with_another() -> None:
    (deal,) = deals_of("Zorblat Inc will partner with Quillon Inc on chips.")
    assert (deal.kind, deal.parties) == ("partnership", ("Zorblat Inc", "Quillon Inc"))
    assert deals_of("Waldo Corp, its retail partner with Quillon Inc, fell on Monday.") == ()
