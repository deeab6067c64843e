"""Tells an open page how things stand, so that it looks again when that is not what it shows: server-sent events.

https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

_MOST = 20
"""Pages that are told at once; a browser keeps six connections to a site, so only the one that is seen asks."""
_PAUSE = 2.0
"""Seconds between two looks."""
_LOOKS = 300
"""After so many the stream ends, and the page asks for another."""
_BUSY = 503


class Live:
    """`read_state` gives a text of one line that is another when something has changed."""

    def __init__(self, read_state: Callable[[], Awaitable[str]]) -> None:
        self.read_state = read_state
        self._closed = asyncio.Event()
        self._open = 0

    def close(self) -> None:
        """End every stream."""
        self._closed.set()

    async def events(self, request: Request) -> Response:
        """The stream of one page; refused where there are too many.

        It tells each state, not each change: what is changed and changed back between two looks would be none.
        """
        del request
        if self._open >= _MOST or self._closed.is_set():
            return Response(status_code=_BUSY)
        return StreamingResponse(self._tell(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def _tell(self) -> AsyncIterator[str]:
        self._open += 1
        try:
            for _ in range(_LOOKS):
                yield f"data: {await self.read_state()}\n\n"
                if await self._ends_within(_PAUSE):
                    return
        finally:
            self._open -= 1

    async def _ends_within(self, seconds: float) -> bool:
        try:
            await asyncio.wait_for(self._closed.wait(), seconds)
        except TimeoutError:
            return False
        return True
