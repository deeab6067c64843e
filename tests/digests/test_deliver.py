"""A digest stands in its channel once, whatever the platform answers, or an administrator is told."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import func, insert, select, update

from bot.adapters.discord.posting import DiscordPoster
from bot.adapters.discord.settings import DiscordSettings, use_addresses
from bot.adapters.slack.posting import SlackPoster
from bot.chat import Poster, Receipt
from bot.database.database import Database
from bot.database.digest_tables import deliveries, schedules, told
from bot.digests.deliver import Compose, Deliverer, Digest, Timing
from bot.digests.delivery import Delivery, Rendered, State, Told
from bot.digests.due import dump_plan
from bot.digests.ledger import Ledger
from bot.digests.pruning import DELIVERIES_KEPT, TOLD_KEPT, prune
from bot.digests.schedule import make_schedule
from bot.digests.store import Digests
from tests.fakes.channels import FakeChannels, Fault
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.slack import BOT_TOKEN

TIMING = Timing(request=1.5, lease=0.1, rest=0.01, spread=0)
NOW = datetime.now(UTC)
COVERED = NOW - timedelta(days=1)
TENANTS = {"slack": "slack:T1", "discord": "discord:7"}
CHANNELS = {"slack": "C1", "discord": "11"}


@pytest.fixture
async def channels() -> AsyncIterator[FakeChannels]:
    async with FakeChannels().serve() as fake:
        yield fake


@pytest.fixture(params=["slack", "discord"])
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def posters(channels: FakeChannels, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[dict[str, Poster]]:
    monkeypatch.setattr("discord.http.Route.BASE", "")
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", "")
    use_addresses(DiscordSettings(TOKEN, channels.discord_url))
    discord = DiscordPoster(TOKEN)
    yield {
        "slack": SlackPoster(AsyncWebClient(BOT_TOKEN, channels.slack_url, retry_handlers=[])),
        "discord": discord,
    }
    await discord.close()


async def two_parts(delivery: Delivery) -> Digest:
    """A digest of two messages."""
    name = "text" if delivery.key.tenant.startswith("slack") else "content"
    payloads = tuple({name: f"Part {part}"} for part in range(2))
    stories = tuple(Told(f"a{part}", f"story {part}", "{}", part) for part in range(2))
    return Digest(COVERED, NOW, Rendered(payloads, datetime.now(UTC), stories))


async def forever(_: Delivery) -> Digest:
    """A library that does not answer."""
    await asyncio.Event().wait()
    raise AssertionError


async def nothing(_: Delivery) -> Digest:
    """A day without news."""
    return Digest(COVERED, datetime.now(UTC), None)


async def follow(database: Database, platform: str) -> None:
    """A schedule that is due now."""
    row = {
        "tenant": TENANTS[platform],
        "id": "s1",
        "channel": CHANNELS[platform],
        "plan": dump_plan(make_schedule("0 0 1 1 *", "UTC")),
        "next_at": NOW - timedelta(minutes=1),
        "is_silent": False,
        "covered_until": COVERED,
        "created_by": "U1",
        "created_at": NOW,
    }
    async with database.writing() as connection:
        await connection.execute(insert(schedules).values(row))


def deliverer(
    database: Database, posters: dict[str, Poster], compose: Compose = two_parts, timing: Timing = TIMING
) -> Deliverer:
    return Deliverer(database, Ledger(database, "me", ("slack", "discord")), posters, compose, timing)


async def settle(database: Database, worker: Deliverer) -> list[Any]:
    """The ledger once nothing changes any more."""
    async with asyncio.timeout(300):
        while True:
            is_busy = await worker.run_once()
            async with database.reading() as connection:
                rows = (await connection.execute(select(deliveries).order_by(deliveries.c.part))).all()
            is_over = all(row.state in ("sent", "failed", "skipped") for row in rows)
            if rows and (is_over or rows[0].state == "uncertain"):
                return list(rows)
            if not is_busy:
                await asyncio.sleep(TIMING.rest)


async def test_each_part_stands_in_its_channel_once_and_the_second_follows_the_first(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    await follow(database, platform)
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["sent", "sent"]
    first, second = channels.posted
    assert (first.thread, second.thread) == (None, first.id)
    assert [one.marker for one in channels.posted] == [row.marker for row in rows]
    async with database.reading() as connection:
        assert {row.article for row in await connection.execute(select(told))} == {"a0", "a1"}


@pytest.mark.parametrize("fault", ["lost", "late", "failed after"])
async def test_what_was_posted_without_an_answer_is_found_and_not_posted_again(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str, fault: Fault
) -> None:
    channels.faults.append(fault)
    channels.nonce_kept = 2.0
    await follow(database, platform)
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["sent", "sent"]
    assert len(channels.posted) == 2


@pytest.mark.parametrize("fault", ["busy", "failed"])
async def test_what_was_not_posted_is_posted_again(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str, fault: Fault
) -> None:
    channels.faults.append(fault)
    await follow(database, platform)
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["sent", "sent"]
    assert len(channels.posted) == 2


async def test_where_the_history_can_not_be_read_the_delivery_is_uncertain(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    channels.faults.append("late")
    channels.hides = lambda _: True
    await follow(database, platform)
    rows = await settle(database, deliverer(database, posters))
    assert rows[0].state == "uncertain"
    assert rows[1].state == "rendered", "the thread waits for its first message"
    assert len(channels.posted) == 1


@pytest.mark.parametrize(
    "settled",
    [
        (State.SENT, ["sent", "sent"], 2),
        (State.FAILED, ["failed", "failed"], 1),
        (State.RENDERED, ["sent", "sent"], 3),
    ],
)
async def test_an_administrator_settles_what_is_uncertain_and_the_thread_goes_on(
    database: Database,
    posters: dict[str, Poster],
    channels: FakeChannels,
    settled: tuple[State, list[str], int],
) -> None:
    became, states, posted = settled
    channels.faults.append("lost")
    channels.hides = lambda _: True
    await follow(database, "slack")
    worker = deliverer(database, posters, timing=replace(TIMING, request=30))
    first, _ = await settle(database, worker)
    assert await Digests(database).resolve(first.marker, became)
    assert not await Digests(database).resolve(first.marker, became), "it is settled"
    assert [row.state for row in await settle(database, worker)] == states
    assert len(channels.posted) == posted


@pytest.mark.parametrize("fault", ["forbidden", "gone"])
async def test_a_channel_that_does_not_take_messages_is_paused(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str, fault: Fault
) -> None:
    channels.faults.append(fault)
    await follow(database, platform)
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["failed", "failed"]
    async with database.reading() as connection:
        schedule = (await connection.execute(select(schedules))).one()
    assert (schedule.paused, schedule.next_at) == (fault, None)


async def test_a_day_without_news_is_passed_over(
    database: Database, posters: dict[str, Poster], channels: FakeChannels
) -> None:
    await follow(database, "slack")
    (row,) = await settle(database, deliverer(database, posters, nothing))
    assert row.state == "skipped"
    assert channels.posted == []


async def test_an_edited_message_keeps_its_mark(
    posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    await posters[platform].edit(Receipt(CHANNELS[platform], "5"), {"text": "new", "content": "new"}, "m4rk")
    ((message, body),) = channels.edited
    assert message == "5"
    assert "m4rk" in str(body)


async def test_a_digest_that_takes_too_long_to_make_is_tried_again_and_holds_up_nobody(
    database: Database, posters: dict[str, Poster], channels: FakeChannels
) -> None:
    await follow(database, "slack")
    assert await deliverer(database, posters, forever, replace(TIMING, compose=0.01)).run_once()
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["sent", "sent"]
    assert len(channels.posted) == 2


async def told_there(database: Database) -> tuple[set[str], datetime]:
    """The articles that count as told in the channel, and up to when it was told."""
    async with database.reading() as connection:
        articles = {row.article for row in await connection.execute(select(told))}
        return articles, (await connection.execute(select(schedules))).one().covered_until


@pytest.mark.parametrize("fault", ["forbidden", "gone"])
async def test_what_was_not_posted_does_not_count_as_told(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str, fault: Fault
) -> None:
    channels.faults.append(fault)
    await follow(database, platform)
    await settle(database, deliverer(database, posters))
    assert await told_there(database) == (set(), COVERED)


async def test_where_the_second_part_fails_the_first_stays_told(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    channels.faults += ["", "forbidden"]
    await follow(database, platform)
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["sent", "failed"]
    assert await told_there(database) == ({"a0"}, COVERED)


async def test_a_message_that_the_platform_finds_fault_with_does_not_come_again_and_again(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    channels.faults.append("invalid")
    await follow(database, platform)
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["failed", "failed"]
    assert await told_there(database) == ({"a0"}, COVERED)


async def test_what_an_administrator_says_was_not_posted_is_told_again(
    database: Database, posters: dict[str, Poster], channels: FakeChannels
) -> None:
    channels.faults.append("lost")
    channels.hides = lambda _: True
    await follow(database, "slack")
    first, _ = await settle(database, deliverer(database, posters, timing=replace(TIMING, request=30)))
    assert (await told_there(database))[0] == {"a0", "a1"}, "it may stand in its channel"
    await Digests(database).resolve(first.marker, State.FAILED)
    assert await told_there(database) == (set(), COVERED)


async def test_what_is_too_old_to_be_looked_at_is_deleted(database: Database, posters: dict[str, Poster]) -> None:
    await follow(database, "slack")
    await settle(database, deliverer(database, posters))
    assert not await prune(database)
    assert await count(database) == (2, 2)
    async with database.writing() as connection:
        await connection.execute(update(deliveries).values(due_at=NOW - DELIVERIES_KEPT - timedelta(days=1)))
        await connection.execute(update(told).values(occurrence=NOW - TOLD_KEPT + timedelta(days=1)))
    assert not await prune(database)
    assert await count(database) == (0, 2), "what was told is known for longer"
    async with database.writing() as connection:
        await connection.execute(update(told).values(occurrence=NOW - TOLD_KEPT - timedelta(days=1)))
    assert not await prune(database)
    assert await count(database) == (0, 0)


async def count(database: Database) -> tuple[int, int]:
    """How many messages the ledger has, and how many articles were told."""
    async with database.reading() as connection:
        counted = [await connection.scalar(select(func.count()).select_from(one)) for one in (deliveries, told)]
    return int(counted[0] or 0), int(counted[1] or 0)
