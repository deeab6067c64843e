"""One thing out of the public web: guarded at the socket, bounded in time and size, polite to its host."""

import asyncio
import re
import time
from collections.abc import Mapping
from http import HTTPStatus
from typing import Self
from urllib.parse import urlsplit

import aiohttp

from bot.ingest.outcome import Reason
from bot.ingest.web.address import AddressError, follow, origin_of, read_address
from bot.ingest.web.fetched import Fetched, FetchError
from bot.ingest.web.guard import NotPublicError, open_public_socket
from bot.ingest.web.gunzip import Gzip
from bot.ingest.web.hosts import Hosts
from bot.ingest.web.robots import Rule, is_allowed, read_robots

AGENT = "Briefbot"
MOST_BYTES = 5_000_000
"""Of a body, decoded."""
_MOST_ROBOTS_BYTES = 500_000
_MOST_REDIRECTS = 5
_LONGEST = 20.0
_LONGEST_CONNECT = 5.0
"""Seconds, for everything with all redirects, and for one connection."""
_CHUNK = 64 * 1024
_RULES_KEPT_FOR = 3_600.0
_MOST_RULES = 1_000
"""Sites whose robots.txt is kept."""
_REDIRECTS = {301, 302, 303, 307, 308}
_REFUSALS = {401: Reason.FORBIDDEN, 402: Reason.PAYWALL, 403: Reason.FORBIDDEN, 404: Reason.NOT_FOUND} | {
    410: Reason.GONE, 429: Reason.BUSY, 451: Reason.FORBIDDEN,
}  # fmt: skip


class Fetcher:
    """Fetches. Without cookies, proxies or credentials, and with one connection to a host at a time."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._hosts = Hosts()
        self._rules: dict[str, tuple[tuple[Rule, ...], float]] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close what is open."""
        if self._session is not None:
            await self._session.close()

    async def fetch_page(self, address: str) -> Fetched:
        """What a person asked for, if the site lets robots have it. Raises FetchError."""
        return await self._fetch(address, {}, obeys_robots=True)

    async def fetch_feed(self, address: str, etag: str | None = None, modified: str | None = None) -> Fetched:
        """A feed, which is there for programs; only if it is another than before. Raises FetchError."""
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        return await self._fetch(address, {name: value for name, value in conditions.items() if value})

    async def _fetch(self, address: str, headers: Mapping[str, str], *, obeys_robots: bool = False) -> Fetched:
        try:
            async with asyncio.timeout(_LONGEST):
                return await self._follow(read_address(address), headers, obeys_robots=obeys_robots)
        except AddressError as error:
            raise FetchError(error.reason) from error
        except NotPublicError as error:
            raise FetchError(Reason.NOT_PUBLIC) from error
        except TimeoutError as error:
            raise FetchError(Reason.TIMEOUT) from error
        except aiohttp.InvalidURL as error:
            raise FetchError(Reason.ADDRESS) from error
        except aiohttp.ClientConnectorDNSError as error:
            raise FetchError(Reason.NO_SUCH_SITE) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise FetchError(Reason.UNREACHABLE) from error

    async def _follow(self, address: str, headers: Mapping[str, str], *, obeys_robots: bool) -> Fetched:
        for _ in range(_MOST_REDIRECTS + 1):
            if obeys_robots and not await self._may_fetch(address):
                raise FetchError(Reason.ROBOTS)
            async with self._hosts.turn(urlsplit(address).netloc):
                answer = await self._ask(address, headers, MOST_BYTES)
            if isinstance(answer, Fetched):
                return answer
            address = follow(address, answer)
        raise FetchError(Reason.REDIRECTS)

    async def _may_fetch(self, address: str) -> bool:
        """Whether the site's robots.txt lets it be fetched; a site that has none lets everything be."""
        origin, parts = origin_of(address), urlsplit(address)
        rules, until = self._rules.get(origin, ((), 0.0))
        if until < time.monotonic():
            rules = await self._read_rules(f"{origin}/robots.txt")
            if len(self._rules) >= _MOST_RULES:
                self._rules.clear()
            self._rules[origin] = (rules, time.monotonic() + _RULES_KEPT_FOR)
        return is_allowed(rules, f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}")

    async def _read_rules(self, place: str) -> tuple[Rule, ...]:
        address = place
        for _ in range(_MOST_REDIRECTS + 1):
            try:
                answer = await self._ask(address, {}, _MOST_ROBOTS_BYTES)
            except FetchError:
                return ()
            if isinstance(answer, Fetched):
                return read_robots(answer.content.decode("utf-8", "replace"), AGENT)
            address = follow(address, answer)
        return ()

    async def _ask(self, address: str, headers: Mapping[str, str], most: int) -> Fetched | str:
        """The answer, or the place that it redirects to."""
        async with self._open().get(address, headers=headers, allow_redirects=False) as response:
            location = response.headers.get("Location")
            if response.status in _REDIRECTS and location:
                return location
            etag, modified = (_plain(response.headers.get(name)) for name in ("ETag", "Last-Modified"))
            age = _read_max_age(response.headers.get("Cache-Control", ""))
            if response.status == HTTPStatus.NOT_MODIFIED:
                return Fetched(address, b"", "", None, etag, modified, is_unchanged=True, max_age=age)
            if response.status != HTTPStatus.OK:
                raise _refuse(response)
            content = await _read(response, most)
            return Fetched(address, content, response.content_type, response.charset, etag, modified, max_age=age)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(
                socket_factory=open_public_socket, limit_per_host=1, limit=50, happy_eyeballs_delay=None
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                trust_env=False,
                auto_decompress=False,
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=_LONGEST, connect=_LONGEST_CONNECT),
                headers={"User-Agent": AGENT, "Accept-Encoding": "gzip, identity"},
            )
        return self._session


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes:
    """The body, decoded and whole; a bomb is given up where it passes the limit."""
    encoding = response.headers.get("Content-Encoding", "identity").strip().casefold()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise FetchError(Reason.COMPRESSION)
    gzip = Gzip() if encoding.endswith("gzip") else None
    parts: list[bytes] = []
    size = received = 0
    async for chunk in response.content.iter_chunked(_CHUNK):
        part = gzip.decode(chunk, most + 1 - size) if gzip else chunk
        received, size = received + len(chunk), size + len(part)
        if max(size, received) > most:
            raise FetchError(Reason.PAGE_TOO_LARGE)
        parts.append(part)
        if gzip and gzip.is_over:
            break
    if gzip and received and not gzip.is_whole:
        raise FetchError(Reason.COMPRESSION)
    return b"".join(parts)


def _plain(value: str | None) -> str | None:
    """A header that can be kept and sent back; others may hold halves of characters, which no database takes."""
    return value if value and value.isascii() else None


def _read_max_age(control: str) -> int:
    """RFC 9111, 5.2.2.1; what may not be kept at all has none."""
    found = re.search(r"(?:^|[\s,])max-age=\"?(\d{1,7})(?!\d)", control, re.ASCII | re.IGNORECASE)
    return int(found[1]) if found and "no-" not in control.casefold() else 0


def _refuse(response: aiohttp.ClientResponse) -> FetchError:
    fallback = Reason.BUSY if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR else Reason.STATUS
    wait = response.headers.get("Retry-After", "")
    seconds = int(wait) if wait.isascii() and wait.isdecimal() and len(wait) < 7 else None  # noqa: PLR2004 (eleven days)
    return FetchError(_REFUSALS.get(response.status, fallback), seconds)
