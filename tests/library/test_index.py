"""The index catches up with the database, whoever is at it, and never says what the database doesn't."""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.database.database import Database
from bot.extraction.facts import Facts
from bot.library import changes, index, passage_index, search
from bot.library import library as library_module
from bot.library.article import SHARED, Added, Draft
from bot.library.library import Library
from bot.library.search import Search
from tests.library.indexed import EVERYONE, find, index_folder

Add = Callable[..., Awaitable[Added]]
Make = Callable[..., tuple[Draft, Facts]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


async def test_what_changes_is_found_as_it_is_now(library: Library, add: Add) -> None:
    await add("a", "The mill grinds rye.", title="First")
    assert await find(library, "first") == ["a"]
    await add("a", "The mill grinds rye.", title="Second")
    assert await find(library, "first") == []
    assert await find(library, "second") == ["a"]
    await library.remove(SHARED, "a")
    assert await find(library, "mill") == []
    assert (await library.frequencies((SHARED,), "mill"))[1] == 0


async def test_another_process_finds_what_the_first_has_indexed(
    library: Library, database: Database, add: Add, tmp_path: Path
) -> None:
    other = Library(database, Search.open(database, tmp_path))
    await add("a", "The mill grinds rye.")
    assert await find(library, "mill") == ["a"]
    assert await find(other, "mill") == ["a"]


async def test_an_index_without_a_writer_answers_and_says_what_is_missing(
    library: Library, database: Database, add: Add, tmp_path: Path
) -> None:
    await add("a", "The mill grinds rye.")
    await library.catch_up()
    await add("b", "Another mill.")
    writer = index.StoredIndex(index_folder(database, tmp_path) / "passages", passage_index.SCHEMA, {})
    held = writer.open_writer(15_000_000)
    found = await library.search(EVERYONE, "mill", 5)
    assert ([one.article.key for one in found.passages], found.behind) == (["a"], 1)
    del held
    assert sorted(await find(library, "mill")) == ["a", "b"]


async def test_a_question_waits_for_a_few_articles_only(
    library: Library, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "_MOST_AWAITED", 3)
    await library.add_all(SHARED, [make(f"{number}", f"Mill number {number}.") for number in range(10)], "1", NOW)
    seen = []
    for _ in range(4):
        found = await library.search(EVERYONE, "mill", 20)
        seen.append((len(found.passages), found.behind))
    assert seen == [(3, 7), (6, 4), (9, 1), (10, 0)]


async def test_a_question_waits_a_moment_for_a_catching_up_that_was_begun_before(
    library: Library, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add("a", "The mill grinds rye.")
    committing, asked, commit = asyncio.Event(), asyncio.Event(), search.Search._commit

    def commit_once_somebody_waits(*arguments: Any) -> None:  # noqa: ANN401 (passed on as they are)
        loop.call_soon_threadsafe(committing.set)
        asyncio.run_coroutine_threadsafe(asked.wait(), loop).result()
        commit(*arguments)

    async def ask() -> list[str]:
        asked.set()
        return await find(library, "mill")

    loop = asyncio.get_running_loop()
    monkeypatch.setattr(search.Search, "_commit", commit_once_somebody_waits)
    begun = asyncio.create_task(library.catch_up())
    await committing.wait()
    assert await ask() == ["a"]
    await begun


async def test_catching_up_takes_all_batches(library: Library, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_BATCH", 3)
    await library.add_all(SHARED, [make(f"{number}", f"Mill number {number}.") for number in range(10)], "1", NOW)
    await library.catch_up()
    assert len(await find(library, "mill", limit=20)) == 10


async def test_adding_makes_no_commit_of_the_index(library: Library, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    writers: list[int] = []
    open_writer = index.StoredIndex.open_writer

    def note(self: index.StoredIndex, heap: int, threads: int = 1) -> object:
        writers.append(heap)
        return open_writer(self, heap, threads)

    monkeypatch.setattr(index.StoredIndex, "open_writer", note)
    for number in range(5):
        await add(f"{number}", f"Mill {number}.")
    assert writers == []
    assert len(await find(library, "mill")) == 5
    assert len(writers) == 2  # passages and names, once


KILLED = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from bot.database.database import Database
from bot.extraction.facts import Facts, Sentence
from bot.library.article import Draft
from bot.library.library import Library
from bot.library.search import Search

async def main():
    database = await Database.open(sys.argv[1])
    search = Search.open(database, Path(sys.argv[2]))
    library = Library(database, search)
    facts = Facts(sentences=(Sentence(0, 9, 1),))
    drafts = [(Draft(f"{n}", "T", f"The mill. {n}"), facts) for n in range(9)]
    await library.add_all("shared", drafts, "1", datetime.now(UTC))
    search._passages.commit = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    await library.catch_up()

asyncio.run(main())
"""


async def test_a_process_killed_between_names_and_passages_leaves_an_index_that_lags(url: str, tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, url, str(tmp_path))
    assert await process.wait() == -signal.SIGKILL
    database = await Database.open(url)
    library = Library(database, Search.open(database, tmp_path))
    assert len(await find(library, "mill")) == 9
    await database.close()


async def test_reading_what_was_found_reads_no_whole_article(library: Library, database: Database, add: Add) -> None:
    await add("a", "The mill grinds rye.")
    await library.catch_up()
    statements: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    event.listen(database._readers.sync_engine, "before_cursor_execute", note)
    assert await find(library, "mill") == ["a"]
    selects = [statement for statement in statements if statement.startswith("SELECT")]
    assert len(selects) == 2
    assert not any("texts" in statement for statement in selects)
