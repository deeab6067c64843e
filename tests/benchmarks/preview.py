"""How soon the preview page has answered on the seeds: one person after another, and fifty at once."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from time import perf_counter

import aiohttp

from bot.app import open_app
from bot.preview.previewing import site_of
from bot.settings import Settings
from tests.adapters.web.conftest import Visitor, visiting
from tests.benchmarks.library import Options
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import p50, p99, time_in_turns

_COMMANDS = ("/deal mercor", "/infra india", "/infra uae", "/talent india", "/compare openai vs mercor", "/help")
_ROUNDS = 20
_AT_ONCE = 50
_OK = 200
_GOAL = Goal("value", 150)


async def run(options: Options) -> AsyncIterator[Result]:
    """Whole pages, asked for over HTTP and read to their end."""
    del options
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/library.sqlite3", data_folder=Path(folder))
        async with open_app(settings) as app, visiting(app, site_of(app)) as visitor:
            times = await time_in_turns({"page": lambda command: _ask(visitor, command)}, _COMMANDS * _ROUNDS)
            start = perf_counter()
            asked = (_ask(visitor, _COMMANDS[number % len(_COMMANDS)]) for number in range(_AT_ONCE))
            sizes = await asyncio.gather(*asked, return_exceptions=True)
            took = 1000 * (perf_counter() - start)
    yield Result("page p50", p50(times["page"]), "ms", goal=_GOAL)
    yield Result("page p99", p99(times["page"]), "ms", goal=_GOAL)
    yield Result("fifty pages at once", took, "ms")
    failed = sum(isinstance(size, BaseException) for size in sizes)
    yield Result("fifty pages at once, errors", failed, "pages", goal=Goal("value", 0))


async def _ask(visitor: Visitor, command: str) -> int:
    """Bytes of the page that answers the command."""
    async with visitor.session.get(visitor.address, params={"command": command}) as response:
        if response.status != _OK:
            raise aiohttp.ClientError(str(response.status))
        return len(await response.read())
