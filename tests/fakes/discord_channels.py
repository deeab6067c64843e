"""The channels and threads of a made-up Discord: posts, edits and histories."""

from datetime import UTC, datetime
from typing import Any

import discord
from aiohttp import web

from tests.fakes import discord_objects
from tests.fakes.channel_state import Channels, Posted
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.discord_objects import APPLICATION_INFO, OWN_USER
from tests.fakes.discord_objects import answer as _json

_V10 = "/api/v10"


class DiscordChannels:
    """Answers as Discord's REST API."""

    def __init__(self, channels: Channels) -> None:
        self._channels = channels

    def routes(self) -> list[web.RouteDef]:
        """Where it listens."""
        messages = f"{_V10}/channels/{{channel}}/messages"
        return [
            web.get(f"{_V10}/users/@me", self._me),
            web.get(f"{_V10}/oauth2/applications/@me", self._application),
            web.post(messages, self._post),
            web.patch(f"{messages}/{{message}}", self._edit),
            web.post(f"{messages}/{{message}}/threads", self._open_thread),
            web.get(messages, self._history),
            web.get(f"{_V10}/channels/{{channel}}", self._channel),
            web.patch(f"{_V10}/channels/{{channel}}", self._open_again),
        ]

    async def _me(self, request: web.Request) -> web.Response:
        is_us = request.headers.get("Authorization") == f"Bot {TOKEN}"
        return _json(OWN_USER) if is_us else _json(discord_objects.error("401: Unauthorized"), 401)

    async def _application(self, _: web.Request) -> web.Response:
        return _json(APPLICATION_INFO)

    async def _post(self, request: web.Request) -> web.Response:
        body, file = await discord_objects.read_form(request)
        channel = request.match_info["channel"]
        if self._is_unknown(channel):
            return _unknown_channel()
        fault = self._channels.fault("discord", channel)
        refusals = _refusals()
        if file and (self._channels.refuses_files or self._channels.refuses_pictures):
            fault = "forbidden" if self._channels.refuses_files else "invalid"
        if fault in refusals:
            return refusals[fault]
        if channel in self._channels.locked:
            return _json(discord_objects.error("This thread is locked", 160005), 400)
        self._channels.archived.discard(channel)
        self._channels.files += [file] if file else []
        now = datetime.now(UTC)
        for known in self._channels.stands_in(channel):
            if known.marker == body["nonce"] and (now - known.at).total_seconds() < self._channels.nonce_kept:
                return await self._channels.end(request, fault, _json(_stands(known)), refusals["failed"])
        message = str(discord.utils.time_snowflake(now) + next(self._channels.ids))
        replied = (body.get("message_reference") or {}).get("message_id")
        thread = channel if channel in self._channels.threads else replied
        posted = Posted("discord", channel, message, body["nonce"], thread, now, body)
        self._channels.posted.append(posted)
        return await self._channels.end(request, fault, _json(_stands(posted)), refusals["failed"])

    async def _open_thread(self, request: web.Request) -> web.Response:
        """A thread has the id of the message that it is opened at, and there is one at most."""
        channel, message = request.match_info["channel"], request.match_info["message"]
        name = (await request.json())["name"]
        refusals, fault = _refusals(), self._channels.choose("discord", channel)
        if self._channels.refuses_threads:
            fault = "forbidden"
        if all(one.id != message for one in self._channels.stands_in(channel)):
            return _json(discord_objects.error("Unknown Message", 10008), 404)
        if fault in refusals:
            return refusals[fault]
        if message in self._channels.threads:
            return _json(discord_objects.error("A thread has already been created for this message", 160004), 400)
        self._channels.threads[message] = (channel, name)
        opened = discord_objects.thread(message, channel, name)
        return await self._channels.end(request, fault, _json(opened, 201), refusals["failed"])

    def _is_unknown(self, channel: str) -> bool:
        """Whether it is the id of a message that no thread was opened at."""
        return channel not in self._channels.threads and any(one.id == channel for one in self._channels.posted)

    def _hides(self, channel: str) -> bool:
        """Whether the bot may not read its history; that of a thread it may read where it may read the channel's."""
        parent, _ = self._channels.threads.get(channel, (channel, ""))
        if self._channels.hides(parent):
            self._channels.refused.add(parent)
            return True
        return False

    async def _edit(self, request: web.Request) -> web.Response:
        (body, file), number = await discord_objects.read_form(request), request.match_info["message"]
        channel = request.match_info["channel"]
        if all(one.id != number for one in self._channels.stands_in(channel)):
            return _json(discord_objects.error("Unknown Message", 10008), 404)
        if channel in self._channels.archived:
            return _json(discord_objects.error("Thread is archived", 50083), 400)
        if file and (self._channels.refuses_files or self._channels.refuses_pictures):
            return _json(discord_objects.error("Invalid Form Body", 50035), 400)
        self._channels.files += [file] if file else []
        self._channels.edited.append((number, body))
        return _json(discord_objects.own_message(number, channel, body))

    async def _open_again(self, request: web.Request) -> web.Response:
        """Whoever may write in a thread may do that, where it is not locked."""
        channel = request.match_info["channel"]
        if channel in self._channels.locked:
            return _refusals()["forbidden"]
        if await request.json() == {"archived": False}:
            self._channels.archived.discard(channel)
        return _json(discord_objects.thread(channel, *self._channels.threads.get(channel, ("1", "a thread"))))

    async def _history(self, request: web.Request) -> web.Response:
        """Without the permission to read it, a history is empty."""
        channel = request.match_info["channel"]
        if self._is_unknown(channel):
            return _unknown_channel()
        if self._hides(channel):
            return _json([])
        after = int(request.query.get("after", 0))
        shown = [one for one in self._channels.stands_in(channel) if int(one.id) > after][: int(request.query["limit"])]
        return _json([_without_nonce(_stands(one)) for one in reversed(shown)])

    async def _channel(self, request: web.Request) -> web.Response:
        channel = request.match_info["channel"]
        posted = self._channels.stands_in(channel)
        # In a channel that is hidden others have written.
        last = posted[-1].id if posted else "1" if self._hides(channel) else None
        return _json(discord_objects.channel(channel, last))


def _refusals() -> dict[str, web.Response]:
    """What is answered to what is not done, by the fault."""
    return {
        "busy": _json(discord_objects.refuse_slowly(1.0), 429),
        "failed": _json(discord_objects.error("made to fail"), 500),
        "forbidden": _json(discord_objects.error("Missing Permissions", 50013), 403),
        "gone": _unknown_channel(),
        "invalid": _json(discord_objects.error("Invalid Form Body", 50035), 400),
    }


def _unknown_channel() -> web.Response:
    return _json(discord_objects.error("Unknown Channel", 10003), 404)


def _stands(posted: Posted) -> dict[str, Any]:
    return discord_objects.own_message(posted.id, posted.channel, posted.body)


def _without_nonce(body: dict[str, Any]) -> dict[str, Any]:
    """A history does not tell nonces."""
    return {name: value for name, value in body.items() if name != "nonce"}
