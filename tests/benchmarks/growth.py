"""How the cost grows with the library: an answer's from a tenth of the passages to all, an added article's likewise."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import aiosqlite

from bot.app import App
from bot.extraction import EXTRACTOR_VERSION
from bot.library.article import SHARED
from tests.benchmarks.answer import FLOOR, time_answers
from tests.benchmarks.filling import copy_library
from tests.benchmarks.library import Options, articles_of, make_library, make_questions, open_library
from tests.benchmarks.news import News
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import p50

_MOST_ADDED = 10_000
_BATCH = 25
"""Articles in a transaction, as ingestion adds them."""
_COMMANDS = 60
"""Of each kind."""
_NO_MORE = Goal("ratio", 1)


async def run(options: Options) -> AsyncIterator[Result]:
    """Growth of each command's median beside its floor's; the last articles' cost beside the first ones'."""
    small = await _medians(options, options.passages // 10)
    large = await _medians(options, options.passages)
    for kind, (answer, floor) in large.items():
        answer_growth, floor_growth = answer / small[kind][0], floor / small[kind][1]
        yield Result(f"{kind} p50 growth", answer_growth, "×", f"growth of {FLOOR}", floor_growth, _NO_MORE)
    full, empty, full_indexing, empty_indexing = await _add(options)
    yield Result("adding an article", full, "ms", "to an empty library", empty, _NO_MORE)
    yield Result("indexing an article", full_indexing, "ms", "in an empty library", empty_indexing, _NO_MORE)


async def _medians(options: Options, passages: int) -> dict[str, tuple[float, float]]:
    """By kind the milliseconds of an answer and of its floor."""
    file = await make_library(options, passages)
    found = {}
    async with open_library(file) as app, aiosqlite.connect(file) as driver:
        for kind, commands in make_questions(passages, _COMMANDS).items():
            _, times = await time_answers(app, driver, commands)
            found[kind] = (p50(times["answer"]), p50(times["floor"]))
    return found


async def _add(options: Options) -> tuple[float, float, float, float]:
    """Milliseconds an article: added to a full and to an empty library in turns, then indexed in each."""
    count = min(_MOST_ADDED, options.articles // 4)
    file = await make_library(options, options.passages)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        full = await asyncio.to_thread(copy_library, file, Path(folder))
        async with AsyncExitStack() as stack:
            apps = [await stack.enter_async_context(open_library(one)) for one in (full, Path(folder) / "empty")]
            added = [0.0, 0.0]
            for start in range(0, count, _BATCH):
                numbers = range(options.articles + start, options.articles + min(start + _BATCH, count))
                for number, app in enumerate(apps):
                    added[number] += await _add_batch(app, options.passages, numbers)
            indexed = [await _index(app) for app in apps]
    in_full, in_empty, indexing_full, indexing_empty = (1000 * seconds / count for seconds in (*added, *indexed))
    return in_full, in_empty, indexing_full, indexing_empty


async def _add_batch(app: App, passages: int, numbers: range) -> float:
    news = News(articles_of(passages))
    articles = [news.write(number) for number in numbers]
    start = perf_counter()
    await app.library.add_all(SHARED, articles, EXTRACTOR_VERSION, datetime(2026, 3, 2, tzinfo=UTC))
    return perf_counter() - start


async def _index(app: App) -> float:
    start = perf_counter()
    await app.library.catch_up()
    return perf_counter() - start
