"""What came in for a channel: reads the library; `matching` and `compose` do the rest."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.briefings.gather import read_lines
from bot.briefings.lines import Line
from bot.briefings.resolve import Resolution, resolve
from bot.briefings.view import View
from bot.digests.compose import compose
from bot.digests.matching import find_miss, is_news
from bot.digests.store import Digests
from bot.digests.story import Composed, Item, Known, Taken
from bot.digests.subject import story_key, story_keys
from bot.digests.subscription import Channel, Muted
from bot.digests.topic import Follow
from bot.extraction.facts import Facts
from bot.library.article import Heading

OVERLAP = timedelta(hours=1)
"""How long an article may take to be kept: it has the time at which that began. What was told is left out."""
_MOST = 2_000
"""Articles that are read for one digest."""


class Record(Protocol):
    """What a channel follows, and what it was told: `Digests`, or as it will be."""

    async def find_follows(self, channel: Channel) -> Sequence[Follow]:
        """What the channel follows."""

    async def find_told(self, channel: Channel, articles: Collection[str]) -> Collection[str]:
        """Those of the articles that it was told of."""

    async def find_known(self, channel: Channel, stories: Collection[str]) -> Mapping[str, Known]:
        """How far each of these stories was when it was told of it last."""

    async def find_muted(self, channel: Channel) -> Sequence[Muted]:
        """The stories that it wants to hear no more of."""


async def gather_digest(view: View, digests: Record, channel: Channel, since: datetime, until: datetime) -> Composed:
    """The digest of what came in for the channel after `since`, up to `until`."""
    follows = await digests.find_follows(channel)
    arrived = await _find_news(view, follows, since, until)
    told = await digests.find_told(channel, [article.key for article in arrived])
    items = await _take_items(view, follows, [article for article in arrived if article.key not in told])
    keys = {key for item in items for key in story_keys(item)}
    known = await digests.find_known(channel, keys)
    before = await _read_told(view, known)
    muted = await digests.find_muted(channel)
    filters = {follow.topic: follow.filters for follow in follows}
    return compose(items, filters, known, before, {one.story_key for one in muted}, since=since, until=until)


async def gather_next(view: View, digests: Digests, channel: Channel, now: datetime) -> Composed:
    """What the channel's next digest would tell, if it were due now."""
    return await gather_digest(view, digests, channel, await digests.covered_until(channel) or now, now)


async def find_story(view: View, digests: Digests, channel: Channel, article: Heading) -> str:
    """The key of the story that the article belongs to in that channel."""
    facts = [facts async for _, facts in view.library.facts_of([article])]
    item = Item(article, facts[0], (), "")
    return story_key(item, await digests.find_known(channel, story_keys(item)))


async def judge(view: View, follows: Sequence[Follow], article: Heading) -> Taken:
    """Which topic takes the article, or why none does."""
    facts = [facts async for _, facts in view.library.facts_of([article])]
    lines = await read_lines(view, [article])
    return _take(follows, await _resolve_all(view, follows), article, facts[0], lines)


async def _find_news(view: View, follows: Sequence[Follow], since: datetime, until: datetime) -> list[Heading]:
    """What came in since then that is news, and was followed then."""
    if not follows:
        return []
    begin = max(since - OVERLAP, min(follow.followed_at for follow in follows))
    arrived = await view.library.arrived(view.visible, begin, until, _MOST)
    return [article for article in arrived if is_news(article, since)]


async def _take_items(view: View, follows: Sequence[Follow], news: Sequence[Heading]) -> list[Item]:
    """The articles that a topic takes, each once."""
    meant = await _resolve_all(view, follows)
    lines: dict[Heading, list[Line]] = defaultdict(list)
    for line in await read_lines(view, news):
        lines[line.article].append(line)
    items = []
    async for article, facts in view.library.facts_of(news):
        topic = _take(follows, meant, article, facts, lines[article]).topic
        if topic is not None:
            items.append(Item(article, facts, lines[article], topic))
    return items


async def _resolve_all(view: View, follows: Sequence[Follow]) -> Mapping[str, Resolution]:
    return {follow.topic: await resolve(view, follow.words) for follow in follows}


def _take(
    follows: Sequence[Follow], meant: Mapping[str, Resolution], article: Heading, facts: Facts, lines: Sequence[Line]
) -> Taken:
    misses = []
    for follow in follows:
        miss = find_miss(follow, meant[follow.topic], article, facts, lines)
        if miss is None:
            return Taken(follow.topic, ())
        misses.append((follow.topic, miss))
    return Taken(None, tuple(misses))


async def _read_told(view: View, known: Mapping[str, Known]) -> dict[str, list[Item]]:
    """The articles of these stories that the channel was told of before."""
    told: dict[str, list[Item]] = {}
    for key, story in known.items():
        found = [pair async for pair in view.library.facts(view.visible, story.articles)]
        lines = await read_lines(view, [article for article, _ in found])
        told[key] = [
            Item(article, facts, [line for line in lines if line.article == article], "") for article, facts in found
        ]
    return told
