from collections.abc import Awaitable, Callable

from bot.chat import Message

Say = Callable[[str], Awaitable[Message]]


async def test_it_says_who_it_is_with_three_commands_that_have_an_answer(say: Say) -> None:
    message = await say("/hello")
    assert message.title == "Hello, I am Briefbot."
    assert len(message.answer.suggestions) == 3
    for example in message.answer.suggestions:
        assert (await say(example)).answer.outcome == "answer"
