"""SQLAlchemy engines for the two databases, set so that transactions mean the same on both."""

from functools import partial
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.database.errors import DatabaseError, Reason
from bot.database.sqlite_driver import Connection as SqliteConnection
from bot.database.sqlite_driver import connect

# busy_timeout stands first: switching to WAL may itself have to wait for another process.
# FULL, since NORMAL may lose the last commits when the power fails, and a digest would be posted twice.
SQLITE_PRAGMAS = ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")

# Seconds; the driver would wait for two minutes, and no less than two seconds.
_CONNECT_TIMEOUT = 10

WRITING = "briefbot_writing"
"""The execution option of an engine whose transactions write."""


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
    engine = create_async_engine(
        url.set(drivername="sqlite+aiosqlite"),
        async_creator=partial(connect, str(url.database)),
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    try:
        cursor = connection.cursor()
        for pragma in SQLITE_PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()
    except BaseException:
        connection.close()  # the pool doesn't have it yet, and would never close it
        raise


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITING, False)
    driver = cast("SqliteConnection", connection.connection.driver_connection)
    driver.begin("BEGIN IMMEDIATE" if writes else "BEGIN")


def sqlite_file(url: URL) -> Path | None:
    """The file of a SQLite database."""
    return Path(url.database) if url.drivername == "sqlite" and url.database else None
