"""Who stops waiting while the index catches up leaves it whole."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.library.article import SHARED, Added
from bot.library.library import Library
from bot.library.search import Search

Add = Callable[..., Awaitable[Added]]


async def test_the_writers_are_closed_before_somebody_else_catches_up(
    library: Library, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add("a", "The mill grinds rye.")
    is_writing, may_go_on = asyncio.Event(), threading.Event()
    loop, write = asyncio.get_running_loop(), Search._write

    def write_slowly(*arguments: Any) -> None:  # noqa: ANN401 - _write's
        loop.call_soon_threadsafe(is_writing.set)
        may_go_on.wait(60)
        write(*arguments)

    monkeypatch.setattr(Search, "_write", write_slowly)
    waiting = asyncio.create_task(library.catch_up())
    async with asyncio.timeout(60):
        await is_writing.wait()
        waiting.cancel()
        may_go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        found = await library.search((SHARED,), "mill", 10)
    assert [passage.article.key for passage in found.passages] == ["a"]
