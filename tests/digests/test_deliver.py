"""A digest stands in its channel once, whatever the platform answers, or an administrator is told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.chat import Poster, Target
from bot.database.database import Database
from bot.database.digest_tables import schedules, told
from bot.digests.delivery import State
from bot.digests.store import Digests
from tests.digests.delivering import CHANNELS, TIMING, deliverer, follow, forever, nothing, settle
from tests.fakes.channels import FakeChannels, Fault


async def test_each_part_stands_in_its_channel_once_and_the_second_follows_the_first(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    await follow(database, platform)
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["sent", "sent"]
    first, second = channels.posted
    assert (first.thread, second.thread) == (None, first.id)
    assert second.at - first.at >= timedelta(seconds=1), "Slack takes one message a second in a channel"
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
    receipt = await posters[platform].post(Target(CHANNELS[platform]), {"text": "old", "content": "old"}, "m4rk")
    await posters[platform].edit(receipt, {"text": "new", "content": "new"}, "m4rk")
    ((message, body),) = channels.edited
    assert message == channels.posted[0].id
    assert "m4rk" in str(body)


async def test_a_digest_that_takes_too_long_to_make_is_tried_again_and_holds_up_nobody(
    database: Database, posters: dict[str, Poster], channels: FakeChannels
) -> None:
    await follow(database, "slack")
    assert await deliverer(database, posters, forever, replace(TIMING, compose=0.01)).run_once()
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["sent", "sent"]
    assert len(channels.posted) == 2
