"""`python -m tests.benchmarks.feeds_worker FILE PORT SECONDS`: check feeds, print what it took as JSON.

The sites of the feeds are names of this machine, each its own to the politeness of the fetcher.
"""

import asyncio
import json
import socket
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from sqlalchemy import insert, select, update

from bot.app import App, open_app
from bot.database.tables import feed_items, feeds
from bot.ingest.feeds.feed import Item
from bot.settings import Settings
from tests.benchmarks.feeds import FEEDS
from tests.benchmarks.timing import p99

_TENANT = "slack:T1"
_ITEMS = 20


class _Here(AbstractResolver):
    """Every name is this machine."""

    async def resolve(self, host: str, port: int = 0, family: int = socket.AF_INET) -> list[ResolveResult]:
        return [ResolveResult(hostname=host, host="127.0.0.1", port=port, family=family, proto=0, flags=0)]

    async def close(self) -> None:
        """There is nothing to close."""


class _Connector(aiohttp.TCPConnector):
    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 (as aiohttp takes them)
        super().__init__(**settings, resolver=_Here())


def _open_socket(info: Any) -> socket.socket:  # noqa: ANN401 (as asyncio gives it)
    return socket.socket(info[0], info[1], info[2])


async def main(file: str, port: str, seconds: float) -> None:
    """Check each feed once, then some as they come due in time."""
    settings = Settings.model_validate({"database_url": f"sqlite:///{file}", "data_folder": Path(), "seeds": "off"})
    with (
        patch("bot.ingest.web.fetch.open_public_socket", _open_socket),
        patch("bot.ingest.web.fetch.aiohttp.TCPConnector", _Connector),
    ):
        async with open_app(settings) as app:
            await _subscribe(app, port)
            start = time.process_time()
            await _check_until(app, FEEDS)
            processor = time.process_time() - start
            memory = _memory()
            measured = {"processor": processor, "memory": memory, "articles": await app.library.count((_TENANT,))}
            measured["lateness"] = await _time(app, seconds)
    print(json.dumps(measured))  # noqa: T201 - the parent reads it


async def _subscribe(app: App, port: str) -> None:
    """Feeds that were read before, and are all due."""
    now = datetime.now(UTC)
    known = {"tenant": _TENANT, "status": "active", "added_at": now, "items": 0, "failures": 0, "interval": 3_600}
    addresses = [f"http://site{number}.example:{port}/feed/{number}" for number in range(FEEDS)]
    async with app.database.writing() as connection:
        rows = [
            {**known, "url": url, "title": f"Lantern {number}", "next_at": now, "etag": f'"{number}"'}
            for number, url in enumerate(addresses)
        ]
        await connection.execute(insert(feeds), rows)
        items = [row for number, url in enumerate(addresses) for row in _items(number, url, now)]
        await connection.execute(insert(feed_items), items)


def _items(number: int, url: str, now: datetime) -> Sequence[dict[str, object]]:
    site = url.partition("/feed/")[0]
    told = (Item(f"{number}-{one}", f"{site}/page/{number}-{one}", "", None, "") for one in range(_ITEMS))
    return [{"tenant": _TENANT, "feed": url, "item": mark, "seen_at": now} for item in told for mark in item.marks]


async def _check_until(app: App, checked: int) -> None:
    """Let the bot check what is due until so many are."""
    running = asyncio.create_task(app.feeds.run())
    while len(await _waits(app)) < checked:  # noqa: ASYNC110 (the database tells nobody of a change)
        await asyncio.sleep(1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def _waits(app: App) -> list[float]:
    """For each feed that was checked, how many seconds after it was due."""
    async with app.database.reading() as connection:
        times = select(feeds.c.checked_at, feeds.c.added_at).where(feeds.c.checked_at.is_not(None))
        return [(row.checked_at - row.added_at).total_seconds() for row in await connection.execute(times)]


async def _time(app: App, seconds: float) -> float:
    """The lateness at p99 of feeds that come due one after the other, an hour's pace, while that many seconds pass."""
    now, count = datetime.now(UTC), max(1, int(FEEDS * seconds / 3_600))
    later = {"next_at": now + timedelta(days=1), "checked_at": None}
    async with app.database.writing() as connection:
        await connection.execute(update(feeds).values(**later))
        urls = (await connection.scalars(select(feeds.c.url).limit(count))).all()
        for number, url in enumerate(urls):
            due = now + timedelta(seconds=number * seconds / count)
            await connection.execute(update(feeds).where(feeds.c.url == url).values(next_at=due, added_at=due))
    await _check_until(app, count)
    return p99(await _waits(app))


def _memory() -> float:
    """Megabytes."""
    return int(Path("/proc/self/status").read_text("ascii").partition("RssAnon:")[2].split()[0]) / 1000


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
