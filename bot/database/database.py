"""The database, SQLite or PostgreSQL, opened and ready: the newest tables, transactions that read or write."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path
from typing import Self

from sqlalchemy import URL, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.database.engine import keep_others_out, make_engine, parse_url, sqlite_file
from bot.database.errors import DatabaseError, Reason, reason_of
from bot.database.migrate import HEAD, migrate, read_revision
from bot.database.tables import properties


class Database:
    """An open database. `id` is a UUID that it was given when it was made; `file` is None on PostgreSQL.

    `address` is the one that it was opened by, and may hold a password.
    """

    id: str
    file: Path | None
    address: str

    def __init__(self, url: URL, engine: AsyncEngine) -> None:
        """Use `open`."""
        self.id = ""
        self.file = sqlite_file(url)
        self.address = url.render_as_string(hide_password=False)
        self._label = (
            str(self.file) if self.file else url.set(username=None, password=None, query={}).render_as_string()
        )
        # Whoever waits for SQLite's own lock tries now and then, and may never be the one who gets it.
        self._turn = asyncio.Lock()
        self._writers = engine
        # As on SQLite, a transaction that reads sees one state of the database from its first statement on.
        self._readers = (
            engine
            if self.file
            else engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        )

    @classmethod
    async def open(cls, url: str) -> Self:
        """Open `sqlite:///PATH` or `postgresql://…`, make or migrate its tables. Raises DatabaseError."""
        parsed = parse_url(url)
        database = cls(parsed, make_engine(parsed))
        try:
            await database._prepare()
        except BaseException:
            await database.close()
            raise
        return database

    async def _prepare(self) -> None:
        self._make_file()
        async with self.reading() as connection:
            due = await read_revision(connection) != HEAD
        if due:
            async with self.writing() as connection:
                await migrate(connection, self._label)
        async with self.reading() as connection:
            statement = select(properties.c.value).where(properties.c.name == "id")
            self.id = (await connection.execute(statement)).scalar_one()

    def _make_file(self) -> None:
        """An empty file is an empty SQLite database. The driver's thread would not tell as well what is wrong."""
        if self.file is None:
            return
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self.file.open("ab").close()
        except OSError as error:
            is_file = os.path.isfile(self.file)  # noqa: PTH113 - Path's raises where the folder can't be entered
            reason = Reason.READ_ONLY if is_file else Reason.CANNOT_OPEN
            raise DatabaseError(reason, self._label) from error

    async def close(self) -> None:
        """Close every connection."""
        await self._writers.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that reads one state of the database and waits for no writer. Raises DatabaseError.

        It is rolled back, which takes SQLAlchemy half as long as to begin and commit: what is written in it is lost.
        """
        async with self._telling(self._readers.connect()) as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that may write: committed at the end, rolled back by an exception. Raises DatabaseError.

        Keep it short, and await nothing but the database in it: on SQLite there is one writer at a time, which keeps
        other processes out from its first statement on.
        """
        async with self._turn if self.file else nullcontext(), self._telling(self._writers.begin()) as connection:
            if self.file:
                await keep_others_out(connection)
            yield connection

    @asynccontextmanager
    async def _telling(
        self, connecting: AbstractAsyncContextManager[AsyncConnection]
    ) -> AsyncIterator[AsyncConnection]:
        """Within, what the database says is wrong is a DatabaseError."""
        try:
            async with connecting as connection:
                yield connection
        except DBAPIError as error:
            reason = reason_of(error)
            if reason is None:
                raise
            raise DatabaseError(reason, self._label) from error
