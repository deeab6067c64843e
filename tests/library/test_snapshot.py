"""All questions of one answer are asked of one state of the library."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import event

from bot.database.database import Database
from bot.library.article import SHARED, Added
from bot.library.library import Library
from bot.library.search import Search

Add = Callable[..., Awaitable[Added]]

EVERYONE = (SHARED,)


async def test_what_is_added_later_is_not_seen(library: Library, add: Add) -> None:
    await add("a", "The mill grinds rye.", names=[("Quorvex", "organization")])
    async with library.snapshot() as snapshot:
        assert await snapshot.count(EVERYONE) == 1
        await add("b", "Another mill.", names=[("Quorvex Labs", "organization")])
        await library.catch_up()
        assert await snapshot.count(EVERYONE) == 1
        assert [one.article.key for one in (await snapshot.search(EVERYONE, "mill", 5)).passages] == ["a"]
        assert [name.name for name in await snapshot.complete(EVERYONE, "quo", 5)] == ["Quorvex"]
        assert await snapshot.frequencies(EVERYONE, "mill") == ({"mill": 1}, 1)
    assert await library.count(EVERYONE) == 2


async def test_what_was_added_before_is_found_without_being_asked_for(library: Library, add: Add) -> None:
    await add("a", "The mill grinds rye.")
    async with library.snapshot() as snapshot:
        assert await snapshot.has_words(EVERYONE, "mill")
        assert snapshot.behind == 0


async def test_it_makes_one_transaction_and_only_when_asked(library: Library, database: Database, add: Add) -> None:
    await add("a", "The mill grinds rye.")
    await library.catch_up()
    begun: list[object] = []
    event.listen(database._readers.sync_engine, "begin", begun.append)
    async with library.snapshot() as snapshot:
        assert begun == []
        await snapshot.search(EVERYONE, "mill", 5)
        await snapshot.known_names(EVERYONE, ["quorvex"])
        assert [heading async for heading in snapshot.articles(EVERYONE)] != []
    assert len(begun) == 1


async def test_what_could_not_be_searched_is_counted_once_something_was_searched_for(
    library: Library, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Search, "_open_writers", lambda _self: None)  # another process has them
    await add("a", "The mill grinds rye.")
    async with library.snapshot() as snapshot:
        assert await snapshot.count(EVERYONE) == 1
        assert snapshot.behind == 0
        assert (await snapshot.search(EVERYONE, "mill", 5)).passages == ()
        assert snapshot.behind == 1
