"""Bring the tables to the newest version. Alembic is imported only when a migration is due."""

from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import Connection, String, column, inspect, select, table, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.errors import DatabaseError, Reason
from bot.database.tables import SHARED, counters, properties

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0017"
"""The newest revision in `migrations/versions`."""

VERSION_TABLE = "briefbot_revision"

# A number of our own: whoever holds the lock of that number migrates.
_ADVISORY_LOCK = 0x62726965


async def read_revision(connection: AsyncConnection) -> str | None:
    """The revision of the tables; None for a database without."""
    if not await connection.run_sync(lambda sync: inspect(sync).has_table(VERSION_TABLE)):
        return None
    revision = column("version_num", String)
    return await connection.scalar(select(revision).select_from(table(VERSION_TABLE, revision)))


async def migrate(connection: AsyncConnection, label: str) -> None:
    """Migrate within a transaction that writes; do nothing if another process has just done it.

    `label` names the database in the DatabaseError that is raised when its tables are newer than this program.
    """
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _ADVISORY_LOCK})
    revision = await read_revision(connection)
    if revision == HEAD:
        return
    await connection.run_sync(_upgrade, revision, label)
    if revision is None:
        await connection.execute(properties.insert().values(tenant=SHARED, name="id", value=str(uuid4())))
        await connection.execute(counters.insert().values(tenant=SHARED, name="changes", value=0))


def make_config() -> "Config":
    """Alembic's configuration, without a file."""
    from alembic.config import Config  # noqa: PLC0415 - a third of a second that a second start need not wait

    config = Config()
    config.set_main_option("script_location", "bot.database:migrations")
    return config


def _upgrade(connection: Connection, revision: str | None, label: str) -> None:
    from alembic import command  # noqa: PLC0415 - as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above

    config = make_config()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise DatabaseError(Reason.NEWER, label)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
