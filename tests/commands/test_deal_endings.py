"""What a deal's article tells of its end, its day and its neighbors."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.chat import Message
from tests.commands.answers import fields, grid, holds
from tests.commands.news import News, open_library

Ask = Callable[[str], Awaitable[Message]]

_FORBIDDEN = (
    "The ministry of trade said on Saturday that it has prohibited the purchase of Calderon Systems by a foreign "
    "investor.\n\n"
    "Brightwell Industries announced in December that it would buy Calderon Systems, the maker of a moss agent.\n\n"
    "The deal closed in January, people close to both companies said.\n\n"
    "The trouble started on January 8, when the ministry said that it would look into whether the sale was lawful.\n\n"
    "We’ve asked Calderon Systems for comment and will update this post if we hear back."
)
_ROUNDUP = (
    "Quillback Robotics raised $30 million in a Series B led by Gullwing Ventures on Thursday.\n\n"
    "Brindle Works is buying Fernleaf Systems for $11 million. The companies signed on January 8 in Oslo.\n\n"
    "Mosswood Labs raised $45 million in a Series A led by Lanternhead Capital. The plan is a moss computer. "
    "He says the round could go up to $1 billion eventually.\n\n"
    "I had it from two people that Tarnhollow Inc. raised a $5 million Series A led by Pebble Partners. It isn't."
)


@pytest.fixture
async def ask(tmp_path: Path) -> AsyncIterator[Ask]:
    """The bot over a round-up, a deal that was forbidden, and one whose title alone names both."""
    articles = [
        News("Everyone got a round", _ROUNDUP, "2031-01-24"),
        News(
            "Brightwell Industries to buy Calderon Systems",
            "Brightwell Industries will buy Calderon Systems.",
            "2030-12-30",
        ),
        News("A ministry tells Brightwell Industries to give Calderon Systems back", _FORBIDDEN, "2031-02-01"),
        News(
            "Lanternhead Capital buys Ottermere Group",
            "Lanternhead Capital has bought Ottermere Group for $900 million.",
        ),
    ]
    async with open_library(tmp_path, articles) as app:
        yield app.answer


@pytest.mark.parametrize("typed", ["/deal quillback", "/deal brindle fernleaf", "/deal tarnhollow"])
async def test_a_roundup_tells_of_a_deal_only_where_it_is_its_item(ask: Ask, typed: str) -> None:
    assert not holds(await ask(typed), "the round could go up")


async def test_the_item_itself_is_told(ask: Ask) -> None:
    assert holds(await ask("/deal mosswood"), "the round could go up")


async def test_a_deal_has_the_day_that_its_text_gives(ask: Ask) -> None:
    assert fields(await ask("/deal quillback"))["Date"] == "2031-01-23"
    assert fields(await ask("/deal brindle fernleaf"))["Date"] == "2031-01-08"


async def test_a_denial_right_behind_a_deal_ends_it_and_is_shown(ask: Ask) -> None:
    message = await ask("/deal tarnhollow")
    assert message.title.endswith("cancelled")
    assert holds(message, "It isn't.")


async def test_what_is_forbidden_is_cancelled_and_the_ruling_is_shown(ask: Ask) -> None:
    message = await ask("/deal brightwell calderon")
    assert message.title == "Brightwell Industries and Calderon Systems · acquisition · cancelled"
    assert holds(message, "has prohibited the purchase")


async def test_a_newsroom_that_waits_for_an_answer_is_no_news(ask: Ask) -> None:
    assert not holds(await ask("/deal brightwell calderon"), "hear back")
    assert not holds(await ask("/timeline calderon"), "hear back")


async def test_a_timeline_has_the_turns_of_a_deal_on_their_days(ask: Ask) -> None:
    message = await ask("/timeline calderon")
    days = [point.date for section in message.answer.sections for point in section.points]
    assert days == sorted(day for day in days if day)
    assert {"2030-12-30", "2031-01", "2031-01-08"} <= set(days)
    assert holds(message, "look into whether the sale")
    assert holds(message, "has prohibited the purchase")


async def test_two_companies_are_compared_by_the_deal_between_them(ask: Ask) -> None:
    message = await ask("/compare lanternhead vs mosswood")
    left, right = grid(message)["Deal"]
    assert left == right
