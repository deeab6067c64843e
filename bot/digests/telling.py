"""What a channel was told, and up to when: noted as a digest is rendered, taken back where it was not posted."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import CHART, Receipt
from bot.database.digest_tables import deliveries, schedules, told
from bot.digests.delivery import Delivery, Key, Told
from bot.library.cited import Posted, note_cited

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


async def is_told_until(connection: AsyncConnection, tenant: str, channel: str, moment: datetime) -> bool:
    """Whether the channel has been told up to then; nobody else can change that before this is committed."""
    held = select(schedules.c.covered_until).where(_of_channel(tenant, channel)).with_for_update()
    return all(until == moment for until in await connection.scalars(held))


async def cover(connection: AsyncConnection, tenant: str, channel: str, until: datetime) -> None:
    """Note up to when the channel was told."""
    await connection.execute(update(schedules).where(_of_channel(tenant, channel)).values(covered_until=until))


async def tell(connection: AsyncConnection, key: Key, channel: str, stories: Sequence[Told]) -> None:
    """Note what the parts of a digest tell; `key` is that of its first."""
    for one in stories:
        of = {"tenant": key.tenant, "channel": channel, "schedule": key.schedule, "occurrence": key.occurrence}
        await connection.execute(insert(told).values(of | asdict(one)))


async def find_told(connection: AsyncConnection, channel: str, key: Key) -> Sequence[Row[Any]]:
    """The articles that a digest of the channel tells, in all its parts, with all that is noted of them."""
    digest = {"channel": channel, "tenant": key.tenant, "schedule": key.schedule, "occurrence": key.occurrence}
    same = (told.c[name] == value for name, value in digest.items())
    return (await connection.execute(select(told).where(*same).order_by(told.c.article))).all()


async def bind_cited(connection: AsyncConnection, delivery: Delivery, receipt: Receipt, now: datetime) -> None:
    """Note the articles of a part that stands in its channel, as they were told, so that it can be corrected.

    One with a chart, which is of the whole digest, tells those of all parts.
    """
    key = delivery.key
    posted = Posted(key.tenant, receipt.channel, receipt.message, retell_command(key))
    columns = ("owner", "article", "title", "text_hash")
    is_whole = CHART in (delivery.payload or {})
    articles = [one for one in await find_told(connection, delivery.channel, key) if is_whole or one.part == key.part]
    rows = [{name: getattr(one, name) for name in columns} for one in articles if one.text_hash is not None]
    await note_cited(connection, posted, rows, now)


def retell_command(key: Key) -> str:
    """The command line that tells that part again; `retelling.parse_retold` reads what follows `told`."""
    return f"/digest told {key.schedule} {(key.occurrence - _EPOCH) // timedelta(microseconds=1)} {key.part}"


async def untell(connection: AsyncConnection, key: Key) -> None:
    """Let the channel's next digest tell again what this part, and those after it, would have told."""
    digest = {"tenant": key.tenant, "schedule": key.schedule, "occurrence": key.occurrence}
    same = and_(*(told.c[name] == value for name, value in digest.items()))
    await connection.execute(delete(told).where(same, told.c.part >= key.part))
    first = and_(*(deliveries.c[name] == value for name, value in digest.items()), deliveries.c.part == 0)
    row = (await connection.execute(select(deliveries.c.channel, deliveries.c.since).where(first))).one_or_none()
    if row is not None and row.since is not None:
        later = and_(_of_channel(key.tenant, row.channel), schedules.c.covered_until > row.since)
        await connection.execute(update(schedules).where(later).values(covered_until=row.since))


def _of_channel(tenant: str, channel: str) -> ColumnElement[bool]:
    return and_(schedules.c.tenant == tenant, schedules.c.channel == channel)
