"""SQLAlchemy engines for the two databases, set so that transactions mean the same on both."""

from functools import partial
from pathlib import Path
from typing import cast

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.database.errors import DatabaseError, Reason
from bot.database.sqlite_driver import Connection as SqliteConnection
from bot.database.sqlite_driver import connect

# busy_timeout stands first: switching to WAL may itself have to wait for another process.
# FULL, since NORMAL may lose the last commits when the power fails, and a digest would be posted twice.
SQLITE_PRAGMAS = ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")

# Seconds; the driver would wait for two minutes, and no less than two seconds.
_CONNECT_TIMEOUT = 10


def parse_url(url: str) -> URL:
    """Read `sqlite:///PATH` or `postgresql://…`; raise DatabaseError(ADDRESS) for anything else."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseError(Reason.ADDRESS, _without_password(url)) from error
    if parsed.drivername == "postgresql":
        return parsed
    if parsed.drivername == "sqlite" and parsed.database and parsed.database != ":memory:":
        return parsed
    raise DatabaseError(Reason.ADDRESS, _without_password(url))


def _without_password(url: str) -> str:
    """A database's address, without anything that could be a password."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


def make_engine(url: URL) -> AsyncEngine:
    """An engine for `url`; it connects when first used. Raises DatabaseError(DRIVER_MISSING)."""
    if url.drivername == "sqlite":
        return _sqlite_engine(url)
    try:
        return create_async_engine(
            url.set(drivername="postgresql+psycopg"),
            connect_args={"connect_timeout": _CONNECT_TIMEOUT},
            hide_parameters=True,
            pool_pre_ping=True,  # a server's connection may have died while it lay in the pool
        )
    except ModuleNotFoundError as error:
        raise DatabaseError(Reason.DRIVER_MISSING, "psycopg") from error


def _sqlite_engine(url: URL) -> AsyncEngine:
    return create_async_engine(
        url.set(drivername="sqlite+aiosqlite"),
        async_creator=partial(connect, str(url.database), SQLITE_PRAGMAS),
        hide_parameters=True,
    )


async def keep_others_out(connection: AsyncConnection) -> None:
    """Make SQLite's transaction one that writes, before its first statement.

    Not by an event of the engine: with one, SQLAlchemy takes a tenth longer for every statement.
    """
    driver = cast("SqliteConnection", (await connection.get_raw_connection()).driver_connection)
    driver.begin("BEGIN IMMEDIATE")


def sqlite_file(url: URL) -> Path | None:
    """The file of a SQLite database."""
    return Path(url.database) if url.drivername == "sqlite" and url.database else None
