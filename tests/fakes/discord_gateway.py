"""Discord's gateway: HELLO, IDENTIFY, READY, heartbeats, events, RESUME, in one zlib stream, with faults to order."""

import asyncio
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.fakes.discord_objects import APPLICATION, OWN_USER, Json

TOKEN = "MTAx.made-up.token"  # noqa: S105 (nobody's)
_LONGEST_WAIT = 10
"""Seconds for what a test waits for; it goes on as soon as it has come."""


@dataclass
class Changes:
    """Tells who waits that something has happened."""

    _condition: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def tell(self) -> None:
        async with self._condition:
            self._condition.notify_all()

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until this holds; it is looked at whenever something has happened."""
        async with asyncio.timeout(_LONGEST_WAIT), self._condition:
            await self._condition.wait_for(lambda: bool(holds()))


@dataclass
class FakeGateway:
    """What the bot said to it, and the knobs."""

    changes: Changes
    url: str = ""
    guilds: list[Json] = field(default_factory=list)
    refuses: list[int] = field(default_factory=list)
    """HTTP statuses with which the next connections are refused."""
    closes: list[int] = field(default_factory=list)
    """Codes with which the next IDENTIFYs are answered."""
    acknowledges: bool = True
    """Whether heartbeats are answered."""
    heartbeat_interval: float = 41.25
    handshakes: int = 0
    lost: int = 0
    """Connections that are closed again, by either side."""
    identifies: list[Json] = field(default_factory=list)
    resumes: list[Json] = field(default_factory=list)
    _sent: list[Json] = field(default_factory=list)
    _connection: "_Connection | None" = None

    async def connected(self, sessions: int = 1) -> None:
        """Wait until the bot is connected, for the time with that number."""
        await self.changes.until(lambda: self._connection and len(self.identifies) + len(self.resumes) >= sessions)

    async def send(self, event: str, data: Json) -> None:
        """Tell the bot of this event; where it is not connected, once it has resumed."""
        self._sent.append({"op": 0, "t": event, "s": len(self._sent) + 1, "d": data})
        if self._connection:
            await self._connection.send(self._sent[-1])

    async def send_frame(self, frame: Json) -> None:
        """Send this frame, whatever it is."""
        assert self._connection
        await self._connection.send(frame)

    async def disconnect(self, code: int = 4000) -> None:
        """Close the connection; what is sent before the next one is kept for it."""
        connection, self._connection = self._connection, None
        if connection:
            await connection.socket.close(code=code)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from HELLO to its close."""
        assert request.query["compress"] == "zlib-stream"
        self.handshakes += 1
        if self.refuses:
            return web.Response(status=self.refuses.pop(0))
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        connection = _Connection(socket)
        await connection.send({"op": 10, "d": {"heartbeat_interval": self.heartbeat_interval * 1000}})
        async for message in socket:
            await self._take(connection, json.loads(message.data))
            await self.changes.tell()
        if self._connection is connection:
            self._connection = None
        self.lost += 1
        await self.changes.tell()
        return socket

    async def _take(self, connection: "_Connection", frame: Json) -> None:
        match frame["op"]:
            case 1 if self.acknowledges:
                await connection.send({"op": 11})
            case 2:
                self.identifies.append(frame["d"])
                await self._identify(connection, frame["d"]["token"])
            case 6:
                self.resumes.append(frame["d"])
                for missed in self._sent:
                    if missed["s"] > frame["d"]["seq"]:
                        await connection.send(missed)
                self._connection = connection
                await self.send("RESUMED", {})

    async def _identify(self, connection: "_Connection", token: str) -> None:
        if token != TOKEN or self.closes:
            await connection.socket.close(code=self.closes.pop(0) if self.closes else 4004)
            return
        self._sent, self._connection = [], connection
        ready = {
            "user": OWN_USER,
            "guilds": [{"id": guild["id"], "unavailable": True} for guild in self.guilds],
            "application": {"id": APPLICATION, "flags": 0},
            "session_id": "made-up",
            "resume_gateway_url": self.url,
        }
        await self.send("READY", ready)
        for guild in self.guilds:
            await self.send("GUILD_CREATE", {**guild, "unavailable": False})


class _Connection:
    def __init__(self, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self._stream = zlib.compressobj()

    async def send(self, frame: Json) -> None:
        packed = self._stream.compress(json.dumps(frame).encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
        await self.socket.send_bytes(packed)
