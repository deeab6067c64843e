"""Work that was begun is owned, ends, and is told of when it fails."""

import asyncio
from collections.abc import Iterator

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.adapters import work as module
from bot.adapters.work import Work


@pytest.fixture
def logs() -> Iterator[list[EventDict]]:
    with capture_logs() as lines:
        yield lines


async def test_draining_waits_for_work_and_for_work_that_it_begins() -> None:
    work, done = Work(9), list[str]()

    async def second() -> None:
        for _ in range(5):
            await asyncio.sleep(0)  # lets the others go first
        done.append("second")

    async def first() -> None:
        work.start(second())
        done.append("first")

    work.start(first())
    await work.drain(10)
    assert done == ["first", "second"]


async def test_work_that_does_not_end_is_cut_and_told_of(logs: list[EventDict]) -> None:
    work = Work(9)
    work.start(_never())
    await work.drain(0)
    assert not work.is_full
    assert not work._tasks
    assert logs[0]["tasks"] == 1


async def test_work_that_fails_is_told_of(logs: list[EventDict]) -> None:
    async def fail() -> None:
        raise KeyError

    work = Work(9)
    work.start(fail())
    await work.drain(10)
    assert [line["log_level"] for line in logs] == ["error"]


async def test_no_work_goes_on_for_ever(logs: list[EventDict], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LONGEST", 0)
    work = Work(9)
    work.start(_never())
    await work.drain(10)
    assert [line["event"] for line in logs] == ["work failed"]


async def test_work_is_free_again_when_it_is_done() -> None:
    work, held = Work(1), asyncio.Event()
    task = work.start(held.wait())
    assert work.is_full
    assert not work.offer(_never)
    held.set()
    await task
    await work.drain(10)
    assert not work.is_full


async def test_the_bound_counts_what_is_at_work() -> None:
    work = Work(1)
    assert not work.is_full
    work.start(_never())
    assert work.is_full
    await work.drain(0)
    assert not work.is_full


async def _never() -> None:
    await asyncio.Event().wait()
