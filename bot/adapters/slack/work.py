"""Tasks that the adapter owns: bounded, and finished before it stops."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import structlog

_log = structlog.get_logger(__name__)

_Result = TypeVar("_Result")


class Work:
    """At most `most` tasks at a time; an error ends its task and is logged."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._tasks: set[asyncio.Task[Any]] = set()

    @property
    def is_full(self) -> bool:
        """Whether no other task may be started now."""
        return len(self._tasks) >= self._most

    def start(self, coroutine: Coroutine[Any, Any, _Result]) -> asyncio.Task[_Result]:
        """Begin it; to be asked only where the work is not full."""
        task = asyncio.create_task(coroutine)
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

    async def drain(self, limit: float) -> None:
        """Wait for all that was begun, at most that many seconds; what is left then is cancelled."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(set(self._tasks), timeout=limit)
        for task in late:
            task.cancel()
        if late:
            _log.warning("work was cut off", tasks=len(late))
            await asyncio.wait(late)
