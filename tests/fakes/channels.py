"""The channels of a Slack and of a Discord, in one server: posts, histories, and faults that chance or a test chooses.

What was accepted stands in `posted`, whether or not the answer to it arrived.
"""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, Literal

import discord
from aiohttp import web

from tests.fakes.discord_gateway import APPLICATION, BOT_USER, TOKEN
from tests.fakes.slack import BOT_TOKEN

Fault = Literal["", "lost", "late", "busy", "failed", "failed after", "forbidden", "gone"]
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
        app.router.add_get("/api/v10/users/@me", self._discord_me)
        app.router.add_get("/api/v10/oauth2/applications/@me", self._discord_application)
        app.router.add_post("/api/v10/channels/{channel}/messages", self._discord_post)
        app.router.add_patch("/api/v10/channels/{channel}/messages/{message}", self._discord_edit)
        app.router.add_get("/api/v10/channels/{channel}/messages", self._discord_history)
        app.router.add_get("/api/v10/channels/{channel}", self._discord_channel)
        runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            await runner.cleanup()

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
        }
        if fault in refusals:
            return refusals[fault]
        now = datetime.now(UTC)
        ts = f"{now.timestamp():.6f}"
        while any(one.id == ts for one in self._in(channel)):
            ts = f"{float(ts) + 0.000001:.6f}"
        marker = body["metadata"]["event_payload"]["marker"]
        self.posted.append(Posted("slack", channel, ts, marker, body.get("thread_ts"), now, body))
        return await self._end(request, fault, _json({"ok": True, "channel": channel, "ts": ts}), failed)

    async def _slack_update(self, request: web.Request) -> web.Response:
        body = await request.json()
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
        return _json(BOT_USER) if is_us else _json({"message": "401: Unauthorized", "code": 0}, 401)

    async def _discord_application(self, _: web.Request) -> web.Response:
        about = {"id": APPLICATION, "name": "briefbot", "description": "", "icon": None, "flags": 0}
        return _json(
            {**about, "owner": BOT_USER, "bot_public": True, "bot_require_code_grant": False, "verify_key": ""}
        )

    async def _discord_post(self, request: web.Request) -> web.Response:
        body, channel = await request.json(), request.match_info["channel"]
        failed = _json({"message": "made to fail", "code": 0}, 500)
        fault = self._fault("discord", channel)
        refusals = {
            "busy": _json({"message": "slow down", "code": 0, "retry_after": 1.0, "global": False}, 429),
            "failed": failed,
            "forbidden": _json({"message": "Missing Permissions", "code": 50013}, 403),
            "gone": _json({"message": "Unknown Channel", "code": 10003}, 404),
        }
        if fault in refusals:
            return refusals[fault]
        now = datetime.now(UTC)
        for known in self._in(channel):
            if known.marker == body["nonce"] and (now - known.at).total_seconds() < self.nonce_kept:
                return await self._end(request, fault, _json({"id": known.id, "channel_id": channel}), failed)
        message = str(discord.utils.time_snowflake(now) + next(self._ids))
        thread = (body.get("message_reference") or {}).get("message_id")
        self.posted.append(Posted("discord", channel, message, body["nonce"], thread, now, body))
        return await self._end(request, fault, _json({"id": message, "channel_id": channel}), failed)

    async def _discord_edit(self, request: web.Request) -> web.Response:
        self.edited.append((request.match_info["message"], await request.json()))
        return _json({"id": request.match_info["message"]})

    async def _discord_history(self, request: web.Request) -> web.Response:
        """Without the permission to read it, a history is empty."""
        channel = request.match_info["channel"]
        if self.hides(channel):
            self.refused.add(channel)
            return _json([])
        after = int(request.query.get("after", 0))
        shown = [one for one in self._in(channel) if int(one.id) > after][: int(request.query["limit"])]
        return _json([{**_without_nonce(one.body), "id": one.id, "author": BOT_USER} for one in reversed(shown)])

    async def _discord_channel(self, request: web.Request) -> web.Response:
        channel = request.match_info["channel"]
        posted = self._in(channel)
        # In a channel that is hidden others have written.
        last = posted[-1].id if posted else "1" if self.hides(channel) else None
        return _json({"id": channel, "type": 0, "last_message_id": last})


def _without_nonce(body: dict[str, Any]) -> dict[str, Any]:
    """A history does not tell nonces."""
    return {name: value for name, value in body.items() if name != "nonce"}


def _json(body: Any, status: int = 200) -> web.Response:  # noqa: ANN401 (JSON)
    """With a charset after `application/json` discord.py takes an answer for plain text; Discord sends none."""
    headers = {"Content-Type": "application/json", "Via": "1.1 made-up"}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=headers)
