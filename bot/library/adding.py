"""Articles into rows, a batch in a transaction. Whoever writes holds the row of the change counter until commit."""

import asyncio
import json
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from itertools import chain
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, Table, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import (
    SHARED,
    article_names,
    articles,
    changes,
    counters,
    names,
    passages,
    properties,
    record_names,
    records,
    revisions,
    texts,
)
from bot.extraction.facts import Deal, Facts
from bot.library.article import Added, Draft, Heading, Outcome
from bot.library.names import names_of, names_of_article
from bot.library.packing import pack_sentences
from bot.library.reading import to_heading
from bot.library.records import RECORDS, dump, split_facts
from bot.library.sketch import find_runs
from bot.library.stories import find_candidates, find_original, put_sketch

_COUNT_NAME = text(
    "INSERT INTO names (tenant, key, name, kind, articles, deals)"
    " VALUES (:tenant, :key, :name, :kind, :articles, :deals)"
    " ON CONFLICT (tenant, key, name, kind) DO UPDATE"
    " SET articles = names.articles + excluded.articles, deals = names.deals + excluded.deals"
)

_MOST_REVISIONS = 20
"""Of one article: more than any correction takes, few enough for a page that is another each time it is read."""

_LAST_NUMBER = update(counters).where(counters.c.tenant == SHARED, counters.c.name == "changes")


class Batch:
    """Articles added, changed and removed in one transaction; nothing is whole before `finish`."""

    def __init__(self, connection: AsyncConnection, tenant: str, number: int) -> None:
        """Use `begin_batch`."""
        self._connection = connection
        self._tenant = tenant
        self._number = number
        self._rows: dict[Table, list[dict[str, Any]]] = defaultdict(list)
        self._names: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)

    async def add(self, draft: Draft, facts: Facts, extractor: str, now: datetime) -> Added:
        """Add an article, or change the one that has this key and text."""
        text_hash = _hash(draft.text)
        reading, found = split_facts(facts)
        row = {
            "title": draft.title,
            "publisher": draft.publisher,
            "published": draft.published,
            "url": draft.url,
            "facts_hash": _hash("\0".join([reading, *map(dump, chain(*found.values()))])),
            "extractor": extractor,
            "is_article": draft.is_article,
        }
        row["text_hash"] = text_hash
        key, there = await self._find_place(draft, text_hash)
        if there is None:
            article, outcome = self._next_number(), Outcome.NEW
            keys = {"tenant": self._tenant, "id": article, "key": key, "added_by": draft.added_by, "added_at": now}
            await self._connection.execute(articles.insert().values(row | keys))
        elif row.items() <= there._mapping.items():  # noqa: SLF001 - SQLAlchemy's public name
            return Added(key, Outcome.UNCHANGED)
        else:
            article, outcome = there.id, Outcome.UPDATED
            await self._write_rows()
            if there.text_hash != text_hash:
                outcome = Outcome.REVISED
                await self._keep_revision(article, there.title, now)
            await self._clear(article)
            await self._connection.execute(update(articles).where(*self._is(articles.c.id, article)).values(row))
        self._gather(article, draft, reading, facts)
        copied = None if outcome is Outcome.UPDATED else await self._join_story(article, draft.text, facts)
        return Added(key, outcome, copied)

    async def holds(self, draft: Draft) -> bool:
        """Whether the article of this very key has this text."""
        statement = select(articles.c.text_hash).where(*self._is(articles.c.key, draft.key))
        return await self._connection.scalar(statement) == _hash(draft.text)

    async def remove(self, key: str, added_by: str | None = None) -> bool:
        """Remove an article and all that was read from it; False if there is none, or somebody else added it."""
        statement = select(articles.c.id).where(*self._is(articles.c.key, key))
        if added_by is not None:
            statement = statement.where(articles.c.added_by == added_by)
        article = await self._connection.scalar(statement)
        if article is None:
            return False
        await self._clear(article)
        await self._connection.execute(delete(articles).where(*self._is(articles.c.id, article)))
        self._rows[changes].append(self._row(article, number=self._next_number()))
        return True

    async def finish(self, mark: str | None = None) -> None:
        """Write what was gathered, the last number that was given out, and the mark of what is added only once."""
        if mark is not None:
            await self._connection.execute(properties.insert().values(tenant=SHARED, name=mark, value="added"))
        await self._write_rows()
        counted: list[dict[str, Any]] = [
            {"tenant": self._tenant, "key": key, "name": name, "kind": kind, **counts}
            for (key, name, kind), counts in sorted(self._names.items())
            if any(counts.values())
        ]
        if counted:
            await self._connection.execute(_COUNT_NAME, counted)
        fewer = {row["key"] for row in counted if row["articles"] < 0}
        if fewer:
            gone = delete(names).where(names.c.tenant == self._tenant, names.c.key.in_(fewer), names.c.articles <= 0)
            await self._connection.execute(gone)
        await self._connection.execute(_LAST_NUMBER.values(value=self._number))

    async def _join_story(self, article: int, text: str, facts: Facts) -> Heading | None:
        """The article that this one tells again in the same words; both are of one story from now on."""
        told = [text[one.start : one.end] for one in facts.sentences]
        runs = await asyncio.to_thread(find_runs, told)  # half a second for the longest text
        await put_sketch(self._connection, self._tenant, article, runs)
        candidates = await find_candidates(self._connection, self._tenant, article, runs)
        if candidates:
            await self._write_rows()
        original = await find_original(self._connection, candidates, runs) if candidates else None
        story = article if original is None else original.story or original.id
        await self._connection.execute(update(articles).where(*self._is(articles.c.id, article)).values(story=story))
        return to_heading(original) if original is not None else None

    async def _keep_revision(self, article: int, title: str, now: datetime) -> None:
        """Keep what the article said until now, and no more than the newest of what it said before."""
        mine = self._is(revisions.c.article, article)
        newest: int | None = await self._connection.scalar(select(func.max(revisions.c.number)).where(*mine))
        number = 0 if newest is None else newest + 1
        text = await self._connection.scalar(select(texts.c.text).where(*self._is(texts.c.article, article)))
        kept = self._row(article, number=number, title=title, text=text, replaced_at=now)
        await self._connection.execute(revisions.insert().values(kept))
        await self._connection.execute(delete(revisions).where(*mine, revisions.c.number <= number - _MOST_REVISIONS))

    async def _find_place(self, draft: Draft, text_hash: str) -> tuple[str, Row[*tuple[Any, ...]] | None]:
        """The key for this text, and the article that has it already: its own, unless another text has that.

        A page has its key whatever it says.
        """
        key = draft.key
        other = f"{key}-{text_hash[:6]}"
        statement = select(articles).where(articles.c.tenant == self._tenant, articles.c.key.in_([key, other]))
        taken = {row.key: row for row in await self._connection.execute(statement)}
        if draft.is_page:
            return key, taken.get(key)
        for candidate in (key, other):
            if candidate in taken and taken[candidate].text_hash == text_hash:
                return candidate, taken[candidate]
        for candidate in (key, other):
            if candidate not in taken:
                return candidate, None
        return await self._find_place(replace(draft, key=other), text_hash)

    async def _clear(self, article: int) -> None:
        """Delete what was read from an article, and count its names no more."""
        await self._write_rows()
        held = select(article_names).where(*self._is(article_names.c.article, article))
        for row in await self._connection.execute(held):
            self._names[row.key, row.name, row.kind].subtract({"articles": 1, "deals": row.deals})
        for table in (texts, changes, passages, records, record_names, article_names):
            await self._connection.execute(delete(table).where(*self._is(table.c.article, article)))

    def _gather(self, article: int, draft: Draft, reading: str, facts: Facts) -> None:
        """The rows of an article, but for the one in `articles`. Numbers rise: the change, then its passages."""
        published = draft.published or ""
        self._rows[changes].append(self._row(article, number=self._next_number()))
        self._rows[texts].append(self._row(article, text=draft.text, reading=reading))
        for sentences in pack_sentences(draft.text, facts.sentences):
            start, end = sentences[0].start, sentences[-1].end
            offsets = json.dumps([(one.start, one.end, one.paragraph) for one in sentences], separators=(",", ":"))
            row = self._row(article, id=self._next_number(), start=start, text=draft.text[start:end], sentences=offsets)
            self._rows[passages].append(row)
        for field in RECORDS:
            for number, record in enumerate(getattr(facts, field)):
                place = self._row(article, type=field, number=number)
                self._rows[records].append(place | {"record": dump(record)})
                main = record.main if isinstance(record, Deal) else True
                row = place | {"main": main, "published": published}
                self._rows[record_names] += [row | {"name": name} for name in sorted(names_of(record))]
        every_record = chain.from_iterable(getattr(facts, field) for field in RECORDS)
        for known in names_of_article(facts.mentions, every_record, facts.authors):
            row = self._row(article, key=known.key, name=known.name, kind=known.kind, deals=known.deals)
            self._rows[article_names].append(row | {"published": published})
            self._names[known.key, known.name, known.kind].update({"articles": 1, "deals": known.deals})

    async def _write_rows(self) -> None:
        for table, rows in self._rows.items():
            await self._connection.execute(table.insert(), rows)
        self._rows.clear()

    def _next_number(self) -> int:
        self._number += 1
        return self._number

    def _row(self, article: int, **columns: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the columns hold
        return {"tenant": self._tenant, "article": article, **columns}

    def _is(self, column: Column[Any], value: object) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return column.table.c.tenant == self._tenant, column == value


async def begin_batch(connection: AsyncConnection, tenant: str) -> Batch:
    """Begin to change a tenant's articles, in a transaction that writes.

    Numbers are given out from one row, locked until commit, so that changes become visible in the order of their
    numbers. SQLite has no row locks and needs none: a transaction that writes is alone there.
    """
    last = select(counters.c.value).where(counters.c.tenant == SHARED, counters.c.name == "changes").with_for_update()
    return Batch(connection, tenant, (await connection.execute(last)).scalar_one())


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
