"""What came in, read once for all channels that see the same; which topic takes what is found out once."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.briefings.gather import read_lines
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import resolve
from bot.briefings.view import View
from bot.digests.matching import Words, find_likely, find_miss, index_words, read_words
from bot.digests.story import Composed
from bot.digests.topic import Filters, Follow, FollowKind
from bot.extraction.facts import Facts
from bot.library.article import Heading, Visible
from bot.library.library import Library
from bot.library.snapshot import Snapshot

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
    """What came in up to `until`, and what was made of it so far; `asked_until` is later where it `is_whole` not."""

    until: datetime
    asked_until: datetime
    arrivals: Sequence[Arrival]
    change: int
    """The library's last change as it was read."""
    is_whole: bool = True
    """Whether that is all: of more than `MOST` articles those that came first are read for one digest."""
    composed: dict[object, Composed] = field(default_factory=dict)
    """By all that decides what a channel is told."""
    _taken: dict[_Subject, Sequence[Arrival]] = field(default_factory=dict)
    _index: Mapping[str, Sequence[int]] = field(init=False)

    def __post_init__(self) -> None:
        self._index = index_words([one.words for one in self.arrivals])

    async def take(self, view: View, follow: Follow) -> Sequence[Arrival]:
        """What a topic takes, whenever it came in."""
        subject = (follow.kind, follow.words, follow.filters)
        if subject not in self._taken:
            meant = await resolve(view, follow.words)
            likely = find_likely(meant, self._index)
            named = self.arrivals if likely is None else [self.arrivals[number] for number in likely]
            self._taken[subject] = [
                one for one in named if find_miss(follow, meant, one.article, one.facts, one.words) is None
            ]
        return self._taken[subject]

    def extend(self, until: datetime) -> None:
        """Nothing has come in since that was read."""
        self.asked_until = until
        if self.is_whole:
            self.until = until


async def read_news(view: View, begin: datetime, until: datetime) -> News:
    """What came in after `begin`, up to `until`; of more than `MOST` articles only up to the last of them."""
    found = await view.library.arrived(view.visible, begin, until, MOST + 1)
    is_whole = len(found) <= MOST
    arrived = found if is_whole else _cut(found)
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
    last = until if is_whole else arrived[-1][0]
    return News(last, until, there, await view.library.last_change(), is_whole=is_whole)


def _cut(found: Sequence[tuple[datetime, Heading]]) -> Sequence[tuple[datetime, Heading]]:
    """Up to the last moment of which all that came in is there: the next digest begins after it."""
    return [one for one in found if one[0] < found[-1][0]] or found[:-1]


class Newsroom:
    """Reads news, one after the other, and keeps them for other channels that see the same.

    For a minute, and for as long as nothing changes in the library.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._reading = asyncio.Lock()
        self._kept: dict[tuple[Visible, datetime], News] = {}

    async def read(self, view: View, begin: datetime, until: datetime) -> News:
        """What came in after `begin`, and up to `until` or a little less."""
        async with self._reading:
            kept = self._kept.get((view.visible, begin))
            if kept is None or until - kept.asked_until > _SHARED_FOR:
                async with self._library.snapshot() as snapshot:
                    if kept is not None and await _is_all(kept, snapshot, view.visible, until):
                        kept.extend(until)
                    else:
                        kept = await read_news(replace(view, library=snapshot), begin, until)
                self._kept.pop((view.visible, begin), None)
                self._kept[view.visible, begin] = kept
                for old in list(self._kept)[:-_MOST_KEPT]:
                    del self._kept[old]
        return kept


async def _is_all(news: News, snapshot: Snapshot, visible: Visible, until: datetime) -> bool:
    """Whether reading them now would find the same: what came in after `asked_until` may be in `change` already."""
    if news.change != await snapshot.last_change():
        return False
    return not await snapshot.arrived(visible, news.asked_until, until, 1)
