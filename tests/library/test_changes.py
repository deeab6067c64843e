"""Change numbers become visible in their order, whoever writes at once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from bot.database.database import Database
from bot.database.tables import SHARED, articles, changes
from bot.extraction.facts import Facts
from bot.library.adding import begin_batch
from bot.library.article import Added, Draft
from bot.library.changes import read_changes
from bot.library.library import Library
from bot.library.search import Search

Add = Callable[..., Awaitable[Added]]
Make = Callable[..., tuple[Draft, Facts]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


async def test_a_later_number_waits_for_an_earlier_one_that_commits_late(
    database: Database, library: Library, make: Make
) -> None:
    async with database.writing() as connection:
        slow = await begin_batch(connection, "one")
        quick = asyncio.create_task(library.add("another", *make("quick", "The mill turns."), "1", NOW))
        await slow.add(*make("slow", "The mill grinds."), "1", NOW)
        await slow.finish()
        # Many round trips, in which the quick one would long be done if it didn't wait.
        for _ in range(50):
            assert await changed(database) == []
        assert (await library.search(("one", "another"), "mill", 5)).passages == ()
    await quick
    key = await keys(database)
    assert [key[article] for article in await changed(database)] == ["slow", "quick"]
    found = await library.search(("one", "another"), "mill", 5)
    assert sorted(passage.article.key for passage in found.passages) == ["quick", "slow"]
    assert found.behind == 0


async def keys(database: Database) -> dict[int, str]:
    """The key of each article that there is, by its id."""
    async with database.reading() as connection:
        return {row.id: row.key for row in await connection.execute(select(articles.c.id, articles.c.key))}


async def changed(database: Database) -> list[int]:
    """The ids of the articles that changed, in the order of their numbers."""
    async with database.reading() as connection:
        return list((await connection.scalars(select(changes.c.article).order_by(changes.c.number))).all())


async def test_changes_are_read_in_batches_without_gap_or_overlap(
    database: Database, library: Library, add: Add
) -> None:
    for number in range(7):
        await add(f"{number}", f"Mill {number}.")
    await add("3", "Mill 3.", title="Changed")
    await library.remove(SHARED, "5")
    seen: list[int] = []
    last = 0
    async with database.reading() as connection:
        while batch := (await read_changes(connection, last, 3)).articles:
            seen += batch
            last = (await read_changes(connection, last, 3)).last
    key = await keys(database)
    assert [key.get(article) for article in seen] == ["0", "1", "2", "4", "6", "3", None]


async def test_many_who_add_and_ask_at_once_lose_nothing(url: str, tmp_path: Path, make: Make) -> None:
    databases = [await Database.open(url) for _ in range(3)]
    libraries = [Library(database, Search.open(database, tmp_path)) for database in databases]

    async def add(library: Library, name: str) -> None:
        for number in range(10):
            await library.add(SHARED, *make(f"{name}{number}", f"Mill {name} {number}."), "1", NOW)

    async def ask(library: Library) -> None:
        for _ in range(20):
            await library.search((SHARED,), "mill", 5)

    await asyncio.gather(add(libraries[0], "a"), add(libraries[1], "b"), *map(ask, libraries))
    found = await libraries[2].search((SHARED,), "mill", 50)
    assert len(found.passages) == 20
    for database in databases:
        await database.close()
