"""From schedules that are due to deliveries in the ledger."""

from pydantic import TypeAdapter
from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.clock import read_clock
from bot.database.database import Database
from bot.database.digest_tables import deliveries, schedules
from bot.digests.delivery import Key, State
from bot.digests.ledger import new_row
from bot.digests.plan import Schedule
from bot.digests.schedule import jitter, take_due

_plans = TypeAdapter(Schedule)


def dump_plan(schedule: Schedule) -> str:
    """A schedule as JSON; `load_plan` gives an equal one back."""
    return _plans.dump_json(schedule).decode()


def load_plan(plan: str) -> Schedule:
    """A schedule out of its JSON."""
    return _plans.validate_json(plan)


async def tick(database: Database, limit: int, spread: int) -> int:
    """Enter what has become due, at most so many, spread over that many seconds; how many there were.

    Any number of processes may do so at once.
    """
    async with database.writing() as connection:
        now = await read_clock(connection)
        statement = (
            select(schedules)
            .where(schedules.c.next_at <= now)
            .order_by(schedules.c.next_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = (await connection.execute(statement)).all()
        for row in rows:
            due = take_due(load_plan(row.plan), row.next_at, now)
            if due is None:
                continue
            key = Key(row.tenant, row.id, due.occurrence)
            await _enter(connection, new_row(key, row.channel, State.PENDING, now + jitter(row.id, spread)))
            this = (schedules.c.tenant == row.tenant, schedules.c.id == row.id)
            await connection.execute(update(schedules).where(*this).values(next_at=due.next_at))
    return len(rows)


async def _enter(connection: AsyncConnection, row: dict[str, object]) -> None:
    """Once for each occurrence, whoever tries."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    await connection.execute(dialect.insert(deliveries).values(row).on_conflict_do_nothing())
