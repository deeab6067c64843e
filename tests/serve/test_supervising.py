"""A platform that fails is started again; one that refuses us is given up; the other never notices."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.serve.supervising import Platform, RefusedError, Supervised
from tests.hosting import StandIn


class Clock:
    """Pauses that take no time, and are remembered."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)


async def test_it_is_started_again_after_longer_and_longer_pauses_and_then_given_up() -> None:
    clock = Clock()
    faults: list[Exception] = [OSError("gone")] * 8
    stand_in = StandIn(faults=[*faults, RefusedError("Copy the token again.")])
    with capture_logs() as logged:
        await Supervised(stand_in.platform, clock.sleep).run()
    assert clock.pauses == [1, 2, 4, 8, 16, 32, 60, 60]
    assert [line["event"] for line in logged[:2]] == [
        "Slack failed; it is started again in 1 seconds.",
        "Slack failed; it is started again in 2 seconds.",
    ]
    assert logged[-1]["event"] == "Slack is given up until the next start. Copy the token again."
    assert "exc_info" not in logged[-1]


async def test_after_a_long_run_the_pause_is_a_short_one_again() -> None:
    clock = Clock()
    lasts = iter((1, 1, 1, 601, 1, 0))
    time = [0.0]

    async def run() -> None:
        lasted = next(lasts)
        time[0] += lasted
        raise OSError("gone") if lasted else RefusedError("No.")

    with capture_logs() as logged:
        await Supervised(Platform("Slack", run, lambda: True), clock.sleep, lambda: time[0]).run()
    assert clock.pauses == [1, 2, 4, 1, 2]
    assert isinstance(logged[0]["exc_info"], OSError)


async def test_one_that_ends_by_itself_is_started_again() -> None:
    clock = Clock()
    runs: list[int] = []

    async def run() -> None:
        runs.append(1)
        if len(runs) == 3:
            raise RefusedError("No.")

    await Supervised(Platform("Slack", run, lambda: True), clock.sleep).run()
    assert clock.pauses == [1, 2]


async def test_it_is_healthy_only_while_it_runs() -> None:
    stand_in = StandIn()
    stand_in.finished.set()
    supervised = Supervised(stand_in.platform)
    assert not supervised.is_healthy
    running = asyncio.create_task(supervised.run())
    await asyncio.sleep(0)
    assert supervised.is_healthy
    stand_in.is_healthy = False
    assert not supervised.is_healthy
    stand_in.is_healthy = True
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert not supervised.is_healthy
