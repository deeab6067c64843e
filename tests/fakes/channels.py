"""The channels of a Slack and of a Discord, in one server: posts, histories, and faults that chance or a test chooses.

What was accepted stands in `posted`, whether or not the answer to it arrived.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, Literal

import discord
from aiohttp import web

from tests.fakes import discord_objects
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.discord_objects import APPLICATION_INFO, OWN_USER
from tests.fakes.discord_objects import answer as _json
from tests.fakes.listening import listen
from tests.fakes.slack import BOT_TOKEN

Fault = Literal["", "lost", "late", "busy", "failed", "failed after", "forbidden", "gone", "invalid"]
"""`lost` and `failed after` are carried out and not said so; `late` is answered too late; the others do nothing."""

Platform = Literal["slack", "discord"]


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that stands in a channel."""

    platform: Platform
    channel: str
    id: str
    marker: str
    thread: str | None
    at: datetime
    body: Any


@dataclass
class FakeChannels:
    """`choose` says what goes wrong with a post; `hides` whether a channel's history is closed to the bot."""

    choose: Callable[[Platform, str], Fault] = lambda _platform, _channel: ""
    hides: Callable[[str], bool] = lambda _channel: False
    lateness: float = 2.0
    nonce_kept: float = 120.0
    """Seconds for which Discord gives back the message of a nonce."""
    address: str = ""
    posted: list[Posted] = field(default_factory=list)
    edited: list[tuple[str, Any]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    """Channels whose history was asked for and not shown."""
    faults: deque[Fault] = field(default_factory=deque)
    """What goes wrong with the next posts, before chance is asked."""
    files: list[bytes] = field(default_factory=list)
    """Pictures that were uploaded, or attached."""
    refuses_files: bool = False
    refuses_pictures: bool = False
    """Whether a message that shows one is refused."""
    unsettled: int = 0
    """So many messages that show one are refused, before Slack can show what it was given."""
    _ids: Any = field(default_factory=count)

    @property
    def slack_url(self) -> str:
        return f"{self.address}/api/"

    @property
    def discord_url(self) -> str:
        return f"{self.address}/api/v10"

    @asynccontextmanager
    async def serve(self) -> AsyncIterator["FakeChannels"]:
        """Listen on loopback."""
        app = web.Application()
        app.router.add_post("/api/chat.postMessage", self._slack_post)
        app.router.add_post("/api/chat.update", self._slack_update)
        app.router.add_get("/api/conversations.history", self._slack_history)
        app.router.add_get("/api/conversations.replies", self._slack_history)
        app.router.add_post("/api/files.getUploadURLExternal", self._slack_upload_place)
        app.router.add_post("/upload", self._slack_upload)
        app.router.add_post("/api/files.completeUploadExternal", self._slack_uploaded)
        app.router.add_get("/api/v10/users/@me", self._discord_me)
        app.router.add_get("/api/v10/oauth2/applications/@me", self._discord_application)
        app.router.add_post("/api/v10/channels/{channel}/messages", self._discord_post)
        app.router.add_patch("/api/v10/channels/{channel}/messages/{message}", self._discord_edit)
        app.router.add_get("/api/v10/channels/{channel}/messages", self._discord_history)
        app.router.add_get("/api/v10/channels/{channel}", self._discord_channel)
        async with listen(app, patience=0.1) as place:
            self.address = f"http://{place}"
            yield self

    def _fault(self, platform: Platform, channel: str) -> Fault:
        return self.faults.popleft() if self.faults else self.choose(platform, channel)

    def _in(self, channel: str, thread: str | None = None) -> list[Posted]:
        return [one for one in self.posted if one.channel == channel and thread in (None, one.thread, one.id)]

    async def _end(
        self, request: web.Request, fault: Fault, answer: web.Response, failed: web.Response
    ) -> web.Response:
        """The answer to what was carried out, as far as the fault lets it through."""
        if fault == "lost" and request.transport is not None:
            request.transport.close()
        if fault == "late":
            await asyncio.sleep(self.lateness)
        return failed if fault == "failed after" else answer

    async def _slack_post(self, request: web.Request) -> web.Response:
        body = await request.json()
        if request.headers.get("Authorization") != f"Bearer {BOT_TOKEN}":
            return _json({"ok": False, "error": "invalid_auth"})
        channel, failed = body["channel"], _json({"ok": False, "error": "internal_error"}, 500)
        fault = self._fault("slack", channel)
        refusals = {
            "busy": web.json_response({"ok": False}, status=429, headers={"Retry-After": "1"}),
            "failed": failed,
            "forbidden": _json({"ok": False, "error": "restricted_action"}),
            "gone": _json({"ok": False, "error": "channel_not_found"}),
            "invalid": _json({"ok": False, "error": "invalid_blocks"}),
        }
        if self._shows_none_yet(body):
            fault = "invalid"
        if fault in refusals:
            return refusals[fault]
        now = datetime.now(UTC)
        ts = f"{now.timestamp():.6f}"
        while any(one.id == ts for one in self._in(channel)):
            ts = f"{float(ts) + 0.000001:.6f}"
        marker = body["metadata"]["event_payload"]["marker"]
        self.posted.append(Posted("slack", channel, ts, marker, body.get("thread_ts"), now, body))
        return await self._end(request, fault, _json({"ok": True, "channel": channel, "ts": ts}), failed)

    def _shows_none_yet(self, body: Any) -> bool:  # noqa: ANN401 (a message as it was sent)
        """Whether the message has a picture that Slack does not show, or not yet."""
        if "slack_file" not in str(body) or not (self.refuses_pictures or self.unsettled):
            return False
        self.unsettled = max(0, self.unsettled - 1)
        return True

    async def _slack_upload_place(self, _: web.Request) -> web.Response:
        if self.refuses_files:
            return _json({"ok": False, "error": "missing_scope"})
        return _json({"ok": True, "upload_url": f"{self.address}/upload", "file_id": f"F{len(self.files) + 1}"})

    async def _slack_upload(self, request: web.Request) -> web.Response:
        self.files.append(await request.read())
        return web.Response(text="OK")

    async def _slack_uploaded(self, _: web.Request) -> web.Response:
        return _json({"ok": True, "files": [{"id": f"F{len(self.files)}"}]})

    async def _slack_update(self, request: web.Request) -> web.Response:
        body = await request.json()
        if self._shows_none_yet(body):
            return _json({"ok": False, "error": "invalid_blocks"})
        self.edited.append((body["ts"], body))
        return _json({"ok": True, "channel": body["channel"], "ts": body["ts"]})

    async def _slack_history(self, request: web.Request) -> web.Response:
        asked = request.query
        if self.hides(asked["channel"]):
            self.refused.add(asked["channel"])
            return _json({"ok": False, "error": "missing_scope"})
        shown = [one for one in self._in(asked["channel"], asked.get("ts")) if float(one.id) >= float(asked["oldest"])]
        first, size = int(asked.get("cursor") or 0), min(int(asked["limit"]), 15)
        page = shown[::-1][first : first + size]
        more = str(first + size) if len(shown) > first + size else ""
        messages = [{**one.body, "ts": one.id} for one in page]
        return _json({"ok": True, "messages": messages, "response_metadata": {"next_cursor": more}})

    async def _discord_me(self, request: web.Request) -> web.Response:
        is_us = request.headers.get("Authorization") == f"Bot {TOKEN}"
        return _json(OWN_USER) if is_us else _json(discord_objects.error("401: Unauthorized"), 401)

    async def _discord_application(self, _: web.Request) -> web.Response:
        return _json(APPLICATION_INFO)

    async def _discord_post(self, request: web.Request) -> web.Response:
        body, file = await discord_objects.read_form(request)
        channel = request.match_info["channel"]
        failed = _json(discord_objects.error("made to fail"), 500)
        fault = self._fault("discord", channel)
        refusals = {
            "busy": _json(discord_objects.refuse_slowly(1.0), 429),
            "failed": failed,
            "forbidden": _json(discord_objects.error("Missing Permissions", 50013), 403),
            "gone": _json(discord_objects.error("Unknown Channel", 10003), 404),
            "invalid": _json(discord_objects.error("Invalid Form Body", 50035), 400),
        }
        if file and (self.refuses_files or self.refuses_pictures):
            fault = "forbidden" if self.refuses_files else "invalid"
        if fault in refusals:
            return refusals[fault]
        self.files += [file] if file else []
        now = datetime.now(UTC)
        for known in self._in(channel):
            if known.marker == body["nonce"] and (now - known.at).total_seconds() < self.nonce_kept:
                return await self._end(request, fault, _json(_stands(known)), failed)
        message = str(discord.utils.time_snowflake(now) + next(self._ids))
        thread = (body.get("message_reference") or {}).get("message_id")
        posted = Posted("discord", channel, message, body["nonce"], thread, now, body)
        self.posted.append(posted)
        return await self._end(request, fault, _json(_stands(posted)), failed)

    async def _discord_edit(self, request: web.Request) -> web.Response:
        (body, file), number = await discord_objects.read_form(request), request.match_info["message"]
        if file and (self.refuses_files or self.refuses_pictures):
            return _json(discord_objects.error("Invalid Form Body", 50035), 400)
        self.files += [file] if file else []
        self.edited.append((number, body))
        return _json(discord_objects.own_message(number, request.match_info["channel"], body))

    async def _discord_history(self, request: web.Request) -> web.Response:
        """Without the permission to read it, a history is empty."""
        channel = request.match_info["channel"]
        if self.hides(channel):
            self.refused.add(channel)
            return _json([])
        after = int(request.query.get("after", 0))
        shown = [one for one in self._in(channel) if int(one.id) > after][: int(request.query["limit"])]
        return _json([_without_nonce(_stands(one)) for one in reversed(shown)])

    async def _discord_channel(self, request: web.Request) -> web.Response:
        channel = request.match_info["channel"]
        posted = self._in(channel)
        # In a channel that is hidden others have written.
        last = posted[-1].id if posted else "1" if self.hides(channel) else None
        return _json(discord_objects.channel(channel, last))


def _stands(posted: Posted) -> dict[str, Any]:
    return discord_objects.own_message(posted.id, posted.channel, posted.body)


def _without_nonce(body: dict[str, Any]) -> dict[str, Any]:
    """A history does not tell nonces."""
    return {name: value for name, value in body.items() if name != "nonce"}
