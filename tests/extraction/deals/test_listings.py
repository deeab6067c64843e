"""Shares that are sold to the public: no round, and no investors."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat raised $1.2 billion in its initial public offering on Thursday.",
        "Quillon Bank and Mossgate Securities are leading Zorblat's IPO, which could raise $2 billion.",
        "Zorblat raised $500 million in a listing led by cornerstone investors Quillon Capital and Mossgate.",
        "Zorblat priced its IPO at $30 a share, raising $700 million.",
        "Zorblat is seeking to raise $2 billion through a stock market debut.",
        "Zorblat launched a follow-on share offering to raise $300 million.",
    ],
)
def test_what_the_public_pays_is_no_round(text: str) -> None:
    assert deals_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat raised $90 million from Velmora Capital ahead of its IPO.",
        "Zorblat raised $90 million in a pre-IPO round led by Velmora Capital.",
        "Zorblat closed a $90 million round led by Velmora Capital, months before its stock market debut.",
        "Zorblat, which is preparing for an IPO, raised $90 million from Velmora Capital.",
        "Zorblat is raising $90 million from Velmora Capital as it prepares for a listing next year.",
        "Zorblat emerged from stealth with $90 million in funding led by Velmora Capital, a debut for the startup.",
    ],
)
def test_a_round_of_another_time_than_a_listing_stays_one(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Zorblat": "recipient", "Velmora Capital": "investor"}


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat has raised $90 million in a private share offering led by Velmora Capital.",
        "Zorblat raised $90 million from Velmora Capital at its Brannick Exchange listing price.",
    ],
)
def test_shares_that_are_sold_in_private_are_a_round(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Zorblat": "recipient", "Velmora Capital": "investor"}
