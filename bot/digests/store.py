"""What channels follow, when their digests are due, and what they were told: all that people set, in the database."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, FromClause, and_, delete, func, insert, select, update

from bot.chat import Group
from bot.database.clock import read_clock
from bot.database.database import Database
from bot.database.digest_tables import deliveries, follows, muted, schedules, told
from bot.digests import following
from bot.digests.delivery import Key, State
from bot.digests.due import dump_plan, load_plan
from bot.digests.moving import move
from bot.digests.plan import Schedule
from bot.digests.record import ChannelRecord, read_record
from bot.digests.schedule import next_after
from bot.digests.settling import find_deliveries, remove, resolve
from bot.digests.stored import FILTERS, TOLD, dump_group, load_group
from bot.digests.story import Known, Weight
from bot.digests.subscription import Channel, Delivered, Muted, Subscription
from bot.digests.telling import find_told
from bot.digests.topic import Follow


class Digests:
    """Every question names its channel; those for whoever hosts the bot name none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def follow(self, channel: Channel, follow: Follow, by: str) -> None:
        """Follow the topic from now on; one that is followed gets the new filters, and loses nothing that came in."""
        async with self._database.writing() as connection:
            await following.follow(connection, channel, follow, by)

    async def unfollow(self, channel: Channel, topic: str) -> bool:
        """Follow it no longer; False where it was not followed."""
        async with self._database.writing() as connection:
            return await following.unfollow(connection, channel, topic)

    async def find_follows(self, channel: Channel) -> tuple[Follow, ...]:
        """What the channel follows, by the alphabet."""
        statement = select(follows).where(_of(follows, channel)).order_by(follows.c.topic)
        async with self._database.reading() as connection:
            rows = (await connection.execute(statement)).all()
        return tuple(Follow(row.topic, *FILTERS.validate_json(row.filters), row.followed_at) for row in rows)

    async def subscribe(
        self,
        channel: Channel,
        schedule: Schedule,
        by: str,
        now: datetime,
        *,
        is_silent: bool,
        notified: Group | None = None,
    ) -> Subscription:
        """Digests from now on; the first tells what comes in after this."""
        async with self._database.writing() as connection:
            covered = await connection.scalar(
                select(func.max(schedules.c.covered_until)).where(_of(schedules, channel))
            )
            next_at = next_after(schedule, now)
            row = {
                "tenant": channel.tenant,
                "id": uuid4().hex[:6],
                "channel": channel.id,
                "plan": dump_plan(schedule),
                "next_at": next_at,
                "is_silent": is_silent,
                "covered_until": covered or now,
                "created_by": by,
                "created_at": now,
                "notified": dump_group(notified),
            }
            await connection.execute(insert(schedules).values(row))
        return Subscription(channel, str(row["id"]), schedule, next_at, None, is_silent, notified)

    async def find_subscriptions(self, channel: Channel | None = None) -> tuple[Subscription, ...]:
        """Those of the channel, or of all; those that were made first."""
        statement = select(schedules).order_by(schedules.c.created_at, schedules.c.id)
        if channel is not None:
            statement = statement.where(_of(schedules, channel))
        async with self._database.reading() as connection:
            rows = (await connection.execute(statement)).all()
        return tuple(
            Subscription(
                channel=Channel(row.tenant, row.channel),
                id=row.id,
                schedule=load_plan(row.plan),
                next_at=row.next_at,
                paused=row.paused,
                is_silent=row.is_silent,
                notified=load_group(row.notified),
            )
            for row in rows
        )

    async def edit(
        self,
        subscription: Subscription,
        schedule: Schedule,
        now: datetime,
        *,
        is_silent: bool,
        notified: Group | None = None,
    ) -> None:
        """Digests at other times from now on; one that is paused stays so."""
        next_at = None if subscription.paused else next_after(schedule, now)
        kept = {"plan": dump_plan(schedule), "notified": dump_group(notified)}
        await self._change(subscription, next_at=next_at, is_silent=is_silent, **kept)

    async def notify(self, channel: Channel, group: Group) -> None:
        """Let all digests of the channel notify that group from now on."""
        async with self._database.writing() as connection:
            changes = {"notified": dump_group(group)}
            await connection.execute(update(schedules).where(_of(schedules, channel)).values(changes))

    async def move(self, subscription: Subscription, channel: Channel) -> None:
        """Let it be posted in that channel, with what is followed where it was."""
        async with self._database.writing() as connection:
            await move(connection, subscription, channel)

    async def hold(self, subscription: Subscription, until: datetime | None, why: str) -> None:
        """No digests until then, or until it is run or resumed; what comes in meanwhile is in the next."""
        if until is None or subscription.schedule is None:
            await self.pause(subscription, why)
        else:
            await self._change(subscription, next_at=next_after(subscription.schedule, until), paused=None)

    async def pause(self, subscription: Subscription, why: str) -> None:
        """No digests until it is resumed."""
        await self._change(subscription, next_at=None, paused=why)

    async def resume(self, subscription: Subscription, now: datetime) -> datetime | None:
        """Digests again; when the next one is due. What came in meanwhile is in it.

        One whose schedule can't be read stays as it is.
        """
        if subscription.schedule is None:
            return None
        next_at = next_after(subscription.schedule, now)
        await self._change(subscription, next_at=next_at, paused=None)
        return next_at

    async def run_now(self, subscription: Subscription, now: datetime) -> None:
        """Let a digest be due now."""
        await self._change(subscription, next_at=now, paused=None)

    async def remove(self, subscription: Subscription) -> None:
        """No digests any more; what was not yet posted is not posted, and another digest of the channel tells it."""
        async with self._database.writing() as connection:
            await remove(connection, subscription)

    async def covered_until(self, channel: Channel) -> datetime | None:
        """Up to when the channel was told; None where it has no digest."""
        async with self._database.reading() as connection:
            latest = select(func.max(schedules.c.covered_until)).where(_of(schedules, channel))
            until: datetime | None = await connection.scalar(latest)
        return until

    async def clock(self) -> datetime:
        """What time it is for all who share the database."""
        async with self._database.reading() as connection:
            return await read_clock(connection)

    async def read_record(self, channel: Channel) -> ChannelRecord:
        """All that a digest of the channel needs to be made now."""
        return await read_record(self._database, channel)

    async def find_told(self, channel: Channel, articles: Collection[str]) -> dict[str, tuple[Weight, ...]]:
        """Of the articles with these keys those that the channel was told of, and why each stood where it stood."""
        mine = and_(_of(told, channel), told.c.article.in_(articles))
        async with self._database.reading() as connection:
            rows = (await connection.execute(select(told.c.article, told.c.story).where(mine))).all()
        return {row.article: TOLD.validate_json(row.story)[1] for row in rows}

    async def find_parts(self, channel: Channel, key: Key) -> list[tuple[str, int, Known]]:
        """Of each article that a digest of the channel told, its key, the part, and how far its story was."""
        async with self._database.reading() as connection:
            rows = await find_told(connection, channel.id, key)
        return [(row.article, row.part, TOLD.validate_json(row.story)[0]) for row in rows]

    async def find_known(self, channel: Channel, stories: Collection[str], before: datetime) -> dict[str, Known]:
        """How far each of these stories was, by their keys, when the channel was told of it last before that moment."""
        mine = and_(_of(told, channel), told.c.story_key.in_(stories), told.c.occurrence < before)
        async with self._database.reading() as connection:
            rows = await connection.scalars(select(told.c.story).where(mine).order_by(told.c.occurrence))
        known = [TOLD.validate_json(row)[0] for row in rows]
        return {story.key: story for story in known}

    async def mute(self, channel: Channel, story: Muted) -> None:
        """Tell the channel no more of the story; one that is muted stays so."""
        row = {"tenant": channel.tenant, "channel": channel.id, **asdict(story)}
        async with self._database.writing() as connection:
            same = (_of(muted, channel), muted.c.story_key == story.story_key)
            await connection.execute(delete(muted).where(*same))
            await connection.execute(insert(muted).values(row))

    async def unmute(self, channel: Channel, article: str) -> bool:
        """Tell of the story again that was muted at that article; False where it was not."""
        mine = and_(_of(muted, channel), muted.c.article == article)
        async with self._database.writing() as connection:
            return (await connection.execute(delete(muted).where(mine))).rowcount > 0

    async def find_muted(self, channel: Channel) -> tuple[Muted, ...]:
        """The stories that the channel does not want to hear of, by the alphabet."""
        statement = select(muted).where(_of(muted, channel)).order_by(muted.c.title)
        async with self._database.reading() as connection:
            rows = (await connection.execute(statement)).all()
        return tuple(Muted(row.story_key, row.article, row.title) for row in rows)

    async def find_deliveries(self, limit: int, uncertain_in: Channel | None = None) -> tuple[Delivered, ...]:
        """The newest deliveries of all tenants, or those of a channel that are UNCERTAIN."""
        which = (_of(deliveries, uncertain_in), deliveries.c.state == State.UNCERTAIN) if uncertain_in else ()
        async with self._database.reading() as connection:
            return await find_deliveries(connection, limit, *which)

    async def resolve(self, marker: str, state: State) -> bool:
        """Settle what is UNCERTAIN as SENT, FAILED, or RENDERED to post it again; False where there is none.

        The parts after it go on, or fail with it; what failed is told in the channel's next digest.
        """
        async with self._database.writing() as connection:
            return await resolve(connection, marker, state)

    async def _change(self, subscription: Subscription, **changes: datetime | str | bool | None) -> None:
        async with self._database.writing() as connection:
            await connection.execute(update(schedules).where(_is(subscription)).values(changes))


def _is(subscription: Subscription) -> ColumnElement[bool]:
    return and_(schedules.c.tenant == subscription.channel.tenant, schedules.c.id == subscription.id)


def _of(table: FromClause, channel: Channel) -> ColumnElement[bool]:
    return and_(table.c.tenant == channel.tenant, table.c.channel == channel.id)
