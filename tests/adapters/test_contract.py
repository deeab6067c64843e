"""One bot everywhere: Slack, Discord, the console and a plain adapter tell the same, as read where it was received."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial

import pytest

from bot.app import App
from bot.chat import Outcome, Payload
from bot.commands import COMMANDS
from tests.adapters.conftest import PLATFORMS, Platform
from tests.adapters.plain import ask_in_console, ask_plainly, plain_lines
from tests.adapters.read_back import Seen, as_one

pytestmark = pytest.mark.asyncio(loop_scope="module")

LINES: Mapping[str, Outcome] = {
    "/deal mercor": "answer",
    "/deal glimmer labs": "answer",
    "/infra india": "answer",
    "/infra stargate": "answer",
    "/talent india": "answer",
    "/profile openai": "answer",
    "/timeline stargate": "answer",
    "/compare openai vs mercor": "answer",
    "/compare india vs uae": "answer",
    "/ask what does oracle bring to stargate": "answer",
    "/brief openai": "answer",
    "/brief how much will stargate cost": "answer",
    "/sources openai": "answer",
    "/help": "answer",
    "/help deal": "answer",
    "/deal opneai": "answer",
    "/deal @everyone <!channel> `mercor`": "answer",
    "/frobnicate mercor": "usage",
    "/deal": "usage",
    "/deal zzyzx quagmire": "no_answer",
    "/ask who painted the last supper": "no_answer",
    "/deal quillback": "clarify",
    "/profile thornbury": "clarify",
}
"""What people type, and what becomes of it."""

OF_THEIR_PLACE = {"/follow", "/digest", "/why", "/add", "/feeds", "/privacy", "/curators", "/share"}
"""Commands that answer of the channel, or by the rights, of who asks: no place answers as another does."""

SHARED = ("/talent india", "/timeline stargate", "/infra india")

PRESSED = (
    "/deal mercor",
    "/profile openai",
    "/compare openai vs mercor",
    "/deal @everyone <!channel> `mercor`",
    "/frobnicate mercor",
    "/deal quillback",
)
HOSTILE = (
    "@everyone <!channel> `mercor`",
    "<@U1> <#C1|x> <!here>",
    "](https://moss.example) ||a|| *b*",
    "<@101> @here",
)

MORE = "More"

Ask = Callable[[str], Awaitable[Seen]]


async def ask_on(platform: Platform, line: str) -> Seen:
    """All pages of the answer on a platform."""
    return await read_all(platform, await platform.type(line))


async def read_all(platform: Platform, page: Payload) -> Seen:
    """This page and those after it, reached by More, as one."""
    pages = [page]
    while more := dict(platform.read(pages[-1]).commands).get(MORE):
        pages.append(await platform.press(more, pages[-1]))
        assert len(pages) < 20, "More never ends"
    seen = [platform.read(one) for one in pages]
    notes = [text for one in seen for kind, text in one.lines if kind == "note"]
    assert notes == [f"Page {number} of {len(pages)}" for number in range(1, len(pages) + 1) if len(pages) > 1]
    return as_one(seen)


@pytest.fixture
def places(app: App, platforms: dict[str, Platform]) -> Mapping[str, Ask]:
    """How a person asks in each place."""
    return {name: partial(ask_on, one) for name, one in platforms.items()} | {"console": partial(ask_in_console, app)}


def told(seen: Seen) -> list[str]:
    """Its lines, without notes and needless white space."""
    lines = (" ".join(text.split()) for kind, text in seen.lines if kind != "note")
    return [line for line in lines if line]


def offered(seen: Seen) -> set[str]:
    """The commands of its buttons and menus, but for the way to the next page."""
    return {command for label, command in seen.commands if label != MORE}


def cited(lines: Sequence[str]) -> list[str]:
    return re.findall(r"\[\d+\]", "".join(lines))


async def test_every_command_that_is_listed_is_sent(app: App) -> None:
    listed = {f"/{name}" for name, command in app.bot.commands.items() if command.listed}
    assert listed - OF_THEIR_PLACE < {line.partition(" ")[0] for line in LINES}


@pytest.mark.parametrize("line", LINES)
async def test_the_core_answers_as_this_suite_needs_it(app: App, line: str) -> None:
    message = await app.answer(line)
    assert message.answer.outcome == LINES[line]
    assert len(cited(list(plain_lines(message)))) >= len(message.answer.citations)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("place", [*PLATFORMS, "console"])
async def test_the_same_is_told_in_the_same_order(app: App, places: Mapping[str, Ask], place: str, line: str) -> None:
    wanted, seen = told(await ask_plainly(app, line)), told(await places[place](line))
    assert cited(seen) == cited(wanted)
    assert seen == wanted


@pytest.mark.parametrize("place", PLATFORMS)
async def test_a_long_answer_goes_on_behind_more(app: App, platforms: dict[str, Platform], place: str) -> None:
    platform, long = platforms[place], "/citations /profile openai"
    page = await platform.press(long, await platform.type("/profile openai"))
    assert MORE in dict(platform.read(page).commands)
    assert told(await read_all(platform, page)) == told(await ask_plainly(app, long))


@pytest.mark.parametrize("line", PRESSED)
@pytest.mark.parametrize("place", PLATFORMS)
async def test_the_same_can_be_pressed_and_gives_the_same(
    app: App, platforms: dict[str, Platform], place: str, line: str
) -> None:
    platform, wanted = platforms[place], await ask_plainly(app, line)
    shown = await platform.type(line)
    assert offered(await read_all(platform, shown)) == offered(wanted)
    for command in offered(platform.read(shown)):
        if command.partition(" ")[0] in OF_THEIR_PLACE:
            continue
        seen = await read_all(platform, await platform.press(command, shown))
        assert told(seen) == told(await ask_plainly(app, command))


@pytest.mark.parametrize(("place", "line"), list(zip(PLATFORMS, SHARED, strict=True)))
async def test_an_answer_is_shared_as_it_is_and_once(
    app: App, platforms: dict[str, Platform], place: str, line: str
) -> None:
    platform, command = platforms[place], f"/share {line}"
    shown = await platform.type(line)
    assert told(await read_all(platform, await platform.press(command, shown))) == told(await ask_plainly(app, command))
    assert told(await read_all(platform, await platform.press(command, shown)))[0].startswith("Shared here already")


@pytest.mark.parametrize("words", ["deal mercor", "what does oracle bring to stargate", *HOSTILE])
@pytest.mark.parametrize("place", PLATFORMS)
async def test_a_mention_is_told_the_same(app: App, platforms: dict[str, Platform], place: str, words: str) -> None:
    platform = platforms[place]
    page = await platform.mention(words)
    assert platform.faults(page) == []
    assert told(await read_all(platform, page)) == told(await ask_plainly(app, words))


@pytest.mark.parametrize("typed", HOSTILE)
@pytest.mark.parametrize("name", [*COMMANDS, "frobnicate"])
@pytest.mark.parametrize("place", PLATFORMS)
async def test_nobody_can_be_pinged(platforms: dict[str, Platform], place: str, name: str, typed: str) -> None:
    platform = platforms[place]
    assert platform.faults(await platform.type(f"/{name} {typed}")) == []
