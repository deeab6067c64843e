"""How a channel takes a source: the part of `/feeds` that hides, prefers, lowers and resets."""

from bot.chat import Invocation, Message
from bot.commands.handler import Services, channel_of, may_set_digests
from bot.library.standing import Standing
from bot.wording import standing as wording
from bot.wording.intake import word_not_allowed

STANDINGS = {"hide": Standing.HIDDEN, "prefer": Standing.PREFERRED, "lower": Standing.LOWERED, "reset": None}


async def set_standing(invocation: Invocation, services: Services, action: str, which: str) -> Message:
    """Take the source so in the channel where this is asked; curators may, and everyone for themselves."""
    channel = channel_of(invocation)
    if not may_set_digests(invocation):
        return word_not_allowed(invocation)
    name = await _find_source(invocation, services, which)
    if name is None:
        return wording.word_unknown_source(invocation, which)
    await services.sources.set(channel.tenant, channel.id, name, STANDINGS[action], services.now())
    return wording.word_standing(invocation, name, STANDINGS[action])


async def _find_source(invocation: Invocation, services: Services, which: str) -> str | None:
    """The name of a publisher in the library or of a feed, as it stands there; or one that was set before."""
    view = services.view(invocation)
    articles, _ = await services.whole.published_by(view.visible, which, 1)
    if articles:
        return articles[0].publisher
    feeds = await services.feeds.store.find(invocation.tenant)
    names = [*(feed.title for feed in feeds), *(one.name for one in services.standings.sources)]
    return next((name for name in names if name.casefold() == which.casefold()), None)
