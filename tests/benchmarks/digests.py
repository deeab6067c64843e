"""10,000 digests that are due in the same minute, of 200 topics, over a library to which a day's news has come in."""

import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select, update

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.app import App
from bot.database.digest_tables import deliveries, follows, schedules
from bot.database.tables import articles, names
from bot.digests.delivery import Delivery, Key, State
from bot.digests.due import dump_plan, tick
from bot.digests.follow import parse_follow
from bot.digests.schedule import make_schedule
from bot.digests.stored import dump_filters
from bot.library.article import SHARED
from bot.wording.platforms import PHRASES
from tests.benchmarks.filling import copy_library
from tests.benchmarks.library import Options, make_library, open_library
from tests.benchmarks.result import Goal, Result

DIGESTS, TOPICS, NEWS = 10_000, 200, 2_000
_BIG = 5_000
"""Channels of one workspace; all others have twenty."""
_SMALL = 20
_WARM = 1_000
_TICK = 20


async def run(options: Options) -> AsyncIterator[Result]:
    """Composing takes processor time of one process; its memory is what it has for itself, without mapped files."""
    file = await make_library(options, options.passages)
    with tempfile.TemporaryDirectory() as folder:
        async with open_library(copy_library(file, Path(folder))) as app:
            now = datetime.now(UTC)
            await _let_come_in(app, now)
            await _follow(app, now)
            async for result in _compose(app, now):
                yield result
            yield Result("digests, the big workspace's share of the first tenth", await _share(app), "", goal=_FAIR)


_FAIR = Goal("value", 1.2)
"""Of its share of all."""


async def _let_come_in(app: App, now: datetime) -> None:
    """The last articles came in within the last day, and were published today."""
    async with app.database.writing() as connection:
        shared = select(articles.c.id).where(articles.c.tenant == SHARED).order_by(articles.c.id.desc()).limit(NEWS)
        news = {"added_at": now - timedelta(hours=2), "published": now.date().isoformat()}
        await connection.execute(update(articles).where(articles.c.id.in_(shared)).values(news))


async def _follow(app: App, now: datetime) -> None:
    """Channels that follow one of the topics each, and whose digests are all due now."""
    async with app.database.reading() as connection:
        often = select(names.c.name).where(names.c.tenant == SHARED).group_by(names.c.name)
        popular = await connection.scalars(
            often.order_by(func.sum(names.c.articles).desc()).offset(TOPICS).limit(TOPICS)
        )
        topics = [parse_follow(name, now - timedelta(days=9)) for name in popular]
    plan = dump_plan(make_schedule("0 9 * * *", "UTC"))
    rows: tuple[list[dict[str, Any]], list[dict[str, Any]]] = ([], [])
    for number, (tenant, channel) in enumerate(_channels()):
        topic = topics[number % TOPICS]
        at = {"tenant": tenant, "channel": channel}
        followed = {"followed_by": "U1", "followed_at": topic.followed_at}
        rows[0].append({**at, "topic": topic.topic, "filters": dump_filters(topic), **followed})
        due = {"plan": plan, "next_at": now, "covered_until": now - timedelta(days=1), "is_silent": False}
        made = {"created_by": "U1", "created_at": topic.followed_at}
        rows[1].append({**at, "id": f"{number * 7919 % 1_000_003:06x}", **due, **made})
    async with app.database.writing() as connection:
        await connection.execute(insert(follows), rows[0])
        await connection.execute(insert(schedules), rows[1])


def _channels() -> Iterator[tuple[str, str]]:
    for number in range(DIGESTS):
        workspace = 0 if number < _BIG else 1 + number // _SMALL
        yield f"{('slack', 'discord')[workspace % 2]}:{workspace}", f"C{number}"


async def _compose(app: App, now: datetime) -> AsyncIterator[Result]:
    composer = app.composer(
        {
            "slack": lambda message: render_slack(message, PHRASES),
            "discord": lambda message: render_discord(message, PHRASES),
        }
    )
    start, stories, warm = time.process_time(), 0, 0.0
    for number, (tenant, channel) in enumerate(_channels()):
        key = Key(tenant, f"{number * 7919 % 1_000_003:06x}", now)
        digest = await composer.compose(Delivery(key, channel, State.PENDING, 1, None, None, None))
        stories += len(digest.rendered.stories) if digest.rendered else 0
        if number == _WARM:
            warm = _memory()
    yield Result(f"digests, {DIGESTS:,} of {TOPICS} topics composed", time.process_time() - start, "s", goal=_SOON)
    yield Result("digests, memory that they added after the first thousand", _memory() - warm, "MB", goal=_FLAT)
    yield Result("digests, articles told in each", stories / DIGESTS, "")


_SOON, _FLAT = Goal("value", 30), Goal("value", 50)


async def _share(app: App) -> float:
    """How much of the first tenth that is entered is the big workspace's, as a part of its share of all."""
    for _ in range(DIGESTS // 10 // _TICK):
        await tick(app.database, ("slack", "discord"), _TICK, 90)
    async with app.database.reading() as connection:
        entered = Counter(await connection.scalars(select(deliveries.c.tenant)))
    return entered["slack:0"] / entered.total() / (_BIG / DIGESTS)


def _memory() -> float:
    """Megabytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("RssAnon"))
    return int(line.split()[1]) / 1000
