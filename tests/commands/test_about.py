from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Message

Say = Callable[[str], Awaitable[Message]]


@pytest.mark.parametrize(
    ("words", "commands"),
    [
        ("OpenAI talks with Mercor, they say in Abu Dhabi.", ["/profile OpenAI", "/deal Mercor", "/infra Abu Dhabi"]),
        ("is softbank in on it?", ["/profile SoftBank"]),
        ("<@U123> MeitY!! <!channel>", ["/deal Ministry of Electronics and Information Technology"]),
        ("word " * 900 + "Mercor", ["/deal Mercor"]),
    ],
)
async def test_the_names_in_a_message_are_offered_with_their_briefing(
    say: Say, words: str, commands: list[str]
) -> None:
    message = await say(f"/about {words}")
    assert list(message.answer.suggestions) == commands
    for command in commands:
        assert (await say(command)).answer.outcome == "answer"


@pytest.mark.parametrize("words", ["see you at lunch in the garden", "", "\U0001f44d", "<!channel>"])
async def test_a_message_without_a_known_name_says_so(say: Say, words: str) -> None:
    message = await say(f"/about {words}".strip())
    assert message.answer.outcome == "no_answer"
    assert message.title == "The library knows none of the names in that message."
