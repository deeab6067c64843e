"""Work that was begun is owned, ends, and is told of when it fails."""

import asyncio

import pytest
from structlog.typing import EventDict

from bot.adapters.discord import tasks as module
from bot.adapters.discord.tasks import Tasks


async def test_draining_waits_for_work_and_for_work_that_it_begins() -> None:
    tasks, done = Tasks(), list[str]()

    async def second() -> None:
        for _ in range(5):
            await asyncio.sleep(0)  # lets the others go first
        done.append("second")

    async def first() -> None:
        tasks.start(second())
        done.append("first")

    tasks.start(first())
    await tasks.drain(10)
    assert done == ["first", "second"]


async def test_work_that_does_not_end_is_cut_and_told_of(logs: list[EventDict]) -> None:
    tasks = Tasks()
    tasks.start(_never())
    await tasks.drain(0)
    assert not tasks.are_too_many
    assert not tasks._running
    assert logs[0]["unanswered"] == 1


async def test_work_that_fails_is_told_of(logs: list[EventDict]) -> None:
    async def fail() -> None:
        raise KeyError

    tasks = Tasks()
    tasks.start(fail())
    await tasks.drain(10)
    assert [line["log_level"] for line in logs] == ["error"]


async def test_no_work_goes_on_for_ever(logs: list[EventDict], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LONGEST", 0)
    tasks = Tasks()
    tasks.start(_never())
    await tasks.drain(10)
    assert [line["event"] for line in logs] == ["Discord task failed"]


async def test_the_bound_counts_what_is_at_work() -> None:
    tasks = Tasks(most=1)
    assert not tasks.are_too_many
    tasks.start(_never())
    assert tasks.are_too_many
    await tasks.drain(0)
    assert not tasks.are_too_many


async def _never() -> None:
    await asyncio.Event().wait()
