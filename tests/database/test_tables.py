"""What holds for every table."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Table, UniqueConstraint, insert, select, text

from bot.database.database import Database
from bot.database.tables import SHARED, articles, metadata

TABLES = list(metadata.tables.values())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_has_a_tenant_and_no_key_leaves_it_out(table: Table) -> None:
    assert not table.c.tenant.nullable
    assert "tenant" in table.primary_key.columns
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            assert "tenant" in constraint.columns
    for index in table.indexes:
        assert not index.unique or "tenant" in index.columns
    for key in table.foreign_key_constraints:
        assert "tenant" in key.column_keys
        assert {element.column.name for element in key.elements} >= {"tenant"}


ROW = {
    "tenant": SHARED, "id": 1, "key": "a", "title": "A", "text_hash": "", "facts_hash": "", "extractor": "1",
}  # fmt: skip


async def test_times_are_stored_as_utc_and_come_back_aware(database: Database) -> None:
    told = datetime(2026, 7, 1, 12, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    async with database.writing() as connection:
        await connection.execute(insert(articles).values(ROW | {"added_at": told}))
    async with database.reading() as connection:
        read = await connection.scalar(select(articles.c.added_at))
        stored = str(await connection.scalar(text("SELECT added_at FROM articles")))
    assert read == told
    assert read is not None
    assert read.tzinfo is UTC
    assert stored.startswith("2026-07-01 07:00:00")


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="without a zone"):
        async with database.writing() as connection:
            await connection.execute(insert(articles).values(ROW | {"added_at": datetime(2026, 7, 1)}))  # noqa: DTZ001
