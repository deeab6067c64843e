"""One at a time to each host, and a pause in between."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

_PAUSE = 0.5
"""Seconds between two requests to a host."""
_MOST_KEPT = 10_000


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0


class Hosts:
    """The hosts that were asked of late."""

    def __init__(self) -> None:
        self._hosts: OrderedDict[str, _Host] = OrderedDict()

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Wait until nobody else asks this host, and its pause is over."""
        host = self._hosts.setdefault(name, _Host())
        self._hosts.move_to_end(name)
        async with host.lock:
            await asyncio.sleep(max(0.0, host.free_at - time.monotonic()))
            try:
                yield
            finally:
                host.free_at = time.monotonic() + _PAUSE
                self._forget()

    def _forget(self) -> None:
        """Leave out the one that was asked longest ago, unless somebody is waiting for it."""
        if len(self._hosts) > _MOST_KEPT:
            name, host = next(iter(self._hosts.items()))
            if not host.lock.locked():
                del self._hosts[name]
