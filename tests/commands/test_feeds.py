"""`/feeds`: the list with its health, and who may change it."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.app import App
from bot.chat import Actor, Attachment, Invocation, Message, Role, Words
from bot.wording.adding import word_added
from tests.fakes.web import FakeWeb, make_page, open_web


@pytest.fixture
async def web(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeWeb]:
    async with open_web(monkeypatch) as fake:
        yield fake


@pytest.fixture
def feed(web: FakeWeb) -> str:
    page = web.serve("/mill", make_page())
    item = (
        f"<item><title>A mill opens</title><link>{page}</link><pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate></item>"
    )
    content = f"<rss version='2.0'><channel><title>The Daily Lantern</title>{item}</channel></rss>"
    return web.serve("/feed", content, "application/rss+xml")


async def say(app: App, text: str, role: Role = Role.ADMINISTRATOR, tenant: str = "slack:T1") -> Message:
    return await app.dispatch(Invocation(text, tenant, actor=Actor("U1", "Ada"), role=role))


async def test_a_feed_is_added_with_its_newest_items_and_checked_at_a_click(app: App, feed: str) -> None:
    assert (await say(app, "/feeds")).title == "No feed is read here."
    added = await say(app, f"/feeds add {feed}")
    assert added.title == "Read from now on: The Daily Lantern"
    assert added.answer.text == f"{feed}\nIts newest items:\nA mill opens · 2026-02-16"
    check, undo = added.answer.suggestions
    assert (await say(app, check)).answer.text == "1 article added."
    listed = await say(app, "/feeds")
    assert "read · checked just now · last news just now · 1 article · next check " in str(listed.answer.text)
    assert (await say(app, "/deal brindle mills")).answer.citations
    assert (await say(app, undo)).title == "Read no more: The Daily Lantern"
    assert (await say(app, "/feeds")).title == "No feed is read here."


async def test_add_of_a_feed_has_it_read(app: App, feed: str) -> None:
    assert (await say(app, f"/add {feed}")).title == "Read from now on: The Daily Lantern"
    told = await say(app, f"/add {feed}", role=Role.MEMBER)
    assert "is a feed. Curators and administrators have it read with /feeds add" in str(told.answer.text)


async def test_add_of_a_site_has_its_feed_read_and_an_article_that_names_a_feed_is_added(
    app: App, web: FakeWeb, feed: str
) -> None:
    page = make_page(head='<link rel="alternate" type="application/rss+xml" href="/feed">')
    site = web.serve("/", page)
    told = await say(app, f"/add {site}", role=Role.MEMBER)
    assert "is the front page of a site. Give the address of one article" in str(told.answer.text)
    added = await say(app, f"/add {site}")
    assert (added.title, feed in str(added.answer.text)) == ("Read from now on: The Daily Lantern", True)
    assert (await say(app, f"/add {web.serve('/news', page)}")).title == "Added: Quorvex and Brindle open a mill"
    assert [word_added(one) async for one in app.add((), [site])] == [
        "feed  The Daily Lantern: read from now on · 1 article added"
    ]


@pytest.mark.usefixtures("feed")
async def test_an_address_that_leads_to_the_front_page_has_no_feed_read(app: App, web: FakeWeb) -> None:
    web.serve("/", make_page(head='<link rel="alternate" type="application/rss+xml" href="/feed">'))
    gone = web.redirect("/2024/gone", "/")
    told = await say(app, f"/add {gone}")
    assert "has no article text in it" in str(told.answer.text)
    assert (await say(app, "/feeds")).title == "No feed is read here."


async def test_members_see_the_list_and_change_nothing(app: App, feed: str) -> None:
    await say(app, f"/feeds add {feed}")
    listed = await say(app, "/feeds", Role.MEMBER)
    assert (listed.title, listed.answer.suggestions) == ("1 feed", ())
    for action in ("add", "pause", "resume", "check", "remove"):
        refused = await say(app, f"/feeds {action} {feed}", Role.MEMBER)
        assert refused.title == "Only curators and administrators can do that."
    assert (await say(app, "/feeds", tenant="slack:T2")).title == "No feed is read here."


async def test_a_feed_is_paused_and_read_again(app: App, feed: str) -> None:
    await say(app, f"/feeds add {feed}")
    paused = await say(app, "/feeds pause The Daily Lantern")
    assert paused.title == "Paused: The Daily Lantern"
    assert "paused · not checked yet" in str((await say(app, "/feeds")).answer.text)
    assert (await say(app, paused.answer.suggestions[0])).title == "Read again: The Daily Lantern"
    assert (await say(app, "/feeds check the daily lantern")).answer.text == "1 article added."
    assert (await say(app, "/feeds check THE DAILY LANTERN")).answer.text == "Nothing new."


async def test_what_was_read_before_is_not_undone(app: App, feed: str) -> None:
    await say(app, f"/feeds add {feed}")
    again = await say(app, f"/feeds add {feed}")
    assert again.title == "Already read here: The Daily Lantern"
    assert again.answer.suggestions == (f"/feeds check {feed}",)


async def test_a_feed_that_is_lost_leads_the_list_and_is_told_with_the_sources(
    app: App, web: FakeWeb, feed: str
) -> None:
    other = web.serve("/other", "<rss version='2.0'><channel><title>Alder News</title></channel></rss>", "text/xml")
    await say(app, f"/feeds add {feed}")
    await say(app, f"/feeds add {other}")
    assert "No longer read" not in str((await say(app, "/sources")).answer.text)
    web.refuse("/feed", 410)
    await say(app, f"/feeds check {feed}")
    listed = await say(app, "/feeds")
    assert listed.title == "2 feeds, 1 no longer read"
    first, second = str(listed.answer.text).split("\n")[::2]
    assert (first, second) == (f"The Daily Lantern · {feed}", f"Alder News · {other}")
    assert "given up, no longer read · " in str(listed.answer.text)
    assert "1 failure in a row: it is not there any more" in str(listed.answer.text)
    told = "No longer read: The Daily Lantern. /feeds says why; /feeds resume reads one again."
    for typed in ("/sources", "/sources mercor"):
        message = await say(app, typed, Role.MEMBER)
        assert (str(message.answer.text).split("\n")[-1], Words(told) in message.parts) == (told, True)
        assert told not in str((await say(app, typed, tenant="slack:T2")).answer.text)
    await say(app, "/feeds resume The Daily Lantern")
    assert "No longer read" not in str((await say(app, "/sources")).answer.text)


async def test_what_fails_is_told_with_its_reason(app: App, web: FakeWeb, feed: str) -> None:
    await say(app, f"/feeds add {feed}")
    web.refuse("/feed", 403)
    checked = await say(app, f"/feeds check {feed}")
    assert checked.title == "The Daily Lantern could not be checked."
    listed = str((await say(app, "/feeds")).answer.text)
    assert "1 failure in a row: it is not given to programs by its site · next check " in listed


async def test_the_list_goes_out_as_opml(app: App, feed: str) -> None:
    await say(app, f"/feeds add {feed}")
    exported = str((await say(app, "/feeds export")).answer.text)
    assert f'<outline type="rss" text="The Daily Lantern" xmlUrl="{feed}"/>' in exported


@pytest.mark.parametrize("typed", ["/feeds fly", "/feeds pause", "/feeds add"])
async def test_what_is_no_action_is_told_how_it_is_used(app: App, typed: str) -> None:
    assert (await say(app, typed)).answer.outcome == "usage"


async def test_a_feed_that_is_not_here_is_named(app: App) -> None:
    assert (await say(app, "/feeds pause nothing")).title == "No feed here is “nothing”."


def opml(*addresses: str) -> Attachment:
    outlines = "".join(f'<outline text="Feed {n}" xmlUrl="{one}"/>' for n, one in enumerate(addresses))

    async def read(_: int) -> bytes:
        return f'<opml version="2.0"><body>{outlines}</body></opml>'.encode()

    return Attachment("feeds.opml", read)


async def send_list(app: App, *addresses: str) -> Message:
    files = (opml(*addresses),)
    return await app.dispatch(Invocation("/add feeds.opml", "slack:T1", role=Role.CURATOR, attachments=files))


async def test_a_list_of_feeds_leaves_those_that_are_here_as_they_are(app: App) -> None:
    paused, other = "https://moss.example/feed", "https://fern.example/feed"
    await send_list(app, paused)
    await app.dispatch(Invocation(f"/feeds pause {paused}", "slack:T1", role=Role.CURATOR))
    message = await send_list(app, paused, other)
    assert message.title == "1 feed is read from now on."
    assert "1 other was here before, and stays as it was." in str(message.answer.text)
    (feed,) = await app.feeds.store.find("slack:T1", paused)
    assert feed.status == "paused"


async def test_a_list_of_which_no_feed_can_be_read_promises_nothing(app: App) -> None:
    message = await send_list(app, *(f"gopher://{n}.example" for n in range(12)))
    assert (message.title, message.answer.outcome) == ("No feed was added.", "no_answer")
    text = str(message.answer.text)
    assert "Their articles" not in text
    assert text.count("gopher://") == 10
    assert text.endswith("and 2 others that can't be read either.")


async def test_a_list_of_feeds_is_read_at_its_address_as_a_file_is(app: App, web: FakeWeb, feed: str) -> None:
    outline = f'<opml version="2.0"><body><outline text="Lantern" xmlUrl="{feed}"/></body></opml>'
    address = web.serve("/list.opml", outline, "text/x-opml")
    told = await say(app, f"/add {address}", Role.MEMBER)
    assert "is a list of feeds. Curators and administrators have them read with /feeds add" in str(told.answer.text)
    added = await say(app, f"/add {address}")
    assert added.title == "1 feed is read from now on."
    assert "Lantern" in str(added.answer.text)
    again = await say(app, f"/feeds add {address}")
    assert again.title == "No feed was added: those of the list are read here already."
    assert "1 feed was here before, and stays as it was." in str(again.answer.text)


async def test_in_the_terminal_the_feeds_of_a_list_at_an_address_are_read_at_once(
    app: App, web: FakeWeb, feed: str
) -> None:
    outlines = f'<outline text="Lantern" xmlUrl="{feed}"/><outline text="Moss" xmlUrl="gopher://moss.example"/>'
    address = web.serve("/list.opml", f'<opml version="2.0"><body>{outlines}</body></opml>', "text/x-opml")
    added = [word_added(one) async for one in app.add((), [address])]
    assert added == [
        "refused  gopher://moss.example: is no web address. Write it as https://example.com/article.",
        "feed  Lantern: read from now on · 1 article added",
    ]


@pytest.mark.parametrize("named", ["Barrowmere headlines", "{feed}", "lantern.example", "https://www.lantern.example/"])
async def test_a_source_is_hidden_by_its_feed_or_its_site(app: App, web: FakeWeb, named: str) -> None:
    page = web.serve("/mill", make_page())
    item = f"<item><title>A mill opens</title><link>{page}</link></item>"
    content = f"<rss version='2.0'><channel><title>Barrowmere headlines</title>{item}</channel></rss>"
    feed = web.serve("/feed", content, "application/rss+xml")
    async for _ in app.feeds.add("slack:T1", feed):
        pass
    place = Invocation(f"/feeds hide {named.format(feed=feed)}", "slack:T1", channel="C1", role=Role.ADMINISTRATOR)
    assert (await app.dispatch(place)).title == "Hidden here: The Daily Lantern"
    assert not (await app.dispatch(replace(place, text="/deal brindle mills"))).answer.citations
