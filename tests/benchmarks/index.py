"""The search index while it is behind: questions during its catching up, and how fast it is made anew."""

import asyncio
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter

import tantivy

from bot.app import App
from bot.library import name_index, passage_index
from bot.library.changes import read_changes
from bot.library.index import StoredIndex
from tests.benchmarks.filling import copy_library
from tests.benchmarks.library import Options, answer, make_library, make_questions, open_library
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import p50, p99

_MOST_CHANGED = 100_000
_COMMANDS = 100
_HEAP = 40_000_000


async def run(options: Options) -> AsyncIterator[Result]:
    """Catching up, then making anew: each on a copy of the whole library."""
    file = await make_library(options, options.passages)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        copied = await asyncio.to_thread(copy_library, file, Path(folder))
        async for result in _catch_up(copied, options.passages):
            yield result
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        copied = await asyncio.to_thread(copy_library, file, Path(folder))
        alone = await _index_alone(copied)
        for label, harm in (("deleted", _delete), ("damaged", _damage), ("older", _age)):
            rebuilt, answered = await _rebuild(copied, harm, options.passages)
            goal = Goal("value", 20_000, at_least=True)
            yield Result(f"index {label}, made anew", rebuilt, "passages/s", "tantivy alone, one thread", alone, goal)
            yield Result(f"index {label}, questions answered meanwhile", answered, "questions")


async def _catch_up(file: Path, passages: int) -> AsyncIterator[Result]:
    commands = make_questions(passages, _COMMANDS)["ask"]
    async with open_library(file) as app:
        quiet = [await _time(app, command) for command in commands * 2][_COMMANDS:]
        changed = await asyncio.to_thread(_change, file)
        busy, seconds = await _ask_during(app, commands)
        await asyncio.to_thread(_change, file)
        first = await _time(app, commands[0])
    yield Result("catching up, changed articles", changed / seconds, "articles/s")
    yield Result("first question after these changes, nobody catching up", first, "ms", "quiet", p50(quiet))
    yield Result("question while catching up p50", p50(busy), "ms", "quiet", p50(quiet))
    yield Result("question while catching up p99", p99(busy), "ms", "quiet", p99(quiet), Goal("ratio", 2))


async def _ask_during(app: App, commands: list[str]) -> tuple[list[float], float]:
    """Milliseconds of the questions asked while the library catches up, and the seconds of that."""
    start = perf_counter()
    catching_up = asyncio.create_task(app.library.catch_up())
    await asyncio.sleep(0)
    times: list[float] = []
    while not catching_up.done():
        times.append(await _time(app, commands[len(times) % len(commands)]))
    await catching_up
    return times, perf_counter() - start


async def _time(app: App, command: str) -> float:
    start = perf_counter()
    await answer(app, command)
    return (perf_counter() - start) * 1000


def _change(file: Path) -> int:
    """Give articles new change numbers, in their old order, which is all that the index sees of a change."""
    with closing(sqlite3.connect(file)) as connection:
        (last,) = connection.execute("SELECT value FROM counters WHERE name = 'changes'").fetchone()
        first = "SELECT article FROM changes ORDER BY number LIMIT ?"
        statement = f"UPDATE changes SET number = number + ? WHERE article IN ({first})"  # noqa: S608 - ours
        changed = connection.execute(statement, (last, _MOST_CHANGED)).rowcount
        connection.execute("UPDATE counters SET value = 2 * value WHERE name = 'changes'")
        connection.commit()
    return changed


async def _rebuild(file: Path, harm: Callable[[Path], None], passages: int) -> tuple[float, int]:
    """Passages a second, and how many questions got an answer meanwhile."""
    commands = make_questions(passages, _COMMANDS)["ask"]
    await asyncio.to_thread(harm, Path(f"{file}.index"))
    async with open_library(file) as app:
        start = perf_counter()
        catching_up = asyncio.create_task(app.library.catch_up())
        await asyncio.sleep(0)
        outcomes: list[str] = []
        while not catching_up.done():
            outcomes.append((await answer(app, commands[len(outcomes) % len(commands)])).answer.outcome)
            await asyncio.sleep(1)
        await catching_up
        return passages / (perf_counter() - start), outcomes.count("answer")


def _delete(folder: Path) -> None:
    shutil.rmtree(folder)


def _damage(folder: Path) -> None:
    (folder / "passages" / "meta.json").write_text("{")


def _age(folder: Path) -> None:
    """The index is that of an older program."""
    for name, kind in (("passages", passage_index), ("names", name_index)):
        stored = StoredIndex(folder / name, kind.SCHEMA, kind.ANALYZERS)
        writer = stored.open_writer(_HEAP)
        if writer:
            stored.commit(writer, "older")
            writer.wait_merging_threads()


async def _index_alone(file: Path) -> float:
    """Passages a second from values in memory into an index on the disk."""
    async with open_library(file) as app, app.library._database.reading() as connection:
        changes = await read_changes(connection, 0, 5_000)
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        index = tantivy.Index(passage_index.SCHEMA, folder)
        for name, analyzer in passage_index.ANALYZERS.items():
            index.register_tokenizer(name, analyzer)
        start = perf_counter()
        writer = index.writer(_HEAP, 1)
        for passage in changes.passages:
            writer.add_document(passage_index.make_document(passage))
        writer.commit()
        writer.wait_merging_threads()
        return len(changes.passages) / (perf_counter() - start)
