"""Tasks that an adapter owns: bounded, ended in time, and finished before it stops."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import structlog

_log = structlog.get_logger(__name__)

_LONGEST = 120
"""Seconds; an answer that waits longer, for a rate limit or a lost server, helps nobody any more."""

_Result = TypeVar("_Result")


class Work:
    """The tasks at work. `most` is how many there may be before new ones are refused; an error ends only its task."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._tasks: set[asyncio.Task[Any]] = set()

    @property
    def is_full(self) -> bool:
        """Whether no other task should be started now."""
        return len(self._tasks) >= self._most

    def start(self, coroutine: Coroutine[Any, Any, _Result]) -> asyncio.Task[_Result]:
        """Begin it, full or not; what it raises is logged."""
        task = asyncio.create_task(_end_in_time(coroutine))
        self._tasks.add(task)
        task.add_done_callback(self._finish)
        return task

    def offer(self, make: Callable[[], Coroutine[Any, Any, object]]) -> bool:
        """Begin what is made unless the work is full; whether it was begun."""
        if self.is_full:
            return False
        self.start(make())
        return True

    def _finish(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _log.error("work failed", exc_info=task.exception())

    async def drain(self, seconds: float) -> None:
        """Wait for all that was begun, and what it begins; what is left after that many seconds is cancelled."""
        try:
            async with asyncio.timeout(seconds):
                while self._tasks:
                    await asyncio.wait(set(self._tasks))
        except TimeoutError:
            late = set(self._tasks)
            _log.warning("work was cut off", tasks=len(late))
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


async def _end_in_time(coroutine: Coroutine[Any, Any, _Result]) -> _Result:
    async with asyncio.timeout(_LONGEST):
        return await coroutine
