"""What came in is read once for all channels that see the same, and each is told its own part of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from unittest.mock import AsyncMock, patch

import pytest

from bot.app import App
from bot.briefings.meaning.aliases import make_aliases
from bot.briefings.meaning.resolve import resolve
from bot.briefings.view import View
from bot.digests import news
from bot.digests.composer import Composer
from bot.digests.deliver import Digest
from bot.digests.delivery import Delivery, Key, State
from bot.digests.follow import parse_follow
from bot.digests.matching import find_miss
from bot.digests.subscription import Channel
from bot.digests.telling import cover, tell
from bot.digests.words import parse_wish
from bot.extraction import extract, load_names, load_spellings
from bot.library.article import SHARED, Draft
from tests.digests.invented import Told, articles

NOW = datetime.now(UTC)
TALKS = [one for one in articles() if one.key.endswith("talks")]


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Who it was read for, each time that news are read."""
    read, seen = news.read_news, list[tuple[str, ...]]()

    async def count(view: View, begin: datetime, until: datetime) -> news.News:
        seen.append(view.visible)
        return await read(view, begin, until)

    monkeypatch.setattr(news, "read_news", count)
    return seen


async def follow(app: App, channel: Channel, topic: str, since: datetime, *, is_silent: bool = False) -> None:
    await app.digests.follow(channel, parse_follow(topic, since), "U1")
    await app.digests.subscribe(channel, parse_wish("daily at 9").schedule, "U1", since, is_silent=is_silent)


async def come_in(app: App, one: Told, at: datetime, tenant: str = SHARED) -> None:
    draft = Draft(one.key, one.title, one.text, one.publisher, NOW.date().isoformat())
    await app.library.add(tenant, draft, extract(one.text, load_names()), "1", at)


async def compose(composer: Composer, channel: Channel) -> Digest:
    (subscription,) = await composer.digests.find_subscriptions(channel)
    key = Key(channel.tenant, subscription.id, NOW)
    return await composer.compose(Delivery(key, channel.id, State.PENDING, 1, None, None, None))


def told(digest: Digest) -> set[str]:
    return {one.article for one in digest.rendered.stories} if digest.rendered else set()


async def test_channels_that_follow_the_same_are_told_the_same_message(
    app: App, composer: Composer, readings: list[tuple[str, ...]]
) -> None:
    channels = [Channel(f"slack:T{number}", "C1") for number in range(3)]
    for channel in channels:
        await follow(app, channel, "deal", NOW - timedelta(days=1))
    await come_in(app, TALKS[0], NOW - timedelta(hours=2))
    digests = [await compose(composer, channel) for channel in channels]
    assert [told(one) for one in digests] == [{TALKS[0].key}] * 3
    assert len({id(one.rendered.payloads) for one in digests if one.rendered}) == 1
    assert readings == [(SHARED,)]


async def test_each_is_told_what_came_in_since_it_followed_and_what_is_its_own(
    app: App, composer: Composer, readings: list[tuple[str, ...]]
) -> None:
    early, late, own = Channel("slack:T1", "C1"), Channel("slack:T2", "C1"), Channel("slack:T3", "C1")
    await follow(app, early, "deal", NOW - timedelta(days=1))
    await follow(app, late, "deal", NOW - timedelta(minutes=10))
    await follow(app, own, "deal", NOW - timedelta(days=1))
    await come_in(app, TALKS[0], NOW - timedelta(minutes=10, seconds=1))
    await come_in(app, TALKS[1], NOW - timedelta(minutes=5))
    await come_in(app, TALKS[2], NOW - timedelta(minutes=5), own.tenant)
    shared = {TALKS[0].key, TALKS[1].key}
    assert told(await compose(composer, early)) == shared
    assert told(await compose(composer, late)) == {TALKS[1].key}
    assert told(await compose(composer, own)) == {*shared, TALKS[2].key}
    assert (own.tenant, SHARED) in readings


async def test_what_an_earlier_digest_left_out_is_news_no_more(app: App, composer: Composer) -> None:
    channel = Channel("slack:T1", "C1")
    await follow(app, channel, "deal", NOW - timedelta(days=3))
    await come_in(app, TALKS[0], NOW - timedelta(days=2))
    async with app.database.writing() as connection:
        await cover(connection, channel.tenant, channel.id, NOW - timedelta(days=1))
    assert told(await compose(composer, channel)) == set()


async def test_what_comes_in_after_the_reading_is_left_to_the_next_digest(app: App, composer: Composer) -> None:
    first, second = Channel("slack:T1", "C1"), Channel("slack:T2", "C1")
    for channel in (first, second):
        await follow(app, channel, "deal", NOW - timedelta(days=1))
    read = await compose(composer, first)
    await come_in(app, TALKS[0], datetime.now(UTC))
    later = await compose(composer, second)
    assert told(later) == set()
    assert later.until == read.until, "the next digest begins where this one ends"


async def test_more_than_is_looked_through_is_said_and_not_passed_over_in_silence(
    app: App, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "MOST", 2)
    channels = [Channel("slack:T1", "C1"), Channel("slack:T2", "C1")]
    for channel, topic in zip(channels, ("deal", "nothing like it"), strict=True):
        await follow(app, channel, topic, NOW - timedelta(days=1), is_silent=True)
    for one in TALKS[:3]:
        await come_in(app, one, NOW - timedelta(minutes=5))
    for channel in channels:
        digest = await compose(composer, channel)
        assert digest.rendered is not None
        assert "So much came in that I did not look through all of it" in str(digest.rendered.payloads[0])


async def test_a_topic_takes_the_same_whether_its_words_are_looked_up_or_each_article_is_read(app: App) -> None:
    text = "Fernworks' gardens\n\nThe Zanzíbar port’s owner, Mossworks’s Glim Ltd, has opened a new dock for ferries."
    await come_in(app, replace(TALKS[0], key="port", text=text), NOW)
    for one in TALKS[1:]:
        await come_in(app, one, NOW)
    view = View(app.library, (SHARED,), make_aliases(load_spellings()))
    read = await news.read_news(view, NOW - timedelta(days=1), NOW)
    topics = ("deal", "mossworks", "zanzibar dock", "glim", "fernworks", "ferries", "mossworks moss labs", "unheard of")
    taken = []
    for topic in topics:
        wanted = parse_follow(topic, NOW)
        meant = await resolve(view, wanted.words)
        each = [one for one in read.arrivals if not find_miss(wanted, meant, one.article, one.facts, one.words)]
        assert await read.take(view, wanted) == each, topic
        taken.append(len(each))
    assert taken == [19, 3, 1, 1, 2, 1, 0, 0]


async def test_where_nothing_has_changed_the_news_are_not_read_again_and_else_they_are(
    app: App, composer: Composer, readings: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "_SHARED_FOR", timedelta())
    channels = [Channel(f"slack:T{number}", "C1") for number in range(3)]
    for channel in channels:
        await follow(app, channel, "deal", NOW - timedelta(days=1))
    await come_in(app, TALKS[0], NOW - timedelta(hours=2))
    assert told(await compose(composer, channels[0])) == {TALKS[0].key}
    assert told(await compose(composer, channels[1])) == {TALKS[0].key}
    assert len(readings) == 1
    await come_in(app, TALKS[1], NOW)
    assert told(await compose(composer, channels[2])) == {TALKS[0].key, TALKS[1].key}
    assert len(readings) == 2


async def test_what_came_in_while_the_news_were_read_is_told_later(
    app: App, composer: Composer, readings: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "_SHARED_FOR", timedelta())
    channels = [Channel(f"slack:T{number}", "C1") for number in range(3)]
    for channel in channels:
        await follow(app, channel, "deal", NOW - timedelta(days=1))
    clock = await app.digests.clock()
    await come_in(app, TALKS[0], clock + timedelta(seconds=1))
    early = await compose_at(composer, channels[0], clock)
    assert told(early) == set()
    late = await compose_at(composer, channels[1], clock + timedelta(seconds=2))
    assert told(late) == {TALKS[0].key}
    again = await compose_at(composer, channels[2], clock + timedelta(seconds=3))
    assert (told(again), again.until) == ({TALKS[0].key}, clock + timedelta(seconds=3))
    assert len(readings) == 2, "nothing has come in since"


async def test_what_is_too_much_for_one_digest_is_told_by_the_next_ones(
    app: App, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "MOST", 2)
    channel = Channel("slack:T1", "C1")
    await follow(app, channel, "deal", NOW - timedelta(days=1))
    for number, one in enumerate(TALKS[:5]):
        await come_in(app, one, NOW - timedelta(minutes=5) + timedelta(seconds=number))
    heard = []
    for _ in range(4):
        digest = await compose(composer, channel)
        heard.append(sorted(told(digest)))
        await record(app, channel, digest)
    keys = [one.key for one in TALKS[:5]]
    assert heard == [keys[:2], keys[2:4], keys[4:], []]


async def test_what_came_in_together_is_not_parted_where_it_is_too_much_for_one_digest(
    app: App, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "MOST", 2)
    channel = Channel("slack:T1", "C1")
    await follow(app, channel, "deal", NOW - timedelta(days=1))
    for number, one in enumerate(TALKS[:3]):
        await come_in(app, one, NOW - timedelta(minutes=5) + timedelta(seconds=min(number, 1)))
    heard = []
    for _ in range(2):
        digest = await compose(composer, channel)
        heard.append(sorted(told(digest)))
        await record(app, channel, digest)
    assert heard == [[TALKS[0].key], [TALKS[1].key, TALKS[2].key]]


async def test_what_waits_for_a_second_source_holds_up_nothing_that_is_new(
    app: App, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "MOST", 7)
    channel = Channel("slack:T1", "C1")
    days = [NOW - timedelta(days=left) for left in (4, 3, 2, 1, 0)]
    await follow(app, channel, "deal; origins 2", NOW - timedelta(days=5), is_silent=True)
    reached = []
    for day, two in zip(days, zip(TALKS[::2], TALKS[1::2], strict=True), strict=False):
        for hour, one in enumerate(two):
            await come_in(app, one, day - timedelta(hours=3 - hour))
        digest = await compose_at(composer, channel, day)
        await record(app, channel, digest)
        reached.append(digest.until)
    assert reached == days


async def compose_at(composer: Composer, channel: Channel, now: datetime) -> Digest:
    """The digest by a clock that shows that time."""
    there = await composer.digests.read_record(channel)
    with patch.object(composer.digests, "read_record", AsyncMock(return_value=replace(there, now=now))):
        return await compose(composer, channel)


async def record(app: App, channel: Channel, digest: Digest) -> None:
    """Note what a digest tells, as if it had been posted."""
    async with app.database.writing() as connection:
        await cover(connection, channel.tenant, channel.id, digest.until)
        if digest.rendered:
            await tell(connection, Key(channel.tenant, "s1", NOW), channel.id, digest.rendered.stories)
