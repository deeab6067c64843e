"""SQLite with one step of the connection's thread for a statement and its rows.

aiosqlite takes four: to open a cursor, to execute, to fetch and to close. Each waits for the thread and then for the
loop, which took a third of an answer's time.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Concatenate, ParamSpec, Self

import aiosqlite

_FIRST = 1_000
"""Rows."""
_Arguments = ParamSpec("_Arguments")


class Cursor:
    """What SQLAlchemy asks of a cursor; a statement's rows are read with it, unless they are many."""

    def __init__(self, connection: "Connection") -> None:
        """Use `Connection.cursor`."""
        self._connection = connection
        self._rows: list[Any] = []
        self._more: sqlite3.Cursor | None = None
        self.description: Sequence[Any] | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Iterable[Any] = ()) -> None:
        """Execute, and read the first rows, which mostly are all."""
        await self._connection.run(self._execute, statement, parameters)

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Execute for each of the parameters."""
        await self._connection.run(self._execute_many, statement, parameters)

    async def fetchall(self) -> Sequence[Any]:
        """The rows of the last statement that were not given out."""
        if self._more:
            await self._connection.run(self._read, None)
        rows, self._rows = self._rows, []
        return rows

    async def fetchmany(self, size: int) -> Sequence[Any]:
        """The next rows, at most so many."""
        if self._more and len(self._rows) < size:
            await self._connection.run(self._read, size)
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    async def close(self) -> None:
        """Forget the rows."""
        self._rows = []
        if self._more:
            await self._connection.run(self._close)

    def _execute(self, connection: sqlite3.Connection, statement: str, parameters: Iterable[Any]) -> None:
        self._more = cursor = connection.execute(statement, tuple(parameters))
        self.description, self._rows = cursor.description, []
        self._read(connection, _FIRST)
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid

    def _read(self, connection: sqlite3.Connection, size: int | None) -> None:
        """Read so many more rows, or all."""
        if self._more:
            rows = self._more.fetchall() if size is None else self._more.fetchmany(size)
            self._rows += rows
            if size is None or len(rows) < size:
                self._close(connection)

    def _close(self, _connection: sqlite3.Connection) -> None:
        if self._more:
            self._more.close()
            self._more = None

    def _execute_many(
        self, connection: sqlite3.Connection, statement: str, parameters: Iterable[Sequence[Any]]
    ) -> None:
        cursor = connection.executemany(statement, parameters)
        self.rowcount = cursor.rowcount
        cursor.close()


class Connection(aiosqlite.Connection):
    """A connection whose thread executes statements as a whole.

    Its first statement, and the first after a commit or rollback, begins a transaction.
    """

    _begins: str | None = None

    def begin(self, statement: str = "BEGIN") -> None:
        """Begin a transaction by this with the next statement, its first look at the database in any case."""
        self._begins = statement

    def cursor(self) -> Cursor:  # type: ignore[override] # aiosqlite's waits for the thread
        return Cursor(self)

    async def run(
        self,
        work: Callable[Concatenate[sqlite3.Connection, _Arguments], None],
        *arguments: _Arguments.args,
        **named: _Arguments.kwargs,
    ) -> None:
        """Work in the connection's thread, which is given the connection, within what was begun."""
        if self._begins:
            work = partial(_begin_and, self._begins, work)
            self._begins = None
        await self._execute(work, self._conn, *arguments, **named)  # type: ignore[no-untyped-call] # aiosqlite's

    async def commit(self) -> None:
        """Commit what was begun, if anything was."""
        self.begin()
        if self.in_transaction:
            await super().commit()

    async def rollback(self) -> None:
        """Roll back what was begun, if anything was."""
        self.begin()
        if self.in_transaction:
            await super().rollback()


def _begin_and(
    begin: str,
    work: Callable[Concatenate[sqlite3.Connection, _Arguments], None],
    connection: sqlite3.Connection,
    *arguments: _Arguments.args,
    **named: _Arguments.kwargs,
) -> None:
    connection.execute(begin)
    work(connection, *arguments, **named)


async def connect(file: str, pragmas: Iterable[str]) -> Connection:
    """Connect to a file, and set these; Python's driver begins no transaction: too late, and updates were lost."""
    connect = partial(sqlite3.connect, file, isolation_level=None, check_same_thread=False)
    connection = Connection(connect, iter_chunk_size=1)
    connection._thread.daemon = True  # noqa: SLF001 - as SQLAlchemy does for its own
    await connection
    try:
        for pragma in pragmas:
            await connection.run(_set, pragma)
    except BaseException:
        await connection.close()
        raise
    connection.begin()
    return connection


def _set(connection: sqlite3.Connection, pragma: str) -> None:
    connection.execute(f"PRAGMA {pragma}").close()
