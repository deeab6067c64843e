"""How a channel takes a source: the part of `/feeds` that hides, prefers, lowers and resets."""

from collections.abc import Sequence

from bot.chat import Invocation, Message, UserError
from bot.commands.channels import channel_of
from bot.commands.handler import Services, may_set_digests
from bot.ingest.web.address import AddressError, read_address, site_of
from bot.library.names import name_key, publisher_key
from bot.library.standing import Standing
from bot.wording import standing as wording
from bot.wording.refusals import word_not_allowed

STANDINGS = {"hide": Standing.HIDDEN, "prefer": Standing.PREFERRED, "lower": Standing.LOWERED, "reset": None}


async def set_standing(invocation: Invocation, services: Services, action: str, which: str) -> Message:
    """Take the source so in the channel where this is asked; curators may, and everyone for themselves."""
    if invocation.channel is None:
        raise UserError(wording.NO_CHANNEL)
    channel = channel_of(invocation)
    if not may_set_digests(invocation):
        return word_not_allowed(invocation)
    found = await _find_sources(invocation, services, which)
    if len(found) != 1:
        return wording.word_unknown_source(invocation, action, which, found)
    (name,) = found
    await services.sources.set(channel.tenant, channel.id, name, STANDINGS[action], services.now())
    return wording.word_standing(invocation, name, STANDINGS[action])


async def _find_sources(invocation: Invocation, services: Services, which: str) -> Sequence[str]:
    """The name of a publisher in the library, as it stands there, or one that was set before.

    Of a feed, by its title or address, and of a host the publishers of the articles that came from there.
    """
    view = services.view(invocation)
    articles, _ = await services.whole.published_by(view.visible, which, 1)
    if articles and articles[0].publisher:
        return [articles[0].publisher]
    known = next((one.name for one in services.standings.sources if one.name.casefold() == which.casefold()), None)
    if known is not None:
        return [known]
    feeds = await services.feeds.store.find(invocation.tenant)
    for feed in feeds:
        if which.casefold() in (feed.title.casefold(), feed.url.casefold()):
            brought = await services.feeds.store.find_publishers(feed)
            return brought or _find_named(feed.title, await services.whole.publishers(view.visible, ""))
    try:
        host = site_of(read_address(which))
    except AddressError:
        return []
    return await services.whole.publishers_at(view.visible, host)


def _find_named(title: str, publishers: Sequence[str]) -> Sequence[str]:
    """One spelling of each publisher that stands in the title, but for one whose name is a part of another's."""
    keys = {publisher_key(publisher): publisher for publisher in publishers}
    words = f" {name_key(title)} "
    named = [key for key in keys if key and f" {key} " in words]
    return [keys[key] for key in named if not any(key != other and f" {key} " in f" {other} " for other in named)]
