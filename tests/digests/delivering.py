"""A digest of two messages, due now, and what becomes of it."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from bot.chat import Poster
from bot.database.database import Database
from bot.database.digest_tables import deliveries, schedules
from bot.digests.deliver import Compose, Deliverer, Digest, Timing
from bot.digests.delivery import Delivery, Rendered, Told
from bot.digests.due import dump_plan
from bot.digests.ledger import Ledger
from bot.digests.schedule import make_schedule

TIMING = Timing(request=1.5, lease=0.1, rest=0.01, spread=0)
NOW = datetime.now(UTC)
COVERED = NOW - timedelta(days=1)
TENANTS = {"slack": "slack:T1", "discord": "discord:7"}
CHANNELS = {"slack": "C1", "discord": "11"}


async def two_parts(delivery: Delivery) -> Digest:
    """A digest of two messages."""
    name = "text" if delivery.key.tenant.startswith("slack") else "content"
    payloads = tuple({name: f"Part {part}"} for part in range(2))
    stories = tuple(Told(f"a{part}", f"story {part}", "{}", part) for part in range(2))
    return Digest(COVERED, NOW, Rendered(payloads, datetime.now(UTC), stories))


async def forever(_: Delivery) -> Digest:
    """A library that does not answer."""
    await asyncio.Event().wait()
    raise AssertionError


async def nothing(_: Delivery) -> Digest:
    """A day without news."""
    return Digest(COVERED, datetime.now(UTC), None)


async def follow(database: Database, platform: str) -> None:
    """A schedule that is due now."""
    row = {
        "tenant": TENANTS[platform],
        "id": "s1",
        "channel": CHANNELS[platform],
        "plan": dump_plan(make_schedule("0 0 1 1 *", "UTC")),
        "next_at": NOW - timedelta(minutes=1),
        "is_silent": False,
        "covered_until": COVERED,
        "created_by": "U1",
        "created_at": NOW,
    }
    async with database.writing() as connection:
        await connection.execute(insert(schedules).values(row))


def deliverer(
    database: Database, posters: dict[str, Poster], compose: Compose = two_parts, timing: Timing = TIMING
) -> Deliverer:
    return Deliverer(database, Ledger(database, "me", ("slack", "discord")), posters, compose, timing)


async def settle(database: Database, worker: Deliverer) -> list[Any]:
    """The ledger once nothing changes any more."""
    async with asyncio.timeout(300):
        while True:
            is_busy = await worker.run_once()
            async with database.reading() as connection:
                rows = (await connection.execute(select(deliveries).order_by(deliveries.c.part))).all()
            is_over = all(row.state in ("sent", "failed", "skipped") for row in rows)
            if rows and (is_over or rows[0].state == "uncertain"):
                return list(rows)
            if not is_busy:
                await asyncio.sleep(TIMING.rest)
