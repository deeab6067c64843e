"""Fetching: guarded at the socket, bounded, polite."""

import asyncio
import gzip
from contextlib import suppress

import pytest
from aiohttp.web import Request, Response, StreamResponse

from bot.ingest.outcome import Reason
from bot.ingest.web import fetch
from bot.ingest.web.fetch import Fetcher
from bot.ingest.web.fetched import FetchError
from tests.fakes.web import FakeWeb, make_page

GZIP = {"Content-Encoding": "gzip"}


async def refused(fetcher: Fetcher, address: str) -> Reason:
    """Why it was not fetched."""
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch_page(address)
    return caught.value.reason


async def test_a_page_is_fetched_without_cookies_and_with_a_name(web: FakeWeb, fetcher: Fetcher) -> None:
    address = web.serve("/mill", make_page(), **{"Set-Cookie": "id=1"})
    for _ in range(2):
        fetched = await fetcher.fetch_page(address)
    assert (fetched.address, fetched.content_type) == (address, "text/html")
    assert b"Brindle Mills" in fetched.content
    assert web.asked == ["/robots.txt", "/mill", "/mill"]
    assert "Cookie" not in web.headers[-1]
    assert (web.headers[-1]["User-Agent"], web.headers[-1]["Accept-Encoding"]) == ("Briefbot", "gzip, identity")


async def test_gzip_is_read(web: FakeWeb, fetcher: Fetcher) -> None:
    fetched = await fetcher.fetch_page(web.bomb("/small", 1))
    assert len(fetched.content) == 1_000_003


async def test_a_bomb_and_a_broken_one_are_refused(web: FakeWeb, fetcher: Fetcher) -> None:
    assert await refused(fetcher, web.bomb("/bomb", 100)) == Reason.PAGE_TOO_LARGE
    assert await refused(fetcher, web.serve("/long", "a" * 5_000_001)) == Reason.PAGE_TOO_LARGE
    broken = web.serve("/broken", b"no gzip", **{"Content-Encoding": "gzip"})
    assert await refused(fetcher, broken) == Reason.COMPRESSION


def send_without_end(web: FakeWeb, begin: bytes, **headers: str) -> str:
    """Serve what begins so and never ends; its address."""

    async def send(request: Request) -> StreamResponse:
        response = StreamResponse(headers=headers)
        await response.prepare(request)
        with suppress(ConnectionError):
            await response.write(begin)
            while True:
                await response.write(b"a" * 60_000)
        return response

    web.answers["/endless"] = send
    return web.address("/endless")


async def test_a_body_without_end_is_given_up_where_it_is_too_long(web: FakeWeb, fetcher: Fetcher) -> None:
    assert await refused(fetcher, send_without_end(web, b"")) == Reason.PAGE_TOO_LARGE


async def test_gzip_that_breaks_off_is_no_page_and_what_is_sent_behind_its_end_is_not_read(
    web: FakeWeb, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = gzip.compress(make_page().encode())
    assert await refused(fetcher, web.serve("/half", packed[:-20], **GZIP)) == Reason.COMPRESSION
    monkeypatch.setattr(fetch, "_LONGEST", 2.0)
    fetched = await fetcher.fetch_page(send_without_end(web, packed, **GZIP))
    assert fetched.content == make_page().encode()


async def test_gzip_in_several_members_is_read_whole_and_an_empty_one_is_empty(web: FakeWeb, fetcher: Fetcher) -> None:
    members = b"".join(gzip.compress(f"half {number} ".encode()) for number in range(2))
    assert (await fetcher.fetch_page(web.serve("/two", members, **GZIP))).content == b"half 0 half 1 "
    assert (await fetcher.fetch_page(web.serve("/none", b"", **GZIP))).content == b""
    assert await refused(fetcher, web.serve("/many", gzip.compress(b"") * 300_000, **GZIP)) == Reason.PAGE_TOO_LARGE


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip", "zstd", "nonsense"])
async def test_another_compression_is_refused(web: FakeWeb, fetcher: Fetcher, encoding: str) -> None:
    packed = gzip.compress(gzip.compress(make_page().encode()))
    assert await refused(fetcher, web.serve("/x", packed, **{"Content-Encoding": encoding})) == Reason.COMPRESSION


async def test_what_drips_without_end_is_given_up(
    web: FakeWeb, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "_LONGEST", 0.3)
    assert await refused(fetcher, web.drip("/drip")) == Reason.TIMEOUT


async def test_five_redirects_are_followed_and_six_are_not(web: FakeWeb, fetcher: Fetcher) -> None:
    web.serve("/0", make_page())
    for number in range(1, 7):
        web.redirect(f"/{number}", f"/{number - 1}")
    assert (await fetcher.fetch_page(web.address("/5"))).address == web.address("/0")
    assert await refused(fetcher, web.address("/6")) == Reason.REDIRECTS


async def test_robots_txt_is_obeyed_for_pages_and_not_asked_for_feeds(web: FakeWeb, fetcher: Fetcher) -> None:
    web.serve("/robots.txt", "User-agent: *\nDisallow: /private\nAllow: /private/open\n", "text/plain")
    address = web.serve("/private/a", make_page())
    assert await refused(fetcher, address) == Reason.ROBOTS
    assert (await fetcher.fetch_page(web.serve("/private/open", make_page()))).content
    assert (await fetcher.fetch_feed(address)).content


async def test_only_what_has_changed_is_sent_again(web: FakeWeb, fetcher: Fetcher) -> None:
    address = web.serve("/feed", "<rss></rss>", "application/rss+xml", ETag='"1"')
    first = await fetcher.fetch_feed(address)
    web.refuse("/feed", 304)
    second = await fetcher.fetch_feed(address, first.etag, "Mon, 16 Feb 2026 08:00:00 GMT")
    assert second.is_unchanged
    asked = web.headers[-1]
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == ('"1"', "Mon, 16 Feb 2026 08:00:00 GMT")


async def test_a_mark_that_can_not_be_kept_is_left_out(web: FakeWeb, fetcher: Fetcher) -> None:
    fetched = await fetcher.fetch_feed(web.serve("/feed", "<rss></rss>", ETag="é"))
    assert (fetched.etag, fetched.modified) == (None, None)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (401, Reason.FORBIDDEN),
        (402, Reason.PAYWALL),
        (403, Reason.FORBIDDEN),
        (404, Reason.NOT_FOUND),
        (410, Reason.GONE),
        (418, Reason.STATUS),
        (429, Reason.BUSY),
        (503, Reason.BUSY),
    ],
)
async def test_a_refusal_says_why(web: FakeWeb, fetcher: Fetcher, status: int, reason: Reason) -> None:
    assert await refused(fetcher, web.refuse("/x", status)) == reason


async def test_a_site_says_how_long_to_stay_away(web: FakeWeb, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch_feed(web.refuse("/x", 429, **{"Retry-After": "120"}))
    assert caught.value.wait == 120


async def test_a_host_is_asked_one_thing_at_a_time(web: FakeWeb, fetcher: Fetcher) -> None:
    address, asked_again = web.serve("/a", make_page()), asyncio.Event()

    async def answer_late(_: Request) -> Response:
        if web.open_now > 1:
            asked_again.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(asked_again.wait(), 0.1)
        return Response(text="The mill grinds rye.")

    web.answers["/a"] = answer_late
    await asyncio.gather(*(fetcher.fetch_feed(address) for _ in range(3)))
    assert web.most_open == 1
