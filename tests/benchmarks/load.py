"""Commands offered at a rate, to a bot in a process of its own, whether or not it keeps up."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

import aiohttp

from tests.hosting import fetch

_LONGEST_DRAIN = 60.0
"""Seconds for answers that are still missing when the last command was offered."""
_ACKNOWLEDGED = 1_000.0
"""Milliseconds; Slack and Discord give up after 3,000."""
_LEAST = 5.0
_FIRST = 25.0
_NARROWINGS = 2
_PROBE = 3
"""Each probe is a third as long as what is reported: a shorter one would only fill the bot's queue.

Also so the queue takes a part, and a probe is held that is not for the whole time: from it on it goes down slowly.
"""
_LOWER = 0.9


class Platform(Protocol):
    """Somebody who sends commands. `answered` counts the answers that came, `failed` those that were none."""

    answered: int
    failed: int

    async def ask(self, command: str) -> float | None:
        """Milliseconds until it was acknowledged; None where it was refused or never acknowledged."""


@dataclass(frozen=True, slots=True)
class Load:
    """What became of commands that were offered: milliseconds to each acknowledgement, and what went wrong."""

    rate: float
    times: list[float]
    errors: int
    unanswered: int

    @property
    def is_held(self) -> bool:
        """Whether each was acknowledged in time and answered."""
        return not self.errors and not self.unanswered and max(self.times) <= _ACKNOWLEDGED

    def __str__(self) -> str:
        slowest = f", the slowest acknowledgement {max(self.times):.0f} ms" if self.times else ""
        lost = f"{self.errors} errors, {self.unanswered} unanswered"
        return f"{self.rate:.0f}/s: {len(self.times)} acknowledged, {lost}{slowest}"


async def offer(platform: Platform, rate: float, seconds: float, commands: Iterator[str]) -> Load:
    """Send so many a second, each at its time; then wait for the answers."""
    loop = asyncio.get_running_loop()
    answered, failed, count = platform.answered, platform.failed, max(1, round(rate * seconds))
    start = loop.time()
    asked = []
    for number in range(count):
        await asyncio.sleep(start + number / rate - loop.time())
        asked.append(asyncio.create_task(platform.ask(next(commands))))
    times = [time for time in await asyncio.gather(*asked) if time is not None]
    with suppress(TimeoutError):
        async with asyncio.timeout(_LONGEST_DRAIN):
            while platform.answered - answered < len(times):  # noqa: ASYNC110 (nobody tells)
                await asyncio.sleep(0.05)
    missing = len(times) - (platform.answered - answered)
    load = Load(rate, times, count - len(times) + platform.failed - failed, missing)
    print(f"  {load}", file=sys.stderr)  # noqa: T201 (it takes minutes)
    return load


async def find_held(platform: Platform, seconds: float, commands: Iterator[str]) -> Load:
    """The highest rate that is held: found by short probes, then offered for the whole time, lower until it is held."""
    low, high = 0.0, _FIRST
    while (await offer(platform, high, seconds / _PROBE, commands)).is_held:
        low, high = high, 2 * high
    for _ in range(_NARROWINGS):
        middle = (low + high) / 2
        is_held = (await offer(platform, middle, seconds / _PROBE, commands)).is_held
        low, high = (middle, high) if is_held else (low, middle)
    load = await offer(platform, max(low, _LEAST), seconds, commands)
    while not load.is_held and load.rate > _LEAST:
        load = await offer(platform, _LOWER * load.rate, seconds, commands)
    return load


@dataclass(frozen=True, slots=True)
class Process:
    """A running program, where it listens, and what it uses."""

    address: str
    pid: int

    @property
    def cpu(self) -> float:
        """Milliseconds of processor time so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def memory(self) -> float:
        """Megabytes that it has for itself, without mapped files."""
        return int(Path(f"/proc/{self.pid}/status").read_text("ascii").partition("RssAnon:")[2].split()[0]) / 1000


@asynccontextmanager
async def running(
    *arguments: str, port: int, health: str, environment: Mapping[str, str], log: IO[bytes]
) -> AsyncIterator[Process]:
    """Run a Python program that listens on that port; it is asked to stop at the end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *arguments), env=environment, stdout=log, stderr=log
    )
    address = f"http://127.0.0.1:{port}"
    try:
        async with asyncio.timeout(_LONGEST_DRAIN):
            while not await _is_well(address + health):  # noqa: ASYNC110 (as above)
                await asyncio.sleep(0.1)
        yield Process(address, process.pid)
    finally:
        process.terminate()
        await process.wait()


async def _is_well(address: str) -> bool:
    try:
        status, parts = await fetch(address)
    except (aiohttp.ClientError, OSError):
        return False
    return status == 200 and (not isinstance(parts, dict) or all(parts.values()))


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
