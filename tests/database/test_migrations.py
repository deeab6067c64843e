"""The migrations lead to the tables of `tables.py`, on both databases, and cost nothing when none is due."""

import subprocess
import sys
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from bot.database.database import Database
from bot.database.migrate import HEAD, VERSION_TABLE, make_config
from bot.database.tables import metadata


def _differences(connection: Connection) -> list[Any]:
    options = {"version_table": VERSION_TABLE, "compare_type": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


async def test_the_migrated_tables_are_those_of_the_metadata(new_url: str) -> None:
    database = await Database.open(new_url)
    async with database.reading() as connection:
        assert await connection.run_sync(_differences) == []
    await database.close()


async def test_a_missing_column_would_be_noticed(new_url: str) -> None:
    database = await Database.open(new_url)
    async with database.writing() as connection:
        await connection.exec_driver_sql("ALTER TABLE articles DROP COLUMN url")
    async with database.reading() as connection:
        assert len(await connection.run_sync(_differences)) == 1
    await database.close()


async def test_foreign_keys_and_primary_keys_are_those_of_the_metadata(new_url: str) -> None:
    def keys(connection: Connection) -> dict[str, tuple[list[str], list[Any]]]:
        inspector = inspect(connection)
        return {
            name: (
                inspector.get_pk_constraint(name)["constrained_columns"],
                [key["constrained_columns"] for key in inspector.get_foreign_keys(name)],
            )
            for name in metadata.tables
        }

    database = await Database.open(new_url)
    async with database.reading() as connection:
        migrated = await connection.run_sync(keys)
    await database.close()
    assert migrated == {
        name: (
            [column.name for column in table.primary_key],
            [list(key.column_keys) for key in table.foreign_key_constraints],
        )
        for name, table in metadata.tables.items()
    }


def test_head_is_the_newest_script() -> None:
    assert ScriptDirectory.from_config(make_config()).get_current_head() == HEAD


IMPORTED = """
import asyncio, sys
from bot.database.database import Database
database = asyncio.run(Database.open(sys.argv[1]))
print("alembic" in sys.modules)
"""


def test_alembic_is_imported_only_when_a_migration_is_due(new_url: str) -> None:
    def imported() -> str:
        return subprocess.run(
            [sys.executable, "-c", IMPORTED, new_url], check=True, capture_output=True, text=True
        ).stdout.strip()

    assert [imported(), imported()] == ["True", "False"]
