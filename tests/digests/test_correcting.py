"""A digest that stands in its channel is edited, and marked, when an article of it has changed or was withdrawn."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.app import App, open_app
from bot.chat import Actor, Invocation, Message, Payload, Poster, Role
from bot.digests.deliver import Deliverer, Timing
from bot.digests.ledger import Ledger
from bot.extraction import extract, load_names
from bot.library.article import SHARED, Draft
from bot.serve.corrections import Corrector
from bot.settings import Settings
from bot.wording.platforms import PHRASES
from tests.digests.delivering import CHANNELS, TENANTS
from tests.digests.invented import Told, articles
from tests.digests.judging import judge
from tests.fakes.channels import FakeChannels

RENDERS = {"slack": render_slack, "discord": render_discord}
NEWS = [one for one in articles() if one.key.endswith("signed")][:8]


class Platform:
    """An adapter that draws and posts, and carries nothing."""

    def __init__(self, name: str, poster: Poster) -> None:
        self.name = name
        self.poster = poster

    def render(self, message: Message) -> tuple[Payload, ...]:
        return RENDERS[self.name](message, PHRASES)


@pytest.fixture
async def app(url: str, tmp_path: Path) -> AsyncIterator[App]:
    async with open_app(Settings(database_url=url, data_folder=tmp_path, seeds="off")) as opened:
        yield opened


async def add(app: App, one: Told, text: str) -> None:
    draft = Draft(one.key, one.title, text, one.publisher, datetime.now(UTC).date().isoformat())
    await app.library.add(SHARED, draft, extract(text, load_names()), "1", datetime.now(UTC))


@pytest.fixture
async def corrector(app: App, posters: dict[str, Poster], platform: str) -> Corrector:
    """What corrects the channel, in which a digest of eight stories stands."""
    adapter = Platform(platform, posters[platform])
    asked = {"actor": Actor("U1", "Ada"), "role": Role.CURATOR, "channel": CHANNELS[platform]}
    await app.dispatch(Invocation("/follow deal", TENANTS[platform], **asked))  # type: ignore[arg-type]
    for one in NEWS:
        await add(app, one, one.text)
    (subscription,) = await app.digests.find_subscriptions()
    await app.digests.run_now(subscription, await app.digests.clock() - timedelta(seconds=1))
    compose = app.composer({platform: adapter.render}).compose
    worker = Deliverer(app.database, Ledger(app.database, "me", (platform,)), posters, compose, Timing(spread=0))
    async with asyncio.timeout(300):
        while {one.state for one in await app.digests.find_deliveries(50)} != {"sent"}:
            await worker.run_once()
            await asyncio.sleep(0.01)
    return Corrector(app.cited, app.dispatch, {platform: adapter}, partial(datetime.now, UTC))  # type: ignore[dict-item]


async def test_what_was_withdrawn_is_told_no_more_and_the_message_says_so(
    app: App, corrector: Corrector, channels: FakeChannels, platform: str
) -> None:
    await corrector.run_once()
    assert channels.edited == [], "nothing has changed"
    await app.library.remove(SHARED, NEWS[0].key)
    for _ in range(2):
        await corrector.run_once()
    ((message, body),) = channels.edited
    judge(platform, [body])
    posted = next(one for one in channels.posted if one.id == message)
    said, before = str(body), str(posted.body)
    assert f"Corrected: “{NEWS[0].title}” was withdrawn since this was posted." in said
    assert "$12 billion" in before
    assert "$12 billion" not in said
    others = [f"${number + 12} billion" for number in range(1, len(NEWS)) if f"${number + 12} billion" in before]
    assert others
    assert all(sum_ in said for sum_ in others)
