"""`add`, `articles` and `facts`: what the library takes in and holds."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.app import App, open_app
from bot.chat import UserError, printable
from bot.cli.running import json_line, read_settings, run
from bot.wording import terminal
from bot.wording.contract import contract_facts, contract_heading, contract_report


class ListFormat(StrEnum):
    """How articles are listed."""

    TEXT = "text"
    JSON = "json"


class FactFormat(StrEnum):
    """How facts are printed."""

    JSONL = "jsonl"


def add(places: Annotated[list[str], typer.Argument(metavar="PATH_OR_URL...", show_default=False)]) -> None:
    from bot.wording.adding import word_stopped  # noqa: PLC0415 (slow to import; only adding needs it)

    async def work() -> None:
        async with open_app(read_settings()) as app:
            if await _add(app, places):
                raise typer.Exit(1)

    run(work(), interrupted=word_stopped())


def articles(
    key: Annotated[str | None, typer.Argument(help="one article, with its text", show_default=False)] = None,
    list_format: Annotated[ListFormat, typer.Option("--format")] = ListFormat.TEXT,
    *,
    reported: Annotated[bool, typer.Option("--reported", help=terminal.HELP_REPORTED)] = False,
) -> None:
    if reported and key is not None:
        raise typer.BadParameter(terminal.REPORTED_ALONE)

    async def work() -> None:
        async with open_app(read_settings()) as app:
            if reported:
                await _print_reports(app, list_format)
            elif key is None:
                await _print_articles(app, list_format)
            else:
                await _print_article(app, key, list_format)

    run(work())


def facts(
    keys: Annotated[list[str] | None, typer.Argument(metavar="[KEY...]", show_default=False)] = None,
    fact_format: Annotated[FactFormat, typer.Option("--format")] = FactFormat.JSONL,
) -> None:
    del fact_format

    async def work() -> None:
        async with open_app(read_settings()) as app:
            for key in keys or ():
                if await app.library.article((app.tenant,), key) is None:
                    raise UserError(terminal.word_no_such_article(key))
            async for heading, found in app.library.facts((app.tenant,), keys or None):
                typer.echo(json_line(contract_facts(heading, found)))

    run(work())


def remove(key: Annotated[str, typer.Argument(help=terminal.HELP_KEY, show_default=False)]) -> None:
    async def work() -> None:
        async with open_app(read_settings()) as app:
            if not await app.intake.remove(app.tenant, key):
                raise UserError(terminal.word_no_such_article(key))
            typer.echo(terminal.word_removed(key))

    run(work())


def backup(target: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]) -> None:
    async def work() -> None:
        async with open_app(read_settings()) as app:
            try:
                await app.back_up(target)
            except FileExistsError as error:
                raise UserError(terminal.word_backup_exists(str(target))) from error
            except OSError as error:
                raise UserError(terminal.word_backup_failed(str(target))) from error
            typer.echo(terminal.word_backed_up(str(target)))

    run(work())


async def _add(app: App, places: list[str]) -> bool:
    """Add what the places name and tell of each, files first; whether any was refused."""
    from rich.console import Console  # noqa: PLC0415 (slow to import; only adding needs it)
    from rich.progress import Progress  # noqa: PLC0415 (as above)

    from bot.wording.adding import was_refused, word_added, word_total  # noqa: PLC0415 (as above)

    addresses = [place for place in places if "://" in place]
    found = app.find([Path(place) for place in places if place not in addresses])
    lists = [one for one in found if isinstance(one, Path) and one.suffix.lower() == ".opml"]
    files = [one for one in found if one not in lists]
    added = []
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("", total=len(files) + len(addresses) + len(lists))
        async for one in app.add(files, addresses, lists):
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


async def _print_reports(app: App, list_format: ListFormat) -> None:
    reports = await app.reports()
    if list_format is ListFormat.JSON:
        typer.echo(json.dumps([contract_report(report) for report in reports], ensure_ascii=False, indent=1))
    else:
        typer.echo(printable(terminal.word_reports(reports)))


async def _print_article(app: App, key: str, list_format: ListFormat) -> None:
    article = await app.library.article((app.tenant,), key)
    if article is None:
        raise UserError(terminal.word_no_such_article(key))
    if list_format is ListFormat.JSON:
        row = contract_heading(article.heading) | {"text": article.text}
        typer.echo(json.dumps(row, ensure_ascii=False, indent=1))
    else:
        typer.echo(printable(f"{terminal.word_headings([article.heading])}\n\n{article.text}"))
