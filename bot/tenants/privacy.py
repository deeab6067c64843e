"""What is held of a workspace, a server or a person, and its deletion: every table has its rule here."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, delete, func, insert, or_, select, update
from sqlalchemy import Row as SqlRow
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.database import Database
from bot.database.tables import (
    SHARED,
    articles,
    changes,
    cited,
    counters,
    curators,
    events,
    follows,
    metadata,
    properties,
    removed,
    schedules,
    threads,
)

NAMELESS = frozenset(
    """
    article_names changes counters deliveries events feed_items feeds kept_commands muted names passages properties
    record_names records reports revisions sketches sources texts told
    """.split()  # noqa: SIM905 (a list of words is read more easily)
)
"""Tables that name no person, by whatever is in them."""

_BLANK: Mapping[str, Mapping[str, str | None]] = {
    "articles": {"added_by": None},
    "cited": {"shared_by": None, "shared_by_id": None},
    "follows": {"followed_by": ""},
    "removed": {"added_by": None},
    "schedules": {"created_by": ""},
}
"""What stays for the others, without the person's name; the rows of other tables go."""

_PAGE = 100
"""Rows that are read at once; one may be a text of 2 MB."""

_PERSONAL = ":user:"
"""In the tenant of one person alone, `discord:user:401`."""

Row = Mapping[str, Any]


class Privacy:
    """All that is held of a tenant, or of a person in it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, tenant: str) -> dict[str, int]:
        """How many rows each table holds of the tenant; tables without any are left out."""
        counted: dict[str, int] = {}
        async with self._database.reading() as connection:
            for table in metadata.sorted_tables:
                statement = select(func.count()).select_from(table).where(_of_tenant(table, tenant))
                counted[table.name] = await connection.scalar(statement) or 0
        return {name: rows for name, rows in counted.items() if rows}

    async def find(self, tenant: str, person: str | None = None) -> AsyncIterator[tuple[str, Row]]:
        """Every row that is held of the tenant, or of that person in it, with the name of its table."""
        for table in metadata.sorted_tables:
            held = _of_tenant(table, tenant) if person is None else _of_person(table, tenant, person)
            if held is not None:
                async for row in self._read(select(table).where(held).order_by(*table.primary_key)):
                    yield table.name, dict(zip(table.columns.keys(), row, strict=True))

    async def _read(self, statement: Select[*tuple[Any, ...]]) -> AsyncIterator[SqlRow[*tuple[Any, ...]]]:
        read = 0
        while True:
            async with self._database.reading() as connection:
                rows = (await connection.execute(statement.offset(read).limit(_PAGE))).all()
            for row in rows:
                yield row
            read += len(rows)
            if len(rows) < _PAGE:
                return

    async def forget(self, tenant: str, person: str | None = None) -> None:
        """Delete all that is held of the tenant; or the person's name from what others use, and what is theirs alone.

        Of the shared library, which is the whole database's, nothing is deleted.
        """
        if tenant == SHARED:
            return
        async with self._database.writing() as connection:
            if person is None:
                await _forget_tenant(connection, tenant)
            else:
                await _forget_person(connection, tenant, person)


def is_personal(tenant: str) -> bool:
    """Whether the tenant is one person."""
    return _PERSONAL in tenant


def naming(person: str) -> Mapping[str, ColumnElement[bool]]:
    """The rows of each table that name the person, by the platform's id; every other table is NAMELESS."""
    return {
        "articles": articles.c.added_by == person,
        "cited": cited.c.shared_by_id == person,
        "curators": curators.c.person == person,
        "follows": follows.c.followed_by == person,
        "removed": removed.c.added_by == person,
        "schedules": schedules.c.created_by == person,
        "threads": threads.c.thread.endswith(f":{person}", autoescape=True),
    }


def _of_tenant(table: Table, tenant: str) -> ColumnElement[bool]:
    """Its rows; and those of the whole database whose name holds its own."""
    mine = table.c.tenant == tenant
    named = {"events": events.c.event, "properties": properties.c.name}.get(table.name)
    return mine if named is None else or_(mine, named.contains(f":{tenant}:", autoescape=True))


def _of_person(table: Table, tenant: str, person: str) -> ColumnElement[bool] | None:
    """Where the person talks to the bot alone, what every tenant of the platform holds of them; else what this does."""
    named = naming(person).get(table.name)
    if named is None:
        return None
    platform = tenant.partition(_PERSONAL)[0]
    return and_(named, table.c.tenant.startswith(f"{platform}:") if is_personal(tenant) else table.c.tenant == tenant)


async def _forget_tenant(connection: AsyncConnection, tenant: str) -> None:
    await _tell_the_index(connection, tenant)
    for table in reversed(metadata.sorted_tables):
        await connection.execute(delete(table).where(_of_tenant(table, tenant)))


async def _tell_the_index(connection: AsyncConnection, tenant: str) -> None:
    """Note for every article of the tenant that it is gone, by its number alone: every search index drops it."""
    counter = and_(counters.c.tenant == SHARED, counters.c.name == "changes")
    last: int = await connection.scalar(select(counters.c.value).where(counter).with_for_update()) or 0
    gone = (await connection.scalars(select(changes.c.article).where(changes.c.tenant == tenant))).all()
    rows = [{"tenant": SHARED, "article": one, "number": number} for number, one in enumerate(gone, last + 1)]
    if rows:
        await connection.execute(insert(changes), rows)
        await connection.execute(update(counters).where(counter).values(value=last + len(rows)))


async def _forget_person(connection: AsyncConnection, tenant: str, person: str) -> None:
    for table in metadata.sorted_tables:
        held = _of_person(table, tenant, person)
        if held is None:
            continue
        blank = _BLANK.get(table.name)
        await connection.execute(update(table).where(held).values(blank) if blank else delete(table).where(held))
