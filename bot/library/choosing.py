"""The library as one channel wants it: without the sources that it hides, and with the weight of the others."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.library.article import Found, Heading, Passage, Visible
from bot.library.names import KnownName
from bot.library.naming import RecordsByType, Subjects
from bot.library.reader import Moment, Reader
from bot.library.standing import Standings

_MORE = (1, 4, 16, 64)
"""How many times as much is asked for, one after the other, where hidden sources leave too little."""
_MOST = 2_000
"""What is found at most; more would take longer than anybody waits."""

_One = TypeVar("_One")


class Choosing(Reader):
    """Chooses among what another reader finds. What is asked for by its key is there, hidden or not."""

    def __init__(self, reader: Reader, standings: Standings) -> None:
        self._reader = reader
        self._standings = standings

    def _reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return self._reader._reading()  # noqa: SLF001 (it is a Reader, too)

    def _searching(self) -> AbstractAsyncContextManager[Moment]:
        return self._reader._searching()  # noqa: SLF001 (as above)

    async def _known_names(
        self, connection: AsyncConnection, visible: Visible, keys: Sequence[str]
    ) -> Mapping[str, KnownName]:
        return await self._reader._known_names(connection, visible, keys)  # noqa: SLF001 (as above)

    async def newest(self, visible: Visible, limit: int) -> tuple[Heading, ...]:
        find = super().newest
        return await _enough(lambda most: find(visible, most), self._take, limit)

    async def find_records(
        self, visible: Visible, types: Sequence[type[Any]], names: Subjects, limit: int = 100
    ) -> RecordsByType:
        find = super().find_records

        def choose(found: tuple[Heading, Any]) -> tuple[Heading, Any] | None:
            heading = self._take(found[0])
            return (heading, found[1]) if heading else None

        async def find_enough(one: type[Any]) -> tuple[tuple[Heading, Any], ...]:
            async def ask(most: int) -> Sequence[tuple[Heading, Any]]:
                return (await find(visible, (one,), names, most))[one]

            return await _enough(ask, choose, limit)

        return {one: await find_enough(one) for one in types}

    async def articles_naming(self, visible: Visible, names: Subjects, limit: int = 100) -> tuple[Heading, ...]:
        find = super().articles_naming
        return await _enough(lambda most: find(visible, names, most), self._take, limit)

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
        find, behind = super().search, 0

        async def ask(most: int) -> Sequence[Passage]:
            nonlocal behind
            found = await find(visible, words, most, source=source, since=since, until=until)
            behind = found.behind
            return found.passages

        passages = await _enough(ask, self._choose_passage, limit)
        return Found(passages, behind)

    def _take(self, heading: Heading) -> Heading | None:
        return self._standings.take(heading)

    def _choose_passage(self, passage: Passage) -> Passage | None:
        heading = self._take(passage.article)
        return passage._replace(article=heading) if heading else None


async def _enough(
    ask: Callable[[int], Awaitable[Sequence[_One]]], choose: Callable[[_One], _One | None], limit: int
) -> tuple[_One, ...]:
    """As many as are wanted of those that are chosen, as far as there are so many among the first."""
    chosen: tuple[_One, ...] = ()
    for times in _MORE:
        wanted = max(limit, min(limit * times, _MOST))
        found = await ask(wanted)
        chosen = tuple(kept for one in found if (kept := choose(one)) is not None)
        if len(chosen) >= limit or len(found) < wanted or wanted >= _MOST:
            break
    return chosen[:limit]
