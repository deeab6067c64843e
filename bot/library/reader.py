"""The questions to the library. What the asker sees is the first argument of every one."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.extraction.facts import Facts
from bot.library import naming, reading, texts
from bot.library.article import Article, Found, Heading, Passage, Visible
from bot.library.changes import last_change
from bot.library.names import KnownName, SimilarName, name_key, order_by_likeness
from bot.library.naming import RecordsByType, Subjects
from bot.library.passage_index import Filters
from bot.library.records import Record
from bot.library.searchable import Searchable
from bot.library.sources import find_publishers_at
from bot.library.words import stems

# Names that are looked at more closely, for each that is asked for.
_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Moment:
    """One state of the database and the index to it; `behind` changed articles can't be searched in it."""

    connection: AsyncConnection
    index: Searchable
    behind: int


class Reader(ABC):
    """Every question. `Library` asks each in a transaction of its own, `Snapshot` all in one."""

    @abstractmethod
    def _reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction that reads."""

    @abstractmethod
    def _searching(self) -> AbstractAsyncContextManager[Moment]:
        """A transaction that reads, and the index, caught up if it was not too much for somebody who waits."""

    async def _known_names(
        self, connection: AsyncConnection, visible: Visible, keys: Sequence[str]
    ) -> Mapping[str, KnownName]:
        """As `known_names`, in a transaction that was begun."""
        return await naming.known_names(connection, visible, keys)

    async def _rarest_first(
        self, connection: AsyncConnection, visible: Visible, names: Subjects, count: Callable[[KnownName], int]
    ) -> Subjects:
        if len(names) == 1:
            return names
        known = await self._known_names(connection, visible, sorted({key for keys in names for key in keys}))
        return naming.rarest_first(names, known, count)

    async def article(self, visible: Visible, key: str) -> Article | None:
        """The article under that key, of the first tenant that has it."""
        async with self._reading() as connection:
            return await texts.read_article(connection, visible, key)

    async def earlier_texts(self, visible: Visible, keys: Sequence[str]) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """What the articles under those keys, by tenant and key, said before they were changed, the newest first."""
        async with self._reading() as connection:
            return await texts.read_earlier_texts(connection, visible, keys)

    async def articles(self, visible: Visible) -> AsyncIterator[Heading]:
        """Every heading: tenant after tenant, by key."""
        async for page in reading.read_pages(self._reading, visible):
            for row in page:
                yield reading.to_heading(row)

    async def count(self, visible: Visible) -> int:
        """How many articles the asker sees."""
        async with self._reading() as connection:
            return await reading.count_articles(connection, visible)

    async def last_change(self) -> int:
        """Another number whenever an article, of whatever tenant, was added, changed or removed."""
        async with self._reading() as connection:
            return await last_change(connection)

    async def publishers(self, visible: Visible, prefix: str) -> tuple[str, ...]:
        """The publishers of which a word begins with these letters, by the alphabet; all without a prefix."""
        async with self._reading() as connection:
            return await reading.complete_publishers(connection, visible, prefix)

    async def publishers_at(self, visible: Visible, host: str) -> tuple[str, ...]:
        """The publishers of the articles that stand at this host, by the alphabet."""
        async with self._reading() as connection:
            return await find_publishers_at(connection, visible, host)

    async def published_by(self, visible: Visible, source: str, limit: int) -> tuple[tuple[Heading, ...], int]:
        """The articles of a publisher, in any spelling, the newest first, and how many there are without the limit."""
        async with self._reading() as connection:
            publishers = await reading.find_publishers(connection, visible, source)
            return await reading.find_published_by(connection, visible, publishers, limit) if publishers else ((), 0)

    async def newest(self, visible: Visible, limit: int) -> tuple[Heading, ...]:
        """The newest articles; those without a date come last."""
        async with self._reading() as connection:
            return await reading.find_newest(connection, visible, limit)

    async def arrived(
        self, visible: Visible, since: datetime, until: datetime, limit: int
    ) -> tuple[tuple[datetime, Heading], ...]:
        """The articles that came in after `since`, up to `until`, those that came first."""
        async with self._reading() as connection:
            return await reading.find_arrived(connection, visible, since, until, limit)

    async def facts(self, visible: Visible, keys: Sequence[str] | None = None) -> AsyncIterator[tuple[Heading, Facts]]:
        """The facts of the articles under those keys, in their order; or of all, in the order of `articles`."""
        async for page in reading.read_pages(self._reading, visible, keys):
            async with self._reading() as connection:
                found = await reading.read_facts(connection, [reading.to_heading(row) for row in page])
            for heading, facts in found:
                yield heading, facts

    async def facts_of(self, headings: Sequence[Heading]) -> AsyncIterator[tuple[Heading, Facts]]:
        """The facts of exactly these articles, which the asker was shown, each once, in their order."""
        wanted = list(dict.fromkeys(headings))
        for start in range(0, len(wanted), reading.PAGE):
            async with self._reading() as connection:
                found = await reading.read_facts(connection, wanted[start : start + reading.PAGE])
            for heading, facts in found:
                yield heading, facts

    async def records_of(self, record: type[Record], headings: Sequence[Heading]) -> Sequence[tuple[Heading, Record]]:
        """The records of one type of exactly these articles, which the asker was shown, each once, in their order."""
        wanted = tuple(dict.fromkeys(headings))
        async with self._reading() as connection:
            return await reading.read_records(connection, record, wanted) if wanted else ()

    async def find_records(
        self, visible: Visible, types: Sequence[type[Any]], names: Subjects, limit: int = 100
    ) -> RecordsByType:
        """Of each of these types (`Deal` …) the records that name every subject, main ones first, then the newest.

        `names` are the subjects, at least one: of each the `name_key`s of its spellings, of which a record must have
        one. What a record names: `names.named_in`.
        """
        async with self._reading() as connection:
            rarest = await self._rarest_first(connection, visible, names, lambda name: name.deals)
            return await naming.find_records(connection, visible, types, rarest, limit)

    async def articles_naming(self, visible: Visible, names: Subjects, limit: int = 100) -> tuple[Heading, ...]:
        """The articles in which every subject stands (`names` as in `find_records`), the newest first."""
        async with self._reading() as connection:
            rarest = await self._rarest_first(connection, visible, names, lambda name: name.articles)
            return await naming.find_articles(connection, visible, rarest, limit)

    async def count_naming(self, visible: Visible, names: Subjects) -> int:
        """How many articles `articles_naming` would find without a limit."""
        async with self._reading() as connection:
            rarest = await self._rarest_first(connection, visible, names, lambda name: name.articles)
            return await naming.count_articles(connection, visible, rarest)

    async def known_names(self, visible: Visible, keys: Sequence[str]) -> Mapping[str, KnownName]:
        """Those of the `name_key`s that are known; ask for every run of words of a question at once."""
        async with self._reading() as connection:
            return await self._known_names(connection, visible, keys)

    async def complete(self, visible: Visible, prefix: str, limit: int) -> tuple[KnownName, ...]:
        """Known names that begin with these letters, those in most articles first; then those of which a word does.

        Without a prefix, the names in most articles; one without letters or digits completes to none.
        Authors are left out, here and in `similar_names`: nothing is told of them.
        """
        keys = await self.keys_beginning(visible, prefix, limit * _CANDIDATES)
        known = await self.known_names(visible, keys)
        key = name_key(prefix)
        ordered = sorted(known.values(), key=lambda name: (not name.key.startswith(key), -name.articles, name.key))
        return tuple(name for name in ordered if name.kind != "author")[:limit]

    async def keys_beginning(self, visible: Visible, prefix: str, limit: int) -> tuple[str, ...]:
        """The keys of names as `complete` finds them, authors' too, the likeliest first."""
        async with self._searching() as moment:
            return await moment.index.ask(partial(moment.index.find_beginning, visible, prefix, limit))

    async def similar_names(
        self, visible: Visible, asked: Sequence[str], limit: int
    ) -> tuple[tuple[SimilarName, ...], ...]:
        """For each of these runs of words, known names that it may have meant, the likeliest first.

        By a typing error, or as a part of the name. The order: `order_by_likeness`.
        """
        if not asked:
            return ()
        async with self._searching() as moment:
            find = partial(moment.index.find_similar, visible, limit=limit * _CANDIDATES)
            found = await moment.index.ask(lambda: [find(words) for words in asked])
            known = await self._known_names(moment.connection, visible, list(dict.fromkeys(chain(*found))))
        told = {key: name for key, name in known.items() if name.kind != "author"}
        return tuple(
            order_by_likeness(words, [told[key] for key in keys if key in told])[:limit]
            for words, keys in zip(asked, found, strict=True)
        )

    async def passages_of(self, headings: Sequence[Heading]) -> tuple[Passage, ...]:
        """The passages of exactly these articles, which the asker was shown, in their order and that of each text."""
        wanted = tuple(dict.fromkeys(headings))
        async with self._reading() as connection:
            return await reading.read_article_passages(connection, wanted) if wanted else ()

    async def search(
        self,
        visible: Visible,
        words: str,
        limit: int,
        *,
        source: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> Found:
        """The passages that hold most of these words: those with all of them first, then those with any.

        Only `source`'s articles (a publisher's name), and only those published from `since` to `until` (ISO dates, both
        included; an article with a coarser date counts from its first day, one without a date is left out).
        """
        filters = Filters(visible, source, since, until)
        async with self._searching() as moment:
            scores = await moment.index.ask(partial(moment.index.find_passages, words, filters, limit))
            return Found(await reading.read_passages(moment.connection, visible, scores), moment.behind)

    async def has_words(self, visible: Visible, words: str) -> bool:
        """Whether each of the words stands, by its stem, in some passage or title that the asker sees.

        Stop words say nothing and are left out: True where no other is given.
        """
        if not stems(words):
            return True
        async with self._searching() as moment:
            return await moment.index.ask(partial(moment.index.has_words, visible, words))

    async def frequencies(self, visible: Visible, words: str) -> tuple[Mapping[str, int], int]:
        """For each stem of the words, in their order: in how many passages it stands; and how many passages there are.

        Only those that the asker sees count: another tenant's articles change no answer.
        """
        async with self._searching() as moment:
            return await moment.index.ask(partial(moment.index.count_passages, visible, words))
