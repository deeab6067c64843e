"""What changed in the articles since a number: all that the search index needs to catch up."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import article_names, articles, changes, names, passages
from bot.library.name_index import IndexedName
from bot.library.passage_index import IndexedPassage

_PAGE = 10_000
_BATCH = 200
"""Articles that are read at once; more would hold up the loop."""
_LAST = select(func.max(changes.c.number))


@dataclass(frozen=True, slots=True)
class Changes:
    """The articles changed up to number `last`, and what they, and the names in them, are now."""

    last: int
    articles: tuple[int, ...]
    passages: tuple[IndexedPassage, ...]
    names: tuple[IndexedName, ...]


async def last_change(connection: AsyncConnection) -> int:
    """The number of the newest change; 0 in an empty library."""
    return await connection.scalar(_LAST) or 0


async def count_changes(connection: AsyncConnection, after: int) -> int:
    """How many articles changed after that number."""
    return await connection.scalar(select(func.count()).where(changes.c.number > after)) or 0


async def read_changes(connection: AsyncConnection, after: int, limit: int, named: int = 0) -> Changes:
    """The first `limit` changes after that number, in their order; the connection reads one state of the database.

    Names are read only of the articles that changed after `named`.
    """
    first = select(changes.c.number, changes.c.article).where(changes.c.number > after)
    changed = (await connection.execute(first.order_by(changes.c.number).limit(limit))).all()
    if not changed:
        return Changes(after, (), (), ())
    last = changed[-1].number
    within = and_(changes.c.number > after, changes.c.number <= last)
    return Changes(
        last,
        tuple(row.article for row in changed),
        await _passages(connection, within),
        await _names(connection, and_(within, changes.c.number > named)) if last > named else (),
    )


async def read_batches(
    reading: Callable[[], AbstractAsyncContextManager[AsyncConnection]],
    after: int,
    last: int,
    most: int | None,
    named: int,
) -> AsyncIterator[Changes]:
    """What changed after that number up to `last`, in at most so many articles; see `read_changes`."""
    while after < last and most != 0:
        async with reading() as connection:
            changes = await read_changes(connection, after, min(most or _BATCH, _BATCH), named)
        if not changes.articles:
            return
        yield changes
        after, most = changes.last, most and most - len(changes.articles)


async def read_ahead(batches: AsyncIterator[Changes]) -> AsyncGenerator[Changes]:
    """The batches, of which each is read while the one before is worked on."""
    following = asyncio.ensure_future(anext(batches, None))
    try:
        while batch := await following:
            following = asyncio.ensure_future(anext(batches, None))
            yield batch
    finally:
        following.cancel()
        await asyncio.wait([following])


async def read_names(connection: AsyncConnection) -> AsyncIterator[Sequence[IndexedName]]:
    """Every name, page after page."""
    key = tuple_(names.c.tenant, names.c.key)
    statement = _count_articles().group_by(names.c.tenant, names.c.key).order_by(names.c.tenant, names.c.key)
    last = ("", "")
    while rows := (await connection.execute(statement.where(key > last).limit(_PAGE))).all():
        yield [IndexedName(row.tenant, row.key, row.articles) for row in rows]
        last = rows[-1].tenant, rows[-1].key


async def _passages(connection: AsyncConnection, within: ColumnElement[bool]) -> tuple[IndexedPassage, ...]:
    statement = (
        select(passages, articles.c.title, articles.c.publisher, articles.c.published)
        .select_from(changes)
        .join(articles, and_(articles.c.tenant == changes.c.tenant, articles.c.id == changes.c.article))
        .join(passages, and_(passages.c.tenant == changes.c.tenant, passages.c.article == changes.c.article))
        .where(within)
    )
    rows = (await connection.execute(statement)).all()
    return await asyncio.to_thread(lambda: tuple(map(_to_indexed, rows)))


def _to_indexed(row: Row[Any]) -> IndexedPassage:
    return IndexedPassage(
        id=row.id,
        article=row.article,
        tenant=row.tenant,
        body=_sentences_alone(row.text, row.start, row.sentences),
        title=row.title,
        publisher=row.publisher,
        published=row.published,
    )


async def _names(connection: AsyncConnection, within: ColumnElement[bool]) -> tuple[IndexedName, ...]:
    """The names of the changed articles. One that is in no article any more stays in the index, and is never shown."""
    touched = (
        select(article_names.c.tenant, article_names.c.key)
        .join(changes, and_(changes.c.tenant == article_names.c.tenant, changes.c.article == article_names.c.article))
        .where(within)
        .distinct()
        .subquery()
    )
    statement = (
        _count_articles()
        .join(touched, and_(touched.c.tenant == names.c.tenant, touched.c.key == names.c.key))
        .group_by(names.c.tenant, names.c.key)
    )
    return tuple(IndexedName(row.tenant, row.key, row.articles) for row in await connection.execute(statement))


def _count_articles() -> Select[tuple[str, str, int]]:
    return select(names.c.tenant, names.c.key, func.sum(names.c.articles).label("articles"))


def _sentences_alone(text: str, offset: int, sentences: str) -> str:
    return "\n".join(text[start - offset : end - offset] for start, end, _ in json.loads(sentences))
