"""What is kept between two uses of a command: long commands, the last one of a thread, doubtful readings, events."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Insert, Table, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningInsert

from bot.database.database import Database
from bot.database.inserting import insert
from bot.database.tables import SHARED, events, kept_commands, properties, reports, threads

KEPT_FOR = timedelta(days=30)
"""How long a button works whose command is too long for it, and how long a conversation is gone on with."""
_EVENT_KEPT_FOR = timedelta(days=2)
"""Slack repeats an event for up to five minutes, Discord an interaction for 15; longer outages are no repeats."""
_BETWEEN_CLEANINGS = timedelta(hours=1)
_NOTE = "note "
# Statements are built once: SQLAlchemy takes longer to build one of these than SQLite to carry it out.
_FORGET_EVENTS = delete(events).where(events.c.seen_at < bindparam("before"))
_FORGET_THREADS = delete(threads).where(
    threads.c.tenant == bindparam("tenant"), threads.c.answered_at < bindparam("before")
)
_ANSWERED = select(threads.c.command, threads.c.picked_from).where(
    threads.c.tenant == bindparam("tenant"), threads.c.thread == bindparam("thread")
)


@dataclass(frozen=True, slots=True)
class Answered:
    """The command that a thread was answered last, and the line whose answer offered it among others, if one did."""

    command: str
    picked_from: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """An answer that a reader doubts: the command, when it was reported, and the answer as JSON."""

    tenant: str
    command: str
    reported_at: datetime
    answer: str


class Memory:
    """All of it, in the database. Every question names its tenant; `now` is when it is asked."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._cleaned_at: datetime | None = None

    async def keep(self, tenant: str, commands: Sequence[tuple[str, str]], now: datetime) -> None:
        """Keep each command under its key for `KEPT_FOR` from now on."""
        async with self._database.writing() as connection:
            old = kept_commands.c.kept_at < now - KEPT_FOR
            await connection.execute(delete(kept_commands).where(kept_commands.c.tenant == tenant, old))
            for key, command in commands:
                row = {"tenant": tenant, "key": key, "command": command, "kept_at": now}
                await _put(connection, kept_commands, row)

    async def find_kept(self, tenant: str, key: str, now: datetime) -> str | None:
        """The command under that key; None when there is none, or it is too old."""
        fresh = kept_commands.c.kept_at >= now - KEPT_FOR
        statement = select(kept_commands.c.command).where(
            kept_commands.c.tenant == tenant, kept_commands.c.key == key, fresh
        )
        async with self._database.reading() as connection:
            return await connection.scalar(statement)

    async def remember_answered(self, tenant: str, thread: str, answered: Answered, now: datetime) -> None:
        """What the thread was answered last; it is forgotten after `KEPT_FOR`."""
        row = {"tenant": tenant, "thread": thread, **asdict(answered), "answered_at": now}
        async with self._database.writing() as connection:
            await connection.execute(_FORGET_THREADS, {"tenant": tenant, "before": now - KEPT_FOR})
            await _put(connection, threads, row)

    async def find_answered(self, tenant: str, thread: str) -> Answered | None:
        """What the thread was answered last; None in a new one."""
        async with self._database.reading() as connection:
            row = (await connection.execute(_ANSWERED, {"tenant": tenant, "thread": thread})).first()
        return Answered(row.command, row.picked_from) if row else None

    async def report(self, report: Report) -> None:
        """Keep the doubted answer; of one command the newest."""
        async with self._database.writing() as connection:
            await _put(connection, reports, asdict(report))

    async def find_reports(self, tenants: Sequence[str] | None = None) -> tuple[Report, ...]:
        """The doubted answers of these tenants, or of all, the newest first."""
        statement = select(reports).order_by(reports.c.reported_at.desc(), reports.c.command)
        if tenants is not None:
            statement = statement.where(reports.c.tenant.in_(tenants))
        async with self._database.reading() as connection:
            rows = await connection.execute(statement)
        return tuple(Report(row.tenant, row.command, row.reported_at, row.answer) for row in rows)

    async def is_new(self, event: str, now: datetime, within: timedelta = _EVENT_KEPT_FOR) -> bool:
        """Whether nobody, in any process, asked about this event before; within that time, at most the last days."""
        asked = {"tenant": SHARED, "event": event, "seen_at": now, "before": now - within}
        async with self._database.writing() as connection:
            if self._cleaned_at is None or now - self._cleaned_at >= _BETWEEN_CLEANINGS:
                await connection.execute(_FORGET_EVENTS, {"before": now - _EVENT_KEPT_FOR})
                self._cleaned_at = now
            return (await connection.execute(_see(connection.dialect.name), asked)).first() is not None

    async def read_note(self, name: str) -> str | None:
        """What was written under that name last."""
        statement = select(properties.c.value).where(properties.c.tenant == SHARED, properties.c.name == _NOTE + name)
        async with self._database.reading() as connection:
            return await connection.scalar(statement)

    async def write_note(self, name: str, value: str) -> None:
        """Keep the value under that name."""
        async with self._database.writing() as connection:
            await _put(connection, properties, {"tenant": SHARED, "name": _NOTE + name, "value": value})


async def _put(connection: AsyncConnection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert the row, which has every column, or change the one that has its key."""
    await connection.execute(_upsert(connection.dialect.name, table), row)


@cache
def _upsert(dialect: str, table: Table) -> Insert:
    statement = insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    changed = {column.name: statement.excluded[column.name] for column in table.columns if column.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


@cache
def _see(dialect: str) -> ReturningInsert[tuple[str]]:
    """Give a row where the event was not seen since `before`, nor is seen by somebody else right now."""
    statement = insert(dialect, events)
    keys = [column.name for column in events.primary_key]
    again = statement.on_conflict_do_update(
        index_elements=keys,
        set_={"seen_at": statement.excluded.seen_at},
        where=events.c.seen_at < bindparam("before"),
    )
    return again.returning(events.c.tenant)
