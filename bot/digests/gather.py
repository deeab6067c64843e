"""What came in for a channel: reads the library; `matching` and `compose` do the rest."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.briefings.gather import read_lines
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Resolution, resolve
from bot.briefings.view import View
from bot.digests.compose import compose
from bot.digests.matching import NEWS_FOR, find_miss, is_news, read_words
from bot.digests.news import News, read_news
from bot.digests.record import History
from bot.digests.store import Digests
from bot.digests.story import Composed, Item, Known, Taken
from bot.digests.subject import story_key, story_keys
from bot.digests.subscription import Channel
from bot.digests.topic import Follow
from bot.extraction.facts import Facts
from bot.library.article import Heading
from bot.library.standing import Standings

OVERLAP = timedelta(hours=1)
"""How long an article may take to be kept: it has the time at which that began. What was told is left out."""


class Record(Protocol):
    """What is set of a channel, and what it was told: `ChannelRecord`, or as it will be."""

    @property
    def follows(self) -> Sequence[Follow]:
        """What the channel follows."""

    @property
    def muted(self) -> Collection[str]:
        """The keys of stories that it wants to hear no more of."""

    @property
    def sources(self) -> Standings:
        """The sources that it takes in its own way."""

    @property
    def lost(self) -> Sequence[tuple[str, datetime]]:
        """The feeds that can be read no more, and since when."""

    async def find_history(self, articles: Collection[str], stories: Collection[str]) -> History:
        """What it was told of these articles and stories, by their keys."""


Read = Callable[[View, datetime, datetime], Awaitable[News]]
"""What came in after the first moment, and up to the second or a little less."""


async def gather_digest(
    view: View, record: Record, since: datetime, until: datetime, read: Read = read_news
) -> Composed:
    """The digest of what came in for the record's channel after `since`, up to `until`."""
    follows = record.follows
    if not follows:
        return Composed(since, until, ())
    begin = min(_begin(follow, since) for follow in follows)
    news = await read(view, _share_hour(begin), until)
    if not news.is_whole and begin < since - OVERLAP:  # what waits for a second source gives way to what is new
        news = await read(view, _share_hour(since - OVERLAP), until)
    if not news.is_whole and news.until <= since:
        news = await read(view, since, until)
    taken = [(item, story_keys(item)) for item in await _take_items(view, record, news, since)]
    history = await _find_history(record, taken)
    new = [(item, keys) for item, keys in taken if _is_new(item, keys, history)]
    items = [item for item, _ in new]
    known = {key: history.stories[key] for _, keys in new for key in keys if key in history.stories}
    filters = {follow.topic: follow.filters for follow in follows}
    chosen = tuple((item.topic, item.article) for item in items)
    told_alike = (chosen, tuple(filters.items()), tuple(known.items()), record.muted, record.sources)
    if told_alike not in news.composed:
        before = await _read_told(view, known)
        news.composed[told_alike] = compose(items, filters, known, before, record.muted, since=since, until=news.until)
    lost = tuple(feed for feed, at in record.lost if since < at <= news.until)
    return replace(news.composed[told_alike], since=since, until=news.until, is_whole=news.is_whole, lost=lost)


async def gather_next(view: View, digests: Digests, channel: Channel, now: datetime) -> Composed:
    """What the channel's next digest would tell, if it were due now, in the zone of its first."""
    record = await digests.read_record(channel)
    composed = await gather_digest(view, record, record.covered_until or now, now)
    first = min(record.zones, default="")
    return replace(composed, since=composed.since.astimezone(record.zones.get(first, UTC)))


async def find_story(view: View, digests: Digests, channel: Channel, article: Heading) -> str:
    """The key of the story that the article belongs to in that channel."""
    facts = [facts async for _, facts in view.library.facts_of([article])]
    item = Item(article, facts[0], (), "")
    record = await digests.read_record(channel)
    return story_key(item, (await record.find_history((), story_keys(item))).stories)


async def judge(view: View, follows: Sequence[Follow], article: Heading) -> Taken:
    """Which topic takes the article, or why none does."""
    facts = [facts async for _, facts in view.library.facts_of([article])]
    lines = await read_lines(view, [article])
    return _take(follows, await _resolve_all(view, follows), article, facts[0], lines)


async def _take_items(view: View, record: Record, news: News, since: datetime) -> list[Item]:
    """The articles that a topic takes and that came in since then, each once; none of a source that is hidden."""
    items: dict[Heading, Item] = {}
    for follow in record.follows:
        begin = _begin(follow, since)
        for one in await news.take(view, follow):
            if one.at > begin and is_news(one.article, since) and one.article not in items:
                is_waiting = one.at <= since - OVERLAP
                items[one.article] = Item(one.article, one.facts, one.lines, follow.topic, is_waiting)
    if not record.sources.sources:
        return list(items.values())
    return [replace(item, article=kept) for item in items.values() if (kept := record.sources.take(item.article))]


def _share_hour(begin: datetime) -> datetime:
    """From the hour on, so that channels share what is read."""
    return begin.replace(minute=0, second=0, microsecond=0)


def _begin(follow: Follow, since: datetime) -> datetime:
    """From when on articles may be news: where a topic wants several sources, the first may wait for the second."""
    earlier = NEWS_FOR if follow.filters.origins > 1 else OVERLAP
    return max(since - earlier, follow.followed_at)


def _is_new(item: Item, keys: Collection[str], history: History) -> bool:
    """Whether the channel was not told of it; what was waiting has nothing to wait for once its story was told."""
    if item.is_waiting and any(key in history.stories for key in keys):
        return False
    return item.article.key not in history.articles


async def _find_history(record: Record, taken: Sequence[tuple[Item, Collection[str]]]) -> History:
    if not taken:
        return History((), {})
    return await record.find_history(
        {item.article.key for item, _ in taken}, {key for _, keys in taken for key in keys}
    )


async def _resolve_all(view: View, follows: Sequence[Follow]) -> Mapping[str, Resolution]:
    return {follow.topic: await resolve(view, follow.words) for follow in follows}


def _take(
    follows: Sequence[Follow], meant: Mapping[str, Resolution], article: Heading, facts: Facts, lines: Sequence[Line]
) -> Taken:
    words, misses = read_words(article, facts, lines), []
    for follow in follows:
        miss = find_miss(follow, meant[follow.topic], article, facts, words)
        if miss is None:
            return Taken(follow.topic, ())
        misses.append((follow.topic, miss))
    return Taken(None, tuple(misses))


async def read_items(view: View, keys: Sequence[str]) -> list[Item]:
    """The articles under these keys that are still there, of no topic."""
    found = [pair async for pair in view.library.facts(view.visible, keys)]
    lines: dict[Heading, list[Line]] = defaultdict(list)
    for line in await read_lines(view, [article for article, _ in found]):
        lines[line.article].append(line)
    return [Item(article, facts, lines[article], "") for article, facts in found]


async def _read_told(view: View, known: Mapping[str, Known]) -> dict[str, list[Item]]:
    """The articles of these stories that the channel was told of before."""
    return {key: await read_items(view, story.articles) for key, story in known.items()}
