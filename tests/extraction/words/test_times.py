"""Phrases of time between a name, its verb and what the verb governs."""

from __future__ import annotations

import pytest

from bot.extraction.text.tokens import tokenize
from bot.extraction.words.times import behind_time
from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "time",
    [
        " on Monday",
        " late Tuesday",
        " late on Monday night",
        " this week",
        " last month",
        " today",
        " in May 2024",
        " on March 3",
        ", on Monday,",
        ", earlier this year,",
    ],
)
def test_a_time_is_passed_over(time: str) -> None:
    text = f"Velmora{time} signed"
    tokens = tokenize(text, 0, len(text))
    assert tokens[behind_time(tokens, 1)].word == "signed"


@pytest.mark.parametrize("words", [" on a bet", " in talks", " late payers", " last"])
def test_what_is_no_time_is_not(words: str) -> None:
    text = f"Velmora{words} signed"
    assert behind_time(tokenize(text, 0, len(text)), 1) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat late Tuesday agreed to buy Velmora for $300 million.",
        "Zorblat agreed late on Tuesday to buy Velmora for $300 million.",
        "Zorblat this week agreed to buy Velmora for $300 million.",
        "Zorblat agreed earlier this month to buy Velmora for $300 million.",
    ],
)
def test_a_time_hides_neither_who_buys_nor_how_far_it_is(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Zorblat": "buyer", "Velmora": "target"}
    assert deal.status == "signed"
