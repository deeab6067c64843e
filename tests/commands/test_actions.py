"""The buttons of an answer are commands."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.chat import Message
from tests.commands.news import News, open_library

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


NEWS = [
    News("Zorblat to buy Velmora", "Zorblat Systems has agreed to acquire chip designer Velmora for $4 billion."),
    News(
        "Zorblat hires from Brindle",
        "Zorblat Systems has hired Jonas Fell as chief financial officer. He was treasurer of Brindle Works.",
        "2031-02-03",
    ),
    News(
        "Quillon plans campus in Sohar",
        "Quillon Inc plans to build a 500-megawatt data center campus in Sohar, Oman. Brindle Works has signed a deal "
        "with Oman for $2 million to supply it.",
    ),
]


@pytest.fixture
async def ask(tmp_path: Path) -> AsyncIterator[Say]:
    async with open_library(tmp_path, NEWS) as app:
        yield app.answer


async def test_a_profile_leads_to_the_timeline_of_whom_it_is_about(ask: Say) -> None:
    commands = [action.command for action in (await ask("/profile velmora")).actions]
    assert commands == [
        "/timeline Velmora",
        "/citations /profile velmora",
        "/share /profile velmora",
        "/wrong /profile velmora",
    ]


async def test_a_build_out_leads_to_itself_and_not_to_a_deal_beside_it(ask: Say) -> None:
    message = await ask("/infra oman")
    kinds = [fact["type"] for fact in message.answer.facts]
    assert {"deal", "project"} <= set(kinds)
    assert message.title.startswith(message.actions[0].command.removeprefix("/timeline "))


async def test_a_company_is_not_compared_with_whom_it_hires(ask: Say) -> None:
    message = await ask("/deal jonas fell")
    assert message.answer.facts[0]["kind"] == "hiring"
    assert [action.title for action in message.actions][:2] == ["Timeline", "Profile: Zorblat Systems"]
    assert "Compare" not in [action.title for action in message.actions]


async def test_a_comparison_leads_to_each_of_its_sides(ask: Say) -> None:
    message = await ask("/compare velmora vs quillon")
    assert message.answer.suggestions == ("/brief Velmora", "/brief Quillon Inc")
    assert [action.title for action in message.actions] == ["Citations", "Share to channel", "Wrong?"]
