"""The digest of one occurrence, from the library to the payloads of its platform."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from math import ceil

from pydantic import TypeAdapter

from bot.briefings.meaning.aliases import Aliases
from bot.briefings.view import View
from bot.chat import CHART, NOTIFIED, Chart, Group, Message, Payload, long_key
from bot.digests.deliver import Digest
from bot.digests.delivery import Delivery, Rendered, Told
from bot.digests.gather import gather_digest
from bot.digests.news import Newsroom
from bot.digests.schedule import is_late
from bot.digests.store import Digests
from bot.digests.stored import make_told
from bot.digests.story import Composed, Story
from bot.digests.subscription import Channel
from bot.library.article import SHARED
from bot.library.library import Library
from bot.tenants.memory import Memory

WordDigest = Callable[[Composed, bool, bool], Message]
"""A digest in words: what there is to tell, whether it is late, and whether it goes on from a message before."""

Render = Callable[[Message], Sequence[Payload]]


_DrawnKey = tuple[str, date, bool, int, tuple[str, ...]]
_CHARTS = TypeAdapter(Chart)
_MOST_KEPT = 4
"""Of what was drawn of one reading of the news; the older ones nobody asks for any more."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """These stories as a platform takes them, what they tell, and the commands that their buttons have no room for."""

    stories: tuple[Story, ...]
    payloads: tuple[Payload, ...]
    told: tuple[Told, ...]
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Composer:
    """`renders` are by the name of the platform."""

    library: Library
    digests: Digests
    memory: Memory
    aliases: Aliases
    word: WordDigest
    renders: Mapping[str, Render]
    newsroom: Newsroom
    _drawn: dict[datetime, dict[_DrawnKey, _Drawn]] = field(default_factory=dict)

    async def compose(self, delivery: Delivery) -> Digest:
        """What there is to say, drawn; nothing where there is no news and the channel wants none of that."""
        channel = Channel(delivery.key.tenant, delivery.channel)
        record = await self.digests.read_record(channel)
        since = record.covered_until or record.now
        # All who have no articles of their own see the same.
        visible = (channel.tenant, SHARED) if record.has_articles else (SHARED,)
        view = View(self.library, visible, self.aliases)
        composed = await gather_digest(view, record, since, record.now, self.newsroom.read)
        composed = replace(composed, since=since.astimezone(record.zones.get(delivery.key.schedule, UTC)))
        until = composed.until
        is_empty = not composed.stories and not composed.lost and composed.is_whole
        if is_empty and delivery.key.schedule in record.silent:
            return Digest(since, until, None)
        platform = channel.tenant.partition(":")[0]
        drawn = self._draw(composed, platform, is_late=is_late(delivery.key.occurrence, until))
        await self._keep_commands(channel, drawn.commands, until)
        notified = record.notified.get(delivery.key.schedule) if composed.stories else None
        return Digest(since, until, Rendered(_with_notified(drawn.payloads, notified), until, drawn.told))

    def _draw(self, composed: Composed, platform: str, *, is_late: bool) -> _Drawn:
        """The digest as it is posted: drawn once for all channels of a platform that are told the same."""
        drawn_of_news = self._drawn.setdefault(composed.until, {})
        for old in sorted(self._drawn)[:-_MOST_KEPT]:
            del self._drawn[old]
        key = (platform, composed.since.date(), is_late, id(composed.stories), composed.lost)
        drawn = drawn_of_news.get(key)
        if drawn is None or drawn.stories is not composed.stories:
            drawn = _draw(composed, self.word, self.renders[platform], is_late=is_late)
            drawn_of_news[key] = drawn
        return drawn

    async def _keep_commands(self, channel: Channel, commands: Sequence[str], now: datetime) -> None:
        """Keep what the digest's buttons carry and have no room for."""
        if commands:
            await self.memory.keep(channel.tenant, [(long_key(command), command) for command in commands], now)


def _draw(composed: Composed, word: WordDigest, render: Render, *, is_late: bool) -> _Drawn:
    payloads: list[Payload] = []
    told: list[Told] = []
    commands: list[str] = []
    for stories, message in split(composed, word, render, is_late=is_late):
        payloads += draw_pages(message, render)
        told += [one for story in stories for one in make_told(story, len(payloads) - 1)]
        commands += message.long_commands
    return _Drawn(composed.stories, tuple(payloads), tuple(told), tuple(commands))


def draw_pages(message: Message, render: Render) -> Sequence[Payload]:
    """The pages of the message, the first with its chart."""
    pages = render(message)
    if message.chart is None:
        return pages
    first = {**pages[0], CHART: _CHARTS.dump_python(message.chart, mode="json")}
    return (first, *pages[1:])


def _with_notified(payloads: tuple[Payload, ...], group: Group | None) -> tuple[Payload, ...]:
    """The first message alone notifies."""
    if group is None:
        return payloads
    return ({**payloads[0], NOTIFIED: {"id": group.id, "name": group.name}}, *payloads[1:])


def split(
    composed: Composed, word: WordDigest, render: Render, *, is_late: bool
) -> tuple[tuple[Sequence[Story], Message], ...]:
    """As many messages as it takes for each to be one page, with the stories of each: nothing is left out."""
    waiting = [composed.stories]
    messages: list[tuple[Sequence[Story], Message]] = []
    while waiting:
        stories = waiting.pop(0)
        message = word(replace(composed, stories=stories), is_late, bool(messages))
        pages = len(render(message))
        if len(stories) > 1 and pages > 1:
            size = ceil(len(stories) / pages)
            waiting[:0] = [stories[start : start + size] for start in range(0, len(stories), size)]
        else:
            messages.append((stories, message))
    return tuple(messages)
