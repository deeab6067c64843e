"""A crash run: fakes, workers that are killed and started again, and the count of what stands in the channels."""

import asyncio
import contextlib
import json
import random
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from bot.database.database import Database
from bot.database.digest_tables import deliveries, schedules
from bot.digests.delivery import State
from bot.digests.due import dump_plan
from bot.digests.schedule import make_schedule
from tests.crash.worker import KILLED, POINTS, TIMING, Point
from tests.fakes.channels import FakeChannels, Fault, Platform

_WORKSPACES = 10
_FAULTS: dict[Fault, float] = {"lost": 0.08, "late": 0.04, "failed after": 0.02, "failed": 0.03, "busy": 0.03}
"""How often a post goes wrong, and how."""
_HIDDEN = 0.02
"""Of the channels, those whose history the bot may not read."""
_OPEN = (State.PENDING, State.RENDERED, State.SENDING)
_LONGEST = 3600.0


@dataclass(frozen=True, slots=True)
class Result:
    """What the run's last line says; `uncertain_wrong` are those where no history was refused, and those missed."""

    occurrences: int
    kills: int
    duplicates: int
    missing: int
    uncertain: int
    uncertain_wrong: int
    blind_retry_duplicates: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """How a run is made. Each of `deaths` ends one worker at its point; `kill_every` are seconds between others."""

    url: str
    occurrences: int
    processes: int
    deaths: tuple[tuple[Point, int], ...]
    kill_every: float | None = None
    blind: bool = False
    seed: int = 8


async def crash(run: Run) -> Result:
    """Deliver all, and count. The database is to be empty."""
    chance = random.Random(run.seed)  # noqa: S311 (chance for a test)
    hidden = {f"{number}" for number in range(run.occurrences) if chance.random() < _HIDDEN}
    channels = FakeChannels(_chooser(chance), lambda channel: channel.removeprefix("C") in hidden)
    channels.lateness, channels.nonce_kept = TIMING.request + 1, TIMING.request + 1
    database = await Database.open(run.url)
    try:
        await _fill(database, run.occurrences)
        async with channels.serve():
            kills = await _deliver(run, channels, database)
        return await _count(run, channels, database, kills)
    finally:
        await database.close()


def _chooser(chance: random.Random) -> Any:  # noqa: ANN401 (a function)
    names, weights = [*_FAULTS, ""], [*_FAULTS.values(), 1 - sum(_FAULTS.values())]

    def choose(_platform: Platform, _channel: str) -> Any:  # noqa: ANN401 (a Fault)
        return chance.choices(names, weights)[0]

    return choose


async def _fill(database: Database, occurrences: int) -> None:
    """Schedules that are all due now and not again for long, half of them on each platform."""
    now = datetime.now(UTC)
    plan = dump_plan(make_schedule("0 0 1 1 *", "UTC"))
    day_ago = now - timedelta(days=1)
    made = {"is_silent": False, "created_by": "U1", "created_at": day_ago, "covered_until": day_ago}
    rows = []
    for number in range(occurrences):
        slack = number % 2 == 0
        tenant = f"slack:T{number % _WORKSPACES}" if slack else f"discord:{number % _WORKSPACES}"
        channel = f"C{number}" if slack else f"{number}"
        at = {"id": f"s{number}", "channel": channel, "plan": plan, "next_at": now - timedelta(seconds=1)}
        rows.append({"tenant": tenant, **at, **made})
    async with database.writing() as connection:
        await connection.execute(insert(schedules), rows)


async def _deliver(run: Run, channels: FakeChannels, database: Database) -> int:
    """Keep the workers going until nothing is left to do; how many were killed."""
    deaths, killed = iter(run.deaths), count()
    workers = [asyncio.create_task(_keep(run, channels, deaths, killed)) for _ in range(run.processes)]
    try:
        async with asyncio.timeout(_LONGEST):
            await _until_done(database, run.occurrences)
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    return next(killed)


async def _keep(run: Run, channels: FakeChannels, deaths: Any, killed: Any) -> None:  # noqa: ANN401 (iterators)
    """One worker after another."""
    api = {"slack": channels.slack_url, "discord": channels.discord_url}
    while True:
        point, nth = next(deaths, (None, 0))
        options = {"database": run.url, "api": api, "blind": run.blind, "point": point, "nth": nth}
        arguments = ("-m", "tests.crash.worker", json.dumps(options))
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=Path(__file__).parents[2], stdout=asyncio.subprocess.DEVNULL
        )
        try:
            async with asyncio.timeout(run.kill_every if point is None else None):
                code = await process.wait()
            if code != KILLED:
                raise RuntimeError(f"a worker ended with {code}")
            next(killed)
        except TimeoutError:
            next(killed)
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _until_done(database: Database, occurrences: int) -> None:
    while True:
        async with database.reading() as connection:
            rows = (await connection.execute(select(deliveries))).all()
        # A part waits for one that is uncertain until an administrator has decided.
        halted = {(row.tenant, row.schedule) for row in rows if row.state == State.UNCERTAIN}
        waiting = [row for row in rows if row.state in _OPEN and (row.tenant, row.schedule) not in halted]
        if sum(row.part == 0 for row in rows) == occurrences and not waiting:
            return
        await asyncio.sleep(0.25)


async def _count(run: Run, channels: FakeChannels, database: Database, kills: int) -> Result:
    posted = Counter(one.marker for one in channels.posted)
    async with database.reading() as connection:
        rows = (await connection.execute(select(deliveries))).all()
    uncertain = {row.channel for row in rows if row.state == State.UNCERTAIN}
    sent = [row for row in rows if row.state not in (State.UNCERTAIN, State.RENDERED)]
    return Result(
        occurrences=run.occurrences,
        kills=kills,
        duplicates=sum(number - 1 for number in posted.values()),
        missing=sum(row.state != State.SENT or row.marker not in posted for row in sent),
        uncertain=len(uncertain),
        uncertain_wrong=len(uncertain ^ channels.refused),
    )


def random_deaths(seed: int, number: int) -> tuple[tuple[Point, int], ...]:
    """So many deaths at the four points in turn, each after a few passes."""
    chance = random.Random(seed)  # noqa: S311 (chance for a test)
    return tuple((POINTS[one % len(POINTS)], chance.randint(1, 6)) for one in range(number))


def as_line(result: Result) -> str:
    """The contract's line."""
    return json.dumps({name: value for name, value in asdict(result).items() if value is not None})
