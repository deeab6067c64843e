"""Where there is no platform: a plain adapter and the console, read as what is read back of Slack and Discord."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from bot.adapters.console.adapter import ConsoleAdapter
from bot.app import App
from bot.chat import (
    Actor,
    Choices,
    Excerpt,
    Field,
    Grid,
    Invocation,
    Message,
    Part,
    Quotes,
    Sources,
    Table,
    Words,
    in_quotation_marks,
)
from tests.adapters.read_back import Seen

ANN = Actor("401", "Ann")


def plain_lines(message: Message) -> Iterator[str]:
    """The plain adapter: the Message's words, one below the other."""
    yield message.title
    for part in message.parts:
        yield from _plain_part(part)


def _plain_part(part: Part) -> Iterator[str]:
    match part:
        case Words(text):
            yield from text.splitlines()
        case Table(fields):
            yield from (f"{field.label}: {_value(field)}" for field in fields)
        case Grid(left, right, rows):
            for one, other in rows:
                yield from (one.label, f"{left}: {_value(one)}", f"{right}: {_value(other)}")
        case Quotes(heading, points):
            quotes = ((point, in_quotation_marks(point.text)) for point in points)
            yield from (heading, *(f"{point.date or ''} {quote} [{point.citation}]" for point, quote in quotes))
        case Sources(heading, sources):
            places = (filter(None, (source.title, source.origin, source.places)) for source in sources)
            yield from (heading, *map(" · ".join, places))
        case Excerpt(before, quote, after):
            yield from f"{before}“{quote}”{after}".splitlines()
        case Choices(heading, _):
            yield heading


def _value(field: Field) -> str:
    return " ".join((field.value, *(f"[{number}]" for number in field.citations)))


async def ask_plainly(app: App, line: str) -> Seen:
    """What the plain adapter shows, and every command that the Message offers."""
    message = await app.dispatch(Invocation(line, app.tenant, actor=ANN))
    parts = (*message.parts, Choices("", message.actions), message.menu)
    offered = [choice.command for part in parts if isinstance(part, Choices) for choice in part.choices]
    return Seen(tuple(("line", line) for line in plain_lines(message)), (), tuple((one, one) for one in offered))


async def ask_in_console(app: App, line: str) -> Seen:
    """What is printed into a pipe that is wider than any line."""
    printed = StringIO()
    with (
        patch.dict(os.environ, COLUMNS="9999"),
        patch.object(sys, "stdin", StringIO(f"{line}\n")),
        redirect_stdout(printed),
    ):
        await ConsoleAdapter(app.tenant, Path("no history in a pipe"), "").run(app.dispatch, app.complete)
    asked, _, answer = printed.getvalue().partition("\n")
    assert asked == f"> {line}"
    title, *lines = answer.strip("\n").split("\n")
    return Seen((("title", title), *(("line", read) for line in lines for read in _read_printed(line))), (), ())


_PRINTED_COMMANDS = re.compile(r"(?:([^/]*?)  )?/[^\s<]+(?: [^\s<]+)*(?:   /\S+(?: \S+)*)*")
_PRINTED_ADDRESS = re.compile(r" · https?://\S+")


def _read_printed(line: str) -> Iterator[str]:
    """A line of the console: commands stand where others have buttons, and columns where others have colons."""
    commands = _PRINTED_COMMANDS.fullmatch(line)
    if commands:
        yield commands[1] or ""
    elif re.match(r" *[“\"\d]", line) or "  " not in line.strip():
        yield _PRINTED_ADDRESS.sub("", line)
    else:
        columns = [line.strip()] if line.startswith(" ") else line.split(" " * 5)
        yield from (re.sub("  +", ": ", column, count=1) for column in columns)
