"""What a channel's coming digests will tell, as far as that is known now: the clock turned forward.

It reads, and changes nothing: nothing is entered, posted, or counted as told.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from heapq import merge
from itertools import chain, takewhile

from bot.briefings.view import View
from bot.digests.foreseen import Foreseen
from bot.digests.gather import OVERLAP, gather_digest
from bot.digests.schedule import is_late, moments_after, take_due
from bot.digests.store import Digests
from bot.digests.story import Composed, Known
from bot.digests.subscription import Channel, Muted, Subscription
from bot.digests.topic import Follow

_Moment = tuple[datetime, str, bool]
"""When a digest is due, in which zone, and whether it is silent."""


class _Ahead:
    """`Record`, with what the coming digests will have told."""

    def __init__(self, digests: Digests) -> None:
        self._digests = digests
        self._articles: set[str] = set()
        self._known: dict[str, Known] = {}

    def tell(self, composed: Composed) -> None:
        self._articles.update(item.article.key for story in composed.stories for item in story.items)
        self._known.update((story.state.key, story.state) for story in composed.stories)

    async def find_follows(self, channel: Channel) -> tuple[Follow, ...]:
        return await self._digests.find_follows(channel)

    async def find_told(self, channel: Channel, articles: Collection[str]) -> Collection[str]:
        return {*await self._digests.find_told(channel, articles), *self._articles}

    async def find_known(self, channel: Channel, stories: Collection[str]) -> Mapping[str, Known]:
        ahead = {key: self._known[key] for key in stories if key in self._known}
        return await self._digests.find_known(channel, stories) | ahead

    async def find_muted(self, channel: Channel) -> tuple[Muted, ...]:
        return await self._digests.find_muted(channel)


async def foresee(
    view: View, digests: Digests, channel: Channel, now: datetime, until: datetime
) -> tuple[Foreseen, ...]:
    """The channel's digests that are due at `now` or will be up to `until`, in their order.

    Each tells what came in since the one before; after `now` nothing can have come in yet.
    """
    record = _Ahead(digests)
    since = await digests.covered_until(channel) or now
    foreseen = []
    for occurrence, zone, is_silent in _find_moments(await digests.find_subscriptions(channel), now, until):
        at = max(occurrence, now)
        if since - OVERLAP < now:
            composed = await gather_digest(view, record, channel, since, at)
        else:
            composed = Composed(since, at, ())
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
    first = due.occurrence if due else one.next_at
    moments = chain((first,), moments_after(one.schedule, first))
    yield from (
        (moment, one.schedule.zone, one.is_silent) for moment in takewhile(lambda moment: moment <= until, moments)
    )
