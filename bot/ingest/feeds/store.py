"""Feeds in the database: who reads which, how each is, and which of its items were read."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, func, insert, or_, select, update

from bot.database.database import Database
from bot.database.tables import articles, feed_items, feeds
from bot.ingest.feeds.feed import Feed, Status

_KEPT_FOR = timedelta(days=90)
"""How long an item that left its feed is known, should it come back."""
_LEASE = timedelta(minutes=10)
"""For so long no other process checks a feed that one is checking."""


class FeedStore:
    """Every question names its tenant; `now` is when it is asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, tenant: str, url: str, title: str, now: datetime) -> bool:
        """Read that feed from now on; False where it was read before, which an error or a pause no longer stops."""
        fresh = {"status": Status.ACTIVE, "failures": 0, "reason": None, "next_at": now}
        async with self._database.writing() as connection:
            known = await connection.execute(update(feeds).where(*_is(tenant, url)).values(**fresh))
            if known.rowcount:
                return False
            row = {"tenant": tenant, "url": url, "title": title, "added_at": now, "items": 0, "interval": 3_600}
            await connection.execute(insert(feeds).values(**row, **fresh))
        return True

    async def find(self, tenant: str, url: str | None = None) -> tuple[Feed, ...]:
        """The tenant's feeds by title, or the one at that address."""
        statement = select(feeds).where(feeds.c.tenant == tenant).order_by(func.lower(feeds.c.title), feeds.c.url)
        if url is not None:
            statement = statement.where(feeds.c.url == url)
        async with self._database.reading() as connection:
            return tuple(_feed(row) for row in await connection.execute(statement))

    async def change(self, tenant: str, url: str, **values: object) -> bool:
        """Set these columns; False where there is no such feed."""
        async with self._database.writing() as connection:
            return bool((await connection.execute(update(feeds).where(*_is(tenant, url)).values(**values))).rowcount)

    async def remove(self, tenant: str, url: str) -> bool:
        """Read it no more; what was added from it stays. False where there is no such feed."""
        async with self._database.writing() as connection:
            return bool((await connection.execute(delete(feeds).where(*_is(tenant, url)))).rowcount)

    async def claim(self, now: datetime, limit: int) -> tuple[Feed, ...]:
        """Feeds of all tenants that are due, for this process alone until it is done or the lease is over."""
        free = or_(feeds.c.leased_until.is_(None), feeds.c.leased_until < now)
        due = and_(feeds.c.status == Status.ACTIVE, feeds.c.next_at <= now, free)
        statement = select(feeds).where(due).order_by(feeds.c.next_at).limit(limit).with_for_update(skip_locked=True)
        async with self._database.writing() as connection:
            rows = (await connection.execute(statement)).all()
            for row in rows:
                lease = update(feeds).where(*_is(row.tenant, row.url)).values(leased_until=now + _LEASE)
                await connection.execute(lease)
        return tuple(map(_feed, rows))

    async def find_seen(self, feed: Feed, marks: Collection[str]) -> set[str]:
        """Those of the marks that items of this feed had before."""
        mine = (feed_items.c.tenant == feed.tenant, feed_items.c.feed == feed.url, feed_items.c.item.in_(marks))
        async with self._database.reading() as connection:
            return set(await connection.scalars(select(feed_items.c.item).where(*mine)))

    async def forget_left(self, feed: Feed, there: Collection[str], now: datetime) -> None:
        """Forget the marks of items that left the feed long ago; `there` are the marks of those that it still has."""
        mine = and_(feed_items.c.tenant == feed.tenant, feed_items.c.feed == feed.url)
        async with self._database.writing() as connection:
            older = feed_items.c.seen_at < now - _KEPT_FOR / 2  # so that not every check writes
            still = update(feed_items).where(mine, older, feed_items.c.item.in_(there)).values(seen_at=now)
            await connection.execute(still)
            await connection.execute(delete(feed_items).where(mine, feed_items.c.seen_at < now - _KEPT_FOR))

    async def find_publishers(self, feed: Feed) -> tuple[str, ...]:
        """The publishers of the articles that came from the feed, by the alphabet."""
        same = and_(articles.c.tenant == feed_items.c.tenant, articles.c.key == feed_items.c.article)
        its = (feed_items.c.tenant == feed.tenant, feed_items.c.feed == feed.url, articles.c.publisher.is_not(None))
        statement = select(articles.c.publisher).distinct().join(feed_items, same).where(*its)
        async with self._database.reading() as connection:
            return tuple((await connection.scalars(statement.order_by(articles.c.publisher))).all())

    async def note_seen(self, feed: Feed, marks: Sequence[str], article: str | None, now: datetime) -> None:
        """Remember the marks of an item that is done with, and what it became; nothing where the feed is gone."""
        async with self._database.writing() as connection:
            if await connection.scalar(select(feeds.c.url).where(*_is(feed.tenant, feed.url))) is None:
                return
            mine = (feed_items.c.tenant == feed.tenant, feed_items.c.feed == feed.url, feed_items.c.item.in_(marks))
            known = set(await connection.scalars(select(feed_items.c.item).where(*mine)))
            rows = [
                {"tenant": feed.tenant, "feed": feed.url, "item": mark, "seen_at": now, "article": article}
                for mark in marks
                if mark not in known
            ]
            if rows:
                await connection.execute(insert(feed_items), rows)


def _is(tenant: str, url: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return feeds.c.tenant == tenant, feeds.c.url == url


def _feed(row: Row[*tuple[Any, ...]]) -> Feed:
    return Feed(
        row.tenant,
        row.url,
        row.title,
        Status(row.status),
        row.checked_at,
        row.new_at,
        row.items,
        row.failures,
        row.reason,
        row.interval,
        row.next_at,
        row.etag,
        row.modified,
    )
