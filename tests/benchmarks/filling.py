"""Generated libraries, made once and kept in a folder.

An article is turned into rows by the library's own `Batch`, so that what is stored is what `Library.add_all` would
store, but for gaps between the numbers of two chunks. Two things are faster: facts come with the article and are not
extracted, and rows are written in bulk, those of tables sorted by name in the order of the names.
"""

import asyncio
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Executable, Insert, Table
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.database import Database
from bot.database.tables import (
    SHARED,
    article_names,
    articles,
    changes,
    passages,
    record_names,
    records,
    sketches,
    texts,
)
from bot.extraction import EXTRACTOR_VERSION
from bot.extraction.facts import Facts
from bot.library.adding import Batch
from bot.library.article import Draft
from bot.library.search import Search

Write = Callable[[int], tuple[Draft, Facts]]
"""The article of a number."""

ASKER = "newsroom"
"""The tenant that asks; it sees one article in ten as its own, and all that is shared."""

_CHUNK = 500
"""Articles; each chunk belongs to one tenant."""
_NUMBERS = 100
"""Reserved for an article: one for its change and one for each of its passages."""
_OTHER = "elsewhere"
"""A tenant whose articles the asker doesn't see: one in ten."""
_IN_ORDER: Sequence[Table] = (articles, texts, changes, passages, records)
_SORTED: Sequence[Table] = (record_names, article_names, sketches)
_Rows = Mapping[str, list[Mapping[str, Any]]]


async def fill(file: Path, write: Write, count: int) -> None:
    """Make a library of that many articles in a new SQLite file, without a search index; it appears when complete."""
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.parent.mkdir(parents=True, exist_ok=True)
    await (await Database.open(f"sqlite:///{part}")).close()
    await asyncio.to_thread(_write_all, part, write, count)
    part.rename(file)


async def index(file: Path) -> float:
    """Index a library that was never indexed; the seconds that it took."""
    database = await Database.open(f"sqlite:///{file}")
    try:
        start = asyncio.get_running_loop().time()
        await Search.open(database, file.parent).catch_up()
        return asyncio.get_running_loop().time() - start
    finally:
        await database.close()


def copy_library(file: Path, folder: Path) -> Path:
    """A library with its index, to be changed."""
    copied = folder / file.name
    shutil.copyfile(file, copied)
    shutil.copytree(f"{file}.index", f"{copied}.index")
    return copied


def is_seen(number: int) -> bool:
    """Whether the asker sees the article of that number."""
    return _tenant(number) != _OTHER


def _tenant(number: int) -> str:
    return {0: ASKER, 1: _OTHER}.get(number // _CHUNK % 10, SHARED)


def _write_all(file: Path, write: Write, count: int) -> None:
    chunks = [range(start, min(start + _CHUNK, count)) for start in range(0, count, _CHUNK)]
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "foreign_keys=OFF", "cache_size=-500000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for table in _SORTED:
            connection.execute(f"CREATE TABLE unsorted_{table.name} AS SELECT * FROM {table.name}")  # noqa: S608 - ours
        # Not forked: the loop that waits for this has threads.
        with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
            for rows in pool.map(partial(_make_rows, write), chunks):
                _insert(connection, rows)
        _sort(connection)
        connection.execute("UPDATE counters SET value = ? WHERE name = 'changes'", (count * _NUMBERS,))
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode=WAL")


def _make_rows(write: Write, numbers: range) -> _Rows:
    """The rows of a chunk by table, in its own process."""
    return asyncio.run(_gather(write, numbers))


async def _gather(write: Write, numbers: range) -> _Rows:
    collector = _Collector()
    batch = Batch(cast("AsyncConnection", collector), _tenant(numbers.start), numbers.start * _NUMBERS)
    for number in numbers:
        await batch.add(*write(number), EXTRACTOR_VERSION, datetime(2026, 3, 1, tzinfo=UTC))
    await batch.finish()
    return collector.rows


class _Collector:
    """Stands for the connection of a batch that only adds: keeps the rows, has none to give.

    The counts of names and numbers, which a batch updates, are made when all rows are there.
    """

    def __init__(self) -> None:
        self.rows: dict[str, list[Mapping[str, Any]]] = defaultdict(list)

    async def execute(self, statement: Executable, rows: Iterable[Mapping[str, Any]] = ()) -> Iterator[Any]:
        if isinstance(statement, Insert):
            self.rows[statement.table.name] += rows or [_values(statement)]
        return iter(())


def _values(statement: Insert) -> Mapping[str, Any]:
    """The one row of a statement, as SQLite stores it. Compiling the statement would take longer than all the rest.

    Each article is a story of its own: no two have sentences in common.
    """
    values = {str(column): bind.value for column, bind in (statement._values or {}).items()}
    return values | {"added_at": values["added_at"].strftime("%F %T.%f"), "story": values["id"]}


def _insert(connection: sqlite3.Connection, rows: _Rows) -> None:
    for table in (*_IN_ORDER, *_SORTED):
        columns = table.c.keys()
        into = f"unsorted_{table.name}" if table in _SORTED else table.name
        values = ", ".join(f":{column}" for column in columns)
        statement = f"INSERT INTO {into} ({', '.join(columns)}) VALUES ({values})"  # noqa: S608 - names of ours
        connection.executemany(statement, rows.get(table.name, ()))


def _sort(connection: sqlite3.Connection) -> None:
    for table in _SORTED:
        key = ", ".join(table.primary_key.columns.keys())
        connection.execute(f"INSERT INTO {table.name} SELECT * FROM unsorted_{table.name} ORDER BY {key}")  # noqa: S608 - names of ours
        connection.execute(f"DROP TABLE unsorted_{table.name}")
    connection.execute(
        "INSERT INTO names (tenant, key, name, kind, articles, deals) SELECT tenant, key, name, kind, count(*),"
        " sum(deals) FROM article_names GROUP BY tenant, key, name, kind"
    )
