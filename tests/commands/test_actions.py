"""The buttons of an answer are commands."""

from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Message

Say = Callable[[str], Awaitable[Message]]


@pytest.mark.parametrize(
    "typed",
    ["/deal mercor", "/infra stargate", "/profile kwon", "/talent india", "/timeline stargate", "mercor",
     "/compare mercor vs scale ai", "how much will stargate cost"],
)  # fmt: skip
async def test_every_button_and_every_place_of_an_answer_has_an_answer(say: Say, typed: str) -> None:
    message = await say(typed)
    assert {"Citations", "Share to channel", "Wrong?"} <= {action.title for action in message.actions}
    assert message.menu is not None
    assert len(message.menu.choices) == len(message.answer.citations)
    for choice in (*message.actions, *message.menu.choices):
        assert (await say(choice.command)).answer.outcome == "answer", choice.command


async def test_a_deal_leads_to_its_timeline_profile_and_comparison(say: Say) -> None:
    titles = [action.title for action in (await say("/deal mercor")).actions]
    assert titles == ["Timeline", "Profile: OpenAI", "Compare", "Citations", "Share to channel", "Wrong?"]


async def test_what_is_built_is_not_compared_with_its_builder(say: Say) -> None:
    assert "Compare" not in [action.title for action in (await say("/infra stargate")).actions]


async def test_what_quotes_nothing_has_no_buttons_of_an_answer(say: Say) -> None:
    for typed in ("/help", "/deal nobody", "/deal", "/sources"):
        message = await say(typed)
        assert (message.actions, message.menu) == ((), None)


async def test_a_place_in_an_article_whose_words_are_others_now_says_so(say: Say) -> None:
    menu = (await say("/deal mercor")).menu
    assert menu is not None
    command = menu.choices[0].command
    assert (await say(command[:-8] + "00000000")).title == "These words are no longer in the library."
