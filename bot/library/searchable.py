"""One state of the search index, and the questions to it."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import TypeVar

import tantivy
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.library import name_index, passage_index
from bot.library.changes import last_change
from bot.library.passage_index import Filters
from bot.library.words import stems

# Answers that are remembered: a common stem takes milliseconds to count in a million passages, and stands in most
# questions; a name that is asked for is looked up more than once.
_COUNTED = 10_000
_LOOKED_UP = 1_000
_SMALL = 10_000
"""Passages, and names: up to so many the slowest question takes as long as some threads to wake."""

_Answer = TypeVar("_Answer")


class Searchable:
    """The index up to change `cursor`, whatever is added to it later. Questions block: `ask` them."""

    def __init__(self, passages: tantivy.Searcher, names: tantivy.Searcher, cursor: int) -> None:
        """Use `Search.current`."""
        self.cursor = cursor
        self._passages = passages
        self._is_small = max(passages.num_docs, names.num_docs) <= _SMALL
        self._count = lru_cache(_COUNTED)(partial(passage_index.count_passages, passages))
        self._find_beginning = lru_cache(_LOOKED_UP)(partial(name_index.find_beginning, names))
        self._find_similar = lru_cache(_LOOKED_UP)(partial(name_index.find_similar, names))

    async def ask(self, question: Callable[[], _Answer]) -> _Answer:
        """What it answers: in a thread, unless the index is so small that it takes longer to wake one."""
        return question() if self._is_small else await asyncio.to_thread(question)

    async def is_of(self, connection: AsyncConnection) -> bool:
        """Whether everything that the connection reads can be searched."""
        return self.cursor == await last_change(connection)

    def find_passages(self, words: str, filters: Filters, limit: int) -> Mapping[int, float]:
        """Ids of passages and their scores, best first."""
        return self._find(tuple(dict.fromkeys(stems(words))), filters, limit)

    def has_words(self, tenants: Sequence[str], words: str) -> bool:
        """Whether each stem of `words` stands in some passage or title."""
        filters = Filters(tuple(tenants))
        return all(self._find((stem,), filters, 1) for stem in dict.fromkeys(stems(words)))

    def count_passages(self, tenants: Sequence[str], words: str) -> tuple[Mapping[str, int], int]:
        """In how many passages each stem of `words` stands, and how many there are."""
        counts = {stem: sum(self._count(tenant, stem) for tenant in tenants) for stem in stems(words)}
        return counts, self._count_seen(tenants)

    def find_beginning(self, tenants: Sequence[str], prefix: str, limit: int) -> tuple[str, ...]:
        """Keys of names that may complete `prefix`, the likeliest first."""
        return self._find_beginning(tuple(tenants), prefix, limit)

    def find_similar(self, tenants: Sequence[str], words: str, limit: int) -> tuple[str, ...]:
        """Keys of names that `words` may mean, in no telling order."""
        return self._find_similar(tuple(tenants), words, limit)

    def _find(self, wanted: Sequence[str], filters: Filters, limit: int) -> Mapping[int, float]:
        share = self._count_seen(filters.tenants) / max(1, self._passages.num_docs)
        return passage_index.find_passages(self._passages, wanted, filters, share, limit)

    def _count_seen(self, tenants: Sequence[str]) -> int:
        return sum(self._count(tenant) for tenant in tenants)
