"""Which articles tell the same story in the same words: reprints, revisions and shortened copies."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import SHARED, articles, passages, sketches
from bot.library.reading import HEADING
from bot.library.sketch import FEWEST_SHARED, find_runs, is_copy, make_sketch

_MOST_CANDIDATES = 10
_MOST_SHARED = 400
"""Kept numbers that are compared: texts made by one form share them all, and looking at each would take time by its
square."""


async def put_sketch(connection: AsyncConnection, tenant: str, article: int, runs: frozenset[int]) -> None:
    """Keep by what copies of this article are found, in place of what was kept."""
    await connection.execute(delete(sketches).where(sketches.c.tenant == tenant, sketches.c.article == article))
    rows = [{"tenant": tenant, "hash": number, "article": article} for number in make_sketch(runs)]
    if rows:
        await connection.execute(sketches.insert(), rows)


async def find_candidates(
    connection: AsyncConnection, tenant: str, article: int, runs: frozenset[int]
) -> Sequence[tuple[str, int]]:
    """Articles that the tenant sees and that may be copies, by tenant and id, the likeliest first."""
    sketch = make_sketch(runs)
    if not sketch:
        return ()
    # Counted here: asked to group, SQLite would rather walk all articles of a tenant.
    mine = (sketches.c.tenant.in_((tenant, SHARED)), sketches.c.hash.in_(sketch))
    rows = await connection.execute(select(sketches.c.tenant, sketches.c.article).where(*mine).limit(_MOST_SHARED))
    shared = Counter((row.tenant, row.article) for row in rows if row.article != article)
    likely = [place for place, count in shared.items() if count >= FEWEST_SHARED]
    return sorted(likely, key=lambda place: (-shared[place], place[1]))[:_MOST_CANDIDATES]


async def find_original(
    connection: AsyncConnection, candidates: Sequence[tuple[str, int]], runs: frozenset[int]
) -> Row[*tuple[Any, ...]] | None:
    """The row of the first candidate that shares enough of its runs; None where none does."""
    found = await _read_runs(connection, candidates)
    for tenant, article in candidates:
        if is_copy(runs, found.get(article, frozenset())):
            statement = select(*HEADING).where(articles.c.tenant == tenant, articles.c.id == article)
            return (await connection.execute(statement)).first()
    return None


async def _read_runs(connection: AsyncConnection, wanted: Sequence[tuple[str, int]]) -> dict[int, frozenset[int]]:
    """The runs of each of these articles."""
    each = [and_(passages.c.tenant == tenant, passages.c.article == article) for tenant, article in wanted]
    statement = select(passages).where(or_(*each)).order_by(passages.c.id)
    sentences: dict[int, list[str]] = {}
    for row in await connection.execute(statement):
        spans = json.loads(row.sentences)
        told = [row.text[start - row.start : end - row.start] for start, end, _ in spans]
        sentences.setdefault(row.article, []).extend(told)
    return {article: await asyncio.to_thread(find_runs, told) for article, told in sentences.items()}
