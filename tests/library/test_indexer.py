"""Many changed articles are made searchable by a process of its own, so that who asks meanwhile is not held up."""

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.library import run_indexer, search
from bot.library.article import SHARED, Added
from bot.library.library import Library

Add = Callable[..., Awaitable[Added]]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> "list[subprocess.Popen[str]]":
    """The indexers that were started; one article is enough to start one."""
    monkeypatch.setattr(search, "_MANY", 1)
    processes: list[subprocess.Popen[str]] = []
    start = run_indexer._start

    def note(address: str, data_folder: Path) -> "subprocess.Popen[str]":
        processes.append(start(address, data_folder))
        return processes[-1]

    monkeypatch.setattr(run_indexer, "_start", note)
    return processes


def run_instead(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(run_indexer, "_PROGRAM", (sys.executable, "-c", program))


async def find(library: Library) -> list[str]:
    found = await library.search((SHARED,), "mill", 10)
    return [passage.article.key for passage in found.passages]


async def test_it_takes_in_what_changed(
    library: Library, add: Add, started: "list[subprocess.Popen[str]]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search.Search, "_take_in", None)  # whoever takes anything in here fails
    await add("a", "The mill grinds rye.")
    await library.catch_up()
    assert await find(library) == ["a"]
    assert [process.returncode for process in started] == [0]


async def test_its_arguments_do_not_hold_the_address_of_the_database(
    library: Library, add: Add, url: str, started: "list[subprocess.Popen[str]]"
) -> None:
    await add("a", "The mill grinds rye.")
    await library.catch_up()
    (process,) = started
    assert isinstance(process.args, tuple)
    assert not any(url.rpartition("/")[2] in str(argument) for argument in process.args)


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "import os; os.abort()"])
async def test_what_it_leaves_is_taken_in_here(
    library: Library, add: Add, started: "list[subprocess.Popen[str]]", monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    run_instead(monkeypatch, program)
    await add("a", "The mill grinds rye.")
    await library.catch_up()
    assert await find(library) == ["a"]
    assert started[0].returncode


async def test_who_is_cancelled_stops_it(
    library: Library, add: Add, started: "list[subprocess.Popen[str]]", monkeypatch: pytest.MonkeyPatch
) -> None:
    run_instead(monkeypatch, "import threading; threading.Event().wait()")
    monkeypatch.setattr(run_indexer, "_PAUSE", 0)
    looked, reload = asyncio.Event(), search.Search._reload
    loop = asyncio.get_running_loop()

    def look(opened: search.Search) -> None:
        reload(opened)
        loop.call_soon_threadsafe(looked.set)

    monkeypatch.setattr(search.Search, "_reload", look)
    await add("a", "The mill grinds rye.")
    waiting = asyncio.create_task(library.catch_up())
    async with asyncio.timeout(60):
        await looked.wait()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    assert started[0].returncode
