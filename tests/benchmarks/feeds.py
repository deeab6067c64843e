"""10,000 feeds, each of a site of its own, checked by one process of the bot; the sites are on this machine."""

import asyncio
import json
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from tests.benchmarks.library import Options
from tests.benchmarks.result import Goal, Result
from tests.fakes.listening import listen
from tests.fakes.web import MORE, STORY, make_page

FEEDS = 10_000
ONE_IN = 10
"""Feeds of which one has a new item; the others say that nothing has changed."""
_ITEMS = 20
_HOUR = 3_600
_TIMED = 300
"""Seconds at most, for which feeds come due one after the other, as fast as `FEEDS` do that are checked every hour."""


async def run(options: Options) -> AsyncIterator[Result]:
    """Processor time and memory are of the process that checks; what it has for itself, without mapped files.

    The peer, a reader of feeds in Go, is said to check 6,000 at a load of 0.2 and 350 MB.
    """
    app = web.Application()
    app.router.add_get("/feed/{number}", _serve_feed)
    app.router.add_get("/page/{number}", _serve_page)
    with tempfile.TemporaryDirectory() as folder:
        async with listen(app) as place:
            port = place.rpartition(":")[2]
            call = ("-m", "tests.benchmarks.feeds_worker", str(Path(folder) / "feeds.sqlite3"), port)
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *call,
                str(min(options.seconds, _TIMED)),
                stdout=asyncio.subprocess.PIPE,
            )
            said, _ = await process.communicate()
    measured = json.loads(said)
    share = 100 * measured["processor"] / _HOUR
    yield Result(f"feeds, {FEEDS:,} checked every hour, of one core", share, "%", goal=Goal("value", 20))
    yield Result("feeds, processor time of a check", 1_000 * measured["processor"] / FEEDS, "ms")
    yield Result("feeds, articles added", measured["articles"], "")
    yield Result("feeds, memory", measured["memory"], "MB", goal=Goal("value", 250))
    yield Result("feeds, lateness p99 at that rate", measured["lateness"], "s", goal=Goal("value", 60))


async def _serve_feed(request: web.Request) -> web.Response:
    """RSS of twenty items; unchanged where it was read before, but for one in `ONE_IN`, which has a new one."""
    number = int(request.match_info["number"])
    has_new = number % ONE_IN == 0
    if request.headers.get("If-None-Match") and not has_new:
        return web.Response(status=304)
    first = 1 if "If-None-Match" in request.headers else 0
    place = f"http://{request.host}/page"
    items = "".join(
        f"<item><guid>{number}-{one}</guid><title>Mill {one}</title><link>{place}/{number}-{one}</link></item>"
        for one in range(first, first + _ITEMS)
    )
    feed = f"<rss version='2.0'><channel><title>Lantern {number}</title>{items}</channel></rss>"
    return web.Response(text=feed, content_type="application/rss+xml", headers={"ETag": f'"{number}"'})


async def _serve_page(request: web.Request) -> web.Response:
    number = request.match_info["number"]
    told = STORY.replace("Quorvex", f"Quorvex {number}")
    return web.Response(text=make_page(told, MORE * 4, title=f"Mill {number} opens"), content_type="text/html")
