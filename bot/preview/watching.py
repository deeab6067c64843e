"""Whether anything that the page shows has changed, also by another process."""

from hashlib import sha256

from bot.app import App
from bot.library.changes import last_change


async def read_state(app: App) -> str:
    """A text that is another when an article, a feed or a digest has changed."""
    async with app.database.reading() as connection:
        articles = await last_change(connection)
    feeds = await app.feeds.store.find(app.tenant)
    digests = await app.digests.find_subscriptions()
    return sha256(f"{articles} {feeds} {digests}".encode("utf-8", "replace")).hexdigest()
