"""What is posted to Discord without having been asked: once, with a mark in its words by which it is found again.

discord.py repeats a post that Discord failed at; for the same nonce Discord gives back the first message.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from http import HTTPStatus
from typing import Any

import aiohttp
import discord
from discord.http import Route

from bot.adapters.discord.dressing import mark, name_thread, with_mention, with_picture
from bot.adapters.discord.files import make_form
from bot.adapters.notified import take_notified
from bot.adapters.picture import FILE, Painter, take_chart
from bot.chat import Absence, Chart, NotPostedError, Payload, Receipt, Refusal, Target

_PAGE = 100
_MOST_PAGES = 20
_LONGEST_RATE_LIMIT = 30.0
"""Seconds; the least that discord.py takes."""
_UNREACHED = 60.0
"""Seconds until a Discord that can't be reached, or refuses the token, is tried again."""
_SILENT: Payload = {"allowed_mentions": {"parse": []}}
_REFUSALS: Mapping[int, Refusal] = {
    HTTPStatus.BAD_REQUEST: Refusal.INVALID,
    HTTPStatus.UNAUTHORIZED: Refusal.BUSY,
    HTTPStatus.FORBIDDEN: Refusal.FORBIDDEN,
    HTTPStatus.NOT_FOUND: Refusal.GONE,
    HTTPStatus.TOO_MANY_REQUESTS: Refusal.BUSY,
}

_ARCHIVED, _LOCKED = 50083, 160005
"""Discord's codes where it is a thread that is closed, to all or to the bot; their status differs:
https://docs.discord.com/developers/topics/opcodes-and-status-codes#json."""

_Write = Callable[[Payload, bytes | None], Awaitable[Mapping[str, Any]]]


class _ArchivedError(NotPostedError):
    """Nothing in that thread can be edited while it is archived."""


class DiscordPoster:
    """Posts over Discord's REST API, with or without a gateway. To find needs *Read Message History*.

    What belongs in the thread of a message is posted there, and the thread is opened with the first of it: it is a
    channel that has the message's own id. Where none can be opened, as in direct messages and in threads, it is posted
    as a reply. A Receipt's `message` is `thread/message` for what stands in a thread.
    Source: https://docs.discord.com/developers/topics/threads
    """

    def __init__(self, token: str) -> None:
        self._token = token
        self._client: discord.Client | None = None
        self._painter = Painter()
        self._connecting = asyncio.Lock()

    async def close(self) -> None:
        """Let the connection go; the next post opens another."""
        if self._client is not None:
            await self._client.close()
            self._client = None

    async def post(self, target: Target, payload: Payload, marker: str) -> Receipt:
        """See `Poster`."""
        said, group = take_notified(payload)
        plain, chart = take_chart(with_mention(said, group) if group else said)
        answer = await self._show(plain, chart, partial(self._post, target, marker))
        return _receive(target, answer)

    async def _show(self, plain: Payload, chart: Chart | None, write: _Write) -> Mapping[str, Any]:
        """Discord's answer to the payload with the chart, or without it where there is none or it can't be shown."""
        shown = with_picture(plain, chart) if chart else plain
        picture = await self._painter.try_draw(chart) if chart and shown is not plain else None
        if picture is None:
            return await write(plain, None)
        try:
            return await write(shown, picture)
        except NotPostedError as refused:
            if refused.refusal not in (Refusal.INVALID, Refusal.FORBIDDEN):
                raise
        return await write(plain, None)  # it may not attach files there

    async def _post(self, target: Target, marker: str, payload: Payload, picture: bytes | None) -> Mapping[str, Any]:
        body = {**_SILENT, **mark(payload, marker), "nonce": marker, "enforce_nonce": True}
        if target.thread is None:
            return await self._write(_messages(target.channel), body, picture)
        await self._open_thread(target.channel, target.thread, name_thread(payload) or marker)
        try:
            return await self._write(_messages(target.thread), body, picture)
        except NotPostedError as refused:
            if refused.refusal not in (Refusal.GONE, Refusal.FORBIDDEN):
                raise
        reference = {"message_id": target.thread, "fail_if_not_exists": False}
        return await self._write(_messages(target.channel), {**body, "message_reference": reference}, picture)

    async def _open_thread(self, channel: str, message: str, name: str) -> None:
        """Open the message's thread, if there is none yet and there can be one."""
        path = "/channels/{channel_id}/messages/{message_id}/threads"
        try:
            await self._write(Route("POST", path, channel_id=channel, message_id=message), {"name": name})
        except NotPostedError as refused:
            if refused.refusal is Refusal.BUSY:
                raise

    async def edit(self, receipt: Receipt, payload: Payload, marker: str | None = None) -> None:
        """See `Poster`. A thread that is archived by then is opened again, as anyone may where it is not locked."""
        plain, chart = take_chart(payload)
        write = partial(self._edit, receipt)
        await self._show(plain if marker is None else mark(plain, marker), chart, write)

    async def _edit(self, receipt: Receipt, payload: Payload, picture: bytes | None) -> Mapping[str, Any]:
        thread, _, message = receipt.message.rpartition("/")
        place = thread or receipt.channel
        route = Route("PATCH", "/channels/{channel_id}/messages/{message_id}", channel_id=place, message_id=message)
        # A picture that is not true any more goes, whether or not another comes.
        body = {**_SILENT, "attachments": [], **payload}
        try:
            return await self._write(route, body, picture)
        except _ArchivedError:
            await self._write(Route("PATCH", "/channels/{channel_id}", channel_id=place), {"archived": False})
        return await self._write(route, body, picture)

    async def find(self, target: Target, marker: str, since: datetime) -> Receipt | Absence:
        """See `Poster`. Where the bot may not read it, Discord gives an empty history, and no error."""
        for place in (target.channel,) if target.thread is None else (target.thread, target.channel):
            found = await self._find(place, marker, since)
            if found is Absence.UNREADABLE:
                return found
            if not isinstance(found, Absence):
                return _receive(target, found)
        return Absence.NOT_FOUND

    async def _find(self, channel: str, marker: str, since: datetime) -> Mapping[str, Any] | Absence:
        """The message in that channel or thread; where there is no such thread it is not found."""
        client = await self._connect()
        me = str(client.user.id) if client.user else ""
        seen = False
        try:
            async for message in self._history(client, channel, since):
                seen = True
                if message["author"]["id"] == me and marker in json.dumps(message):
                    return message
            readable = seen or await self._is_readable(client, channel)
        except (discord.Forbidden, OverflowError):
            return Absence.UNREADABLE
        except discord.NotFound:
            return Absence.NOT_FOUND
        return Absence.NOT_FOUND if readable else Absence.UNREADABLE

    async def _history(self, client: discord.Client, channel: str, since: datetime) -> AsyncIterator[Mapping[str, Any]]:
        """The messages since then. Raises OverflowError where they are too many to read."""
        after = discord.utils.time_snowflake(since)
        for _ in range(_MOST_PAGES):
            page = await self._read(client, channel, after=after, limit=_PAGE)
            for message in page:
                yield message
            if len(page) < _PAGE:
                return
            after = max(int(message["id"]) for message in page)
        raise OverflowError

    async def _is_readable(self, client: discord.Client, channel: str) -> bool:
        """Whether a history in which nothing was found could be read: it shows a message, or there never was one."""
        if await self._read(client, channel, limit=1):
            return True
        about = await client.http.request(Route("GET", "/channels/{channel_id}", channel_id=channel))
        return about.get("last_message_id") is None

    async def _read(self, client: discord.Client, channel: str, **asked: int) -> list[Mapping[str, Any]]:
        route = Route("GET", "/channels/{channel_id}/messages", channel_id=channel)
        page: list[Mapping[str, Any]] = await client.http.request(route, params=asked)
        return page

    async def _write(self, route: Route, body: Mapping[str, Any], picture: bytes | None = None) -> Mapping[str, Any]:
        sent: dict[str, Any] = (
            {"json": dict(body)} if picture is None else {"form": make_form(body, FILE, picture, "image/png")}
        )
        try:
            client = await self._connect()
        except (aiohttp.ClientError, OSError, discord.HTTPException) as error:
            raise NotPostedError(Refusal.BUSY, type(error).__name__, _UNREACHED) from None
        try:
            answer: Mapping[str, Any] = await client.http.request(route, **sent)
        except discord.RateLimited as error:
            raise NotPostedError(Refusal.BUSY, "rate limited", error.retry_after) from None
        except discord.HTTPException as error:
            refusal = Refusal.FORBIDDEN if error.code in (_ARCHIVED, _LOCKED) else _REFUSALS.get(error.status)
            if refusal is None:
                raise
            refused = _ArchivedError if error.code == _ARCHIVED else NotPostedError
            raise refused(refusal, f"{error.status} {error.code}", _UNREACHED) from None
        except aiohttp.ClientConnectorError as error:
            raise NotPostedError(Refusal.BUSY, type(error).__name__, _UNREACHED) from None
        return answer

    async def _connect(self) -> discord.Client:
        async with self._connecting:
            if self._client is None:
                client = discord.Client(intents=discord.Intents.none(), max_ratelimit_timeout=_LONGEST_RATE_LIMIT)
                try:
                    await client.login(self._token)
                except BaseException:
                    await client.close()
                    raise
                self._client = client
            return self._client


def _messages(channel: str) -> Route:
    return Route("POST", "/channels/{channel_id}/messages", channel_id=channel)


def _receive(target: Target, answer: Mapping[str, Any]) -> Receipt:
    """What is kept of a message as Discord tells of it."""
    place, number = str(answer["channel_id"]), str(answer["id"])
    return Receipt(target.channel, number if place == target.channel else f"{place}/{number}")
