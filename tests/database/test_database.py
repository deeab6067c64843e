"""Opening a database, and what its transactions promise."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from bot.database.database import Database
from bot.database.errors import DatabaseError, Reason
from bot.database.tables import SHARED, counters, properties

MARK = insert(properties).values(tenant=SHARED, name="mark", value="made")
MARKS = select(func.count()).where(properties.c.name == "mark")


async def test_what_was_written_is_read_by_whoever_opens_it_next(url: str) -> None:
    first = await Database.open(url)
    async with first.writing() as connection:
        await connection.execute(MARK)
    await first.close()
    second = await Database.open(url)
    async with second.reading() as connection:
        assert await connection.scalar(MARKS) == 1
    await second.close()


async def test_a_database_keeps_the_id_that_it_was_made_with(new_url: str) -> None:
    first, second = await Database.open(new_url), await Database.open(new_url)
    assert first.id == second.id
    assert len(first.id) == 36
    await first.close()
    await second.close()


async def test_a_reader_waits_for_no_writer_and_sees_what_was_committed(database: Database) -> None:
    async with database.writing() as writer:
        await writer.execute(MARK)
        async with database.reading() as reader:
            assert await reader.scalar(MARKS) == 0


async def test_a_reader_sees_one_state_from_its_first_question_on(database: Database) -> None:
    async with database.reading() as reader:
        assert await reader.scalar(MARKS) == 0
        async with database.writing() as writer:
            await writer.execute(MARK)
        assert await reader.scalar(MARKS) == 0


async def test_an_exception_takes_back_what_was_written(database: Database) -> None:
    async def write_and_fail() -> None:
        async with database.writing() as connection:
            await connection.execute(MARK)
            raise KeyError

    with pytest.raises(KeyError):
        await write_and_fail()
    async with database.reading() as connection:
        assert await connection.scalar(MARKS) == 0


async def test_writers_at_once_lose_no_update(database: Database) -> None:
    async def count_up() -> None:
        async with database.writing() as connection:
            value = await connection.scalar(select(counters.c.value).with_for_update())
            await connection.execute(counters.update().values(value=(value or 0) + 1))

    await asyncio.gather(*(count_up() for _ in range(20)))
    async with database.reading() as connection:
        assert await connection.scalar(select(counters.c.value)) == 20


async def test_our_own_mistake_is_not_taken_for_a_broken_database(database: Database) -> None:
    with pytest.raises((OperationalError, ProgrammingError)):
        async with database.reading() as connection:
            await connection.execute(text("SELECT nothing FROM nowhere"))


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_a_transaction_that_reads_can_not_write_on_postgresql(database: Database) -> None:
    with pytest.raises(DatabaseError) as caught:
        async with database.reading() as connection:
            await connection.execute(MARK)
    assert caught.value.reason is Reason.READ_ONLY


OPEN = (
    "import asyncio, sys; from bot.database.database import Database; print(asyncio.run(Database.open(sys.argv[1])).id)"
)


def test_two_processes_open_a_fresh_database_at_once(new_url: str) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN, new_url], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    ends = [process.communicate(timeout=60) for process in processes]
    assert [errors for _, errors in ends if "Error" in errors] == []
    assert len({output for output, _ in ends}) == 1
    assert all(len(output.strip()) == 36 for output, _ in ends)


async def test_sqlite_is_set_up_to_lose_nothing(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")
    async with database.reading() as connection:
        settings = {
            name: await connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "busy_timeout", "synchronous", "foreign_keys")
        }
    await database.close()
    assert settings == {"journal_mode": "wal", "busy_timeout": 10_000, "synchronous": 2, "foreign_keys": 1}


async def test_the_folder_of_a_sqlite_file_is_made(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/new/folder/a.sqlite3")
    await database.close()
    assert database.file == tmp_path / "new/folder/a.sqlite3"
    assert database.file.exists()


def test_closing_a_sqlite_database_leaves_one_file(tmp_path: Path) -> None:
    asyncio.run(_open_and_close(f"sqlite:///{tmp_path}/a.sqlite3"))
    assert [path.name for path in tmp_path.iterdir()] == ["a.sqlite3"]
    with closing(sqlite3.connect(tmp_path / "a.sqlite3")) as connection:
        assert connection.execute("SELECT name FROM counters").fetchall() == [("changes",)]


async def _open_and_close(url: str) -> None:
    await (await Database.open(url)).close()


async def test_many_rows_are_read_whole_or_a_few_at_a_time(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/library.sqlite3")
    count = text(
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT 2500) SELECT n FROM numbers"
    )
    async with database.reading() as connection:
        whole = (await connection.scalars(count)).all()
        async with connection.stream(count) as rows:
            few = [row.n async for row in rows]
        async with connection.stream(count) as rows:
            assert (await rows.first()) == (1,)
    await database.close()
    assert whole == few == list(range(1, 2501))


async def test_many_who_write_at_once_in_one_process_wait_for_their_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.database.engine.SQLITE_PRAGMAS", ("busy_timeout=0", "journal_mode=WAL"))
    database = await Database.open(f"sqlite:///{tmp_path}/library.sqlite3")

    async def write(number: int) -> None:
        async with database.writing() as connection:
            row = {"tenant": "slack:T1", "name": f"note {number}", "value": ""}
            await connection.execute(insert(properties).values(row))

    await asyncio.gather(*map(write, range(50)))
    async with database.reading() as connection:
        names = (await connection.scalars(select(properties.c.name))).all()
    assert sum(name.startswith("note ") for name in names) == 50
    await database.close()
