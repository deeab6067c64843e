"""SIGTERM and SIGINT: the first asks to stop, the second stops."""

import asyncio
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def catch_signals() -> Iterator[asyncio.Event]:
    """The event is set by the first signal; a second ends the process at once, with the shells' exit code for it.

    Not by the signal's default action, which the first process of a container does not have.
    """
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    is_asked = False

    def take(number: int, _: FrameType | None) -> None:
        nonlocal is_asked
        if is_asked:
            os._exit(128 + number)
        is_asked = True
        loop.call_soon_threadsafe(stop.set)

    before = {number: signal.signal(number, take) for number in _SIGNALS}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
