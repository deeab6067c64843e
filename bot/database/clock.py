"""The database's clock, by which all who share the database agree."""

from datetime import UTC, datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

_SQLITE = text("SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now')")
_POSTGRESQL = text("SELECT clock_timestamp()")


async def read_clock(connection: AsyncConnection) -> datetime:
    """What time it is, in UTC."""
    if connection.dialect.name == "sqlite":
        told = (await connection.execute(_SQLITE)).scalar_one()
        return datetime.fromisoformat(told).replace(tzinfo=UTC)
    moment: datetime = (await connection.execute(_POSTGRESQL)).scalar_one()
    return moment.astimezone(UTC)
