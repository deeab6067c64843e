"""The library's questions to the database; each reads through an index, and no more than it gives back."""

import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from functools import lru_cache
from itertools import starmap
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, and_, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import SHARED, articles, passages, properties, records, texts
from bot.extraction.facts import Facts, Sentence
from bot.library.article import Heading, Passage, Visible
from bot.library.names import name_key, publisher_key
from bot.library.records import Record, join_facts, load, type_name

AnyRow = Row[*tuple[Any, ...]]
Reading = Callable[[], AbstractAsyncContextManager[AsyncConnection]]
_Place = tuple[str, int]

PAGE = 200
"""Articles that are read at once."""

HEADING = (
    articles.c.tenant,
    articles.c.key,
    articles.c.title,
    articles.c.publisher,
    articles.c.published,
    articles.c.url,
    articles.c.story,
    articles.c.id,
    articles.c.text_hash,
)
"""What `to_heading` reads, in the order of its fields."""
_PASSAGE = (passages.c.id.label("passage"), passages.c.start, passages.c.text, passages.c.sentences)

# Statements are built once: SQLAlchemy takes longer to build one of these than SQLite to answer it.
_TENANTS: BindParameter[Any] = bindparam("tenants", expanding=True)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_READINGS = select(texts.c.tenant, texts.c.article, texts.c.reading).where(
    texts.c.tenant.in_(_TENANTS), texts.c.article.in_(_IDS)
)
_RECORDS = (
    select(records)
    .where(records.c.tenant.in_(_TENANTS), records.c.article.in_(_IDS))
    .order_by(records.c.article, records.c.type, records.c.number)
)
_RECORDS_OF_TYPE = _RECORDS.where(records.c.type == bindparam("type"))
_PASSAGES = (
    select(*HEADING, *_PASSAGE)
    .join(passages, and_(passages.c.tenant == articles.c.tenant, passages.c.article == articles.c.id))
    .where(passages.c.tenant.in_(_TENANTS), passages.c.id.in_(_IDS))
)
# Neither joined nor sorted there: SQLite would rather walk all passages of a tenant.
_ARTICLE_PASSAGES = select(*_PASSAGE, passages.c.tenant, passages.c.article).where(
    passages.c.tenant.in_(_TENANTS), passages.c.article.in_(_IDS)
)


def to_heading(row: AnyRow) -> Heading:
    """A row that begins with the columns of `HEADING` as a value."""
    tenant, key, title, publisher, published, url, story, number, text_hash = row[: len(HEADING)]
    return Heading(tenant, key, title, publisher, published, url, story, number, text_hash=text_hash)


async def has_mark(connection: AsyncConnection, mark: str) -> bool:
    """Whether the articles of that mark were added, once."""
    statement = select(properties.c.value).where(properties.c.tenant == SHARED, properties.c.name == mark)
    return await connection.scalar(statement) is not None


async def count_articles(connection: AsyncConnection, visible: Visible) -> int:
    """How many articles these tenants have."""
    return await connection.scalar(select(func.count()).where(articles.c.tenant.in_(visible))) or 0


async def find_publishers(connection: AsyncConnection, visible: Visible, source: str) -> tuple[str, ...]:
    """Every spelling under which these tenants have the publisher: those with the same key, with or without "the"."""
    known = await _read_publishers(connection, visible)
    return tuple(name for name in known if publisher_key(name) == publisher_key(source))


async def complete_publishers(connection: AsyncConnection, visible: Visible, prefix: str) -> tuple[str, ...]:
    """These tenants' publishers of which a word begins so, by the alphabet."""
    known = await _read_publishers(connection, visible)
    return tuple(sorted(name for name in known if f" {name_key(prefix)}" in f" {name_key(name)}"))


async def _read_publishers(connection: AsyncConnection, visible: Visible) -> Sequence[str]:
    statement = select(articles.c.publisher).where(articles.c.tenant.in_(visible), articles.c.publisher.is_not(None))
    return (await connection.scalars(statement.distinct())).all()


async def find_published_by(
    connection: AsyncConnection, visible: Visible, publishers: Sequence[str], limit: int
) -> tuple[tuple[Heading, ...], int]:
    """These publishers' articles, the newest first, and how many there are without the limit."""
    each = [(articles.c.tenant == tenant, articles.c.publisher == one) for tenant in visible for one in publishers]
    theirs = (articles.c.tenant.in_(visible), articles.c.publisher.in_(publishers))
    total = await connection.scalar(select(func.count()).where(*theirs))
    return await _find_newest(connection, each, limit), total or 0


async def find_newest(connection: AsyncConnection, visible: Visible, limit: int) -> tuple[Heading, ...]:
    """The newest articles; those without a date come last."""
    return await _find_newest(connection, [(articles.c.tenant == tenant,) for tenant in visible], limit)


async def find_arrived(
    connection: AsyncConnection, visible: Visible, since: datetime, until: datetime, limit: int
) -> tuple[tuple[datetime, Heading], ...]:
    """The articles that came in after `since`, up to `until`, and when; those that came first."""
    arrived = (articles.c.tenant.in_(visible), articles.c.added_at > since, articles.c.added_at <= until)
    columns = (*HEADING, articles.c.added_at)
    statement = select(*columns).where(*arrived).order_by(articles.c.added_at, articles.c.id).limit(limit)
    return tuple((row.added_at, to_heading(row)) for row in await connection.execute(statement))


async def _find_newest(
    connection: AsyncConnection, places: Sequence[Sequence[ColumnElement[bool]]], limit: int
) -> tuple[Heading, ...]:
    """The newest of all these places, each of which is read along its index, and no further than the limit."""
    newest = select(*HEADING).order_by(articles.c.published.desc().nulls_last(), articles.c.id.desc()).limit(limit)
    rows = [row for place in places for row in await connection.execute(newest.where(*place))]
    rows.sort(key=lambda row: (row.published or "", row.id), reverse=True)
    return tuple(map(to_heading, rows[:limit]))


async def read_pages(
    begin: Reading, visible: Visible, keys: Sequence[str] | None = None
) -> AsyncIterator[Sequence[AnyRow]]:
    """The headings under those keys, or all, without a transaction that stays open between two pages."""
    if keys is not None:
        for start in range(0, len(keys), PAGE):
            async with begin() as connection:
                page = await find_keys(connection, visible, keys[start : start + PAGE])
            yield page
        return
    for tenant in visible:
        last = ""
        while True:
            async with begin() as connection:
                page = await _read_page(connection, tenant, last)
            if not page:
                break
            yield page
            last = page[-1].key


async def _read_page(connection: AsyncConnection, tenant: str, after: str) -> Sequence[AnyRow]:
    """The first headings whose keys come after that one."""
    statement = select(*HEADING).where(articles.c.tenant == tenant, articles.c.key > after)
    return (await connection.execute(statement.order_by(articles.c.key).limit(PAGE))).all()


async def find_keys(connection: AsyncConnection, visible: Visible, keys: Sequence[str]) -> Sequence[AnyRow]:
    """The headings of those keys, in their order; where two tenants have a key, in the tenants' order."""
    statement = select(*HEADING).where(articles.c.tenant.in_(visible), articles.c.key.in_(keys))
    rows = (await connection.execute(statement)).all()
    place = {key: number for number, key in reversed(list(enumerate(keys)))}
    return sorted(rows, key=lambda row: (place[row.key], visible.index(row.tenant)))


async def read_facts(connection: AsyncConnection, headings: Sequence[Heading]) -> list[tuple[Heading, Facts]]:
    """These articles and the facts of each; one that is gone is left out."""
    asked = _these(headings)
    readings = {_place(row): row.reading for row in (await connection.execute(_READINGS, asked)).all()}
    found: dict[_Place, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in (await connection.execute(_RECORDS, asked)).all():
        found[_place(row)][row.type].append(row.record)
    there = [
        (heading, (heading.tenant, heading.id)) for heading in headings if (heading.tenant, heading.id) in readings
    ]
    return [(heading, join_facts(readings[place], found[place])) for heading, place in there]


async def read_records(
    connection: AsyncConnection, record: type[Record], headings: Sequence[Heading]
) -> list[tuple[Heading, Record]]:
    """The records of this type of these articles, in their order and that of each text."""
    found: dict[_Place, list[str]] = defaultdict(list)
    asked = {"type": type_name(record), **_these(headings)}
    for tenant, article, _, _, told in await connection.execute(_RECORDS_OF_TYPE, asked):
        found[tenant, article].append(told)
    return [(heading, load(record, told)) for heading in headings for told in found[heading.tenant, heading.id]]


async def read_passages(
    connection: AsyncConnection, visible: Visible, scores: Mapping[int, float]
) -> tuple[Passage, ...]:
    """The passages of those ids that these tenants have, in the order of `scores`, and with them."""
    rows = (await connection.execute(_PASSAGES, {"tenants": visible, "ids": list(scores)})).all()
    found = {row.passage: _passage(row, to_heading(row), scores[row.passage]) for row in rows}
    return tuple(found[number] for number in scores if number in found)


async def read_article_passages(connection: AsyncConnection, headings: Sequence[Heading]) -> tuple[Passage, ...]:
    """The passages of these articles, in their order and that of each text."""
    found: dict[_Place, list[tuple[int, int, str, str]]] = defaultdict(list)
    for number, start, text, sentences, *place in await connection.execute(_ARTICLE_PASSAGES, _these(headings)):
        found[*place].append((number, start, text, sentences))
    return tuple(
        Passage(number, heading, start, text, _read_sentences(sentences))
        for heading in headings
        for number, start, text, sentences in sorted(found[heading.tenant, heading.id])
    )


def _these(headings: Sequence[Heading]) -> Mapping[str, Collection[object]]:
    """The parameters of what asks for articles; ids are unique in the database, tenants lead each index."""
    return {"tenants": {heading.tenant for heading in headings}, "ids": [heading.id for heading in headings]}


def _place(row: AnyRow) -> _Place:
    return row.tenant, row.article


def _passage(row: AnyRow, article: Heading, score: float) -> Passage:
    return Passage(row.passage, article, row.start, row.text, _read_sentences(row.sentences), score)


@lru_cache(maxsize=4_000)  # some 1 kB each: what one answer shows, the next ones and its buttons read again
def _read_sentences(stored: str) -> tuple[Sentence, ...]:
    return tuple(starmap(Sentence, json.loads(stored)))
