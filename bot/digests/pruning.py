"""Deletes what nobody looks back at any more: old digests, and articles that were removed a while ago."""

from datetime import timedelta

from sqlalchemy import and_, delete, select, tuple_

from bot.database.clock import read_clock
from bot.database.database import Database
from bot.database.digest_tables import deliveries, told
from bot.database.tables import removed
from bot.digests.delivery import State
from bot.library.removed import KEPT_FOR

DELIVERIES_KEPT = timedelta(days=90)
"""A quarter: long enough to look into what somebody missed, and far longer than anything is tried again."""
SKIPPED_KEPT = timedelta(days=7)
"""Digests that come at once look for news many times a day."""
TOLD_KEPT = timedelta(days=400)
"""A deal may take a year from its talks to its close; a story of which nothing was told for longer is a new one."""
_BATCH = 1_000
"""Rows; on SQLite nobody else can write meanwhile."""


async def prune(database: Database) -> bool:
    """Delete a batch of what is too old, by the database's clock; whether there may be more."""
    async with database.writing() as connection:
        now = await read_clock(connection)
        deleted = 0
        for table, is_old in (
            (deliveries, deliveries.c.due_at < now - DELIVERIES_KEPT),
            (deliveries, and_(deliveries.c.state == State.SKIPPED, deliveries.c.due_at < now - SKIPPED_KEPT)),
            (told, told.c.occurrence < now - TOLD_KEPT),
            (removed, removed.c.removed_at < now - KEPT_FOR),
        ):
            key = tuple(table.primary_key.columns)
            old = select(*key).where(is_old).limit(_BATCH)
            deleted = max(deleted, (await connection.execute(delete(table).where(tuple_(*key).in_(old)))).rowcount)
    return deleted == _BATCH
