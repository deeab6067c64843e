"""From schedules to what is due, whatever is stored among them."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from bot.database.database import Database
from bot.database.digest_tables import deliveries, schedules
from bot.digests.due import dump_plan, tick
from bot.digests.plan import Quiet
from bot.digests.schedule import make_schedule
from bot.digests.words import parse_wish

NOW = datetime.now(UTC)
DAILY = dump_plan(make_schedule("0 9 * * *", "UTC"))


async def enter(database: Database, schedule: str, plan: str, due: datetime, tenant: str = "slack:T1") -> None:
    """A schedule as it is stored."""
    row = {
        "tenant": tenant,
        "id": schedule,
        "channel": "C1",
        "plan": plan,
        "next_at": due,
        "is_silent": False,
        "covered_until": due,
        "created_by": "U1",
        "created_at": due,
    }
    async with database.writing() as connection:
        await connection.execute(insert(schedules).values(row))


@pytest.mark.parametrize(
    "plan",
    ["", "{}", "[1]", DAILY.replace("UTC", "Middle/Earth"), DAILY.replace("0 9", "9 61"), DAILY.replace("UTC", "..")],
)
async def test_a_schedule_that_can_not_be_read_is_paused_and_the_others_go_on(database: Database, plan: str) -> None:
    await enter(database, "torn", plan, NOW - timedelta(hours=2))
    await enter(database, "whole", DAILY, NOW - timedelta(hours=1))
    assert await tick(database, ("slack",), 20, 0) == 2
    async with database.reading() as connection:
        due = [row.schedule for row in await connection.execute(select(deliveries))]
        rows = {row.id: row for row in await connection.execute(select(schedules))}
    assert due == ["whole"]
    assert (rows["torn"].paused, rows["torn"].next_at) == ("unreadable", None)
    assert rows["whole"].paused is None
    assert await tick(database, ("slack",), 20, 0) == 0


async def test_what_is_due_elsewhere_is_left_to_who_posts_there(database: Database) -> None:
    await enter(database, "page", DAILY, NOW - timedelta(hours=1), tenant="shared")
    await enter(database, "other", DAILY, NOW - timedelta(hours=1), tenant="discord:7")
    assert await tick(database, ("slack",), 20, 0) == 0
    async with database.reading() as connection:
        assert (await connection.execute(select(deliveries))).all() == []
    assert await tick(database, ("slack", "discord"), 20, 0) == 1


@pytest.mark.parametrize(("state", "entered"), [("sent", False), ("skipped", True)])
async def test_a_digest_that_comes_at_once_posts_once_an_hour_at_most(
    database: Database, state: str, entered: bool
) -> None:
    now = datetime.now(UTC)
    await enter(database, "fast", dump_plan(parse_wish("at once").schedule), now - timedelta(minutes=40))
    assert await tick(database, ("slack",), 20, 0) == 1
    async with database.writing() as connection:
        # Earlier than any time at which it could be due again, whichever quarter of an hour it is by now.
        earlier = {"occurrence": now - timedelta(minutes=41), "marker": "the first"}
        await connection.execute(update(deliveries).values(state=state, **earlier))
        await connection.execute(update(schedules).values(next_at=now - timedelta(seconds=5)))
    assert await tick(database, ("slack",), 20, 0) == 1
    async with database.reading() as connection:
        rows = (await connection.execute(select(deliveries))).all()
        next_at = await connection.scalar(select(schedules.c.next_at))
    assert len(rows) == 1 + entered
    assert next_at is not None
    assert next_at > now, "it looks again in a quarter of an hour"


async def test_what_was_missed_waits_for_the_end_of_quiet_hours(database: Database) -> None:
    now = datetime.now(UTC)
    quiet = Quiet((now - timedelta(hours=1)).time(), (now + timedelta(hours=1)).time().replace(microsecond=0))
    await enter(database, "night", dump_plan(make_schedule("0 9 1 1 *", "UTC", quiet)), now - timedelta(hours=3))
    assert await tick(database, ("slack",), 20, 0) == 1
    async with database.reading() as connection:
        assert (await connection.execute(select(deliveries))).all() == []
        next_at = await connection.scalar(select(schedules.c.next_at))
    assert next_at == (now + timedelta(hours=1)).replace(microsecond=0)
    assert await tick(database, ("slack",), 20, 0) == 0
