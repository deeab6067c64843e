"""From what a channel follows to the messages that stand in it, on a fake Slack and a fake Discord."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.app import App, open_app
from bot.chat import Actor, Invocation, Poster, Role
from bot.digests.deliver import Deliverer, Timing
from bot.digests.ledger import Ledger
from bot.extraction import extract, load_names
from bot.library.article import SHARED, Draft
from bot.settings import Settings
from bot.wording.platforms import PHRASES
from tests.digests.invented import articles
from tests.digests.judging import judge
from tests.fakes.channels import FakeChannels

TENANTS = {"slack": ("slack:T1", "C1"), "discord": ("discord:7", "11")}
STORIES = 12


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path, seeds="off")
    async with open_app(settings) as opened:
        yield opened


@pytest.fixture
async def deliverer(app: App, posters: dict[str, Poster]) -> Deliverer:
    composer = app.composer(
        {
            "slack": lambda message: render_slack(message, PHRASES),
            "discord": lambda message: render_discord(message, PHRASES),
        }
    )
    return Deliverer(
        app.database, Ledger(app.database, "me", tuple(TENANTS)), posters, composer.compose, Timing(spread=0)
    )


def zone_of_another_day(moment: datetime) -> ZoneInfo:
    """One in which it is not the day that it is in UTC."""
    zones = map(ZoneInfo, ("Pacific/Kiritimati", "Pacific/Pago_Pago"))
    return next(zone for zone in zones if moment.astimezone(zone).date() != moment.date())


async def say(app: App, platform: str, text: str) -> str:
    tenant, channel = TENANTS[platform]
    asked = Invocation(text, tenant, actor=Actor("U1", "Ada"), role=Role.CURATOR, channel=channel)
    return (await app.dispatch(asked)).title


async def come_in(app: App, number: int) -> None:
    """So many invented articles of different stories come in now."""
    now = datetime.now(UTC)
    for one in [one for one in articles() if one.key.endswith("signed")][:number]:
        draft = Draft(one.key, one.title, one.text, one.publisher, now.date().isoformat())
        await app.library.add(SHARED, draft, extract(one.text, load_names()), "1", now)


async def deliver(app: App, deliverer: Deliverer, late: int = 1) -> None:
    """Let the digest be due so many seconds ago, and all its parts be posted, with the seconds between them."""
    (subscription,) = await app.digests.find_subscriptions()
    await app.digests.run_now(subscription, await app.digests.clock() - timedelta(seconds=late))
    async with asyncio.timeout(300):
        while True:
            is_busy = await deliverer.run_once()
            states = {one.state for one in await app.digests.find_deliveries(50)}
            if states and states <= {"sent", "failed", "skipped"}:
                return
            if not is_busy:
                await asyncio.sleep(0.01)


@pytest.mark.parametrize("platform", TENANTS)
async def test_a_long_digest_is_posted_whole_and_only_what_is_new_comes_next(
    app: App, deliverer: Deliverer, channels: FakeChannels, platform: str
) -> None:
    assert (await say(app, platform, "/follow deal")).startswith("This channel now follows")
    await come_in(app, STORIES)
    await deliver(app, deliverer)
    posted = json.dumps([one.body for one in channels.posted], ensure_ascii=False)
    for number in range(STORIES):
        assert f"${number + 12} billion" in posted
    assert len({one.marker for one in channels.posted}) == len(channels.posted) > 1
    assert {one.thread for one in channels.posted[1:]} == {channels.posted[0].id}
    judge(platform, [one.body for one in channels.posted])
    titles = re.findall(r"New since \w+ \d+(?:, continued)?", str([one.body for one in channels.posted]))
    assert {*titles} == {titles[0], f"{titles[0]}, continued"}
    names = [name for _, name in channels.threads.values()]
    assert names == ([f"{titles[0]}, continued"] if platform == "discord" else []), "that is the name of the thread"
    before = len(channels.posted)
    await deliver(app, deliverer)
    assert len(channels.posted) == before + 1
    assert "Nothing new since" in json.dumps(channels.posted[-1].body)
    judge(platform, [channels.posted[-1].body])


async def test_a_silent_digest_passes_over_a_day_without_news(
    app: App, deliverer: Deliverer, channels: FakeChannels
) -> None:
    await say(app, "slack", "/digest create daily at 9; silent")
    await deliver(app, deliverer)
    assert channels.posted == []
    assert [one.state for one in await app.digests.find_deliveries(5)] == ["skipped"]


@pytest.mark.parametrize("platform", TENANTS)
async def test_what_could_not_be_posted_is_told_in_the_next_digest(
    app: App, deliverer: Deliverer, channels: FakeChannels, platform: str
) -> None:
    await say(app, platform, "/follow deal")
    await come_in(app, STORIES)
    channels.faults.append("forbidden")
    await deliver(app, deliverer)
    assert channels.posted == []
    assert await say(app, platform, "/digest resume") == "This channel gets a digest."
    await deliver(app, deliverer, late=600)
    posted = json.dumps([one.body for one in channels.posted], ensure_ascii=False)
    for number in range(STORIES):
        assert f"${number + 12} billion" in posted


@pytest.mark.parametrize("platform", TENANTS)
async def test_the_day_since_when_is_that_of_the_digests_own_zone(
    app: App, deliverer: Deliverer, channels: FakeChannels, platform: str
) -> None:
    zone = zone_of_another_day(await app.digests.clock())
    await say(app, platform, f"/digest create daily at 9 in {zone}")
    (subscription,) = await app.digests.find_subscriptions()
    covered = await app.digests.covered_until(subscription.channel)
    assert covered is not None
    local = covered.astimezone(zone)
    title = f"Nothing new since {local:%B} {local.day}"
    assert await say(app, platform, "/digest preview") == title
    await deliver(app, deliverer)
    assert title in str(channels.posted[0].body)
