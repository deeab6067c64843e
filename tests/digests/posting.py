"""An app whose digests are made of invented news and posted to a fake channel."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.app import App
from bot.chat import Message, Payload, Poster
from bot.digests.deliver import Deliverer, Timing
from bot.digests.ledger import Ledger
from bot.extraction import extract, load_names
from bot.library.article import SHARED, Draft
from bot.wording.platforms import PHRASES
from tests.digests.invented import Told

AT_ONCE = Timing(spread=0)
RENDERS = {"slack": render_slack, "discord": render_discord}


class Platform:
    """An adapter that draws and posts, and carries nothing."""

    def __init__(self, name: str, poster: Poster) -> None:
        self.name = name
        self.poster = poster

    def render(self, message: Message) -> tuple[Payload, ...]:
        return RENDERS[self.name](message, PHRASES)


async def add(app: App, one: Told) -> None:
    draft = Draft(one.key, one.title, one.text, one.publisher, datetime.now(UTC).date().isoformat(), is_page=True)
    await app.library.add(SHARED, draft, extract(one.text, load_names(), one.title), "1", datetime.now(UTC))


async def run_until(app: App, adapter: Platform, state: str, timing: Timing = AT_ONCE) -> None:
    """Let a digest that is due come so far."""
    (subscription,) = await app.digests.find_subscriptions()
    if state == "rendered" or not await app.digests.find_deliveries(50):
        await app.digests.run_now(subscription, await app.digests.clock() - timedelta(seconds=1))
    compose = app.composer({adapter.name: adapter.render}).compose
    ledger = Ledger(app.database, "me", (adapter.name,))
    worker = Deliverer(app.database, ledger, {adapter.name: adapter.poster}, compose, timing)
    async with asyncio.timeout(300):
        while state not in {one.state for one in await app.digests.find_deliveries(1)}:
            await worker.run_once()
        while state == "sent" and {one.state for one in await app.digests.find_deliveries(50)} != {"sent"}:
            await worker.run_once()
            await asyncio.sleep(0.01)
