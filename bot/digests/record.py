"""All that a digest needs of its channel, in two looks at the database: what is set, and what was told of its news."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, and_, bindparam, exists, literal, or_, select

from bot.chat import Group
from bot.database.clock import Clock
from bot.database.database import Database
from bot.database.digest_tables import follows, muted, schedules, told
from bot.database.source_tables import feeds
from bot.database.tables import articles
from bot.database.tables import sources as sources_table
from bot.digests.due import load_plan
from bot.digests.stored import FILTERS, TOLD, load_group
from bot.digests.story import Known
from bot.digests.subscription import Channel
from bot.digests.topic import Follow
from bot.library.sources import read_sources
from bot.library.standing import Standings

# Statements are built once: SQLAlchemy takes longer to build one than a database to answer it.
_TENANT: BindParameter[str] = bindparam("tenant")
_CHANNEL: BindParameter[str] = bindparam("channel")
_once = select(literal(1).label("one")).subquery()
_SET = select(
    Clock().label("now"),
    exists().where(articles.c.tenant == _TENANT).label("has_articles"),
    exists().where(feeds.c.tenant == _TENANT, feeds.c.status == "disabled").label("has_lost"),
    exists().where(muted.c.tenant == _TENANT, muted.c.channel == _CHANNEL).label("has_muted"),
    exists().where(sources_table.c.tenant == _TENANT, sources_table.c.channel == _CHANNEL).label("has_sources"),
    schedules.c.id,
    schedules.c.plan,
    schedules.c.covered_until,
    schedules.c.is_silent,
    schedules.c.notified,
    follows.c.topic,
    follows.c.filters,
    follows.c.followed_at,
).select_from(
    _once.outerjoin(schedules, and_(schedules.c.tenant == _TENANT, schedules.c.channel == _CHANNEL)).outerjoin(
        follows, and_(follows.c.tenant == _TENANT, follows.c.channel == _CHANNEL)
    )
)
_MUTED = select(muted.c.story_key).where(muted.c.tenant == _TENANT, muted.c.channel == _CHANNEL)
_LOST = (
    select(feeds.c.title, feeds.c.url, feeds.c.checked_at)
    .where(feeds.c.tenant == _TENANT, feeds.c.status == "disabled", feeds.c.checked_at.is_not(None))
    .order_by(feeds.c.checked_at, feeds.c.url)
)
_ARTICLES: BindParameter[Any] = bindparam("articles", expanding=True)
_STORIES: BindParameter[Any] = bindparam("stories", expanding=True)
_TOLD = (
    select(told.c.article, told.c.story)
    .where(told.c.tenant == _TENANT, told.c.channel == _CHANNEL)
    .where(or_(told.c.article.in_(_ARTICLES), told.c.story_key.in_(_STORIES)))
    .order_by(told.c.occurrence)
)


@dataclass(frozen=True, slots=True)
class History:
    """What a channel was told of some news: the keys of articles, and by its key how far each story was, last."""

    articles: Collection[str]
    stories: Mapping[str, Known]


@dataclass(frozen=True, slots=True)
class ChannelRecord:
    """What is set of a channel, and up to when it was told; `now` is by the database's clock.

    `silent` are the ids of those of its digests that pass over a day without news, `zones` and whom each
    notifies are by such an id, `muted` are the keys of stories, and `has_articles` says whether its tenant has articles
    of its own; `sources` are those that it takes in its own way. `lost` are the feeds of its tenant that can be read no
    more, each with the moment at which that was found.
    """

    channel: Channel
    now: datetime
    covered_until: datetime | None
    follows: tuple[Follow, ...]
    silent: frozenset[str]
    zones: Mapping[str, ZoneInfo]
    notified: Mapping[str, Group]
    muted: frozenset[str]
    has_articles: bool
    sources: Standings
    lost: tuple[tuple[str, datetime], ...]
    database: Database

    async def find_history(self, articles: Collection[str], stories: Collection[str]) -> History:
        """What the channel was told of these articles and stories, by their keys."""
        asked = {"tenant": self.channel.tenant, "channel": self.channel.id}
        async with self.database.reading() as connection:
            rows = (await connection.execute(_TOLD, {**asked, "articles": articles, "stories": stories})).all()
        known = [TOLD.validate_json(row.story)[0] for row in rows]
        return History({row.article for row in rows}, {story.key: story for story in known})


async def read_record(database: Database, channel: Channel) -> ChannelRecord:
    """What is set of the channel now."""
    asked = {"tenant": channel.tenant, "channel": channel.id}
    async with database.reading() as connection:
        rows = (await connection.execute(_SET, asked)).all()
        unwanted = await connection.scalars(_MUTED, asked) if rows[0].has_muted else ()
        lost = (await connection.execute(_LOST, asked)).all() if rows[0].has_lost else ()
        sources = await read_sources(connection, channel.tenant, channel.id) if rows[0].has_sources else Standings()
    topics = {row.topic: (row.filters, row.followed_at) for row in rows if row.topic is not None}
    return ChannelRecord(
        channel=channel,
        now=rows[0].now,
        covered_until=max((row.covered_until for row in rows if row.covered_until is not None), default=None),
        follows=tuple(
            Follow(topic, *FILTERS.validate_json(filters), at) for topic, (filters, at) in sorted(topics.items())
        ),
        silent=frozenset(row.id for row in rows if row.is_silent),
        notified={row.id: group for row in rows if (group := load_group(row.notified))},
        zones={row.id: _find_zone(row.plan) for row in rows if row.id is not None},
        muted=frozenset(unwanted),
        has_articles=rows[0].has_articles,
        sources=sources,
        lost=tuple((row.title or row.url, row.checked_at) for row in lost),
        database=database,
    )


@lru_cache(maxsize=1_000)
def _find_zone(plan: str) -> ZoneInfo:
    """The zone of a schedule, of which thousands are alike; UTC where it can't be read."""
    schedule = load_plan(plan)
    return ZoneInfo(schedule.zone if schedule else "UTC")
