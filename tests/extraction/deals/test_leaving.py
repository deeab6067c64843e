"""Investors who leave a round that goes on without them."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of

ROUND = "The startup Zorblat is raising $9 million in a round led by Velmora Capital"


@pytest.mark.parametrize(
    "text",
    [
        f"{ROUND}. Quillon Capital decided not to participate in the round.",
        f"{ROUND}, after Quillon Capital walked away from the deal.",
        f"{ROUND} and Quillon Capital. Quillon Capital backed out of the round at the last minute.",
        f"{ROUND} and Quillon Capital; Quillon Capital later pulled out of the round.",
        "Velmora Capital is leading Zorblat's $9 million round after Quillon Capital withdrew from it.",
    ],
)
def test_who_leaves_a_round_is_no_investor_and_ends_it_not(text: str) -> None:
    (deal,) = deals_of(text)
    assert set(deal.parties) == {"Zorblat", "Velmora Capital"}
    assert deal.status == "announced"


def test_a_round_that_somebody_leaves_is_that_of_another() -> None:
    (deal,) = deals_of("Quillon Capital has pulled out of Zorblat's $9 million funding round.")
    assert (deal.parties, deal.status) == (("Zorblat",), "announced")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Capital dropped out of a $9 million round led by Velmora Capital.",
        "Quillon Capital will no longer take part in a $9 million round, which Velmora Capital will lead.",
    ],
)
def test_who_leaves_a_round_of_nobody_gets_no_money(text: str) -> None:
    assert all("Quillon Capital" not in deal.parties for deal in deals_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat's $9 million round collapsed after Quillon Capital pulled out.",
        "Zorblat has pulled out of talks to raise $9 million from Quillon Capital.",
        "Quillon Capital pulled out of a planned investment in Zorblat.",
    ],
)
def test_a_deal_that_ends_with_who_leaves_has_ended(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat has raised $9 million from Quillon Capital, which withdrew from a similar round last year.",
        "Zorblat raised $9 million from Quillon Capital after a rival bidder dropped out of the round.",
        "Zorblat withdrew its IPO filing and raised a $9 million round from Quillon Capital.",
        "Quillon Capital, which exited Brennick in 2020, led Zorblat's $9 million round.",
        "Quillon Capital did not join the funding round last year but led Zorblat's $9 million round.",
        "Quillon Capital will not invest in coal, but led Zorblat's first round of $9 million.",
    ],
)
def test_who_leaves_something_else_stays_in_the_round(text: str) -> None:
    (deal,) = deals_of(text)
    assert set(deal.parties) == {"Zorblat", "Quillon Capital"}


@pytest.mark.parametrize(
    "told",
    [
        "Quillon Capital backed out of a similar round last year.",
        "Quillon Capital backed out of the first round and led the new round.",
        "A rival of Quillon Capital pulled out of the round.",
    ],
)
def test_who_left_an_earlier_round_or_is_only_named_beside_stays_in_this_one(told: str) -> None:
    deal = deals_of(f"{ROUND} and Quillon Capital. {told}")[0]
    assert set(deal.parties) == {"Zorblat", "Velmora Capital", "Quillon Capital"}
