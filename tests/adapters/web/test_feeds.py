"""What a person finds about the feeds that are read, and does with them."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from tests.adapters.web.conftest import Visitor
from tests.adapters.web.reading import Element
from tests.fakes.web import FakeWeb, make_page, open_web


@pytest.fixture
async def web(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeWeb]:
    async with open_web(monkeypatch) as fake:
        yield fake


@pytest.fixture
def feed(web: FakeWeb) -> str:
    item = f"<item><title>A mill opens</title><link>{web.serve('/mill', make_page())}</link></item>"
    content = f"<rss version='2.0'><channel><title>The Lantern</title>{item}</channel></rss>"
    return web.serve("/feed", content, "application/rss+xml")


async def add(visitor: Visitor, address: str) -> Element:
    page = await visitor.open("/feeds")
    return await visitor.send(page.one("form", class_="filters"), words=address)


def health(page: Element) -> dict[str, str]:
    (rows,) = page.all("dl", class_="health")
    return {one.one("dt").text: one.one("dd").text for one in rows.all("div")}


async def press(visitor: Visitor, words: str) -> Element:
    page = await visitor.open("/feeds")
    return await visitor.send(next(form for form in page.all("form") if form.text.strip() == words))


async def test_a_feed_is_added_checked_and_its_health_is_told(visitor: Visitor, feed: str) -> None:
    assert "No feed is read here yet." in (await visitor.open("/feeds")).one("main").text
    added = await add(visitor, feed)
    for platform in ("slack", "discord"):
        assert added.one("section", class_=platform).one("h3").text.startswith("Read from now on: The")
    page = await visitor.open("/feeds")
    assert page.one("p", class_="state").text == "Read."
    assert health(page)["Last checked"] == "never"
    assert "1 article added." in (await press(visitor, "Check now")).one("section", class_="slack").text
    page = await visitor.open("/feeds")
    told = health(page)
    assert (told["Last checked"], told["Last news"], told["Articles"]) == ("just now", "just now", "1")
    assert told["Next check"].endswith(" UTC")
    assert (await visitor.open("/articles")).one(class_="count").text == "3 articles in the library."


async def test_a_feed_that_fails_says_so_in_words_and_why(visitor: Visitor, web: FakeWeb, feed: str) -> None:
    await add(visitor, feed)
    web.refuse("/feed", 403)
    assert "could not be checked" in (await press(visitor, "Check now")).one("section", class_="discord").text
    page = await visitor.open("/feeds")
    state = page.one("p", class_="state").text
    assert state == "Read. Needs a look: it is not given to programs by its site."
    assert health(page)["Failures in a row"] == "1"


async def test_a_feed_is_paused_read_again_and_removed(visitor: Visitor, feed: str) -> None:
    await add(visitor, feed)
    await press(visitor, "Pause")
    page = await visitor.open("/feeds")
    assert page.one("p", class_="state").text == "Paused."
    assert health(page)["Next check"] == "none"
    await press(visitor, "Resume")
    assert (await visitor.open("/feeds")).one("p", class_="state").text == "Read."
    await press(visitor, "Remove")
    assert not (await visitor.open("/feeds")).one("ul", class_="shelf").all("li")


async def test_what_is_no_feed_is_refused_with_the_reason(visitor: Visitor, web: FakeWeb) -> None:
    refused = await add(visitor, web.serve("/page", make_page()))
    assert "is no feed, and names none" in refused.one("section", class_="slack").text


async def test_a_feed_s_title_and_address_do_nothing(visitor: Visitor) -> None:
    await visitor.app.feeds.store.add(visitor.app.tenant, "javascript:alert(1)", "<b>Lantern</b>", datetime.now(UTC))
    page = await visitor.open("/feeds")
    (row,) = page.one("ul", class_="shelf").all("li")
    assert row.one("h2").text == "<b>Lantern</b>"
    assert not row.all("a")


async def test_a_mere_link_changes_no_feed(visitor: Visitor, feed: str) -> None:
    await visitor.ask(f"/feeds add {feed}")
    assert not (await visitor.open("/feeds")).all("dl", class_="health")
