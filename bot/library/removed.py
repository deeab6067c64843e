"""Articles that somebody removed: each is kept for a day, so that it can be put back as it was."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import articles, removed, revisions, texts
from bot.extraction.facts import Facts
from bot.library.adding import Batch
from bot.library.article import Draft

KEPT_FOR = timedelta(days=1)
"""Long enough to see a slip of the finger, short enough for what somebody wants gone."""
_SAME = ("tenant", "key", "title", "publisher", "published", "url", "is_article", "added_at", "added_by")
"""Columns that both tables have."""


@dataclass(frozen=True, slots=True)
class Removed:
    """An article as it was: as it would be added, when it was added, and what its page said before."""

    draft: Draft
    added_at: datetime
    earlier: tuple[Mapping[str, Any], ...]


async def keep_removed(connection: AsyncConnection, tenant: str, key: str, added_by: str | None, now: datetime) -> None:
    """Keep the article before it is removed, if that person added it; and delete what was kept for too long."""
    again = and_(removed.c.tenant == tenant, removed.c.key == key)
    await connection.execute(delete(removed).where(or_(again, removed.c.removed_at < now - KEPT_FOR)))
    its_text = and_(texts.c.tenant == articles.c.tenant, texts.c.article == articles.c.id)
    statement = select(*(articles.c[name] for name in _SAME), articles.c.id, texts.c.text).join(texts, its_text)
    statement = statement.where(articles.c.tenant == tenant, articles.c.key == key)
    if added_by is not None:
        statement = statement.where(articles.c.added_by == added_by)
    row = (await connection.execute(statement)).mappings().one_or_none()
    if row is not None:
        values = {name: row[name] for name in (*_SAME, "text")}
        earlier = await _read_earlier(connection, tenant, row["id"])
        await connection.execute(insert(removed).values(values | {"earlier": earlier, "removed_at": now}))


async def find_removed(connection: AsyncConnection, tenant: str, key: str, now: datetime) -> Removed | None:
    """The article that was removed under that key in the last day; None where there is none."""
    fresh = removed.c.removed_at >= now - KEPT_FOR
    statement = select(removed).where(removed.c.tenant == tenant, removed.c.key == key, fresh)
    row = (await connection.execute(statement)).one_or_none()
    if row is None:
        return None
    draft = Draft(
        row.key,
        row.title,
        row.text,
        row.publisher,
        row.published,
        row.url,
        is_page=True,  # it stands under its own key again, whoever has the same text
        is_article=row.is_article,
        added_by=row.added_by,
    )
    earlier = ({**one, "replaced_at": datetime.fromisoformat(one["replaced_at"])} for one in json.loads(row.earlier))
    return Removed(draft, row.added_at, tuple(earlier))


async def put_back(
    connection: AsyncConnection, batch: Batch, tenant: str, was: Removed, *, facts: Facts, extractor: str
) -> bool:
    """Add the article as it was; False where its key is taken by now, or somebody put it back already."""
    key = was.draft.key
    by_key = select(articles.c.id).where(articles.c.tenant == tenant, articles.c.key == key)
    if await connection.scalar(by_key) is not None:
        return False
    kept = await connection.execute(delete(removed).where(removed.c.tenant == tenant, removed.c.key == key))
    if not kept.rowcount:
        return False
    await batch.add(was.draft, facts, extractor, was.added_at)
    if was.earlier:
        article = await connection.scalar(by_key)
        rows = [{"tenant": tenant, "article": article, **one} for one in was.earlier]
        await connection.execute(insert(revisions), rows)
    return True


async def _read_earlier(connection: AsyncConnection, tenant: str, article: int) -> str:
    """What the article said before, as JSON."""
    columns = (revisions.c.number, revisions.c.title, revisions.c.text, revisions.c.replaced_at)
    statement = select(*columns).where(revisions.c.tenant == tenant, revisions.c.article == article)
    rows = (await connection.execute(statement.order_by(revisions.c.number))).mappings()
    return json.dumps([{**row, "replaced_at": row["replaced_at"].isoformat()} for row in rows])
