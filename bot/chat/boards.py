"""The feeds that are read and the digests that will come, for any page that shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.chat.answer import Choice
from bot.chat.message import Field, Message


@dataclass(frozen=True, slots=True)
class FeedCard:
    """One feed in words: whether it is read, how it is, why it failed last, and the commands that change it."""

    title: str
    address: str
    state: str
    is_well: bool
    health: tuple[Field, ...]
    trouble: str
    actions: tuple[Choice, ...]


class FeedBoard(Protocol):
    """The feeds as a page shows them; nothing here changes them."""

    async def list(self) -> tuple[FeedCard, ...]:
        """Every feed that is read here, by title."""


@dataclass(frozen=True, slots=True)
class ChannelCard:
    """A channel that gets digests: what it follows and when it is told, in lines, and the commands that change it."""

    id: str
    name: str
    lines: tuple[str, ...]
    actions: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ComingDigest:
    """A digest that will come: the clock's place for it, its local time, and what it tells in a few words."""

    clock: str
    time: str
    told: str


@dataclass(frozen=True, slots=True)
class ComingDay:
    """The first digests of a day, and how many more it has."""

    name: str
    digests: tuple[ComingDigest, ...]
    others: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """A channel's coming days, and the digest at which the clock stands: None where none will come.

    `earlier` and `later` are the clock's places beside it. `messages` are by platform what is posted then.
    """

    channel: str
    days: tuple[ComingDay, ...]
    now: ComingDigest | None
    line: str
    earlier: str
    later: str
    messages: Mapping[str, tuple[Message, ...]]


class DigestBoard(Protocol):
    """The digests as a page shows them; nothing here sends or keeps anything, wherever the clock stands."""

    async def list(self) -> tuple[ChannelCard, ...]:
        """The page's own channel, and every channel that gets digests."""

    async def foresee(self, channel: str, clock: str) -> Outlook:
        """The coming days of the channel with that id, and what is posted at the clock's place.

        Where there is no such channel it is the page's own; where the clock has no such place it is the next digest.
        """
