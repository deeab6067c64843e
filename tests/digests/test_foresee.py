"""The clock turned forward: each coming digest tells what came in since the one before, and nothing is changed."""

from datetime import UTC, date, datetime, time, timedelta

from bot.app import App
from bot.briefings.meaning.aliases import make_aliases
from bot.briefings.view import View
from bot.digests.follow import parse_follow
from bot.digests.foresee import foresee
from bot.digests.foreseen import Foreseen
from bot.digests.plan import Quiet
from bot.digests.schedule import make_schedule
from bot.digests.subscription import Channel
from bot.extraction import extract, load_names, load_spellings
from bot.library.article import SHARED, Draft

CHANNEL = Channel("slack:T1", "C1")
NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
DAYS = timedelta(days=10)
NEWS = (
    "Glimmer Labs signs a deal with Fernworks\n\n"
    "Glimmer Labs said on Monday that it has signed a partnership with Fernworks worth $2 billion to train gardeners."
)


async def follow(app: App, *crons: str, is_silent: bool = False) -> None:
    """Follow since eight in the morning, and be told at these times."""
    begin = NOW - timedelta(hours=4)
    await app.digests.follow(CHANNEL, parse_follow("fernworks", begin), "U1")
    for cron in crons:
        await app.digests.subscribe(CHANNEL, make_schedule(cron, "UTC"), "U1", begin, is_silent=is_silent)


async def add(app: App, key: str, text: str, at: datetime) -> None:
    draft = Draft(key, text.partition("\n")[0], text, "Moss Daily", at.date().isoformat())
    await app.library.add(SHARED, draft, extract(text, load_names()), "1", at)


async def look(app: App, now: datetime = NOW) -> tuple[Foreseen, ...]:
    async with app.library.snapshot() as snapshot:
        view = View(snapshot, (CHANNEL.tenant, SHARED), make_aliases(load_spellings()))
        return await foresee(view, app.digests, CHANNEL, now, now + DAYS)


def told(foreseen: tuple[Foreseen, ...]) -> list[tuple[int, list[str]]]:
    """By day of the month the articles that are told of."""
    return [(one.occurrence.day, [story.lead.article.key for story in one.composed.stories]) for one in foreseen]


async def test_what_came_in_is_told_once_and_then_there_is_nothing_new(app: App) -> None:
    await follow(app, "0 9 * * *")
    await add(app, "fern", NEWS, NOW - timedelta(minutes=5))
    assert await app.digests.find_subscriptions(CHANNEL)
    foreseen = await look(app, NOW - timedelta(minutes=1))
    assert told(foreseen)[:3] == [(4, ["fern"]), (5, []), (6, [])]
    assert len(foreseen) == 11
    assert [one.composed.since for one in foreseen[2:]] == [one.occurrence for one in foreseen[1:-1]]
    assert foreseen[0].is_late
    assert not foreseen[1].is_late


async def test_two_digests_of_a_channel_share_what_was_told(app: App) -> None:
    await follow(app, "0 15 * * *", "30 15 * * 1-5")
    await add(app, "fern", NEWS, NOW)
    foreseen = await look(app)
    assert [(one.occurrence.hour, one.occurrence.minute) for one in foreseen[:3]] == [(15, 0), (15, 30), (15, 0)]
    assert told(foreseen)[0] == (4, ["fern"])
    assert all(articles == [] for _, articles in told(foreseen)[1:])


async def test_quiet_hours_and_days_off_move_what_comes(app: App) -> None:
    quiet, off = Quiet(time(22), time(7)), frozenset({date(2026, 3, 6)})
    await app.digests.subscribe(CHANNEL, make_schedule("0 5 * * *", "UTC", quiet, off), "U1", NOW, is_silent=False)
    moments = [one.occurrence for one in await look(app)]
    assert [moment.day for moment in moments] == [5, *range(7, 15)]
    assert {moment.hour for moment in moments} == {7}


async def test_what_was_missed_comes_once_the_night_is_over(app: App) -> None:
    schedule = make_schedule("0 9 * * *", "UTC", Quiet(time(11), time(7)))
    await app.digests.subscribe(CHANNEL, schedule, "U1", NOW - timedelta(hours=4), is_silent=False)
    assert [f"{one.occurrence:%d %H}" for one in (await look(app))[:3]] == ["05 07", "05 09", "06 09"]


async def test_a_silent_one_is_posted_only_with_news(app: App) -> None:
    await follow(app, "0 15 * * *", is_silent=True)
    await add(app, "fern", NEWS, NOW)
    assert [one.is_posted for one in await look(app)][:2] == [True, False]


async def test_each_tells_since_when_in_its_own_zone(app: App) -> None:
    schedule = make_schedule("0 1 * * *", "Pacific/Kiritimati")
    await app.digests.subscribe(CHANNEL, schedule, "U1", NOW, is_silent=False)
    first, second, *_ = await look(app)
    assert (first.composed.since.day, second.composed.since.day) == (5, 6), "there it is the fifth when it is asked"


async def test_a_paused_digest_does_not_come(app: App) -> None:
    await follow(app, "0 15 * * *")
    await app.digests.pause((await app.digests.find_subscriptions(CHANNEL))[0], "asked")
    assert await look(app) == ()


async def test_nothing_counts_as_told_by_having_been_looked_at(app: App) -> None:
    await follow(app, "0 15 * * *")
    await add(app, "fern", NEWS, NOW)
    before = await app.digests.find_subscriptions(CHANNEL), (await app.digests.read_record(CHANNEL)).covered_until
    assert told(await look(app)) == told(await look(app))
    after = await app.digests.find_subscriptions(CHANNEL), (await app.digests.read_record(CHANNEL)).covered_until
    assert after == before
    assert await app.digests.find_told(CHANNEL, ["fern"]) == {}
    assert await app.digests.find_deliveries(10) == ()


async def test_a_digest_every_quarter_of_an_hour_is_foreseen_for_all_ten_days(app: App) -> None:
    await follow(app, "*/15 * * * *")
    await add(app, "fern", NEWS, NOW)
    foreseen = await look(app)
    assert len(foreseen) == 10 * 96 + 1
    assert sum(len(one.composed.stories) for one in foreseen) == 1
