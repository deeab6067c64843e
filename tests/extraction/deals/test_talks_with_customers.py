"""Talks to become somebody's customer, and what later words say that the deal is worth."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of


@pytest.mark.parametrize(
    "whose",
    [
        "become the first tenant at Quillon Power’s campus",
        "become an anchor tenant of Quillon Power",
        "be a customer of Quillon Power",
    ],
)
def test_talks_to_become_a_customer_are_with_whose_customer_it_is(whose: str) -> None:
    (deal,) = deals_of(f"Zorblat Inc has been in talks to {whose}, its chief said.")
    assert (set(deal.parties), deal.status) == ({"Zorblat Inc", "Quillon Power"}, "in_talks")


def test_talks_to_become_something_else_are_of_no_customer() -> None:
    assert deals_of("Zorblat Inc is in talks to become a public company in London.") == ()


def test_the_one_deal_of_an_article_may_be_priced_far_behind() -> None:
    begin = "Zorblat Inc has been in talks with Quillon Power about a lease. "
    between = "The site lies near a river. It has a road. Work began in May. Trees were felled. "
    end = "Zorblat Inc has been negotiating the deal, which would pay $20 billion over twenty years."
    (deal,) = deals_of(begin + between + end)
    assert (deal.parties, deal.value) == (("Zorblat Inc", "Quillon Power"), 2e10)
    (own, *_) = deals_of(begin + between + end.replace("Zorblat Inc", "Waldo Corp"))
    assert own.value is None


def test_a_clause_may_say_what_a_deal_is_worth() -> None:
    (deal,) = deals_of("Zorblat Inc and Quillon Power signed a supply deal, which would be worth $2 billion.")
    assert deal.value == 2e9
    (other,) = deals_of("Zorblat Inc signed a deal with Quillon Power, which is worth $2 billion.")
    assert other.value is None
