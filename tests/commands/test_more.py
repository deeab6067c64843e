from collections.abc import Awaitable, Callable

import pytest

from bot.app import App
from bot.chat import LAPSED_BUTTON, Invocation, Message, Words, button_command

Say = Callable[[str], Awaitable[Message]]


async def test_a_page_is_of_the_same_answer(say: Say) -> None:
    first = await say("/deal mercor")
    second = await say(first.page_command(2))
    assert (second.page, second.title, second.parts) == (2, first.title, first.parts)
    assert second.page_command(3) == first.page_command(3)


async def test_an_answer_that_has_changed_says_so_and_begins_again(say: Say) -> None:
    first = await say("/deal mercor")
    changed = await say(f"/more 2 00000000 {first.again}")
    assert changed.page == 1
    assert changed.parts[0] == Words("The answer has changed since that page; here it is from its beginning.")
    assert changed.parts[1:] == first.parts
    again = await say(changed.page_command(2))
    assert (again.page, again.parts) == (2, changed.parts), "its second page goes on where its first ends"


async def test_a_question_that_is_too_long_for_a_button_is_kept(say: Say) -> None:
    question = "/ask " + "which companies does openai work with on data centers " * 3
    first = await say(question)
    command = first.page_command(2)
    assert len(command) <= 100
    assert (await say(command)).page == 2
    wrong = next(action.command for action in first.actions if action.title == "Wrong?")
    assert len(wrong) > 100
    assert (await say(button_command(wrong))).title == "Thank you. The answer is noted as doubtful."


async def test_a_button_of_another_tenant_is_no_key_to_its_question(app: App) -> None:
    question = "/ask " + "which companies does openai work with on data centers " * 3
    mine = await app.dispatch(Invocation(question, "slack:T1"))
    wrong = next(action.command for action in mine.actions if action.title == "Wrong?")
    other = await app.dispatch(Invocation(button_command(wrong), "slack:T2"))
    assert other.title == "That button does not work any more."


@pytest.mark.parametrize(
    "button",
    ["/more 0123456789abcdef", "/more two 00000000 /deal mercor", "/more 2 00000000 deal mercor", LAPSED_BUTTON],
)
async def test_an_old_or_broken_button_says_what_to_do(say: Say, button: str) -> None:
    message = await say(button)
    assert (message.answer.outcome, message.title) == ("no_answer", "That button does not work any more.")
    assert str(message.answer.text).startswith("Please ask again.")
