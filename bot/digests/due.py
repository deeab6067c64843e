"""From schedules that are due to deliveries in the ledger."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from pydantic import TypeAdapter, ValidationError
from sqlalchemy import and_, exists, select, update
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.clock import read_clock
from bot.database.database import Database
from bot.database.digest_tables import deliveries, schedules
from bot.database.inserting import insert
from bot.digests.delivery import Key, State
from bot.digests.ledger import is_of, new_row
from bot.digests.plan import Schedule
from bot.digests.schedule import find_wait, is_possible, jitter, take_due

_log = structlog.get_logger(__name__)

_plans = TypeAdapter(Schedule)

BETWEEN_STEPS = timedelta(hours=1)
"""Between two messages of a digest that comes at once."""

UNREADABLE = "unreadable"
"""Why a schedule is paused that was stored otherwise than this version can read."""


def dump_plan(schedule: Schedule) -> str:
    """A schedule as JSON; `load_plan` gives an equal one back."""
    return _plans.dump_json(schedule).decode()


def load_plan(plan: str) -> Schedule | None:
    """A schedule out of its JSON; None where that is none."""
    try:
        schedule = _plans.validate_json(plan)
    except ValidationError:
        return None
    return schedule if is_possible(schedule) else None


async def tick(database: Database, platforms: Sequence[str], limit: int, spread: int) -> int:
    """Enter what is due on these platforms, at most so many, spread over that many seconds; how many there were.

    Any number of processes may do so at once.
    """
    async with database.writing() as connection:
        now = await read_clock(connection)
        statement = (
            select(schedules)
            .where(schedules.c.next_at <= now, is_of(schedules, platforms))
            .order_by(schedules.c.next_at, schedules.c.id)  # an id is chance: no workspace is before the others
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = (await connection.execute(statement)).all()
        for row in rows:
            await _advance(connection, row, now, spread)
    return len(rows)


async def _advance(connection: AsyncConnection, row: Row[Any], now: datetime, spread: int) -> None:
    """Enter the digest that is due; a schedule that can't be read is paused, and holds up no other."""
    this = update(schedules).where(schedules.c.tenant == row.tenant, schedules.c.id == row.id)
    schedule = load_plan(row.plan)
    due = take_due(schedule, row.next_at, now) if schedule else None
    if schedule is None or due is None:
        _log.error("a digest is paused: its schedule can't be read", tenant=row.tenant, schedule=row.id)
        await connection.execute(this.values(next_at=None, paused=UNREADABLE))
        return
    wait = find_wait(schedule, due.occurrence, now)
    if wait is None and not (schedule.at_once and await _was_posted(connection, row, now)):
        key = Key(row.tenant, row.id, due.occurrence)
        await _enter(connection, new_row(key, row.channel, State.PENDING, now + jitter(row.id, spread)))
    await connection.execute(this.values(next_at=wait or due.next_at))


async def _was_posted(connection: AsyncConnection, row: Row[Any], now: datetime) -> bool:
    """Whether this digest had something to post within the last hour."""
    mine = and_(deliveries.c.tenant == row.tenant, deliveries.c.schedule == row.id)
    lately = and_(deliveries.c.occurrence > now - BETWEEN_STEPS, deliveries.c.state != State.SKIPPED)
    return await connection.scalar(select(exists().where(mine, lately))) or False


async def _enter(connection: AsyncConnection, row: dict[str, object]) -> None:
    """Once for each occurrence, whoever tries."""
    await connection.execute(insert(connection.dialect.name, deliveries).values(row).on_conflict_do_nothing())
