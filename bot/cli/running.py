"""How every command reads its settings, runs, prints and ends."""

import asyncio
import json
from collections.abc import Callable, Coroutine

import typer
from pydantic import ValidationError

from bot.chat import UserError
from bot.settings import Settings
from bot.wording import terminal

_INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended, by the shells' custom."""


def read_settings() -> Settings:
    """The settings. Raises UserError that names all that can't be used, without what stands in them."""
    try:
        return Settings()
    except ValidationError as error:
        problems = [
            (str(problem["loc"][0]), problem["msg"].removeprefix("Value error, ")) for problem in error.errors()
        ]
        raise UserError(terminal.word_settings_errors(problems)) from error


def run(
    work: Coroutine[None, None, None],
    interrupted: str = "",
    make_loop: Callable[[], asyncio.AbstractEventLoop] | None = None,
) -> None:
    """Run to the end; an error of the person's is one line and exit code 1. `make_loop` makes another event loop."""
    try:
        with asyncio.Runner(loop_factory=make_loop) as runner:
            runner.run(work)
    except UserError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    except KeyboardInterrupt as error:
        typer.echo(interrupted, err=True)
        raise typer.Exit(_INTERRUPTED) from error


def json_line(value: object) -> str:
    """One line whatever the value holds: JSON escapes line ends, and so do we the two that Unicode adds."""
    line = json.dumps(value, ensure_ascii=False)
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
