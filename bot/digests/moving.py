"""A digest goes from one channel to another, with what is followed there and what was told."""

from sqlalchemy import Table, delete, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.digest_tables import follows, muted, schedules, told
from bot.database.inserting import insert
from bot.digests.subscription import Channel, Subscription


async def move(connection: AsyncConnection, subscription: Subscription, channel: Channel) -> None:
    """Move the digest. What its channel follows stays there if another digest tells it; nothing is told twice."""
    left = subscription.channel
    for table in (follows, muted, told):
        await _copy(connection, table, left, channel)
    this = (schedules.c.tenant == left.tenant, schedules.c.id == subscription.id)
    await connection.execute(update(schedules).where(*this).values(channel=channel.id))
    here = (schedules.c.tenant == channel.tenant, schedules.c.channel == channel.id)
    earliest = await connection.scalar(select(func.min(schedules.c.covered_until)).where(*here))
    await connection.execute(update(schedules).where(*here).values(covered_until=earliest))
    stays = select(schedules.c.id).where(schedules.c.tenant == left.tenant, schedules.c.channel == left.id)
    if (await connection.execute(stays)).first() is None:
        for table in (follows, muted):
            gone = (table.c.tenant == left.tenant, table.c.channel == left.id)
            await connection.execute(delete(table).where(*gone))


async def _copy(connection: AsyncConnection, table: Table, left: Channel, channel: Channel) -> None:
    """Copy the rows of one channel to the other, but for those that it has."""
    columns = [literal(channel.id) if column.name == "channel" else column for column in table.c]
    rows = select(*columns).where(table.c.tenant == left.tenant, table.c.channel == left.id)
    statement = insert(connection.dialect.name, table).from_select(table.c.keys(), rows).on_conflict_do_nothing()
    await connection.execute(statement)
