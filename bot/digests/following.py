"""What a channel follows is changed, within a transaction that writes."""

from typing import Any

from sqlalchemy import Row, and_, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.digest_tables import follows
from bot.digests.stored import dump_filters
from bot.digests.subscription import Channel
from bot.digests.topic import Follow


async def follow(connection: AsyncConnection, channel: Channel, topic: Follow, by: str) -> None:
    """`Digests.follow`."""
    before = await _take_out(connection, channel, topic.topic)
    row = {
        "tenant": channel.tenant,
        "channel": channel.id,
        "topic": topic.topic,
        "filters": dump_filters(topic),
        "followed_by": by,
        "followed_at": min((one.followed_at for one in before), default=topic.followed_at),
    }
    await connection.execute(insert(follows).values(row))


async def unfollow(connection: AsyncConnection, channel: Channel, topic: str) -> bool:
    """`Digests.unfollow`."""
    return bool(await _take_out(connection, channel, topic))


async def _take_out(connection: AsyncConnection, channel: Channel, topic: str) -> list[Row[Any]]:
    """The topic as it was followed, with whichever capitals; SQLite's own lower() knows no letters but a to z."""
    mine = and_(follows.c.tenant == channel.tenant, follows.c.channel == channel.id)
    rows = (await connection.execute(select(follows).where(mine))).all()
    same = [row for row in rows if row.topic.casefold() == topic.casefold()]
    await connection.execute(delete(follows).where(mine, follows.c.topic.in_(row.topic for row in same)))
    return same
