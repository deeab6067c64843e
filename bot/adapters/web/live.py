"""Tells an open page that what it shows has changed: server-sent events, each no more than a sign to look again.

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
_CHANGED = "event: changed\ndata:\n\n"
_STILL = ": still here\n\n"
"""A comment; sending it shows whether anybody listens."""


class Live:
    """`watch` gives a text that is another when something has changed."""

    def __init__(self, watch: Callable[[], Awaitable[str]]) -> None:
        self._watch = watch
        self._closed = asyncio.Event()
        self._open = 0

    def close(self) -> None:
        """End every stream."""
        self._closed.set()

    async def events(self, request: Request) -> Response:
        """The stream of one page; refused where there are too many. What changes once it is answered is told."""
        del request
        if self._open >= _MOST or self._closed.is_set():
            return Response(status_code=_BUSY)
        seen = await self._watch()
        return StreamingResponse(
            self._tell(seen), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _tell(self, seen: str) -> AsyncIterator[str]:
        self._open += 1
        try:
            yield _STILL
            for _ in range(_LOOKS):
                if await self._ends_within(_PAUSE):
                    return
                now = await self._watch()
                yield _STILL if now == seen else _CHANGED
                seen = now
        finally:
            self._open -= 1

    async def _ends_within(self, seconds: float) -> bool:
        try:
            await asyncio.wait_for(self._closed.wait(), seconds)
        except TimeoutError:
            return False
        return True
