from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Message
from bot.commands import COMMANDS
from tests.commands.channels import Talk

ELSEWHERE = dict.fromkeys(("add", "feeds", "remove", "restore"), ("answer", "no_answer"))
"""Commands whose examples name pages, feeds and articles that no test has; they must be understood all the same."""
NOTIFYING = " notify "
"""Examples with it name a group, and there is none outside of Slack and Discord."""
Say = Callable[[str], Awaitable[Message]]


async def test_help_lists_every_command(say: Say) -> None:
    message = await say("/help")
    assert message.answer.outcome == "answer"
    for command, _ in COMMANDS.values():
        assert (command.usage in str(message.answer.text)) == command.listed


@pytest.mark.parametrize("typed", ["/help deal", "/help /deal", "/help DEAL"])
async def test_help_explains_one_command_with_its_examples(say: Say, typed: str) -> None:
    message = await say(typed)
    assert "/deal <companies>" in str(message.answer.text)
    assert message.answer.suggestions == COMMANDS["deal"][0].examples


async def test_help_on_what_is_no_command_says_so(say: Say) -> None:
    message = await say("/help nonsense")
    assert message.answer.outcome == "usage"
    assert message.title == "There is no command /nonsense."


@pytest.mark.parametrize("name", COMMANDS)
async def test_every_example_of_every_command_is_answered(talk: Talk, name: str) -> None:
    for example in COMMANDS[name][0].examples:
        message = await talk(example)
        usual = ELSEWHERE.get(name, ("answer",))
        assert message.answer.outcome in (("no_answer",) if NOTIFYING in example else usual), example


@pytest.mark.parametrize("name", COMMANDS)
def test_a_summary_fits_where_platforms_show_it(name: str) -> None:
    summary = COMMANDS[name][0].summary
    assert len(summary) <= 100
    assert not summary.endswith(".")
