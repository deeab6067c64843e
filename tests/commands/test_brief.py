from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Message

Say = Callable[[str], Awaitable[Message]]


@pytest.mark.parametrize(
    ("typed", "same_as"),
    [
        ("/brief mercor", "/deal mercor"),
        ("mercor", "/deal mercor"),
        ("openai and mercor", "/deal openai and mercor"),
        ("/brief deal mercor", "/deal mercor"),
        ("/brief /deal mercor", "/deal mercor"),
        ("brief deal mercor", "/deal mercor"),
        ("how much will stargate cost", "/ask how much will stargate cost"),
        ("what does mercor do?", "/ask what does mercor do?"),
        ("/brief help deal", "/help deal"),
        ("sources", "/sources"),
        ("help me understand stargate", "/ask help me understand stargate"),
        ("show me the money", "/ask show me the money"),
        ("sources of funding for stargate", "/ask sources of funding for stargate"),
    ],
)
async def test_brief_picks_the_command_that_fits(say: Say, typed: str, same_as: str) -> None:
    picked, direct = await say(typed), await say(same_as)
    assert picked.parts == direct.parts
    assert picked.answer.command == typed
    assert picked.answer.outcome == direct.answer.outcome
