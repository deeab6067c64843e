"""The command line: what is typed in, what is printed, and how it ends."""

import asyncio
import json
import sys
from collections.abc import Coroutine
from enum import StrEnum
from importlib.metadata import version as distribution_version
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.progress import Progress

from bot.app import App, open_app
from bot.chat import Message, UserError, printable
from bot.settings import Settings
from bot.wording import terminal
from bot.wording.adding import was_refused, word_added, word_stopped, word_total
from bot.wording.contract import contract_facts, contract_heading

_INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended, by the shells' custom."""

cli = typer.Typer(
    name="briefbot",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help=terminal.HELP,
)


class AnswerFormat(StrEnum):
    """How an answer is printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"


class ListFormat(StrEnum):
    """How articles are listed."""

    TEXT = "text"
    JSON = "json"


class FactFormat(StrEnum):
    """How facts are printed."""

    JSONL = "jsonl"


def main() -> None:
    """Run `briefbot`."""
    for stream, errors in ((sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace"), (sys.stdin, "replace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)
    cli()


def _print_version(wanted: bool) -> None:  # noqa: FBT001 (typer calls it so)
    if wanted:
        typer.echo(f"briefbot {distribution_version('briefbot')}")
        raise typer.Exit


@cli.callback()
def options(
    *, version: Annotated[bool, typer.Option("--version", help=terminal.HELP_VERSION, callback=_print_version)] = False
) -> None:
    del version


@cli.command(help=terminal.HELP_CHAT)
def chat() -> None:
    async def run() -> None:
        async with open_app(_settings()) as app:
            await app.chat()

    _run(run())


@cli.command(help=terminal.HELP_ASK)
def ask(
    words: Annotated[list[str] | None, typer.Argument(help="a command or a question", show_default=False)] = None,
    file: Annotated[Path | None, typer.Option(help="one command a line")] = None,
    answer_format: Annotated[AnswerFormat, typer.Option("--format")] = AnswerFormat.TEXT,
) -> None:
    if (words is None) == (file is None):
        raise typer.BadParameter(terminal.ASK_WHAT)
    if file and answer_format is not AnswerFormat.JSONL:
        raise typer.BadParameter(terminal.LINES_ONLY)

    async def run() -> None:
        lines = [" ".join(words)] if words is not None else _read_commands(file)
        async with open_app(_settings()) as app:
            for line in lines:
                _print_answer(app, await app.answer(line), answer_format)

    _run(run())


@cli.command(help=terminal.HELP_ADD)
def add(paths: Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)]) -> None:
    async def run() -> None:
        async with open_app(_settings()) as app:
            if await _add(app, paths):
                raise typer.Exit(1)

    _run(run(), interrupted=word_stopped())


@cli.command(help=terminal.HELP_ARTICLES)
def articles(
    key: Annotated[str | None, typer.Argument(help="one article, with its text", show_default=False)] = None,
    list_format: Annotated[ListFormat, typer.Option("--format")] = ListFormat.TEXT,
) -> None:
    async def run() -> None:
        async with open_app(_settings()) as app:
            await (_print_articles(app, list_format) if key is None else _print_article(app, key, list_format))

    _run(run())


@cli.command(help=terminal.HELP_FACTS)
def facts(
    keys: Annotated[list[str] | None, typer.Argument(metavar="[KEY...]", show_default=False)] = None,
    fact_format: Annotated[FactFormat, typer.Option("--format")] = FactFormat.JSONL,
) -> None:
    del fact_format

    async def run() -> None:
        async with open_app(_settings()) as app:
            for key in keys or ():
                if await app.library.article((app.tenant,), key) is None:
                    raise UserError(terminal.word_no_such_article(key))
            async for heading, found in app.library.facts((app.tenant,), keys or None):
                typer.echo(_json_line(contract_facts(heading, found)))

    _run(run())


async def _add(app: App, paths: list[Path]) -> bool:
    """Add what lies under the paths and tell of each; whether any was refused."""
    added = []
    files = app.find(paths)
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("", total=len(files))
        async for one in app.add(files):
            added.append(one)
            typer.echo(printable(word_added(one)))
            progress.advance(task)
    typer.echo(word_total(added))
    return any(map(was_refused, added))


async def _print_articles(app: App, list_format: ListFormat) -> None:
    headings = [heading async for heading in app.library.articles((app.tenant,))]
    if list_format is ListFormat.JSON:
        typer.echo(json.dumps([contract_heading(heading) for heading in headings], ensure_ascii=False, indent=1))
    else:
        typer.echo(printable(terminal.word_headings(headings)))


async def _print_article(app: App, key: str, list_format: ListFormat) -> None:
    article = await app.library.article((app.tenant,), key)
    if article is None:
        raise UserError(terminal.word_no_such_article(key))
    if list_format is ListFormat.JSON:
        row = contract_heading(article.heading) | {"text": article.text}
        typer.echo(json.dumps(row, ensure_ascii=False, indent=1))
    else:
        typer.echo(printable(f"{terminal.word_headings([article.heading])}\n\n{article.text}"))


def _print_answer(app: App, message: Message, answer_format: AnswerFormat) -> None:
    match answer_format:
        case AnswerFormat.TEXT:
            app.print_text(message)
        case AnswerFormat.MARKDOWN:
            typer.echo(app.render_markdown(message), nl=False)
        case AnswerFormat.JSON:
            typer.echo(json.dumps(message.answer.model_dump(mode="json"), ensure_ascii=False, indent=1))
        case AnswerFormat.JSONL:
            typer.echo(_json_line(message.answer.model_dump(mode="json")))


def _json_line(value: object) -> str:
    """One line whatever the value holds: JSON escapes line ends, and so do we the two that Unicode adds."""
    line = json.dumps(value, ensure_ascii=False)
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")


def _read_commands(file: Path | None) -> list[str]:
    """The commands of a file, one a line; a line that is a JSON string is decoded, so that it can hold line ends."""
    try:
        text = file.read_bytes().decode("utf-8", errors="replace") if file else ""
    except OSError as error:
        raise UserError(terminal.word_unreadable_commands(str(file))) from error
    lines = text.split("\n")
    return [_decode(line.removesuffix("\r")) for line in (lines[:-1] if lines[-1] == "" else lines)]


def _decode(line: str) -> str:
    try:
        decoded = json.loads(line) if line.startswith('"') else line
    except ValueError:
        return line
    return decoded if isinstance(decoded, str) else line


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        problems = [(str(problem["loc"][0]), problem["msg"]) for problem in error.errors()]
        raise UserError(terminal.word_settings_errors(problems)) from error


def _run(work: Coroutine[None, None, None], interrupted: str = "") -> None:
    """Run to the end; an error of the person's is one line and exit code 1."""
    try:
        asyncio.run(work)
    except UserError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    except KeyboardInterrupt as error:
        typer.echo(interrupted, err=True)
        raise typer.Exit(_INTERRUPTED) from error
