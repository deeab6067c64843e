"""What a digest is made of: plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from bot.briefings.lines import Line
from bot.extraction.facts import Deal, Facts, Project, Status
from bot.library.article import Heading


@dataclass(frozen=True, slots=True)
class Item:
    """One article that came in: its facts, its sentences, and the topic of the channel that took it.

    One that `is_waiting` came in for a digest before, where its story may have had too few independent sources.
    """

    article: Heading
    facts: Facts
    lines: Sequence[Line]
    topic: str
    is_waiting: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """How far a story was when a channel was told of it last, and the articles that told it.

    `status_on`, `value_on` and `capacity_on` are the days of the articles by which that is so, as exact as is known.
    """

    key: str
    status: Status | None = None
    status_on: str | None = None
    value_usd: float | None = None
    value_text: str | None = None
    value_on: str | None = None
    capacity_mw: float | None = None
    capacity_text: str | None = None
    capacity_on: str | None = None
    articles: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What is other than the channel was told: `party` where one joined, `differs` where new articles contradict."""

    what: Literal["status", "value", "capacity", "party", "differs"]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Weight:
    """One reason why a story stands where it stands."""

    why: Literal["status", "sum", "origins", "new", "changed", "recent"]
    points: float


@dataclass(frozen=True, slots=True)
class Story:
    """One story: the item that leads, all items, the sentences that carry it, and why it stands where it stands."""

    key: str
    lead: Item
    items: tuple[Item, ...]
    lines: tuple[Line, ...]
    deal: Deal | None
    project: Project | None
    origins: int
    changes: tuple[Change, ...]
    weights: tuple[Weight, ...]
    state: Known


class Miss(StrEnum):
    """Why a topic did not take an article."""

    SUBJECT = "subject"
    KIND = "kind"
    MUST = "must"
    MUST_NOT = "must_not"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one article: the topic that took it, or why each did not."""

    topic: str | None
    misses: tuple[tuple[str, Miss], ...]


Drop = Literal["muted", "told", "older", "origins", "status", "sum"]
"""Why a story is not told: it is not wanted, there is nothing new in it, or it does not pass a filter.

An article that is older tells how its story was before what was told of it.
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One bar: the project's name, the status or a deal's parties, the number, and the words that it was read from.

    A deal's has the month, such as `2026-03`.
    """

    name: str
    value: float
    text: str | None = None
    month: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Capacity by project in MW, sums of deals by month, or the number of stories by status.

    Sums are each deal's own, as it was told, all in one currency. `articles` are the keys of those that tell all of it.
    """

    kind: Literal["capacity", "money", "status"]
    figures: tuple[Figure, ...]
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    """What there is to tell a channel, the most important first, and what was dropped.

    Where it `is_whole` not, more came in than is looked through for one digest: what came after `until` is left for the
    next.
    """

    since: datetime
    until: datetime
    stories: tuple[Story, ...]
    dropped: tuple[tuple[str, Drop], ...] = ()
    is_whole: bool = True
    figures: Figures | None = None
    lost: tuple[str, ...] = ()
    """The feeds of its tenant that can be read no more, since the digest before."""
