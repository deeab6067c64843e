"""One message of a digest, on its way into a channel: plain values."""

import base64
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from bot.chat import Payload, Target

_NAMESPACE = UUID("5f0c6f3e-8a3b-4d68-9a52-6f3a1c7f2b11")
_MARKER = 20
"""Letters and digits of a marker, 100 bits: Discord's nonce has room for 25."""


class State(StrEnum):
    """How far a message is. The intent to post is on record, as SENDING, before the platform hears of it."""

    PENDING = "pending"
    RENDERED = "rendered"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    """It was not posted, and will not be."""
    UNCERTAIN = "uncertain"
    """Whether it was posted nobody can tell; an administrator decides."""
    SKIPPED = "skipped"
    """There was nothing to post."""


@dataclass(frozen=True, slots=True)
class Key:
    """Which message: the schedule, the moment that its digest was due, and the part of it, from 0."""

    tenant: str
    schedule: str
    occurrence: datetime
    part: int = 0

    @property
    def marker(self) -> str:
        """By this the message is found again in its channel."""
        moment = f"{self.occurrence.timestamp():.6f}".rstrip("0").rstrip(".")
        name = f"{self.tenant}|{self.schedule}|{moment}|{self.part}"
        return base64.b32encode(uuid5(_NAMESPACE, name).bytes).decode().lower()[:_MARKER]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message that was claimed, in the state that it was found in. `first` is the message that opens its digest."""

    key: Key
    channel: str
    state: State
    attempts: int
    payload: Payload | None
    sending_since: datetime | None
    first: str | None

    @property
    def target(self) -> Target:
        """Where it goes: the first part into the channel, the others into its thread."""
        return Target(self.channel, self.first)


@dataclass(frozen=True, slots=True)
class Told:
    """One article that is told: its story, what is told of that, as JSON, and the part that ends it.

    `owner`, `title` and `text_hash` are the article's as it was told.
    """

    article: str
    story_key: str
    story: str
    part: int = 0
    owner: str = ""
    title: str = ""
    text_hash: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A digest that is ready: its messages, and what they tell."""

    payloads: tuple[Payload, ...]
    covered_until: datetime
    stories: tuple[Told, ...] = ()
