"""Feeds checked as they come due: each item in once, none lost, on both databases."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web as web_server
from structlog.testing import capture_logs

from bot.database.database import Database
from bot.extraction import load_names
from bot.ingest.feeds.feed import Checked, Feed, Status, Subscribed
from bot.ingest.feeds.reader import FeedReader
from bot.ingest.feeds.store import FeedStore
from bot.ingest.intake import Intake
from bot.ingest.outcome import Reason, Refused
from bot.library.library import Library
from tests.fakes.web import MORE, STORY, FakeWeb, make_page
from tests.ingest.conftest import Clock

TENANT = "slack:T1"


@pytest.fixture
async def reader(library: Library, database: Database, clock: Clock, web: FakeWeb) -> AsyncIterator[FeedReader]:
    assert web.port
    intake = Intake(library, load_names, clock)
    yield FeedReader(FeedStore(database), intake, clock)
    await intake.close()


def serve_feed(web: FakeWeb, *numbers: int, dated: str = "Mon, 16 Feb 2026 08:00:00 GMT", **headers: str) -> str:
    """A feed of these items, each with its page."""
    items = ""
    for number in numbers:
        told = f"Number {number} of its mills, as different from the others as {number * 7919} and {number * 104_729}."
        page = make_page(STORY.replace("$40", f"${number}0"), MORE, told, title=f"Mill {number} opens")
        link = web.serve(f"/mill/{number}", page)
        told = f"<guid>{number}</guid><title>Mill {number}</title><link>{link}</link><pubDate>{dated}</pubDate>"
        items += f"<item>{told}</item>"
    feed = f"<rss version='2.0'><channel><title>The Daily Lantern</title>{items}</channel></rss>"
    return web.serve("/feed", feed, "application/rss+xml", **headers)


async def subscribe(reader: FeedReader, address: str) -> Feed:
    subscribed = await reader.subscribe(TENANT, address)
    assert isinstance(subscribed, Subscribed)
    return subscribed.feed


async def find(reader: FeedReader) -> Feed:
    (feed,) = await reader.store.find(TENANT)
    return feed


async def read_marks(reader: FeedReader, address: str) -> set[str]:
    read = await reader._read(await reader._intake.fetcher.fetch_feed(address))
    return {mark for item in read.items for mark in item.marks}


async def test_new_items_are_added_once(reader: FeedReader, web: FakeWeb, library: Library) -> None:
    feed = await subscribe(reader, serve_feed(web, 1, 2))
    assert await reader.check(feed) == Checked(feed, 2, 0)
    serve_feed(web, 3, 2, 1, dated="Tue, 17 Feb 2026 08:00:00 GMT")
    again = await find(reader)
    assert await reader.check(again) == Checked(again, 1, 0)
    assert await library.count((TENANT,)) == 3
    assert await library.count(("slack:T2",)) == 0


async def test_a_site_names_its_feed(reader: FeedReader, web: FakeWeb) -> None:
    address = serve_feed(web, 1)
    site = web.serve("/", make_page(head='<link rel="alternate" type="application/rss+xml" href="/feed">'))
    assert (await subscribe(reader, site)).url == address
    refused = await reader.subscribe(TENANT, web.serve("/bare", make_page()))
    assert isinstance(refused, Refused)
    assert refused.reason is Reason.NO_FEED


async def test_a_feed_is_claimed_by_one_process_and_free_again_after_its_lease(
    reader: FeedReader, web: FakeWeb, clock: Clock
) -> None:
    await subscribe(reader, serve_feed(web, 1))
    assert len(await reader.store.claim(clock.now, 5)) == 1
    assert await reader.store.claim(clock.now, 5) == ()
    clock.now += timedelta(minutes=11)
    (feed,) = await reader.store.claim(clock.now, 5)
    await reader.check(feed)
    assert await reader.store.claim(clock.now, 5) == ()


async def test_it_is_checked_more_often_while_it_has_news_and_less_when_not(reader: FeedReader, web: FakeWeb) -> None:
    await subscribe(reader, serve_feed(web, 1, ETag='"1"'))
    await reader.check(await find(reader))
    assert (await find(reader)).interval == 1_800
    web.refuse("/feed", 304)
    await reader.check(await find(reader))
    assert web.headers[-1]["If-None-Match"] == '"1"'
    assert (await find(reader)).interval == 2_700


@pytest.mark.parametrize(
    ("control", "seconds"),
    [
        ("max-age=7200", 7_200),
        ('public, MAX-AGE="7200"', 7_200),
        ("max-age=999999", 86_400),
        ("max-age=60", 1_800),
        ("no-cache, max-age=7200", 1_800),
        ("s-max-age=7200", 1_800),
        ("max-age=9" + "9" * 5_000, 1_800),
    ],
)
async def test_a_feed_is_not_asked_for_before_it_is_as_old_as_it_may_get(
    reader: FeedReader, web: FakeWeb, clock: Clock, control: str, seconds: int
) -> None:
    await subscribe(reader, serve_feed(web, 1, **{"Cache-Control": control}))
    await reader.check(await find(reader))
    wait = ((await find(reader)).next_at - clock.now).total_seconds()
    assert seconds <= wait <= seconds * 1.1


async def test_a_feed_that_fails_is_tried_later_and_later_and_then_given_up(
    reader: FeedReader, web: FakeWeb, clock: Clock
) -> None:
    await subscribe(reader, serve_feed(web, 1))
    web.refuse("/feed", 503)
    pauses = []
    for _ in range(12):
        await reader.check(await find(reader))
        pauses.append((await find(reader)).next_at - clock.now)
    assert pauses == sorted(pauses)
    assert timedelta(minutes=20) <= pauses[0] < timedelta(minutes=30)
    assert timedelta(days=1) <= pauses[-1] <= timedelta(days=1.1)
    feed = await find(reader)
    assert (feed.status, feed.failures, feed.reason) == (Status.DISABLED, 12, Reason.BUSY)
    clock.now += timedelta(days=9)
    assert await reader.store.claim(clock.now, 5) == ()


async def test_a_feed_that_is_gone_is_given_up_at_once(reader: FeedReader, web: FakeWeb) -> None:
    await subscribe(reader, serve_feed(web, 1))
    web.refuse("/feed", 410)
    await reader.check(await find(reader))
    assert (await find(reader)).status is Status.DISABLED


async def test_a_page_that_is_not_given_is_replaced_by_what_the_feed_carries(
    reader: FeedReader, web: FakeWeb, library: Library
) -> None:
    link = web.refuse("/closed", 403)
    carried = f"<description><![CDATA[<p>{STORY}</p><p>{MORE}</p>]]></description>"
    item = f"<item><title>A mill</title><link>{link}</link>{carried}</item>"
    address = web.serve(
        "/feed", f"<rss version='2.0'><channel><title>Lantern</title>{item}</channel></rss>", "text/xml"
    )
    feed = await subscribe(reader, address)
    assert await reader.check(feed) == Checked(feed, 1, 0)
    (heading,) = [one async for one in library.articles((TENANT,))]
    assert (heading.title, heading.publisher, heading.url) == ("A mill", "Lantern", link)


async def test_an_item_that_can_not_be_reached_waits_for_the_next_check(
    reader: FeedReader, web: FakeWeb, library: Library
) -> None:
    feed = await subscribe(reader, serve_feed(web, 1, ETag='"1"'))
    page = web.answers["/mill/1"]
    web.refuse("/mill/1", 503)
    assert await reader.check(feed) == Checked(feed, 0, 0)
    assert (await find(reader)).etag is None, "the same answer must be read again"
    web.answers["/mill/1"] = page
    again = await find(reader)
    assert await reader.check(again) == Checked(again, 1, 0)
    assert (await find(reader)).etag == '"1"'
    assert await library.count((TENANT,)) == 1


async def test_a_feed_that_takes_too_long_is_left_and_tried_later(
    reader: FeedReader, web: FakeWeb, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await subscribe(reader, serve_feed(web, 1))
    monkeypatch.setattr("bot.ingest.feeds.reader._LONGEST_CHECK", 0)
    running = asyncio.create_task(reader.run())
    async with asyncio.timeout(60):
        while not (feed := await find(reader)).failures:
            pass
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert (feed.reason, feed.status) == (Reason.TIMEOUT, Status.ACTIVE)
    assert feed.next_at > clock.now


async def test_the_log_does_not_tell_what_a_feed_s_address_may_hold(reader: FeedReader, web: FakeWeb) -> None:
    serve_feed(web, 1)
    feed = await subscribe(reader, web.address("/feed?key=made-up-secret"))
    web.refuse("/feed", 410)
    with capture_logs() as log:
        await reader.check(feed)
    assert [entry["site"] for entry in log] == ["lantern.example"]
    assert "made-up-secret" not in str(log)


async def test_items_that_left_their_feed_long_ago_are_forgotten_and_those_that_stay_never(
    reader: FeedReader, web: FakeWeb, clock: Clock, library: Library
) -> None:
    await subscribe(reader, serve_feed(web, 1, 2))
    await reader.check(await find(reader))
    two = {number: await read_marks(reader, serve_feed(web, number)) for number in (1, 2)}
    serve_feed(web, 1)
    for days in (60, 60, 60):
        clock.now += timedelta(days=days)
        feed = await find(reader)
        assert await reader.check(feed) == Checked(feed, 0, 0)
    assert await reader.store.find_seen(feed, two[1]) == two[1]
    assert await reader.store.find_seen(feed, two[2]) == set()
    assert await library.count((TENANT,)) == 2


async def test_a_feed_that_is_slow_holds_up_no_other(
    reader: FeedReader, web: FakeWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.ingest.feeds.reader._AT_ONCE", 2)
    feed = serve_feed(web, 1)
    for number in range(5):
        await subscribe(reader, feed.replace("lantern.example", f"quick{number}.example"))
    held = asyncio.Event()

    async def hold(request: web_server.Request) -> web_server.Response:
        await held.wait()
        return web_server.Response(status=404, text=request.path)

    await reader.store.add(TENANT, web.address("/slow", "slow.example"), "Slow", reader._now() - timedelta(days=1))
    web.answers["/slow"] = hold
    running = asyncio.create_task(reader.run())
    async with asyncio.timeout(60):
        while not all(one.checked_at for one in await reader.store.find(TENANT) if one.title != "Slow"):
            pass
    (slow,) = [one for one in await reader.store.find(TENANT) if one.title == "Slow"]
    assert slow.checked_at is None
    held.set()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
