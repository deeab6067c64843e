"""`python -m tests.benchmarks [NAME...] [--passages N] [--json]`."""

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from bot.allocator import collect_rarely
from tests.benchmarks import (
    answer,
    copies,
    digests,
    feeds,
    growth,
    index,
    linear,
    memory,
    names,
    platforms,
    postgresql,
    preview,
    reading,
    start,
)
from tests.benchmarks.library import Options

BENCHMARKS = {
    "answer": answer.run,
    "growth": growth.run,
    "reading": reading.run,
    "linear": linear.run,
    "start": start.run,
    "memory": memory.run,
    "index": index.run,
    "names": names.run,
    "postgresql": postgresql.run,
    "platforms": platforms.run,
    "preview": preview.run,
    "digests": digests.run,
    "feeds": feeds.run,
    "copies": copies.run,
}
TEMPORARY = Path(tempfile.gettempdir())


def main(
    chosen: Annotated[list[str] | None, typer.Argument(metavar="[NAME...]", help=", ".join(BENCHMARKS))] = None,
    passages: Annotated[int, typer.Option(min=100, help="of the generated library")] = 100_000,
    folder: Annotated[Path, typer.Option(help="where generated libraries are kept")] = TEMPORARY,
    seconds: Annotated[float, typer.Option(min=1, help="for which a platform is asked at one rate")] = 30,
    as_json: Annotated[bool, typer.Option("--json", help="one object a line")] = False,
) -> None:
    """Measure; without a NAME everything."""
    collect_rarely()  # as the bot does
    unknown = sorted(set(chosen or ()) - set(BENCHMARKS))
    if unknown:
        raise typer.BadParameter(f"no such benchmark: {', '.join(unknown)}. There are: {', '.join(BENCHMARKS)}")
    asyncio.run(_run(chosen or list(BENCHMARKS), Options(passages, folder, seconds), as_json))


async def _run(chosen: list[str], options: Options, as_json: bool) -> None:
    for name in chosen:
        async for result in BENCHMARKS[name](options):
            typer.echo(json.dumps(result.as_json()) if as_json else result.as_text())
            sys.stdout.flush()


if __name__ == "__main__":
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(main)
    program()
