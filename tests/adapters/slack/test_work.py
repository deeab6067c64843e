"""Tasks that the adapter owns."""

import asyncio
from io import StringIO

from bot.adapters.slack.work import Work


async def test_work_is_full_at_its_bound_and_free_again_when_done() -> None:
    work, held = Work(1), asyncio.Event()
    assert not work.is_full
    task = work.start(held.wait())
    assert work.is_full
    held.set()
    await task
    await work.drain(1)
    assert not work.is_full


async def test_draining_cuts_off_what_takes_too_long(logged: StringIO) -> None:
    work = Work(1)
    task = work.start(asyncio.Event().wait())
    await work.drain(0)
    assert task.cancelled()
    assert "cut off" in logged.getvalue()


async def test_an_error_in_a_task_is_logged(logged: StringIO) -> None:
    async def fail() -> None:
        raise RuntimeError("made up")

    work = Work(1)
    work.start(fail())
    await work.drain(1)
    assert "made up" in logged.getvalue()
