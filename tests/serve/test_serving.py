"""Platforms carried together: their faults, their end, and what is told of their health meanwhile."""

import asyncio
import sqlite3
from functools import partial
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.chat import UserError
from bot.database.database import Database
from bot.serve.health import is_current
from bot.serve.supervising import RefusedError
from tests.hosting import PATIENCE, StandIn, carrying, fetch, poll


async def test_a_platform_that_fails_does_not_take_the_other_with_it() -> None:
    failing = StandIn("Slack", faults=[RuntimeError("made up"), RefusedError("No.")])
    steady = StandIn("Discord")
    async with carrying([failing, steady]) as carried:
        await poll(carried.is_ready)

        async def is_given_up() -> bool:
            await carried.ready()
            return failing.runs == 2

        await poll(is_given_up)
        assert await carried.ready() == (200, {"ready": True, "database": True, "Slack": False, "Discord": True})
        assert steady.runs == 1


async def test_without_a_platform_that_works_it_is_not_ready_but_lives() -> None:
    stand_in = StandIn(is_healthy=False)
    async with carrying([stand_in]) as carried:
        assert await carried.ready() == (503, {"ready": False, "database": True, "Slack": False})
        assert await fetch(f"{carried.address}/livez") == (200, "ok")
        stand_in.is_healthy = True
        await poll(carried.is_ready)


async def test_while_it_stops_it_lives_is_not_ready_takes_nothing_and_finishes_what_it_began() -> None:
    stand_in = StandIn()
    async with carrying([stand_in]) as carried:
        await poll(carried.is_ready)
        carried.stop.set()
        async with asyncio.timeout(PATIENCE):
            await stand_in.is_draining.wait()
        assert (await carried.ready())[0] == 503
        assert await fetch(f"{carried.address}/livez") == (200, "ok")
        assert await fetch(f"{carried.address}/slack/events") == (503, "stopping")
        assert not carried.over.done()
        stand_in.finished.set()
        async with asyncio.timeout(PATIENCE):
            await carried.over


async def test_a_platform_that_hangs_is_left_at_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.serve.serving._LONGEST_DRAIN", 0)
    async with carrying([StandIn()]) as carried:
        await poll(carried.is_ready)
        carried.stop.set()
        async with asyncio.timeout(PATIENCE):
            await carried.over


async def test_when_no_platform_is_left_it_ends_and_says_so() -> None:
    refusing = [StandIn(name, faults=[RefusedError("No.")]) for name in ("Slack", "Discord")]
    async with carrying(refusing) as carried:
        async with asyncio.timeout(PATIENCE):
            await asyncio.wait([carried.over])
        with pytest.raises(UserError, match="No platform is left to run"):
            carried.over.result()


async def test_a_path_that_is_nobodys_is_not_found() -> None:
    async with carrying([StandIn()]) as carried:
        assert (await fetch(f"{carried.address}/slack/events"))[0] == 404
        assert (await fetch(f"{carried.address}/"))[0] == 404


class Outage:
    """The database is gone, and comes back."""

    def __init__(self, url: str) -> None:
        self._url = url

    def begin(self) -> None:
        """Move SQLite's file away; let the PostgreSQL server end our connections and take no new one."""
        if self._url.startswith("sqlite"):
            self._file.rename(self._file.with_suffix(".away"))
        else:
            self._tell("ALTER DATABASE {} ALLOW_CONNECTIONS false")
            self._tell("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'")

    def end(self) -> None:
        if self._url.startswith("sqlite"):
            self._file.with_suffix(".away").rename(self._file)
        else:
            self._tell("ALTER DATABASE {} ALLOW_CONNECTIONS true")

    @property
    def _file(self) -> Path:
        return Path(str(make_url(self._url).database))

    def _tell(self, statement: str) -> None:
        url = make_url(self._url)
        server = url.set(database="postgres").render_as_string(hide_password=False)
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(statement.format(url.database).encode())


async def test_a_database_that_is_gone_for_a_while_makes_it_unready_but_not_dead(url: str, database: Database) -> None:
    async with carrying([StandIn()], partial(is_current, database)) as carried:
        await poll(carried.is_ready)
        outage = Outage(url)
        outage.begin()
        assert await carried.ready() == (503, {"ready": False, "database": False, "Slack": True})
        assert await fetch(f"{carried.address}/livez") == (200, "ok")
        outage.end()
        await poll(carried.is_ready)


async def test_tables_of_another_version_are_not_ready(url: str, database: Database) -> None:
    assert await is_current(database)
    change = "UPDATE briefbot_revision SET version_num = '9999'"
    if url.startswith("sqlite"):
        with sqlite3.connect(str(make_url(url).database)) as connection:
            connection.execute(change)
        connection.close()
    else:
        with psycopg.connect(url, autocommit=True) as server:
            server.execute(change)
    assert not await is_current(database)
