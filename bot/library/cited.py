"""Which public message cites which text of an article, and which of them tell what is no longer so."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from sqlalchemy import ColumnElement, and_, delete, false, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.database import Database
from bot.database.tables import SHARED, articles, cited

KEPT_FOR = timedelta(days=90)
"""How long a message is corrected; an older one nobody reads as news."""
_ASKED_ONCE_IN = timedelta(hours=12)
"""A page is asked for once a day, whichever process does; the hour of it may be that of a restart, too."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that all in a channel see, and the command that gives its answer again."""

    tenant: str
    channel: str
    message: str
    command: str
    shared_by: str | None = None
    """Who shared it, as others see the name; None where it answers who asked."""
    shared_by_id: str | None = None


@dataclass(frozen=True, slots=True)
class Stale:
    """A message some of whose articles are others now: the titles of those that changed, and of those that are gone."""

    posted: Posted
    changed: tuple[str, ...]
    withdrawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """An article that stands at an address."""

    tenant: str
    key: str
    url: str


class Cited:
    """All of it, in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, posted: Posted, keys: Collection[str], now: datetime) -> None:
        """Note that the message cites the articles under these keys as they are now, and no others."""
        async with self._database.writing() as connection:
            await cite(connection, posted, keys, now)

    async def forget(self, posted: Posted) -> None:
        """The message is corrected no more."""
        async with self._database.writing() as connection:
            await connection.execute(delete(cited).where(_is(posted)))

    async def find_stale(self, platforms: Sequence[str], limit: int) -> tuple[Stale, ...]:
        """Messages on these platforms that cite what has changed or is gone, the newest first."""
        ours = or_(false(), *(cited.c.tenant.startswith(f"{platform}:", autoescape=True) for platform in platforms))
        same = and_(articles.c.tenant == cited.c.owner, articles.c.key == cited.c.article)
        differs = or_(articles.c.id.is_(None), articles.c.text_hash != cited.c.text_hash)
        order = (cited.c.posted_at.desc(), cited.c.tenant, cited.c.channel, cited.c.message, cited.c.article)
        statement = (
            select(cited, articles.c.id.label("there"))
            .join(articles, same, isouter=True)
            .where(ours, differs)
            .order_by(*order)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(statement)).all()
        found = []
        for posted, group in groupby(rows, lambda row: Posted(*(getattr(row, name) for name in Posted.__slots__))):
            of_one = list(group)
            changed = tuple(row.title for row in of_one if row.there is not None)
            found.append(Stale(posted, changed, tuple(row.title for row in of_one if row.there is None)))
        return tuple(found)

    async def find_pages(self, since: datetime) -> tuple[Page, ...]:
        """The articles with an address that are cited by messages which were posted since then."""
        same = and_(articles.c.tenant == cited.c.owner, articles.c.key == cited.c.article)
        statement = select(articles.c.tenant, articles.c.key, articles.c.url).distinct().join(cited, same)
        statement = statement.where(cited.c.posted_at >= since, articles.c.url.is_not(None))
        async with self._database.reading() as connection:
            return tuple(Page(*row) for row in await connection.execute(statement))

    async def claim_page(self, page: Page, now: datetime) -> bool:
        """Whether who asks is to ask for the page: False where another has begun to within the last hours."""
        its = and_(cited.c.owner == page.tenant, cited.c.article == page.key)
        free = or_(cited.c.asked_at.is_(None), cited.c.asked_at < now - _ASKED_ONCE_IN)
        async with self._database.writing() as connection:
            return bool((await connection.execute(update(cited).where(its, free).values(asked_at=now))).rowcount)


async def cite(connection: AsyncConnection, posted: Posted, keys: Collection[str], now: datetime) -> None:
    """`Cited.record`, within a transaction that writes."""
    await note_cited(connection, posted, await _find_cited(connection, posted.tenant, keys), now)


async def note_cited(
    connection: AsyncConnection, posted: Posted, rows: Sequence[Mapping[str, str]], now: datetime
) -> None:
    """Note that the message cites these articles as they were: each its `owner`, `article`, `title`, `text_hash`."""
    old = and_(cited.c.tenant == posted.tenant, cited.c.posted_at < now - KEPT_FOR)
    await connection.execute(delete(cited).where(or_(old, _is(posted))))
    told = {
        "tenant": posted.tenant,
        "channel": posted.channel,
        "message": posted.message,
        "command": posted.command,
        "posted_at": now,
        "shared_by": posted.shared_by,
        "shared_by_id": posted.shared_by_id,
    }
    if rows:
        await connection.execute(insert(cited), [{**told, **row} for row in rows])


async def _find_cited(connection: AsyncConnection, tenant: str, keys: Collection[str]) -> list[dict[str, str]]:
    """The article under each key, of the tenant's own or else of the shared ones."""
    visible = articles.c.tenant.in_((tenant, SHARED))
    found = await connection.execute(select(articles).where(visible, articles.c.key.in_(keys)))
    rows = {row.key: row for row in sorted(found, key=lambda row: row.tenant == tenant)}
    return [
        {"owner": row.tenant, "article": row.key, "title": row.title, "text_hash": row.text_hash}
        for row in rows.values()
    ]


def _is(posted: Posted) -> ColumnElement[bool]:
    place = {"tenant": posted.tenant, "channel": posted.channel, "message": posted.message}
    return and_(*(cited.c[name] == value for name, value in place.items()))
