"""The ledger of deliveries: every step of a message is one transaction, by the database's clock.

Whoever claims a message has it until the lease ends; a step that is recorded later than that is not.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, and_, exists, false, insert, or_, select, update
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import Receipt
from bot.database.clock import read_clock
from bot.database.database import Database
from bot.database.digest_tables import deliveries, schedules
from bot.digests.delivery import Delivery, Key, Rendered, State
from bot.digests.telling import bind_cited, cover, is_told_until, tell, untell

_BETWEEN_PARTS = timedelta(seconds=1.2)
"""Slack takes one message a second in a channel: https://docs.slack.dev/apis/web-api/rate-limits."""

_previous = deliveries.alias()
_first = deliveries.alias()


class Ledger:
    """The messages of all tenants whose platform is one of these; `owner` is a name that no other process has."""

    def __init__(self, database: Database, owner: str, platforms: Sequence[str]) -> None:
        self._database = database
        self._owner = owner
        self._platforms = platforms

    async def claim(self, lease: timedelta, limit: int) -> tuple[Delivery, ...]:
        """Take messages that something can be done about, those that are due longest first.

        One that was RENDERED is on record as SENDING when this returns.
        """
        async with self._database.writing() as connection:
            now = await read_clock(connection)
            statement = (
                select(deliveries)
                .where(self._is_ready(now), _is_after_its_previous(), is_of(deliveries, self._platforms))
                .order_by(deliveries.c.due_at, deliveries.c.marker)
                .limit(limit)
                .with_for_update(skip_locked=True)
            )
            rows = (await connection.execute(statement)).all()
            return tuple([await self._take(connection, row, now, lease) for row in rows])

    async def extend(self, delivery: Delivery, lease: timedelta) -> bool:
        """Hold it longer, before it is posted again; whether it still is ours."""
        async with self._database.writing() as connection:
            until = await read_clock(connection) + lease
            return await self._change(connection, delivery, lease_until=until)

    async def store_rendered(self, delivery: Delivery, rendered: Rendered, since: datetime) -> bool:
        """Keep a digest as it will be posted, and what it tells; whether that was still to be done.

        `since` is up to when its channel had been told as it was composed: another digest may have told more meanwhile,
        or have failed, so that there is more to tell.
        """
        key, channel = delivery.key, delivery.channel
        async with self._database.writing() as connection:
            if not await is_told_until(connection, key.tenant, channel, since):
                return False
            free = {"state": State.RENDERED, "owner": None, "lease_until": None}
            if not await self._change(connection, delivery, since=since, **free):
                return False
            await cover(connection, key.tenant, channel, rendered.covered_until)
            now = await read_clock(connection)
            for part, payload in enumerate(rendered.payloads):
                text = json.dumps(payload, ensure_ascii=False)
                if part == 0:
                    await connection.execute(update(deliveries).where(_is(key)).values(payload=text))
                    continue
                row = new_row(replace(key, part=part), channel, State.RENDERED, now)
                await connection.execute(insert(deliveries).values(row | {"payload": text}))
            await tell(connection, key, channel, rendered.stories)
        return True

    async def record_sent(self, delivery: Delivery, receipt: Receipt) -> bool:
        """It stands in its channel."""
        async with self._database.writing() as connection:
            now = await read_clock(connection)
            following = replace(delivery.key, part=delivery.key.part + 1)
            await connection.execute(update(deliveries).where(_is(following)).values(due_at=now + _BETWEEN_PARTS))
            if not await self._change(
                connection, delivery, state=State.SENT, message=receipt.message, error=None, lease_until=None
            ):
                return False
            await bind_cited(connection, delivery, receipt, now)
        return True

    async def release(self, delivery: Delivery, state: State, wait: timedelta, error: str) -> bool:
        """Give it back in that state, to be claimed again after a while: for certain it was not posted."""
        async with self._database.writing() as connection:
            due_at = await read_clock(connection) + wait
            return await self._change(
                connection, delivery, state=state, due_at=due_at, owner=None, lease_until=None, error=error
            )

    async def fail(self, delivery: Delivery, error: str, *, is_at_fault: bool = False) -> bool:
        """End it, and the parts after it, as FAILED: the channel's next digest tells what they would have told.

        Of a message that `is_at_fault` itself it does not: it would be refused as well, and so all others after it.
        """
        key = delivery.key
        async with self._database.writing() as connection:
            if not await self._change(connection, delivery, state=State.FAILED, error=error, lease_until=None):
                return False
            later = and_(_of_digest(key), deliveries.c.part > key.part)
            await connection.execute(update(deliveries).where(later).values(state=State.FAILED, error=error))
            await untell(connection, replace(key, part=key.part + is_at_fault))
        return True

    async def doubt(self, delivery: Delivery, error: str) -> bool:
        """End it as UNCERTAIN: it may stand in its channel."""
        async with self._database.writing() as connection:
            return await self._change(connection, delivery, state=State.UNCERTAIN, error=error, lease_until=None)

    async def skip(self, delivery: Delivery, since: datetime, covered_until: datetime, why: str) -> bool:
        """There is nothing to post of what came in until then."""
        async with self._database.writing() as connection:
            if await is_told_until(connection, delivery.key.tenant, delivery.channel, since):
                await cover(connection, delivery.key.tenant, delivery.channel, covered_until)
            return await self._change(connection, delivery, state=State.SKIPPED, error=why, lease_until=None)

    async def pause(self, delivery: Delivery, why: str) -> None:
        """Post nothing more into the channel of that message until somebody resumes it."""
        async with self._database.writing() as connection:
            await connection.execute(update(schedules).where(_channel_of(delivery)).values(paused=why, next_at=None))

    def _is_ready(self, now: datetime) -> ColumnElement[bool]:
        free = or_(deliveries.c.lease_until.is_(None), deliveries.c.lease_until < now)
        waiting = and_(deliveries.c.state.in_((State.PENDING, State.RENDERED)), deliveries.c.due_at <= now)
        return and_(free, or_(waiting, deliveries.c.state == State.SENDING))

    async def _take(self, connection: AsyncConnection, row: Row[Any], now: datetime, lease: timedelta) -> Delivery:
        key = Key(row.tenant, row.schedule, row.occurrence, row.part)
        changes: dict[str, Any] = {"owner": self._owner, "lease_until": now + lease, "attempts": row.attempts + 1}
        if row.state == State.RENDERED:
            changes |= {"state": State.SENDING, "sending_since": row.sending_since or now}
        await connection.execute(update(deliveries).where(_is(key)).values(changes))
        opening = select(_first.c.message).where(_same_digest(_first, key), _first.c.part == 0)
        first = await connection.scalar(opening) if row.part else None
        payload = json.loads(row.payload) if row.payload else None
        return Delivery(key, row.channel, State(row.state), row.attempts + 1, payload, row.sending_since, first)

    async def _change(self, connection: AsyncConnection, delivery: Delivery, **changes: Any) -> bool:  # noqa: ANN401 (columns)
        """Change the message if it still is ours and not done with."""
        held = and_(_is(delivery.key), deliveries.c.owner == self._owner)
        open_ = deliveries.c.state.in_((State.PENDING, State.SENDING))
        return (await connection.execute(update(deliveries).where(held, open_).values(changes))).rowcount == 1


def new_row(key: Key, channel: str, state: State, due_at: datetime) -> dict[str, Any]:
    """The row of a message that nobody has touched."""
    identity = {"tenant": key.tenant, "schedule": key.schedule, "occurrence": key.occurrence, "part": key.part}
    return {**identity, "marker": key.marker, "channel": channel, "state": state, "due_at": due_at, "attempts": 0}


def _channel_of(delivery: Delivery) -> ColumnElement[bool]:
    return and_(schedules.c.tenant == delivery.key.tenant, schedules.c.channel == delivery.channel)


def _same_digest(table: FromClause, key: Key) -> ColumnElement[bool]:
    identity = {"tenant": key.tenant, "schedule": key.schedule, "occurrence": key.occurrence}
    return and_(*(table.c[name] == value for name, value in identity.items()))


def _of_digest(key: Key) -> ColumnElement[bool]:
    return _same_digest(deliveries, key)


def _is(key: Key) -> ColumnElement[bool]:
    return and_(_of_digest(key), deliveries.c.part == key.part)


def _is_after_its_previous() -> ColumnElement[bool]:
    same = [_previous.c[name] == deliveries.c[name] for name in ("tenant", "schedule", "occurrence")]
    posted = exists().where(*same, _previous.c.part == deliveries.c.part - 1, _previous.c.state == State.SENT)
    return or_(deliveries.c.part == 0, posted)


def is_of(table: Table, platforms: Sequence[str]) -> ColumnElement[bool]:
    """Whether a row's tenant is on one of these platforms."""
    return or_(false(), *(table.c.tenant.startswith(f"{platform}:") for platform in platforms))
