"""Whether a new article is a copy of one of very many: of as many as there are passages in other benchmarks."""

import random
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.app import App
from bot.database.database import Database
from bot.extraction import EXTRACTOR_VERSION
from bot.library.article import SHARED
from bot.library.sketch import find_runs
from bot.library.stories import find_candidates, find_original
from tests.benchmarks.library import Options, open_library
from tests.benchmarks.news import News
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import p50, p99

_KEPT = 32
"""Numbers of an article's sketch."""
_ASKED = 200
_FIRST = 1 << 40
"""Numbers of articles that only their sketches are there of."""


async def run(options: Options) -> AsyncIterator[Result]:
    """Half of those that are asked about are copies that lost some of their sentences, half are new."""
    count = options.passages
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        file = Path(folder) / "copies.sqlite3"
        await (await Database.open(f"sqlite:///{file}")).close()
        _fill(file, count)
        async with open_library(file) as app:
            times, found = await _ask(app)
    yield Result(f"copies, {count:,} articles p50", p50(times), "ms")
    yield Result(f"copies, {count:,} articles p99", p99(times), "ms", goal=Goal("value", 20))
    yield Result("copies, found of those that are", found, "", goal=Goal("value", 0.99, at_least=True))


def _fill(file: Path, count: int) -> None:
    """The sketches of that many articles; the numbers of a hash are as if drawn by lot, and come here in order."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "foreign_keys=OFF", "cache_size=-200000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO sketches (tenant, hash, article) VALUES (?, ?, ?)", _rows(count))
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode=WAL")


def _rows(count: int) -> Iterator[tuple[str, int, int]]:
    lot, step = random.Random(7), (1 << 59) // (count * _KEPT)  # noqa: S311 (no secret)
    for number in range(count * _KEPT):
        yield SHARED, number * step + lot.randrange(step), _FIRST + lot.randrange(count)


async def _ask(app: App) -> tuple[list[float], float]:
    """Milliseconds of each question, and the share of copies that were found."""
    news, now = News(_ASKED), datetime.now(UTC)
    for number in range(_ASKED // 2):
        draft, facts = news.write(number)
        await app.library.add(SHARED, draft, facts, EXTRACTOR_VERSION, now)
    times: list[float] = []
    found = 0
    for number in range(_ASKED):
        draft, facts = news.write(number)
        told = [draft.text[one.start : one.end] for one in facts.sentences]
        async with app.database.reading() as connection:
            start = time.perf_counter()
            runs = find_runs(told[: max(1, len(told) * 2 // 3)])
            candidates = await find_candidates(connection, SHARED, 0, runs)
            original = await find_original(connection, candidates, runs) if candidates else None
            times.append(1_000 * (time.perf_counter() - start))
        found += original is not None
    return times, found / (_ASKED // 2)
