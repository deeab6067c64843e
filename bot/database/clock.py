"""The database's clock, by which all who share the database agree."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from bot.database.columns import UtcTimestamp


class Clock(FunctionElement[datetime]):
    """What time it is, as a column of a statement."""

    type = UtcTimestamp()
    inherit_cache = True


@compiles(Clock, "sqlite")
def _in_sqlite(_clock: Clock, _compiler: Any, **_options: Any) -> str:  # noqa: ANN401 (SQLAlchemy calls it so)
    return "strftime('%Y-%m-%d %H:%M:%f', 'now')"


@compiles(Clock, "postgresql")
def _in_postgresql(_clock: Clock, _compiler: Any, **_options: Any) -> str:  # noqa: ANN401 (SQLAlchemy calls it so)
    return "clock_timestamp()"


_NOW = select(Clock().label("now"))


async def read_clock(connection: AsyncConnection) -> datetime:
    """What time it is, in UTC."""
    moment: datetime = (await connection.execute(_NOW)).scalar_one()
    return moment.astimezone(UTC)
