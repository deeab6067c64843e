from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Answer, Message
from tests.commands.answers import grid

Say = Callable[[str], Awaitable[Message]]
CheckQuotes = Callable[[Answer], Awaitable[None]]


@pytest.mark.parametrize(
    "typed",
    [
        "/compare mercor vs scale ai",
        "/compare mercor | scale ai",
        "/compare Mercor vs. Scale AI",
        "/compare mercor scale ai",
    ],
)
async def test_two_companies_stand_side_by_side(say: Say, check_quotes: CheckQuotes, typed: str) -> None:
    message = await say(typed)
    assert message.title == "Mercor and Scale AI, side by side"
    assert grid(message)["Deal"] == (
        "OpenAI and Mercor · partnership · announced",
        "Meta and Scale AI · partnership · announced",
    )
    assert "Value" not in grid(message)
    await check_quotes(message.answer)


async def test_gaps_are_shown_as_gaps(say: Say) -> None:
    message = await say("/compare stargate vs uae")
    assert grid(message)["Cost"] == ("$500 billion", "not stated")
    assert grid(message)["Capacity"] == ("not stated", "1-gigawatt = 1,000 MW")


async def test_a_name_may_hold_what_can_stand_between_two(say: Say) -> None:
    message = await say("/compare stargate vs Ministry of Electronics and Information Technology")
    assert message.title == "Stargate and Ministry of Electronics and Information Technology, side by side"


@pytest.mark.parametrize(
    "typed", ["/compare stargate", "/compare stargate vs", "/compare a vs b vs c", "/compare OpenAI vs openai"]
)
async def test_one_or_three_sides_are_asked_for_two(say: Say, typed: str) -> None:
    assert (await say(typed)).answer.outcome == "usage"


@pytest.mark.parametrize("typed", ["/compare mercor, openai and meta", "/compare mercor vs openai vs meta"])
async def test_of_three_two_are_offered_each_time(say: Say, typed: str) -> None:
    message = await say(typed)
    assert (message.answer.outcome, message.title) == ("clarify", "Two stand side by side. Which two?")
    assert [choice.command for choice in message.answer.choices] == [
        "/compare Mercor vs OpenAI",
        "/compare Mercor vs Meta",
        "/compare OpenAI vs Meta",
    ]


async def test_a_side_that_is_not_known_gets_no_answer(say: Say) -> None:
    message = await say("/compare mercor vs atlantis")
    assert message.answer.outcome == "no_answer"
    assert message.title == "The library knows no name “atlantis”."
