"""The floor of an answer: the searches and reads that it made, recorded once and made again with nothing around them.

Recorded are the queries that tantivy was given, with their filters, what was read of the hits, the SELECT statements
with their parameters, and the passages that were read. The floor makes each distinct search and statement once, the
searches in one thread, the statements through the same driver but without SQLAlchemy. Passages are read by their
primary key, all in one statement, however the answer came by them: a plan that reads too much is not part of the floor.
It leaves out the building of queries, transactions, and asking whether the index is current.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, cast
from unittest.mock import patch

import aiosqlite
import tantivy

from bot.app import App
from bot.database.sqlite_driver import Cursor
from bot.library import reading
from bot.library.article import Heading, Passage
from bot.library.library import Library
from bot.library.searchable import Searchable

_READ_PASSAGES = (
    "SELECT articles.*, passages.* FROM passages JOIN articles ON articles.tenant = passages.tenant"
    " AND articles.id = passages.article WHERE passages.tenant IN (SELECT value FROM json_each(?))"
    " AND passages.id IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The distinct searches and reads of one answer, in their order."""

    searches: dict[str, Callable[[], object]] = field(default_factory=dict)
    statements: dict[tuple[str, str], Sequence[Any]] = field(default_factory=dict)
    passages: set[tuple[str, int]] = field(default_factory=set)

    async def replay(self, driver: aiosqlite.Connection) -> None:
        """Every search and read."""
        for (statement, _), parameters in self.statements.items():
            await driver.execute_fetchall(statement, parameters)
        await self.replay_passages(driver)

    async def replay_passages(self, driver: aiosqlite.Connection) -> None:
        """The searches and the reading of passages, without those of names and facts."""
        for search in self.searches.values():
            search()
        tenants = json.dumps(sorted({tenant for tenant, _ in self.passages}))
        await driver.execute_fetchall(_READ_PASSAGES, (tenants, json.dumps([number for _, number in self.passages])))


@contextmanager
def recording(library: Library) -> Iterator[Recorded]:
    """Within, what the library searches for and reads is recorded; its index must be current."""
    recorded = Recorded()
    search, before, execute = library._search, library._search.current, Cursor.execute

    async def keep(cursor: Cursor, statement: str, parameters: Iterable[Any] = ()) -> None:
        beside = "FROM changes" in statement or "passages.sentences" in statement
        if statement.startswith("SELECT") and not beside:
            recorded.statements[statement, repr(parameters)] = tuple(parameters)
        await execute(cursor, statement, parameters)

    def make_passage(number: int, article: Heading, *more: Any) -> Passage:  # noqa: ANN401 - Passage's
        recorded.passages.add((article.tenant, number))
        return Passage(number, article, *more)

    passages, names = (
        cast("tantivy.Searcher", _Searcher(stored.searcher, recorded.searches))
        for stored in (search._passages, search._names)
    )
    search.current = Searchable(passages, names, before.cursor)
    try:
        with patch.object(reading, "Passage", make_passage), patch.object(Cursor, "execute", keep):
            yield recorded
    finally:
        search.current = before


def forget_answers(app: App) -> None:
    """As after every change of the index: what it remembered of earlier questions is looked up again."""
    app.library._search.current = app.library._search._look()


class _Searcher:
    """Stands for tantivy's own, which can't be derived from."""

    def __init__(self, searcher: tantivy.Searcher, calls: dict[str, Callable[[], object]]) -> None:
        self.num_docs = searcher.num_docs
        self._searcher = searcher
        self._calls = calls

    def search(self, query: tantivy.Query, limit: int, **options: Any) -> Any:  # noqa: ANN401 - tantivy's
        return self._call(f"{query} {limit} {options}", lambda: self._searcher.search(query, limit, **options))

    def doc(self, address: tantivy.DocAddress) -> Any:  # noqa: ANN401 - tantivy's
        return self._call(f"{address}", lambda: self._searcher.doc(address))

    def fast_field_values(self, name: str, addresses: Sequence[tantivy.DocAddress]) -> Any:  # noqa: ANN401 - tantivy's
        call = lambda: self._searcher.fast_field_values(name, list(addresses))  # noqa: E731 - one of three alike
        return self._call(f"{name} {addresses}", call)

    def _call(self, key: str, call: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever tantivy gives
        self._calls[f"{id(self._searcher)} {key}"] = call
        return call()
