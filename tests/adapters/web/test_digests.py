"""What a person finds about digests, and sees when the clock is turned forward."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from bot.app import App
from bot.database.tables import metadata
from bot.digests.schedule import make_schedule
from bot.digests.subscription import Channel
from bot.extraction import extract, load_names
from bot.library.article import SHARED, Draft
from tests.adapters.web.conftest import Visitor
from tests.adapters.web.reading import Element

NEWS = (
    "Glimmer Labs signs a deal with Fernworks\n\n"
    "Glimmer Labs said on Monday that it has signed a partnership with Fernworks worth $2 billion to train gardeners."
)
BOTH = ("slack", "discord")


async def change(visitor: Visitor, button: str, words: str) -> Element:
    """Fill in the field beside that button and press it."""
    page = await visitor.open("/digests")
    return await visitor.send(next(form for form in page.all("form") if form.one("button").text == button), words=words)


async def press(visitor: Visitor, words: str) -> Element:
    page = await visitor.open("/digests")
    return await visitor.send(next(form for form in page.all("form") if form.text.strip().startswith(words)))


async def follow(visitor: Visitor, when: str = "daily at 9 in Asia/Kolkata") -> None:
    """Be told of Fernworks at that time alone, and let an article of it come in."""
    await change(visitor, "Add a time", when)
    await change(visitor, "Follow", "fernworks")
    library = await visitor.open("/articles")
    added = await visitor.send(library.one("details").one("form"), article=NEWS)
    assert "Added: Glimmer Labs signs a deal" in added.one("section", class_="slack").text


async def rows_of(app: App) -> dict[str, Sequence[Any]]:
    """All that the database holds."""
    async with app.database.reading() as connection:
        return {name: (await connection.execute(select(table))).all() for name, table in metadata.tables.items()}


def days_of(page: Element) -> list[str]:
    return [one.text for one in page.one("ol", class_="days").all("a")]


async def test_a_channel_without_digests_says_what_to_do(visitor: Visitor) -> None:
    page = await visitor.open("/digests")
    assert "Follow a company, a place, or a kind of news: /follow mercor" in page.one("ul", class_="channels").text
    assert page.one("p", class_="stands").text.startswith("No digest comes here within ten days.")
    assert not page.all("section", class_="drawing")


async def test_a_topic_is_followed_and_its_next_digest_is_drawn_for_both(visitor: Visitor) -> None:
    followed = await change(visitor, "Follow", "mercor")
    for platform in BOTH:
        assert "This channel now follows “mercor”." in followed.one("section", class_=platform).text
    page = await visitor.open("/digests")
    lines = page.one("ul", class_="channels").text
    assert "Follows: mercor" in lines
    assert "weekdays at 09:00, UTC. Next: " in lines
    assert page.one("p", class_="stands").text.endswith("at 09:00 (UTC). This is what is posted.")
    for platform in BOTH:
        assert page.one("section", class_=platform).one("h3", class_="title").text.startswith("Nothing new since ")


async def test_the_next_digest_tells_what_came_in_and_the_one_after_it_nothing(visitor: Visitor) -> None:
    await follow(visitor)
    page = await visitor.open("/digests")
    assert days_of(page)[:2] == ["09:00 1 story", "09:00 nothing new"]
    for platform in BOTH:
        drawing = page.one("section", class_=platform)
        assert drawing.one("h3", class_="title").text.startswith("New since ")
        assert "Glimmer Labs said on Monday" in drawing.text
        article = await visitor.open(drawing.all("a", class_="cite")[0].attributes["href"].removesuffix("#words"))
        assert "Glimmer Labs said on Monday" in "".join(one.text for one in article.all("mark"))
    later = await visitor.open(page.link("Later").removesuffix("#clock"))
    for platform in BOTH:
        assert later.one("section", class_=platform).one("h3", class_="title").text.startswith("Nothing new since ")


async def test_what_compares_better_in_a_picture_is_shown_as_one_with_its_words(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    await change(visitor, "Add a time", "daily at 9")
    await change(visitor, "Follow", "infra")
    for number, place in enumerate(("Fernvale", "Mossgate", "Tarnwick"), 2):
        title = f"Glimmer Power to build {place} data center"
        text = f"{title}\n\nGlimmer Power will build the {place} data center of {number}00 MW near {place}, it said."
        draft, now = Draft(place, title, text), await visitor.app.digests.clock()
        await visitor.app.library.add(SHARED, draft, extract(text, load_names(), title), "1", now)
    page = await visitor.open("/digests")
    for platform in BOTH:
        (picture,) = page.one("section", class_=platform).all("img", class_="chart")
        assert picture.attributes["src"].startswith("data:image/png;base64,iVBOR")
        assert "Capacity by project: " in picture.attributes["alt"]
        assert "400 MW" in picture.attributes["alt"]
    monkeypatch.setattr("bot.adapters.picture.draw_chart", lambda _: 1 / 0)
    page = await visitor.open("/digests")
    assert not page.all("img", class_="chart")
    assert "400 MW" in page.one("section", class_="slack").text


async def test_the_clock_turns_through_ten_days_and_back(visitor: Visitor) -> None:
    await follow(visitor)
    page = await visitor.open("/digests", theme="dark")
    stood = [page.one("p", class_="stands").text]
    while "Later" in [one.text for one in page.all("a", class_="act")]:
        page = await visitor.open(page.link("Later").removesuffix("#clock"))
        stood.append(page.one("p", class_="stands").text)
    assert len(set(stood)) == len(stood) == len(days_of(page)) == 10
    assert page.one("html").attributes["data-theme"] == "dark"
    assert (await visitor.open(page.link("Next digest").removesuffix("#clock"))).one(
        "p", class_="stands"
    ).text == stood[0]


async def test_turning_the_clock_keeps_and_posts_nothing(visitor: Visitor) -> None:
    await follow(visitor)
    page = await visitor.open("/digests")
    before = await rows_of(visitor.app)
    for link in [one.attributes["href"] for one in page.one("ol", class_="days").all("a")]:
        await visitor.open(link.removesuffix("#clock"))
    assert await rows_of(visitor.app) == before
    assert days_of(await visitor.open("/digests")) == days_of(page)


async def test_a_silent_digest_without_news_is_told_not_to_be_posted(visitor: Visitor) -> None:
    await change(visitor, "Add a time", "daily at 9; silent")
    page = await visitor.open("/digests")
    assert "Nothing is posted: there is no news, and it is silent." in page.one("p", class_="stands").text
    assert "Nothing is posted here then." in page.one("section", class_="discord").text


async def test_a_digest_is_paused_resumed_and_deleted(visitor: Visitor) -> None:
    await change(visitor, "Add a time", "daily at 9")
    await press(visitor, "Pause")
    assert "It is paused." in (await visitor.open("/digests")).one("ul", class_="channels").text
    await press(visitor, "Resume")
    assert days_of(await visitor.open("/digests"))
    subscriptions = await visitor.app.digests.find_subscriptions()
    assert [one.channel for one in subscriptions] == [Channel(visitor.app.tenant, "preview")]


async def test_a_time_that_can_not_be_is_refused_with_what_to_say(visitor: Visitor) -> None:
    refused = await change(visitor, "Add a time", "now and then")
    assert "weekdays at 9 in Europe/Berlin" in refused.one("section", class_="slack").text


async def test_the_digests_of_slack_and_discord_are_seen_and_not_changed(visitor: Visitor) -> None:
    digests = visitor.app.digests
    channel = Channel("slack:T1", "C1")
    await digests.subscribe(channel, make_schedule("0 7 * * *", "UTC"), "U1", await digests.clock(), is_silent=False)
    page = await visitor.open("/digests")
    own, other = page.one("ul", class_="channels").all("li")
    assert other.one("h3").text == "slack:T1 · C1"
    assert not other.all("form")
    seen = await visitor.open(other.link("See its digests"))
    assert days_of(seen)[0] == "07:00 nothing new"
    assert own.one("h3").text == "This page’s own channel"


@pytest.mark.parametrize("clock", ["x", "9" * 5_000, "9999-12-31T23:59:59-14:00", "0001-01-01", "2026-03-04T05:00"])
@pytest.mark.parametrize("channel", ["", "<script>"])
async def test_a_place_that_is_none_shows_a_digest_nevertheless(visitor: Visitor, clock: str, channel: str) -> None:
    await change(visitor, "Add a time", "daily at 9")
    page = await visitor.open("/digests", clock=clock, channel=channel)
    assert page.one("section", class_="slack").all("h3", class_="title")


async def test_a_topic_does_nothing(visitor: Visitor) -> None:
    await change(visitor, "Follow", "<script>alert(1)</script> \u202emoss")
    page = await visitor.open("/digests")
    assert [one.attributes["src"] for one in page.all("script")] == ["/static/page.js"]
    assert "\u202e" not in page.text
