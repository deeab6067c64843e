"""One message of a digest, told again as the library is now, where an article of it has changed or is gone."""

from datetime import UTC, datetime, timedelta

from bot.briefings.view import View
from bot.digests.compose import compose
from bot.digests.delivery import Key
from bot.digests.gather import read_items
from bot.digests.store import Digests
from bot.digests.story import Composed
from bot.digests.topic import Filters

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def parse_retold(words: str, tenant: str) -> Key | None:
    """Which message of the tenant `telling.retell_command` names; None where that is none."""
    try:
        schedule, moment, part = words.split()
        return Key(tenant, schedule, _EPOCH + timedelta(microseconds=int(moment)), int(part))
    except (ValueError, OverflowError):
        return None


async def retell(view: View, digests: Digests, key: Key) -> Composed:
    """The stories of the message as their articles are now, without those that are gone."""
    items = await read_items(view, await digests.find_articles(key))
    return compose(items, {"": Filters()}, {}, {}, since=key.occurrence, until=key.occurrence)
