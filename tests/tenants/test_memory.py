"""What is kept between two uses of a command, for each tenant apart, on both databases."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.database.database import Database
from bot.database.tables import events
from bot.tenants.memory import KEPT_FOR, Answered, Memory, Report

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
TEAM = "slack:T1"
OTHER = "slack:T2"


@pytest.fixture
def memory(database: Database) -> Memory:
    return Memory(database)


async def test_a_long_command_is_kept_for_its_tenant_alone(memory: Memory) -> None:
    await memory.keep(TEAM, [("k1", "/ask a"), ("k2", "/ask b")], NOW)
    assert await memory.find_kept(TEAM, "k1", NOW) == "/ask a"
    assert await memory.find_kept(OTHER, "k1", NOW) is None
    assert await memory.find_kept(TEAM, "k3", NOW) is None


async def test_a_long_command_is_kept_for_thirty_days_from_its_last_use(memory: Memory) -> None:
    later = NOW + KEPT_FOR / 2
    await memory.keep(TEAM, [("k1", "/ask a"), ("k2", "/ask b")], NOW)
    await memory.keep(TEAM, [("k1", "/ask a")], later)
    end = NOW + KEPT_FOR + timedelta(seconds=1)
    assert await memory.find_kept(TEAM, "k2", end) is None
    assert await memory.find_kept(TEAM, "k1", end) == "/ask a"
    await memory.keep(TEAM, [], end)
    assert await memory.find_kept(TEAM, "k2", NOW) is None, "what is too old is deleted"


async def test_a_thread_remembers_what_it_was_answered_last(memory: Memory) -> None:
    assert await memory.find_answered(TEAM, "C1:1") is None
    await memory.remember_answered(TEAM, "C1:1", Answered("/deal a"), NOW)
    await memory.remember_answered(TEAM, "C1:1", Answered("/infra b", "/infra c"), NOW)
    assert await memory.find_answered(TEAM, "C1:1") == Answered("/infra b", "/infra c")
    assert await memory.find_answered(OTHER, "C1:1") is None


async def test_a_report_is_kept_once_a_command_the_newest_first(memory: Memory) -> None:
    first = Report(TEAM, "/deal a", NOW, "{}")
    again = Report(TEAM, "/deal a", NOW + timedelta(hours=1), "{}")
    other = Report(OTHER, "/deal a", NOW + timedelta(minutes=1), "{}")
    for report in (first, again, other):
        await memory.report(report)
    assert await memory.find_reports() == (again, other)
    assert await memory.find_reports([OTHER]) == (other,)


async def test_an_event_is_new_once_in_some_days(memory: Memory) -> None:
    assert await memory.is_new("slack:Ev1", NOW)
    assert not await memory.is_new("slack:Ev1", NOW + timedelta(hours=1))
    assert await memory.is_new("slack:Ev2", NOW)
    assert await memory.is_new("slack:Ev1", NOW + timedelta(days=3))


async def test_a_note_is_what_was_written_last(memory: Memory) -> None:
    assert await memory.read_note("sync") is None
    await memory.write_note("sync", "a")
    await memory.write_note("sync", "b")
    assert await memory.read_note("sync") == "b"


async def test_a_conversation_is_forgotten_after_thirty_days(memory: Memory) -> None:
    await memory.remember_answered(TEAM, "C1:1", Answered("/deal a"), NOW)
    await memory.remember_answered(TEAM, "C1:2", Answered("/deal b"), NOW + KEPT_FOR + timedelta(seconds=1))
    assert await memory.find_answered(TEAM, "C1:1") is None
    assert await memory.find_answered(TEAM, "C1:2") == Answered("/deal b")


async def test_an_event_that_was_kept_too_long_is_new_before_it_is_cleared_away(memory: Memory) -> None:
    two_days, minutes = timedelta(days=2), timedelta(minutes=10)
    assert await memory.is_new("slack:Ev1", NOW)
    assert await memory.is_new("slack:Ev2", NOW + two_days - minutes)
    assert await memory.is_new("slack:Ev1", NOW + two_days + minutes)
    assert not await memory.is_new("slack:Ev1", NOW + two_days + 2 * minutes)


async def test_events_do_not_pile_up(memory: Memory, database: Database) -> None:
    for day in range(5):
        await memory.is_new(f"slack:Ev{day}", NOW + timedelta(days=day))
    async with database.reading() as connection:
        assert await connection.scalar(select(func.count()).select_from(events)) == 3
