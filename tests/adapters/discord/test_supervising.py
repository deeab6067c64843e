"""Connecting again, without burning what Discord allows."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from structlog.typing import EventDict

from bot.adapters.discord.identifying import Identifies, TooManyIdentifiesError
from bot.adapters.discord.supervising import DiscordRefused, GatewaySilentError, supervise, watch
from tests.adapters.discord.conftest import carry
from tests.adapters.discord.stand_in import Core, MemoryNotes
from tests.fakes.discord import FakeDiscord

HOUR = 3600


class Pauses:
    """Pauses that take no time; after `most` of them the test ends."""

    def __init__(self, most: int) -> None:
        self.taken: list[float] = []
        self._most = most

    async def sleep(self, seconds: float) -> None:
        self.taken.append(seconds)
        if len(self.taken) >= self._most:
            raise asyncio.CancelledError


def failing(*errors: Exception) -> Callable[[], Awaitable[None]]:
    left = iter(errors)

    async def connect() -> None:
        raise next(left, ConnectionError())

    return connect


async def pauses_after(*errors: Exception, most: int = 9) -> list[float]:
    pauses = Pauses(most)
    with pytest.raises(asyncio.CancelledError):
        await supervise(failing(*errors), pauses.sleep)
    return pauses.taken


async def test_pauses_grow_up_to_a_minute() -> None:
    assert await pauses_after() == [1, 2, 4, 8, 16, 32, 60, 60, 60]


async def test_the_first_handshakes_attribute_error_is_one_of_many() -> None:
    assert await pauses_after(AttributeError("sequence"), KeyError("id"), most=3) == [1, 2, 4]


async def test_after_a_connection_that_lasted_the_pause_is_short_again() -> None:
    times = iter([0, 1, 2, 3, 4, 5000, 5001, 5002])
    pauses = Pauses(4)
    with pytest.raises(asyncio.CancelledError):
        await supervise(failing(), pauses.sleep, lambda: next(times))
    assert pauses.taken == [1, 2, 1, 2]


async def test_what_discord_refuses_ends_it() -> None:
    with pytest.raises(DiscordRefused, match="token"):
        await supervise(failing(DiscordRefused("token")), Pauses(1).sleep)


async def test_too_many_identifies_wait_for_their_turn(logs: list[EventDict]) -> None:
    assert (await pauses_after(TooManyIdentifiesError(1234), most=2))[0] == 1234
    assert logs[0]["seconds"] == 1234


async def silences(*seconds: float | None) -> int:
    """How many looks it took to give up."""
    looks = iter(seconds)
    looked = 0

    def look() -> float | None:
        nonlocal looked
        looked += 1
        return next(looks)

    with pytest.raises(GatewaySilentError):
        await watch(look, Pauses(99).sleep)
    return looked


async def test_a_connection_whose_heartbeats_are_no_longer_answered_is_given_up() -> None:
    assert await silences(10, 40, 55, 3, 149, 151) == 6


async def test_a_connection_that_does_not_come_back_is_given_up() -> None:
    assert await silences(*[None] * 99) == 11
    assert await silences(*[None] * 10, 5, *[None] * 99) == 22


async def test_identifies_are_counted_for_an_hour_and_over_a_restart() -> None:
    notes, now = MemoryNotes(), 1_000_000.0
    for number in range(20):
        await Identifies(notes, lambda number=number: now + number).record()  # type: ignore[misc]
    with pytest.raises(TooManyIdentifiesError) as refused:
        await Identifies(notes, lambda: now + 100).record()
    assert refused.value.seconds == HOUR - 100
    await Identifies(notes, lambda: now + HOUR).record()


@pytest.mark.parametrize("note", ["", "null", "{", '["a"]', "7", "[1e999]"])
async def test_a_note_that_cannot_be_read_is_an_empty_one(note: str) -> None:
    notes = MemoryNotes()
    notes.kept["discord identifies"] = note
    await Identifies(notes, lambda: 5.0).record()
    assert notes.kept["discord identifies"] == "[5.0]"


async def test_a_bot_that_connected_too_often_does_not_identify(fake_discord: FakeDiscord, core: Core) -> None:
    full = Identifies(core.notes)
    for _ in range(20):
        await full.record()
    async with carry(fake_discord, core):
        await fake_discord.changes.until(lambda: fake_discord.gateway.handshakes == 1)
        await fake_discord.changes.until(lambda: fake_discord.gateway.lost == 1)
    assert fake_discord.gateway.identifies == []
