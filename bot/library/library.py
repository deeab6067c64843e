"""The library: articles and their facts, added, found and read."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.database import Database
from bot.extraction.facts import Facts
from bot.library import reading
from bot.library.adding import begin_batch
from bot.library.article import Added, Draft
from bot.library.outdated import Outdated, Place, find_outdated
from bot.library.reader import Moment, Reader
from bot.library.removed import Removed, find_removed, keep_removed, put_back
from bot.library.search import Search
from bot.library.snapshot import Snapshot

_MOST_AWAITED = 100
"""Changed articles that are made searchable while somebody waits: a fifth of a second."""


class Library(Reader):
    """Everything that the program knows. Whoever asks several questions asks them of a `snapshot`."""

    def __init__(self, database: Database, search: Search) -> None:
        """The search's index must be that of the database."""
        self._database = database
        self._search = search

    async def add(self, tenant: str, draft: Draft, facts: Facts, extractor: str, now: datetime) -> Added:
        """Add one article with the facts of its text, read by the extractor of that version. See `add_all`."""
        (added,) = await self.add_all(tenant, [(draft, facts)], extractor, now)
        return added

    async def add_all(
        self, tenant: str, drafts: Sequence[tuple[Draft, Facts]], extractor: str, now: datetime
    ) -> tuple[Added, ...]:
        """Add articles in one transaction, all or none; return what happened to each, in their order.

        The same text under the same key is UNCHANGED, or UPDATED where its title, publisher, date, address, facts or
        extractor are others. Another text under a key that is taken gets `KEY-` and six hex characters of its SHA-256.
        """
        async with self._database.writing() as connection:
            batch = await begin_batch(connection, tenant)
            added = [await batch.add(draft, facts, extractor, now) for draft, facts in drafts]
            await batch.finish()
        return tuple(added)

    async def has_added(self, mark: str) -> bool:
        """Whether `add_once` was called with this mark, in the life of the database."""
        async with self._database.reading() as connection:
            return await reading.has_mark(connection, mark)

    async def add_once(
        self, mark: str, tenant: str, drafts: Sequence[tuple[Draft, Facts]], extractor: str, now: datetime
    ) -> bool:
        """Add articles as `add_all` does, unless that was done before under this mark; then return False."""
        async with self._database.writing() as connection:
            batch = await begin_batch(connection, tenant)
            if await reading.has_mark(connection, mark):
                return False
            for draft, facts in drafts:
                await batch.add(draft, facts, extractor, now)
            await batch.finish(mark)
        return True

    async def find_outdated(self, extractor: str, after: Place, limit: int) -> tuple[Outdated, ...]:
        """The next articles after that place, of every tenant, whose facts another extractor read."""
        async with self._database.reading() as connection:
            return await find_outdated(connection, extractor, after, limit)

    async def replace_facts(self, tenant: str, draft: Draft, facts: Facts, extractor: str, now: datetime) -> bool:
        """Keep the facts that this extractor read; False where the article is gone or says something else by now."""
        async with self._database.writing() as connection:
            batch = await begin_batch(connection, tenant)
            is_there = await batch.holds(draft)
            if is_there:
                await batch.add(draft, facts, extractor, now)
            await batch.finish()
        return is_there

    async def remove(
        self, tenant: str, key: str, added_by: str | None = None, *, kept_from: datetime | None = None
    ) -> bool:
        """Remove an article with all that was read from it; False if there is none, or somebody else added it.

        From that time on it is kept for a day, so that it can be put back; where no time is given it is gone.
        """
        async with self._database.writing() as connection:
            batch = await begin_batch(connection, tenant)
            if kept_from is not None:
                await keep_removed(connection, tenant, key, added_by, kept_from)
            is_removed = await batch.remove(key, added_by)
            await batch.finish()
        return is_removed

    async def find_removed(self, tenant: str, key: str, now: datetime) -> Removed | None:
        """The article that was removed under that key, if it is still kept."""
        async with self._database.reading() as connection:
            return await find_removed(connection, tenant, key, now)

    async def put_back(self, tenant: str, removed: Removed, facts: Facts, extractor: str) -> bool:
        """Add a removed article as it was; False where its key is taken by now, or it was put back already."""
        async with self._database.writing() as connection:
            batch = await begin_batch(connection, tenant)
            is_back = await put_back(connection, batch, tenant, removed, facts=facts, extractor=extractor)
            await batch.finish()
        return is_back

    def snapshot(self) -> Snapshot:
        """A reader whose answers are all of one state: `async with library.snapshot() as snapshot`."""
        return Snapshot(self._searching)

    async def catch_up(self) -> None:
        """Make every change searchable, however many there are; returns at once when another process is at it."""
        await self._search.catch_up()

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        async with self._database.reading() as connection:
            yield connection

    @asynccontextmanager
    async def _searching(self) -> AsyncIterator[Moment]:
        async with self._database.reading() as connection:
            index = self._search.current
            if await index.is_of(connection):
                yield Moment(connection, index, 0)
                return
        behind = await self._search.catch_up(_MOST_AWAITED)
        async with self._database.reading() as connection:
            yield Moment(connection, self._search.current, behind)
