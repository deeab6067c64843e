"""The feeds that are read, as the page shows them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.chat.boards import FeedCard
from bot.ingest.feeds.store import FeedStore
from bot.wording.boards import word_feed_card


@dataclass(frozen=True, slots=True)
class ReadFeeds:
    """`FeedBoard`, of what this tenant reads."""

    store: FeedStore
    tenant: str
    now: Callable[[], datetime]

    async def list(self) -> tuple[FeedCard, ...]:
        now = self.now()
        return tuple(word_feed_card(feed, now) for feed in await self.store.find(self.tenant))
