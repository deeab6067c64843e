"""What whoever hosts the bot adds at once: files, addresses, and the feeds of OPML files."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from bot.ingest.feeds.feed import Checked
from bot.ingest.feeds.reader import FeedReader
from bot.ingest.files import read_list
from bot.ingest.intake import Intake
from bot.ingest.outcome import READ_AS_FEEDS, Refused, Taken


async def add_addresses(
    tenant: str, addresses: Sequence[str], intake: Intake, feeds: FeedReader
) -> AsyncIterator[Taken | Checked | Refused]:
    """Add the article at each address, or the feed that it is; what became of each, in their order."""
    for address in addresses:
        taken = await intake.add_address(tenant, address)
        if isinstance(taken, Refused) and taken.reason in READ_AS_FEEDS:
            async for one in feeds.add(tenant, address):
                yield one
        else:
            yield taken


async def add_lists(tenant: str, lists: Sequence[Path], feeds: FeedReader) -> AsyncIterator[Taken | Checked | Refused]:
    """Add the feeds that OPML files list; what became of each, in their order."""
    for found in map(read_list, lists):
        for feed in (found,) if isinstance(found, Refused) else found:
            if isinstance(feed, Refused):
                yield feed
                continue
            async for one in feeds.add(tenant, feed):
                yield one
