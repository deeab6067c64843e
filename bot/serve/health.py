"""What the bot tells of its health, to whoever keeps it running.

`/livez`: the event loop answers; if not, start the process anew. It asks for nothing else: a database that is gone for
a minute is no reason to start anew. `/readyz`: the bot can answer people.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.database.database import Database
from bot.database.errors import DatabaseError
from bot.database.migrate import HEAD, read_revision
from bot.serve.supervising import Supervised

_LONGEST_LOOK = 5.0
"""Seconds that the database may take to answer."""

_READY, _UNAVAILABLE = 200, 503


class Health:
    """Whether people can be answered. `is_stopping` is set once the bot takes nothing more."""

    def __init__(self, platforms: Sequence[Supervised], is_current: Callable[[], Awaitable[bool]]) -> None:
        self._platforms = platforms
        self._is_current = is_current
        self.is_stopping = False

    async def look(self) -> tuple[bool, dict[str, bool]]:
        """Whether the bot is ready, and how each part is.

        One platform that works is enough: a proxy that sends Slack's requests here must not stop for Discord's sake.
        """
        platforms = {one.platform.name: one.is_healthy for one in self._platforms}
        current = await self._is_current()
        is_ready = current and any(platforms.values()) and not self.is_stopping
        return is_ready, {"database": current, **platforms}


async def is_current(database: Database) -> bool:
    """Whether the database answers, and its tables are those of this program."""
    try:
        if database.file is not None and not await asyncio.to_thread(database.file.exists):
            return False  # an open connection goes on reading a file that is gone
        async with asyncio.timeout(_LONGEST_LOOK), database.reading() as connection:
            return await read_revision(connection) == HEAD
    except (DatabaseError, SQLAlchemyError, OSError, TimeoutError):
        return False


def make_web(health: Health, routes: Sequence[BaseRoute]) -> ASGIApp:
    """The web application: health, and what platforms send; the latter is turned away once the bot is stopping."""

    async def live(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def ready(_: Request) -> Response:
        is_ready, parts = await health.look()
        return JSONResponse({"ready": is_ready, **parts}, _READY if is_ready else _UNAVAILABLE)

    paths = {"/livez": live, "/readyz": ready}
    app = Starlette(routes=[*(Route(path, answer) for path, answer in paths.items()), *routes])

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if health.is_stopping and scope["path"] not in paths:
            await PlainTextResponse("stopping", _UNAVAILABLE)(scope, receive, send)
        else:
            await app(scope, receive, send)

    return serve
