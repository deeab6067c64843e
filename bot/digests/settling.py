"""What became of messages: those that are not posted any more, or of which an administrator says whether they were."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.clock import read_clock
from bot.database.digest_tables import deliveries, schedules
from bot.digests.delivery import Key, State
from bot.digests.subscription import Delivered, Subscription
from bot.digests.telling import untell

SETTLED: Mapping[str, State] = {"posted": State.SENT, "not-posted": State.FAILED, "again": State.RENDERED}
"""What an uncertain message becomes by what is said of it."""


async def remove(connection: AsyncConnection, subscription: Subscription) -> None:
    """`Digests.remove`, within a transaction that writes."""
    tenant, id_ = subscription.channel.tenant, subscription.id
    await connection.execute(delete(schedules).where(schedules.c.tenant == tenant, schedules.c.id == id_))
    waiting = deliveries.c.state.in_((State.PENDING, State.RENDERED))
    open_ = and_(deliveries.c.tenant == tenant, deliveries.c.schedule == id_, waiting)
    for row in (await connection.execute(select(deliveries).where(open_))).all():
        await untell(connection, Key(row.tenant, row.schedule, row.occurrence, row.part))
    skipped = {"state": State.SKIPPED, "error": "the digest was deleted"}
    await connection.execute(update(deliveries).where(open_).values(skipped))


async def find_deliveries(
    connection: AsyncConnection, limit: int, *which: ColumnElement[bool]
) -> tuple[Delivered, ...]:
    """The newest deliveries of which all of that is so."""
    newest = (deliveries.c.occurrence.desc(), deliveries.c.schedule, deliveries.c.part)
    rows = (await connection.execute(select(deliveries).where(*which).order_by(*newest).limit(limit))).all()
    return tuple(Delivered(*(getattr(row, name) for name in Delivered.__dataclass_fields__)) for row in rows)


async def resolve(connection: AsyncConnection, marker: str, state: State) -> bool:
    """`Digests.resolve`, within a transaction that writes."""
    uncertain = and_(deliveries.c.marker == marker, deliveries.c.state == State.UNCERTAIN)
    row = (await connection.execute(select(deliveries).where(uncertain))).one_or_none()
    if row is None:
        return False
    same = (deliveries.c.tenant == row.tenant, deliveries.c.schedule == row.schedule)
    parts = and_(*same, deliveries.c.occurrence == row.occurrence)
    settled = deliveries.c.part >= row.part if state is State.FAILED else deliveries.c.part == row.part
    error = row.error if state is State.FAILED else None
    changes = {
        "state": state,
        "error": error,
        "owner": None,
        "lease_until": None,
        "due_at": await read_clock(connection),
    }
    await connection.execute(update(deliveries).where(parts, settled).values(changes))
    if state is State.FAILED:
        await untell(connection, Key(row.tenant, row.schedule, row.occurrence, row.part))
    return True
