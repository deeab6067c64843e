"""`briefbot serve` run as a host runs it, and parts of it with stand-in platforms."""

import asyncio
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from bot.serve.listening import address_of, open_listener
from bot.serve.serving import carry
from bot.serve.supervising import Platform

PATIENCE = 60.0
"""Seconds after which what a test waits for does not come any more."""


@dataclass
class Serve:
    """A running `briefbot serve`; `lines` are what it logged so far."""

    process: asyncio.subprocess.Process
    lines: list[str] = field(default_factory=list)

    async def until(self, words: str) -> str:
        """The first line with these words, once it was logged."""
        async with asyncio.timeout(PATIENCE):
            while (found := next((line for line in self.lines if words in line), None)) is None:
                await self._read_line()
        return found

    async def address(self) -> str:
        """Where it listens."""
        line = await self.until("Health is told at")
        return line.partition("Health is told at ")[2].partition("/livez")[0]

    def signal(self, number: signal.Signals = signal.SIGTERM) -> None:
        self.process.send_signal(number)

    async def end(self) -> int:
        """Its exit code, once it has ended by itself."""
        async with asyncio.timeout(PATIENCE):
            assert self.process.stderr
            self.lines += (await self.process.stderr.read()).decode().splitlines()
            return await self.process.wait()

    async def _read_line(self) -> None:
        assert self.process.stderr
        line = await self.process.stderr.readline()
        assert line, "\n".join(self.lines)
        self.lines.append(line.decode())


@asynccontextmanager
async def serving(environment: dict[str, str], **changes: str) -> AsyncIterator[Serve]:
    """`briefbot serve` with these variables, on a free port; killed at the end if it still runs."""
    kept = {name: value for name, value in environment.items() if not name.startswith(("SLACK_", "DISCORD_"))}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "serve"),
        env=kept | {"BRIEFBOT_PORT": "0"} | changes,
        stderr=asyncio.subprocess.PIPE,
    )
    serve = Serve(process)
    try:
        yield serve
    finally:
        if process.returncode is None:
            process.kill()
        await serve.end()


async def fetch(address: str) -> tuple[int, Any]:
    """Status and body of one GET."""
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        is_json = response.content_type == "application/json"
        return response.status, await response.json() if is_json else await response.text()


async def poll(look: Callable[[], Awaitable[bool]]) -> None:
    """Look again and again until it is so; a look waits for the network."""
    async with asyncio.timeout(PATIENCE):
        while not await look():
            pass


@dataclass
class StandIn:
    """A platform of our own making: healthy while it runs; at the end it finishes what `finished` waits for."""

    name: str = "Slack"
    faults: list[Exception] = field(default_factory=list)
    """What the next runs raise at once."""
    runs: int = 0
    is_healthy: bool = True
    is_draining: asyncio.Event = field(default_factory=asyncio.Event)
    finished: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def platform(self) -> Platform:
        return Platform(self.name, self._run, lambda: self.is_healthy)

    async def _run(self) -> None:
        self.runs += 1
        if self.faults:
            raise self.faults.pop(0)
        try:
            await asyncio.Event().wait()
        finally:
            self.is_draining.set()
            await self.finished.wait()


async def well() -> bool:
    """A database that answers."""
    return True


@dataclass
class Carried:
    """Stand-ins that are carried; `over` is done when all is over."""

    address: str
    stop: asyncio.Event
    over: asyncio.Task[None]

    async def ready(self) -> tuple[int, Any]:
        return await fetch(f"{self.address}/readyz")

    async def is_ready(self) -> bool:
        return (await self.ready())[0] == 200


@asynccontextmanager
async def carrying(
    stand_ins: Sequence[StandIn], is_current: Callable[[], Awaitable[bool]] = well
) -> AsyncIterator[Carried]:
    """Carry these, and their health, until the end of the block."""
    listener: socket.socket = open_listener("127.0.0.1", 0)
    stop = asyncio.Event()
    platforms = [one.platform for one in stand_ins]
    with listener:
        over = asyncio.create_task(carry(platforms, is_current, listener, stop))
        try:
            yield Carried(address_of(listener), stop, over)
        finally:
            for one in stand_ins:
                one.finished.set()
            stop.set()
            await asyncio.wait([over], timeout=PATIENCE)
