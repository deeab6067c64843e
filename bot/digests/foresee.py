"""What a channel's coming digests will tell, as far as that is known now: the clock turned forward.

It reads, and changes nothing: nothing is entered, posted, or counted as told.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from heapq import merge
from itertools import chain, takewhile
from zoneinfo import ZoneInfo

from bot.briefings.view import View
from bot.digests.foreseen import Foreseen
from bot.digests.gather import OVERLAP, gather_digest
from bot.digests.record import ChannelRecord, History
from bot.digests.schedule import find_wait, is_late, moments_after, take_due
from bot.digests.store import Digests
from bot.digests.story import Composed, Known
from bot.digests.subscription import Channel, Subscription

_Moment = tuple[datetime, str, bool]
"""When a digest is due, in which zone, and whether it is silent."""


class _Ahead:
    """`Record`, with what the coming digests will have told."""

    def __init__(self, record: ChannelRecord) -> None:
        self._record = record
        self.follows, self.muted, self.sources = record.follows, record.muted, record.sources
        self.lost = record.lost
        self._articles: set[str] = set()
        self._known: dict[str, Known] = {}

    def tell(self, composed: Composed) -> None:
        self._articles.update(item.article.key for story in composed.stories for item in story.items)
        self._known.update((story.state.key, story.state) for story in composed.stories)

    async def find_history(self, articles: Collection[str], stories: Collection[str]) -> History:
        before = await self._record.find_history(articles, stories)
        return History({*before.articles, *self._articles}, {**before.stories, **self._known})


async def foresee(
    view: View, digests: Digests, channel: Channel, now: datetime, until: datetime
) -> tuple[Foreseen, ...]:
    """The channel's digests that are due at `now` or will be up to `until`, in their order.

    Each tells what came in since the one before; after `now` nothing can have come in yet.
    """
    there = await digests.read_record(channel)
    record, since = _Ahead(there), there.covered_until or now
    foreseen = []
    for occurrence, zone, is_silent in _find_moments(await digests.find_subscriptions(channel), now, until):
        at = max(occurrence, now)
        if since - OVERLAP < now:
            composed = await gather_digest(view, record, since, at)
        else:
            composed = Composed(since, at, ())
        composed = replace(composed, since=since.astimezone(ZoneInfo(zone)))
        foreseen.append(Foreseen(occurrence, zone, composed, is_silent, is_late(occurrence, at)))
        record.tell(composed)
        since = at
    return tuple(foreseen)


def _find_moments(subscriptions: Iterable[Subscription], now: datetime, until: datetime) -> Iterator[_Moment]:
    """When they are due, in the order of time."""
    each = (_moments_of(one, now, until) for one in subscriptions)
    return merge(*each, key=lambda moment: moment[0])


def _moments_of(one: Subscription, now: datetime, until: datetime) -> Iterator[_Moment]:
    """Of several that were missed the last one alone."""
    if one.schedule is None or one.next_at is None:
        return
    due = take_due(one.schedule, one.next_at, now)
    first = (find_wait(one.schedule, due.occurrence, now) or due.occurrence) if due else one.next_at
    moments = chain((first,), moments_after(one.schedule, first))
    yield from (
        (moment, one.schedule.zone, one.is_silent) for moment in takewhile(lambda moment: moment <= until, moments)
    )
