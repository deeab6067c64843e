"""What came in, read once for all channels that see the same; which topic takes what is found out once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.briefings.gather import read_lines
from bot.briefings.lines import Line
from bot.briefings.resolve import resolve
from bot.briefings.view import View
from bot.digests.matching import Words, find_miss, read_words
from bot.digests.story import Composed
from bot.digests.topic import Filters, Follow, FollowKind
from bot.extraction.facts import Facts
from bot.library.article import SHARED, Heading, Visible
from bot.library.reader import Reader

MOST = 5_000
"""Articles that are read for one digest."""
_SHARED_FOR = timedelta(seconds=60)
"""What comes in within that time may wait for the next digest: thousands of digests are due at 09:00."""
_MOST_KEPT = 4
"""Of what is kept for others; each may take some tens of megabytes."""

_Subject = tuple[FollowKind, str, Filters]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One article, when it came in, and what it says."""

    at: datetime
    article: Heading
    facts: Facts
    lines: Sequence[Line]
    words: Words


@dataclass(slots=True)
class News:
    """What came in up to `until`, and what was made of it so far."""

    until: datetime
    arrivals: Sequence[Arrival]
    composed: dict[object, Composed] = field(default_factory=dict)
    """By all that decides what a channel is told."""
    _taken: dict[_Subject, Sequence[Arrival]] = field(default_factory=dict)

    async def take(self, view: View, follow: Follow) -> Sequence[Arrival]:
        """What a topic takes, whenever it came in."""
        subject = (follow.kind, follow.words, follow.filters)
        if subject not in self._taken:
            meant = await resolve(view, follow.words)
            self._taken[subject] = [
                one for one in self.arrivals if find_miss(follow, meant, one.article, one.facts, one.words) is None
            ]
        return self._taken[subject]


async def read_news(view: View, begin: datetime, until: datetime) -> News:
    """What came in after `begin`, up to `until`."""
    arrived = await view.library.arrived(view.visible, begin, until, MOST)
    articles = [article for _, article in arrived]
    lines: dict[Heading, list[Line]] = defaultdict(list)
    for line in await read_lines(view, articles):
        lines[line.article].append(line)
    facts = {article: facts async for article, facts in view.library.facts_of(articles)}
    there = [
        Arrival(at, article, facts[article], lines[article], read_words(article, facts[article], lines[article]))
        for at, article in arrived
        if article in facts
    ]
    return News(until, there)


class Newsroom:
    """Reads news, and keeps it for a minute for other channels that see the same."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Visible, datetime], News] = {}

    async def read(self, view: View, begin: datetime, until: datetime) -> News:
        """What came in after the hour of `begin`, and up to `until` or a little less."""
        hour = begin.replace(minute=0, second=0, microsecond=0)
        kept = self._kept.get((view.visible, hour))
        if kept is None or until - kept.until > _SHARED_FOR:
            kept = await read_news(view, hour, until)
            self._kept.pop((view.visible, hour), None)
            self._kept[view.visible, hour] = kept
            for old in list(self._kept)[:-_MOST_KEPT]:
                del self._kept[old]
        return kept


async def find_visible(library: Reader, tenant: str) -> Visible:
    """The tenants whose articles the tenant sees: all who have none of their own see the same."""
    return (tenant, SHARED) if await library.count((tenant,)) else (SHARED,)
