"""Channels, their digests, and what became of each message: plain values."""

from dataclasses import dataclass
from datetime import datetime

from bot.chat import Group
from bot.digests.plan import Schedule


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of a tenant, by the platform's id."""

    tenant: str
    id: str


@dataclass(frozen=True, slots=True)
class Subscription:
    """When a channel gets its digests: `id` is short, for people to name it; `paused` says why it is.

    `schedule` is None where it can't be read. Where it has news it notifies the group that is `notified`.
    """

    channel: Channel
    id: str
    schedule: Schedule | None
    next_at: datetime | None
    paused: str | None
    is_silent: bool
    notified: Group | None = None


@dataclass(frozen=True, slots=True)
class Muted:
    """A story that a channel does not want to hear of, by the article at which it said so."""

    story_key: str
    article: str
    title: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """One message of a digest, as whoever hosts the bot sees it."""

    tenant: str
    schedule: str
    channel: str
    occurrence: datetime
    part: int
    state: str
    marker: str
    attempts: int
    error: str | None
