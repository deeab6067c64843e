"""A web to test against, on this machine: its sites are names under `.example`, and what they serve is all bad."""

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from aiohttp import abc, web

from bot.ingest.web import guard

STORY = (
    "Quorvex Labs has signed a partnership with Brindle Mills to grind rye in Barrowmere for $40 million. "
    "The two companies said on Monday that the mill opens in the spring of next year."
)
MORE = (
    "The mayor of Barrowmere welcomed the mill. Farmers of the region will sell their grain there from the next "
    "harvest on, the companies said, and two hundred people will work in three shifts. Until then the old mill by the "
    "river stays open, and its museum shows how flour was made before there were engines, as it has done for years."
)


def make_page(*paragraphs: str, title: str = "Quorvex and Brindle open a mill", head: str = "") -> str:
    """A page with its furniture."""
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or (STORY, MORE))
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>'
        '<meta property="og:site_name" content="The Daily Lantern">'
        f'<meta property="article:published_time" content="2026-02-16T08:00:00Z">{head}</head>'
        f"<body><nav><a href='/'>Home</a><a href='/about'>About</a></nav><article><h1>{title}</h1>{told}</article>"
        "<footer>All rights reserved</footer></body></html>"
    )


Answer = Callable[[web.Request], Any]


@dataclass
class FakeWeb:
    """What each path of each site answers; `asked` is what was asked, in its order."""

    port: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=dict)
    """What a name stands for, one address after the other at each question; this machine, where it is not here."""
    open_now: int = 0
    most_open: int = 0

    def address(self, path: str, site: str = "lantern.example") -> str:
        return f"http://{site}:{self.port}{path}"

    def serve(self, path: str, content: str | bytes, content_type: str = "text/html", **headers: str) -> str:
        """Serve this there; its address."""

        async def answer(_: web.Request) -> web.Response:
            body = content if isinstance(content, bytes) else content.encode()
            return web.Response(body=body, content_type=content_type, headers=headers)

        self.answers[path] = answer
        return self.address(path)

    def redirect(self, path: str, place: str) -> str:
        """Lead from there to that place."""

        async def answer(_: web.Request) -> web.Response:
            return web.Response(status=302, headers={"Location": place})

        self.answers[path] = answer
        return self.address(path)

    def refuse(self, path: str, status: int, **headers: str) -> str:
        """Refuse it with that status."""

        async def answer(_: web.Request) -> web.Response:
            return web.Response(status=status, headers=headers)

        self.answers[path] = answer
        return self.address(path)

    def drip(self, path: str) -> str:
        """Send a byte now and then, without end."""

        async def answer(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Type": "text/html"})
            await response.prepare(request)
            while True:
                await response.write(b"<")
                await asyncio.sleep(0.02)

        self.answers[path] = answer
        return self.address(path)

    def bomb(self, path: str, megabytes: int) -> str:
        """Serve so many megabytes in a few kilobytes."""
        packed = gzip.compress(b"<p>" + b"a" * (megabytes * 1_000_000))
        return self.serve(path, packed, **{"Content-Encoding": "gzip"})

    async def take(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path)
        self.headers.append(dict(request.headers))
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        try:
            answer = self.answers.get(request.path)
            if answer is None:
                return web.Response(status=404)
            response: web.StreamResponse = await answer(request)
            return response
        finally:
            self.open_now -= 1


class _Resolver(abc.AbstractResolver):
    def __init__(self, fake: FakeWeb) -> None:
        self._fake = fake

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[Any]:
        del family
        known = self._fake.names.get(host, ["127.0.0.1"])
        address = known.pop(0) if len(known) > 1 else known[0]
        kind = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [{"hostname": host, "host": address, "port": port, "family": kind, "proto": 0, "flags": 0}]

    async def close(self) -> None:
        pass


@asynccontextmanager
async def open_web(patch: pytest.MonkeyPatch) -> AsyncIterator[FakeWeb]:
    """The web, with its own names. Its one port counts as public; everything else is judged as it always is."""
    fake = FakeWeb()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", fake.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    fake.port = runner.addresses[0][1]
    guarded = guard.open_public_socket

    def judge(info: Any) -> socket.socket:  # noqa: ANN401 (as asyncio gives it)
        family, kind, protocol, _, place = info
        if tuple(place[:2]) == ("127.0.0.1", fake.port):
            return socket.socket(family, kind, protocol)
        return guarded(info)

    class Connector(aiohttp.TCPConnector):
        def __init__(self, **settings: Any) -> None:  # noqa: ANN401 (as aiohttp takes them)
            super().__init__(**settings, resolver=_Resolver(fake))

    patch.setattr("bot.ingest.web.fetch.open_public_socket", judge)
    patch.setattr("bot.ingest.web.fetch.aiohttp.TCPConnector", Connector)
    patch.setattr("bot.ingest.web.hosts._PAUSE", 0)
    try:
        yield fake
    finally:
        await runner.cleanup()
