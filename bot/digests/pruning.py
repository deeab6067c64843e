"""Deletes what nobody looks back at any more."""

from datetime import timedelta

from sqlalchemy import delete, select, tuple_

from bot.database.clock import read_clock
from bot.database.database import Database
from bot.database.digest_tables import deliveries, told

DELIVERIES_KEPT = timedelta(days=90)
"""A quarter: long enough to look into what somebody missed, and far longer than anything is tried again."""
TOLD_KEPT = timedelta(days=400)
"""A deal may take a year from its talks to its close; a story of which nothing was told for longer is a new one."""
_BATCH = 1_000
"""Rows; on SQLite nobody else can write meanwhile."""


async def prune(database: Database) -> bool:
    """Delete a batch of what is too old, by the database's clock; whether there may be more."""
    async with database.writing() as connection:
        now = await read_clock(connection)
        deleted = 0
        for table, moment, kept in (
            (deliveries, deliveries.c.due_at, DELIVERIES_KEPT),
            (told, told.c.occurrence, TOLD_KEPT),
        ):
            key = tuple(table.primary_key.columns)
            old = select(*key).where(moment < now - kept).limit(_BATCH)
            deleted = max(deleted, (await connection.execute(delete(table).where(tuple_(*key).in_(old)))).rowcount)
    return deleted == _BATCH
