"""Keeps one platform running, whatever becomes of it and of the others."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import structlog
from starlette.routing import BaseRoute

from bot.chat import Adapter
from bot.wording.hosting import word_failed, word_given_up

_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 60.0
_STEADY = 600.0
"""Seconds after which a run counts as one that had worked, so that the next pause is a short one again."""

_log = structlog.get_logger(__name__)

Sleep = Callable[[float], Awaitable[None]]


class RefusedError(Exception):
    """The platform will not have the bot until somebody mends it; the text is the sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Platform:
    """What `briefbot serve` needs of an adapter.

    `run` carries until cancelled, then finishes what was begun. It raises RefusedError; after any other fault it can be
    run again. `adapter` draws and posts its digests.
    """

    name: str
    run: Callable[[], Awaitable[None]]
    is_healthy: Callable[[], bool]
    routes: Sequence[BaseRoute] = ()
    adapter: Adapter | None = None


class Supervised:
    """A platform that is run again after every fault, until it is refused or cancelled."""

    def __init__(
        self, platform: Platform, sleep: Sleep = asyncio.sleep, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.platform = platform
        self._sleep = sleep
        self._now = now
        self._is_running = False

    @property
    def is_healthy(self) -> bool:
        """Whether it runs and what people send now would reach the bot."""
        return self._is_running and self.platform.is_healthy()

    async def run(self) -> None:
        """Return when the platform is given up; until then, or until cancelled, run it."""
        name, pause = self.platform.name, _FIRST_PAUSE
        while True:
            began, fault = self._now(), None
            try:
                self._is_running = True
                await self.platform.run()
            except RefusedError as refused:
                _log.error(word_given_up(name, str(refused)))
                return
            except Exception as error:  # noqa: BLE001 (whatever it was, the other platform and the next run go on)
                fault = error
            finally:
                self._is_running = False
            if self._now() - began > _STEADY:
                pause = _FIRST_PAUSE
            _log.error(word_failed(name, pause), exc_info=fault)
            await self._sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
