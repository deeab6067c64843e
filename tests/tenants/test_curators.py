"""Curators of each tenant apart, on both databases."""

from datetime import UTC, datetime, timedelta

from bot.database.database import Database
from bot.tenants.curators import Curators

NOW = datetime(2031, 3, 1, 9, tzinfo=UTC)


async def test_curators_are_named_once_and_dismissed(database: Database) -> None:
    curators = Curators(database)
    for number, person in enumerate(("U1", "U2", "U1")):
        await curators.add("slack:T1", person, NOW + timedelta(minutes=number))
    assert await curators.find("slack:T1") == ("U2", "U1")
    assert await curators.find("slack:T2") == ()
    assert not await curators.remove("slack:T2", "U1")
    assert await curators.remove("slack:T1", "U1")
    assert await curators.find("slack:T1") == ("U2",)
