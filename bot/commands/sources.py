"""`/sources`: the articles, by source."""

from collections.abc import Sequence
from dataclasses import replace

from bot.briefings.sources import list_sources
from bot.chat import Invocation, Message, Role
from bot.commands.handler import Services, judge_role
from bot.ingest.feeds.feed import Status
from bot.library.article import SHARED, Heading
from bot.wording.listing import word_listing


async def run(invocation: Invocation, services: Services) -> Message:
    """The articles on the topic, or all of them, also those of sources that the channel hides; and lost feeds."""
    view = replace(services.view(invocation), library=services.whole)
    listing = await list_sources(view, invocation.argument)
    feeds = await services.feeds.store.find(invocation.tenant)
    lost = [feed.title for feed in feeds if feed.status is Status.DISABLED]
    removable = await _find_removable(invocation, services, listing.articles)
    return word_listing(invocation, listing, services.standings, lost, removable)


async def _find_removable(invocation: Invocation, services: Services, articles: Sequence[Heading]) -> Sequence[Heading]:
    """Those that a curator may remove: what is everybody's is removed by whoever hosts the bot."""
    own = [article for article in articles if article.tenant == invocation.tenant != SHARED]
    may_remove = own and await judge_role(invocation, services.curators) >= Role.CURATOR
    return own if may_remove else ()
