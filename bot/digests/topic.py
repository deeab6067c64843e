"""What a channel follows: plain values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from bot.extraction.facts import Kind, Status

FollowKind = Literal["anything", "deal", "infra", "talent"]


class Reason(StrEnum):
    """Why the words are no topic with filters."""

    NO_TOPIC = "no_topic"
    FILTER = "filter"
    """There is no such filter, or it says nothing."""
    PATTERN = "pattern"
    """What stands between slashes is no pattern, or one that could take long."""
    NUMBER = "number"
    STATUS = "status"
    KIND = "kind"
    """There is no such kind of deal."""
    MANY = "many"
    """There are too many filters; `given` is how many may be."""


class FollowError(Exception):
    """`given` are the words that are wrong."""

    def __init__(self, reason: Reason, given: str) -> None:
        super().__init__(f"{reason}: {given}")
        self.reason = reason
        self.given = given


@dataclass(frozen=True, slots=True)
class Filters:
    """What an article, or a story, must have to be told. Words stand anywhere in the article; /…/ is a pattern.

    `kinds` are those of deals, of which the article must be about one; all do where there are none.
    """

    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    origins: int = 1
    status: Status | None = None
    sum_usd: float | None = None
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Follow:
    """One topic of a channel: `topic` as it was typed, the kind of news, and the words of its subject."""

    topic: str
    kind: FollowKind
    words: str
    filters: Filters
    followed_at: datetime
