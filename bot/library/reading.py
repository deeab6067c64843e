"""The library's questions to the database; each reads through an index, and no more than it gives back."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import (
    SHARED,
    article_names,
    articles,
    names,
    passages,
    properties,
    record_names,
    records,
    texts,
)
from bot.extraction.facts import Facts, Sentence
from bot.library.article import Article, Heading, Passage, Visible
from bot.library.names import KnownName, merge_forms
from bot.library.records import Record, join_facts, load, type_name

AnyRow = Row[*tuple[Any, ...]]

# SQLite takes 32,766 parameters a statement, PostgreSQL 65,535.
_PARAMETERS = 10_000

_HEADING = (
    articles.c.tenant,
    articles.c.id,
    articles.c.key,
    articles.c.title,
    articles.c.publisher,
    articles.c.published,
    articles.c.url,
)


def to_heading(row: AnyRow) -> Heading:
    """A row of `read_page` or `find_keys` as a value."""
    return Heading(row.tenant, row.key, row.title, row.publisher, row.published, row.url)


async def read_article(connection: AsyncConnection, visible: Visible, key: str) -> Article | None:
    """The article under that key, of the first tenant that has it."""
    statement = (
        select(*_HEADING, texts.c.text)
        .join(texts, and_(texts.c.tenant == articles.c.tenant, texts.c.article == articles.c.id))
        .where(articles.c.tenant.in_(visible), articles.c.key == key)
    )
    rows = {row.tenant: row for row in await connection.execute(statement)}
    return next((Article(to_heading(rows[tenant]), rows[tenant].text) for tenant in visible if tenant in rows), None)


async def has_mark(connection: AsyncConnection, mark: str) -> bool:
    """Whether the articles of that mark were added, once."""
    statement = select(properties.c.value).where(properties.c.tenant == SHARED, properties.c.name == mark)
    return await connection.scalar(statement) is not None


async def count_articles(connection: AsyncConnection, visible: Visible) -> int:
    """How many articles these tenants have."""
    return await connection.scalar(select(func.count()).where(articles.c.tenant.in_(visible))) or 0


async def read_page(connection: AsyncConnection, tenant: str, after: str, limit: int) -> Sequence[AnyRow]:
    """The first headings whose keys come after that one."""
    statement = select(*_HEADING).where(articles.c.tenant == tenant, articles.c.key > after)
    return (await connection.execute(statement.order_by(articles.c.key).limit(limit))).all()


async def find_keys(connection: AsyncConnection, visible: Visible, keys: Sequence[str]) -> Sequence[AnyRow]:
    """The headings of those keys, in their order; where two tenants have a key, in the tenants' order."""
    statement = select(*_HEADING).where(articles.c.tenant.in_(visible), articles.c.key.in_(keys))
    rows = (await connection.execute(statement)).all()
    place = {key: number for number, key in reversed(list(enumerate(keys)))}
    return sorted(rows, key=lambda row: (place[row.key], visible.index(row.tenant)))


async def read_facts(connection: AsyncConnection, page: Sequence[AnyRow]) -> list[tuple[Heading, Facts]]:
    """These headings and the facts of each."""
    ids = [row.id for row in page]
    tenants = {row.tenant for row in page}
    readings = await connection.execute(
        select(texts.c.article, texts.c.reading).where(texts.c.tenant.in_(tenants), texts.c.article.in_(ids))
    )
    reading = {row.article: row.reading for row in readings}
    statement = select(records).where(records.c.tenant.in_(tenants), records.c.article.in_(ids))
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in await connection.execute(statement.order_by(records.c.article, records.c.type, records.c.number)):
        found[row.article][row.type].append(row.record)
    return [(to_heading(row), join_facts(reading[row.id], found[row.id])) for row in page]


async def find_records(
    connection: AsyncConnection, tenant: str, record: type[Record], wanted: Sequence[str], limit: int
) -> Sequence[tuple[tuple[bool, str, int, int], Heading, Record]]:
    """A tenant's records that name all of `wanted`, main ones first, then the newest, each with what it is sorted by.

    Read along the index of the first name: give the rarest first.
    """
    first = record_names.alias()
    statement = (
        select(*_HEADING, first.c.main, first.c.published.label("day"), first.c.number, records.c.record)
        .join(articles, and_(articles.c.tenant == first.c.tenant, articles.c.id == first.c.article))
        .join(
            records,
            and_(
                records.c.tenant == first.c.tenant,
                records.c.article == first.c.article,
                records.c.type == first.c.type,
                records.c.number == first.c.number,
            ),
        )
        .where(first.c.tenant == tenant, first.c.type == type_name(record), first.c.name == wanted[0])
    )
    for name in wanted[1:]:
        other = record_names.alias()
        same = [
            other.c[column] == first.c[column]
            for column in ("tenant", "type", "main", "published", "article", "number")
        ]
        statement = statement.where(select(other.c.name).where(*same, other.c.name == name).exists())
    newest = statement.order_by(
        first.c.main.desc(), first.c.published.desc(), first.c.article.desc(), first.c.number.desc()
    )
    rows = await connection.execute(newest.limit(limit))
    return [((row.main, row.day, row.id, -row.number), to_heading(row), load(record, row.record)) for row in rows]


async def find_naming(
    connection: AsyncConnection, tenant: str, name: str, limit: int
) -> Sequence[tuple[tuple[str, int], Heading]]:
    """A tenant's articles in which a name stands, the newest first, each with what it is sorted by."""
    statement = (
        select(*_HEADING, article_names.c.published.label("day"))
        .join(articles, and_(articles.c.tenant == article_names.c.tenant, articles.c.id == article_names.c.article))
        .where(article_names.c.tenant == tenant, article_names.c.key == name)
        .order_by(article_names.c.published.desc(), article_names.c.article.desc())
    )
    return [((row.day, row.id), to_heading(row)) for row in await connection.execute(statement.limit(limit))]


async def known_names(connection: AsyncConnection, visible: Visible, keys: Sequence[str]) -> Mapping[str, KnownName]:
    """Those of the keys that are names in some article, in the order of `keys`."""
    forms: list[Any] = []
    for start in range(0, len(keys), _PARAMETERS):
        statement = select(names.c.key, names.c.name, names.c.kind, names.c.articles, names.c.deals).where(
            names.c.tenant.in_(visible), names.c.key.in_(keys[start : start + _PARAMETERS])
        )
        forms += (await connection.execute(statement)).all()
    merged = merge_forms(forms)
    return {key: merged[key] for key in keys if key in merged}


async def read_passages(
    connection: AsyncConnection, visible: Visible, scores: Mapping[int, float]
) -> tuple[Passage, ...]:
    """The passages of those ids that these tenants have, in the order of `scores`, and with them."""
    statement = _passages().where(passages.c.tenant.in_(visible), passages.c.id.in_(list(scores)))
    found = {row.passage: _passage(row, scores[row.passage]) for row in await connection.execute(statement)}
    return tuple(found[number] for number in scores if number in found)


async def read_article_passages(connection: AsyncConnection, visible: Visible, key: str) -> tuple[Passage, ...]:
    """The passages of the article under that key, of the first tenant that has it, in the order of the text."""
    statement = _passages().where(articles.c.tenant.in_(visible), articles.c.key == key)
    found = [_passage(row, 0.0) for row in await connection.execute(statement.order_by(passages.c.id))]
    owner = next((tenant for tenant in visible if any(one.article.tenant == tenant for one in found)), None)
    return tuple(passage for passage in found if passage.article.tenant == owner)


def _passages() -> Select[*tuple[Any, ...]]:
    return select(
        *_HEADING, passages.c.id.label("passage"), passages.c.start, passages.c.text, passages.c.sentences
    ).join(passages, and_(passages.c.tenant == articles.c.tenant, passages.c.article == articles.c.id))


def _passage(row: AnyRow, score: float) -> Passage:
    sentences = tuple(Sentence(start, end, paragraph) for start, end, paragraph in json.loads(row.sentences))
    return Passage(row.passage, to_heading(row), row.start, row.text, sentences, score)
