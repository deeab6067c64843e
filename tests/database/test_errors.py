"""Every way in which a database can't be used has a reason, and says which database, without its password."""

import socket
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import insert, make_url, select, text, update
from sqlalchemy import table as named_table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import column

from bot.database import engine
from bot.database.database import Database
from bot.database.errors import DatabaseError, Reason
from bot.database.migrate import VERSION_TABLE
from bot.database.tables import SHARED, properties

AsPlainUser = Callable[[], AbstractContextManager[None]]


async def refusal(url: str) -> DatabaseError:
    with pytest.raises(DatabaseError) as caught:
        await Database.open(url)
    return caught.value


@pytest.mark.parametrize(
    "url", ["", "library.sqlite3", "mysql://localhost/a", "sqlite://", "sqlite:///:memory:", "a://[/"]
)
async def test_an_address_of_another_form_is_refused(url: str) -> None:
    assert (await refusal(url)).reason is Reason.ADDRESS


async def test_a_password_is_in_no_message() -> None:
    for url in ("mysql://me:secret@localhost/a", "postgresql://me:secret@127.0.0.1:1/a", "mysql://me:sec@ret@h/a"):
        error = await refusal(url)
        assert "sec" not in str(error)
        assert "sec" not in error.detail


async def test_a_server_that_does_not_answer_is_named() -> None:
    error = await refusal("postgresql://127.0.0.1:1/news")
    assert error.reason is Reason.UNREACHABLE
    assert "127.0.0.1:1/news" in error.detail


async def test_a_server_that_accepts_and_stays_silent_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_CONNECT_TIMEOUT", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        error = await refusal(f"postgresql://127.0.0.1:{silent.getsockname()[1]}/news")
    assert error.reason is Reason.UNREACHABLE


async def test_a_postgresql_database_that_is_not_there_is_unreachable(postgresql_server: str) -> None:
    error = await refusal(make_url(postgresql_server).set(database="nowhere").render_as_string())
    assert error.reason is Reason.UNREACHABLE


async def test_postgresql_without_its_driver_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert (await refusal("postgresql://localhost/news")).reason is Reason.DRIVER_MISSING


async def test_a_folder_that_can_not_be_written(open_folder: Path, as_plain_user: AsPlainUser) -> None:
    _set_mode(open_folder, 0o555)
    with as_plain_user():
        for url in (f"sqlite:///{open_folder}/a.sqlite3", f"sqlite:///{open_folder}/folder/a.sqlite3"):
            error = await refusal(url)
            assert error.reason is Reason.CANNOT_OPEN
            assert str(open_folder) in error.detail


async def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert (await refusal(f"sqlite:///{tmp_path}/file/a.sqlite3")).reason is Reason.CANNOT_OPEN
    assert (await refusal(f"sqlite:///{tmp_path}")).reason is Reason.CANNOT_OPEN


async def test_a_file_that_takes_no_writes(open_folder: Path, as_plain_user: AsPlainUser) -> None:
    url = f"sqlite:///{open_folder}/a.sqlite3"
    await (await Database.open(url)).close()
    _set_mode(open_folder / "a.sqlite3", 0o444)
    with as_plain_user():
        assert (await refusal(url)).reason is Reason.READ_ONLY


async def _write(database: Database, value: str) -> None:
    async with database.writing() as connection:
        await connection.execute(insert(properties).values(tenant=SHARED, name="a", value=value))


def _set_mode(path: Path, mode: int) -> None:
    path.chmod(mode)


async def test_a_file_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 100)
    assert (await refusal(f"sqlite:///{path}")).reason is Reason.NOT_A_DATABASE
    assert path.read_text() == "Dear Sir or Madam, " * 100


async def test_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")
    async with database.reading() as connection:
        await connection.execute(text("PRAGMA max_page_count = 1"))  # SQLite's own error for a full disk
    with pytest.raises(DatabaseError) as caught:
        await _write(database, "x" * 1_000_000)
    assert caught.value.reason is Reason.DISK_FULL
    async with database.reading() as connection:
        assert len((await connection.execute(properties.select())).all()) == 1
    await database.close()


async def test_a_lock_that_another_holds_too_long_is_told(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    first, second = await Database.open(url), await Database.open(url)
    async with second.reading() as connection:
        await connection.execute(text("PRAGMA busy_timeout = 1"))
    write = text("UPDATE properties SET value = value")
    async with first.writing() as connection:
        await connection.execute(write)
        with pytest.raises(DatabaseError) as caught:
            async with second.writing() as other:
                await other.execute(write)
    assert caught.value.reason is Reason.BUSY
    await first.close()
    await second.close()


async def test_a_database_of_a_newer_version_is_refused_and_left_alone(url: str) -> None:
    revision = named_table(VERSION_TABLE, column("version_num"))
    database = await Database.open(url)
    async with database.writing() as connection:
        await connection.execute(update(revision).values(version_num="9999"))
    await database.close()
    assert (await refusal(url)).reason is Reason.NEWER
    opened = engine.make_engine(engine.parse_url(url))
    async with opened.connect() as connection:
        assert await connection.scalar(select(revision.c.version_num)) == "9999"
    await opened.dispose()


async def test_a_disk_that_takes_no_more_writes_is_told(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")
    async with database.reading() as connection:
        await connection.execute(text("PRAGMA query_only = ON"))  # SQLite's own error for a read-only disk
    with pytest.raises(DatabaseError) as caught:
        await _write(database, "x")
    assert caught.value.reason is Reason.READ_ONLY
    await database.close()


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("disk_full", Reason.DISK_FULL),
        ("insufficient_privilege", Reason.ACCESS_DENIED),
        ("lock_not_available", Reason.BUSY),
        ("admin_shutdown", Reason.UNREACHABLE),
    ],
)
async def test_what_a_server_can_not_do_is_told(database: Database, code: str, reason: Reason) -> None:
    with pytest.raises(DatabaseError) as caught:
        async with database.writing() as connection:
            await connection.execute(text(f"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{code}'; END $$"))
    assert caught.value.reason is reason


async def test_an_error_does_not_tell_what_was_to_be_kept(url: str) -> None:
    opened = engine.make_engine(engine.parse_url(url))
    with pytest.raises(DBAPIError) as caught:
        async with opened.connect() as connection:
            await connection.execute(text("INSERT INTO nowhere VALUES (:told)"), {"told": "a private text"})
    await opened.dispose()
    assert "a private text" not in str(caught.value)
