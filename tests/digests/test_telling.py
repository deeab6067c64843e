"""What was posted counts as told, what was not comes again, and what is too old is forgotten."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from bot.chat import Poster
from bot.database.database import Database
from bot.database.digest_tables import deliveries, schedules, told
from bot.digests.delivery import State
from bot.digests.pruning import DELIVERIES_KEPT, TOLD_KEPT, prune
from bot.digests.store import Digests
from tests.digests.delivering import COVERED, NOW, TIMING, deliverer, follow, settle
from tests.fakes.channels import FakeChannels, Fault


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
    channels.faults += ["", "forbidden", "forbidden"]  # Discord is asked a second time, for a reply
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
