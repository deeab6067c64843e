"""What can be said of a command line before it is dispatched."""

import pytest

from bot.chat import Bot, Invocation, Message, Receipt
from bot.commands import COMMANDS
from tests.adapters.messages import PHRASES


class Nothing:
    """Notes that keep nothing, and a core that is never asked."""

    async def is_new(self, event: str) -> bool:
        raise AssertionError(event)

    async def read(self, name: str) -> str | None:
        raise AssertionError(name)

    async def write(self, name: str, value: str) -> None:
        raise AssertionError(name, value)

    async def note_posted(self, invocation: Invocation, message: Message, receipt: Receipt) -> None:
        raise AssertionError(invocation, message, receipt)


async def never(_: object) -> object:
    raise AssertionError


BOT = Bot(never, never, {name: command for name, (command, _) in COMMANDS.items()}, PHRASES, Nothing())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "line",
    [
        "/wrong /deal mercor",
        " /WRONG mercor",
        "/citations /wrong /deal mercor",
        "／wrong ／deal mercor",
        "/wr\u200bong /deal mercor",
        "/share /more 0123456789abcdef",
        "/more 0123456789abcdef",
        "/more 2 01234567 /wrong /deal mercor",
        "add https://moss.example/a",
        "/brief feeds add https://moss.example/feed",
        "/citations brief add Moss grows.",
        "brief <@U1> @here ad\u200bd Moss grows.",
        "/feeds remove https://moss.example/feed",
        "/follow mercor",
        "/digest delete",
    ],
)
def test_a_line_that_may_change_what_is_kept_is_known(line: str) -> None:
    assert BOT.may_change(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "/",
        "/deal mercor",
        "wrong",
        "what is wrong",
        "/ask whom does it add",
        "/more 2 01234567 /deal mercor",
        "/help",
    ],
)
def test_a_line_that_only_asks_is_a_link(line: str) -> None:
    assert not BOT.may_change(line)
