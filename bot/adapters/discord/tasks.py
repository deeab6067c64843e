"""Work that was begun: every task has an owner, an end and a log line when it fails."""

import asyncio
from collections.abc import Coroutine

import structlog

_log = structlog.get_logger(__name__)

_MOST = 200
"""Answers at work at once, so that a crowd can't fill the memory; whoever comes then is asked to try again."""
_LONGEST = 120
"""Seconds; an answer that waits longer, for a rate limit or a lost server, helps nobody any more."""


class Tasks:
    """The adapter's tasks. `most` is how many answers may be at work before new ones are refused."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._running: set[asyncio.Task[None]] = set()

    @property
    def are_too_many(self) -> bool:
        """Whether a new answer should be refused."""
        return len(self._running) >= self._most

    def start(self, work: Coroutine[None, None, None]) -> None:
        """Do this beside everything else; what it raises is logged."""
        task = asyncio.create_task(_run(work))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def drain(self, seconds: float) -> None:
        """Wait until everything is done; what is not done after that many seconds is cancelled."""
        try:
            async with asyncio.timeout(seconds):
                while self._running:
                    await asyncio.wait(self._running)
        except TimeoutError:
            _log.warning("stopped before everything was answered", unanswered=len(self._running))
            cut = tuple(self._running)
            for task in cut:
                task.cancel()
            await asyncio.gather(*cut, return_exceptions=True)


async def _run(work: Coroutine[None, None, None]) -> None:
    try:
        async with asyncio.timeout(_LONGEST):
            await work
    except Exception:  # noqa: BLE001 (nobody waits for it)
        _log.exception("Discord task failed")
