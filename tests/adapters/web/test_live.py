"""What an open page is told of changes."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import pytest
from aiohttp import ClientResponse
from starlette.requests import Request
from starlette.responses import StreamingResponse

from bot.adapters.web.live import Live
from tests.adapters.web.conftest import Visitor

LONGEST = 60.0


async def next_state(stream: ClientResponse, told: str = "") -> str:
    """The next state that is another than the one told before."""
    async with asyncio.timeout(LONGEST):
        while True:
            line = (await stream.content.readline()).decode().strip()
            if line.startswith("data: ") and line.removeprefix("data: ") != told:
                return line.removeprefix("data: ")
            assert line or not stream.content.at_eof(), "the stream has ended"


async def test_a_page_is_told_of_a_feed_an_article_and_a_digest(visitor: Visitor) -> None:
    app = visitor.app
    async with visitor.session.get(f"{visitor.address}/events") as stream:
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        first = await next_state(stream)
        await app.feeds.store.add(app.tenant, "https://moss.example/feed", "Moss Daily", datetime.now(UTC))
        second = await next_state(stream, first)
        await app.answer("/add Moss deal. " + "Glimmer Labs has signed a partnership with Quillback Robotics. " * 4)
        third = await next_state(stream, second)
        library = await visitor.open("/digests")
        form = next(one for one in library.all("form") if one.one("button").text == "Follow")
        await visitor.send(form, words="mercor")
        assert await next_state(stream, third) not in (first, second)


@pytest.mark.parametrize("address", ["/feeds", "/articles", "/digests"])
async def test_a_page_knows_the_state_that_it_shows(visitor: Visitor, address: str) -> None:
    page = await visitor.open(address)
    async with visitor.session.get(f"{visitor.address}/events") as stream:
        assert page.one(id="live").attributes["data-live"] == await next_state(stream)


async def test_what_is_changed_back_between_two_looks_is_told_to_a_page_that_shows_the_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.adapters.web.live._PAUSE", 0.0)
    states = iter(["no feed", "no feed"])

    async def read_state() -> str:
        return next(states)

    stream = await Live(read_state).events(Request({"type": "http"}))
    assert isinstance(stream, StreamingResponse)
    told = aiter(stream.body_iterator)
    assert [await anext(told), await anext(told)] == ["data: no feed\n\n"] * 2


async def test_only_so_many_pages_are_told_at_once(visitor: Visitor) -> None:
    async with AsyncExitStack() as opened:
        for _ in range(20):
            stream = await opened.enter_async_context(visitor.session.get(f"{visitor.address}/events"))
            assert stream.status == 200
            await stream.content.readline()
        async with visitor.session.get(f"{visitor.address}/events") as refused:
            assert refused.status == 503
        assert (await visitor.open("/feeds")).one("h1").text


async def test_a_stream_from_elsewhere_is_refused(visitor: Visitor) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    async with visitor.session.get(f"{visitor.address}/events", headers=headers) as response:
        assert response.status == 403
