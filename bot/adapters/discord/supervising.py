"""Keeps the connection to Discord up.

discord.py reconnects by itself, with three gaps: it raises where the very first handshake fails, it ends where it can't
read an event, and a connection may stay open and carry nothing any more.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Literal, NoReturn

import structlog

from bot.adapters.discord.identifying import TooManyIdentifiesError

_log = structlog.get_logger(__name__)

Sleep = Callable[[float], Awaitable[None]]

_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 60.0
_STEADY = 600.0
"""Seconds after which a connection counts as one that had worked, so that the next pause is a short one again."""
SILENT = 150.0
"""Seconds without an answered heartbeat; Discord asks for one every 41.25 seconds, so three are missing."""
_LOOK = 15.0


Reason = Literal["token", "intents", "sharding"]


class DiscordRefused(Exception):  # noqa: N818 (Refused is this project's word for it)
    """Discord will not have this bot until somebody mends it.

    `reason`: the `token` is wrong, the `intents` are not granted, or the bot is in so many servers that it needs
    `sharding`.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class GatewaySilentError(Exception):
    """No heartbeat was answered for too long."""


async def supervise(
    connect: Callable[[], Awaitable[None]], sleep: Sleep = asyncio.sleep, now: Callable[[], float] = time.monotonic
) -> NoReturn:
    """Connect again and again, after longer and longer pauses. Raises DiscordRefused."""
    pause = _FIRST_PAUSE
    while True:
        began = now()
        try:
            await connect()
        except DiscordRefused:
            raise
        except TooManyIdentifiesError as error:
            _log.warning("Discord is left alone for a while", seconds=round(error.seconds))
            await sleep(error.seconds)
        except Exception:  # noqa: BLE001 (whatever ended it, the next connection may last)
            _log.exception("the connection to Discord ended", again_in=pause)
        if now() - began > _STEADY:
            pause = _FIRST_PAUSE
        await sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


async def watch(seconds_since_heartbeat: Callable[[], float | None], sleep: Sleep = asyncio.sleep) -> NoReturn:
    """Look after a connection. Raises GatewaySilentError once it has been silent, or has been gone, for too long."""
    gone = 0.0
    while True:
        await sleep(_LOOK)
        silence = seconds_since_heartbeat()
        gone = gone + _LOOK if silence is None else 0.0
        if max(gone, silence or 0.0) > SILENT:
            raise GatewaySilentError
