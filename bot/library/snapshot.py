"""All questions of one answer, asked of one state of the library."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from types import TracebackType
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.library.article import Visible
from bot.library.names import KnownName
from bot.library.reader import Moment, Reader


class Snapshot(Reader):
    """What the library holds from the first question on; until then it takes nothing. One question at a time."""

    def __init__(self, begin: Callable[[], AbstractAsyncContextManager[Moment]]) -> None:
        """Use `Library.snapshot`."""
        self._begin = begin
        self._opened = AsyncExitStack()
        self._moment: Moment | None = None
        self._known: dict[tuple[Visible, str], KnownName | None] = {}
        self.behind = 0
        """How many changed articles could not be searched; 0 when nothing was searched for."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._opened.__aexit__(kind, error, trace)

    async def state(self) -> int | None:
        """The number of the last change, by which to know this state again; None where not all can be searched."""
        moment = await self._open()
        return None if moment.behind else moment.index.cursor

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        yield (await self._open()).connection

    @asynccontextmanager
    async def _searching(self) -> AsyncIterator[Moment]:
        moment = await self._open()
        self.behind = moment.behind
        yield moment

    async def _open(self) -> Moment:
        if self._moment is None:
            self._moment = await self._opened.enter_async_context(self._begin())
        return self._moment

    async def _known_names(
        self, connection: AsyncConnection, visible: Visible, keys: Sequence[str]
    ) -> Mapping[str, KnownName]:
        """An answer asks for the same names several times, and what they are does not change meanwhile."""
        asked = [key for key in keys if (visible, key) not in self._known]
        found = await super()._known_names(connection, visible, asked)
        self._known |= {(visible, key): found.get(key) for key in asked}
        return {key: name for key in keys if (name := self._known[visible, key])}
