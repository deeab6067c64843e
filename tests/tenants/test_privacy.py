"""What is held is shown and deleted, whole: every table is walked, on both databases."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Integer, Table, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.columns import UtcTimestamp
from bot.database.database import Database
from bot.database.tables import SHARED, metadata
from bot.tenants.privacy import NAMELESS, Privacy, naming
from bot.wording.privacy import KINDS

NOW = datetime(2031, 3, 1, 9, tzinfo=UTC)
TEAM, OTHER, SERVER, ALONE = "slack:T1", "slack:T12", "discord:77", "discord:user:401"
ADA, BEN = "401", "U2"
TENANTS = {TEAM: ADA, OTHER: BEN, SERVER: ADA, ALONE: ADA}


@pytest.fixture
def privacy(database: Database) -> Privacy:
    return Privacy(database)


@pytest.fixture
async def full(database: Database) -> Database:
    """A row in every table for every tenant, that names a person wherever a table may."""
    async with database.writing() as connection:
        for number, (tenant, person) in enumerate(TENANTS.items(), 1):
            for table in metadata.sorted_tables:
                await connection.execute(insert(table).values(_row(table, tenant, person, number)))
            note = {"tenant": SHARED, "name": f"note greeted:{tenant}:C1", "value": "Ev1"}
            await connection.execute(insert(metadata.tables["properties"]).values(note))
            event = {"tenant": SHARED, "event": f"slack:{tenant}:C1:7.1", "seen_at": NOW}
            await connection.execute(insert(metadata.tables["events"]).values(event))
    return database


def _row(table: Table, tenant: str, person: str, number: int) -> dict[str, Any]:
    return {column.name: _value(column, tenant, person, number) for column in table.columns}


def _value(column: Column[Any], tenant: str, person: str, number: int) -> Any:  # noqa: ANN401
    named = {
        "added_by": person,
        "shared_by_id": person,
        "person": person,
        "followed_by": person,
        "created_by": person,
        "thread": f"C1:{person}",
        "feed": "url",
    }
    if column.name in ("tenant", *named):
        return tenant if column.name == "tenant" else named[column.name]
    if column.name == "url" and column.table.name == "feeds":
        return "url"
    if isinstance(column.type, UtcTimestamp):
        return NOW
    if isinstance(column.type, Boolean):
        return False
    return number if isinstance(column.type, Integer) else f"{column.name} {number}"


async def _holding(connection: AsyncConnection, words: str) -> set[str]:
    """The tables in which any row, in any column, holds these words."""
    found = set()
    for name, table in metadata.tables.items():
        for row in await connection.execute(select(table)):
            if any(words == str(value) or f":{words}:" in f":{value}:" for value in row):
                found.add(name)
    return found


def test_every_table_has_its_rule() -> None:
    named = set(naming(ADA))
    assert named | NAMELESS == set(metadata.tables), "say in tenants/privacy.py whom the new table names"
    assert not named & NAMELESS
    assert set(KINDS) == set(metadata.tables)


@pytest.mark.usefixtures("full")
async def test_every_row_of_a_tenant_is_counted_and_found(privacy: Privacy) -> None:
    counted = await privacy.count(TEAM)
    assert counted == dict.fromkeys(metadata.tables, 1) | {"properties": 2, "events": 2}
    found = [name async for name, _ in privacy.find(TEAM)]
    assert {name: found.count(name) for name in found} == counted


async def test_a_forgotten_tenant_is_in_no_table_and_all_others_stay(full: Database, privacy: Privacy) -> None:
    before = await privacy.count(OTHER)
    await privacy.forget(TEAM)
    async with full.reading() as connection:
        assert await _holding(connection, TEAM) == set()
    assert await privacy.count(TEAM) == {}
    assert await privacy.count(OTHER) == before


async def test_a_forgotten_person_is_named_in_no_table_and_what_others_use_stays(
    full: Database, privacy: Privacy
) -> None:
    before = await privacy.count(TEAM)
    assert {name async for name, _ in privacy.find(TEAM, ADA)} == set(naming(ADA))
    await privacy.forget(TEAM, ADA)
    async with full.reading() as connection:
        for name, table in metadata.tables.items():
            for row in await connection.execute(select(table).where(table.c.tenant == TEAM)):
                assert ADA not in str(row), name
    assert [one async for one in privacy.find(TEAM, ADA)] == []
    after = await privacy.count(TEAM)
    assert {name: before[name] - after.get(name, 0) for name in before if before[name] != after.get(name)} == {
        "curators": 1,
        "threads": 1,
    }
    assert len([one async for one in privacy.find(SERVER, ADA)]) == len(naming(ADA)), "another tenant has its own"


@pytest.mark.usefixtures("full")
async def test_who_is_alone_with_the_bot_is_forgotten_in_every_server(privacy: Privacy) -> None:
    await privacy.forget(ALONE, ADA)
    assert [one async for one in privacy.find(SERVER, ADA)] == []
    assert len([one async for one in privacy.find(TEAM, ADA)]) == len(naming(ADA)), "another platform's ids are others"


@pytest.mark.usefixtures("full")
async def test_the_shared_library_can_not_be_forgotten(privacy: Privacy) -> None:
    before = await privacy.count(SHARED)
    await privacy.forget(SHARED)
    assert await privacy.count(SHARED) == before


async def test_every_search_index_is_told_what_is_gone(full: Database, privacy: Privacy) -> None:
    await privacy.forget(TEAM)
    async with full.reading() as connection:
        statement = text("SELECT count(*) FROM changes WHERE tenant = 'shared' AND article = 1")
        assert await connection.scalar(statement) == 1
        last = await connection.scalar(text("SELECT value FROM counters WHERE tenant = 'shared'"))
        assert last == await connection.scalar(text("SELECT max(number) FROM changes WHERE tenant = 'shared'"))


async def test_a_person_s_conversations_are_not_those_of_whose_id_ends_alike(full: Database, privacy: Privacy) -> None:
    threads = metadata.tables["threads"]
    other = {"tenant": TEAM, "thread": f"C1:9{ADA}", "command": "/deal moss", "answered_at": NOW}
    async with full.writing() as connection:
        await connection.execute(insert(threads).values(other))
    assert [row["thread"] async for name, row in privacy.find(TEAM, ADA) if name == "threads"] == [f"C1:{ADA}"]
