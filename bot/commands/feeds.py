"""`/feeds`: the feeds that are read here, how each is, and what is done with them."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.chat import Invocation, Message, Role
from bot.commands.handler import Services
from bot.commands.standing import STANDINGS, set_standing
from bot.commands.typed import FEEDS
from bot.ingest.feeds.feed import Feed, Imported, Status
from bot.wording import feeds as wording
from bot.wording.refusals import word_not_allowed

_LONGEST_CHECK = 40.0
"""Seconds; who asked waits no longer than a minute. What was added until then stays."""


async def run(invocation: Invocation, services: Services) -> Message:
    """The list, or what became of one feed; only curators and administrators change anything."""
    action, _, which = invocation.argument.partition(" ")
    action, which = action.casefold(), which.strip()
    held = await services.feeds.store.find(invocation.tenant)
    if action == "export" and held:
        return wording.word_export(invocation, held)
    if action in ("", "export"):
        return wording.word_feeds(invocation, held, services.standings, services.now())
    if action not in ("add", *_ACTIONS, *STANDINGS) or not which:
        return wording.word_usage(invocation, FEEDS)
    if action in STANDINGS:
        return await set_standing(invocation, services, action, which)
    return await _change(invocation, services, action, which)


async def _change(invocation: Invocation, services: Services, action: str, which: str) -> Message:
    if invocation.role < Role.CURATOR:
        return word_not_allowed(invocation)
    if action == "add":
        added = await services.feeds.subscribe(invocation.tenant, which)
        if isinstance(added, Imported):
            return wording.word_imported(invocation, added)
        return wording.word_subscribed(invocation, added)
    held = await services.feeds.store.find(invocation.tenant)
    feed = next((one for one in held if which == one.url or which.casefold() == one.title.casefold()), None)
    return await _ACTIONS[action](invocation, services, feed) if feed else wording.word_unknown_feed(invocation, which)


async def _pause(invocation: Invocation, services: Services, feed: Feed) -> Message:
    await services.feeds.store.change(feed.tenant, feed.url, status=Status.PAUSED)
    return wording.word_changed(invocation, feed, "Paused", "resume")


async def _resume(invocation: Invocation, services: Services, feed: Feed) -> Message:
    await services.feeds.store.add(feed.tenant, feed.url, feed.title, services.now())
    return wording.word_changed(invocation, feed, "Read again", "pause")


async def _check(invocation: Invocation, services: Services, feed: Feed) -> Message:
    try:
        async with asyncio.timeout(_LONGEST_CHECK):
            return wording.word_checked(invocation, feed, await services.feeds.check(feed))
    except TimeoutError:
        return wording.word_changed(invocation, feed, "Still being read; what is missing comes with its next check")


async def _remove(invocation: Invocation, services: Services, feed: Feed) -> Message:
    await services.feeds.store.remove(feed.tenant, feed.url)
    return wording.word_changed(invocation, feed, "Read no more", "add")


_ACTIONS: dict[str, Callable[[Invocation, Services, Feed], Awaitable[Message]]] = {
    "pause": _pause,
    "resume": _resume,
    "check": _check,
    "remove": _remove,
}
