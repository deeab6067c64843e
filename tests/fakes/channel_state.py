"""What stands in the channels of a made-up Slack and a made-up Discord, and what goes wrong with the next of it."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any, Literal

from aiohttp import web

Fault = Literal["", "lost", "late", "busy", "failed", "failed after", "forbidden", "gone", "invalid"]
"""`lost` and `failed after` are carried out and not said so; `late` is answered too late; the others do nothing."""

Platform = Literal["slack", "discord"]


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that stands in a channel."""

    platform: Platform
    channel: str
    id: str
    marker: str
    thread: str | None
    at: datetime
    body: Any


@dataclass
class Channels:
    """`choose` says what goes wrong with a post; `hides` whether a channel's history is closed to the bot."""

    choose: Callable[[Platform, str], Fault] = lambda _platform, _channel: ""
    hides: Callable[[str], bool] = lambda _channel: False
    lateness: float = 2.0
    nonce_kept: float = 120.0
    """Seconds for which Discord gives back the message of a nonce."""
    address: str = ""
    posted: list[Posted] = field(default_factory=list)
    edited: list[tuple[str, Any]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    """Channels whose history was asked for and not shown."""
    faults: deque[Fault] = field(default_factory=deque)
    """What goes wrong with the next posts, before chance is asked."""
    files: list[bytes] = field(default_factory=list)
    """Pictures that were uploaded, or attached."""
    refuses_files: bool = False
    refuses_pictures: bool = False
    """Whether a message that shows one is refused."""
    unsettled: int = 0
    """So many messages that show one are refused, before Slack can show what it was given."""
    threads: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Of Discord's threads, by their ids, the channels and the names."""
    refuses_threads: bool = False
    archived: set[str] = field(default_factory=set)
    locked: set[str] = field(default_factory=set)
    """Threads that are closed: to all until somebody writes there, and to all but moderators."""
    ids: Any = field(default_factory=count)

    def fault(self, platform: Platform, channel: str) -> Fault:
        return self.faults.popleft() if self.faults else self.choose(platform, channel)

    def stands_in(self, channel: str, thread: str | None = None) -> list[Posted]:
        return [one for one in self.posted if one.channel == channel and thread in (None, one.thread, one.id)]

    async def end(self, request: web.Request, fault: Fault, answer: web.Response, failed: web.Response) -> web.Response:
        """The answer to what was carried out, as far as the fault lets it through."""
        if fault == "lost" and request.transport is not None:
            request.transport.close()
        if fault == "late":
            await asyncio.sleep(self.lateness)
        return failed if fault == "failed after" else answer
