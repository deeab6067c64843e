"""One message of a digest, told again as the library is now, where an article of it has changed or is gone."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.briefings.view import View
from bot.digests.compose import compose
from bot.digests.delivery import Key
from bot.digests.figures import find_figures
from bot.digests.gather import read_items
from bot.digests.store import Digests
from bot.digests.story import Composed, Item
from bot.digests.subject import story_keys
from bot.digests.subscription import Channel
from bot.digests.topic import Filters

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TOLD = re.compile(r"(?P<schedule>[0-9a-z]{1,12}) (?P<moment>[0-9]{1,17}) (?P<part>[0-9]{1,4})")


def parse_retold(words: str, tenant: str) -> Key | None:
    """Which message of the tenant `telling.retell_command` names; None where that is none."""
    told = _TOLD.fullmatch(words)
    if told is None:
        return None
    return Key(tenant, told["schedule"], _EPOCH + timedelta(microseconds=int(told["moment"])), int(told["part"]))


async def retell(view: View, digests: Digests, channel: Channel, key: Key) -> Composed | None:
    """The stories of the message as their articles are now, without those that are gone.

    What the channel knew before is what it knew then; the figures are of the whole digest. None where the channel was
    told no such message.
    """
    parts = await digests.find_parts(channel, key)
    told = [article for article, part, _ in parts if part == key.part]
    if not told:
        return None
    record = await digests.read_record(channel)
    there = await read_items(view, [article for article, _, _ in parts] if key.part == 0 else told)
    # A source that was hidden since then was told of all the same.
    items = [replace(item, article=record.sources.take(item.article) or item.article) for item in there]
    known = await digests.find_known(channel, {name for item in items for name in story_keys(item)}, key.occurrence)

    def tell(items: Sequence[Item]) -> Composed:
        return compose(items, {"": Filters()}, known, {}, since=key.occurrence, until=key.occurrence)

    composed = tell([item for item in items if item.article.key in told])
    figures = find_figures(tell(items).stories, {story.key: story for _, _, story in parts}.values())
    zone = record.zones.get(key.schedule, UTC)
    return replace(composed, since=key.occurrence.astimezone(zone), figures=figures)
