"""The channels of a made-up Slack: posts, edits, files and histories."""

from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from tests.fakes.channel_state import Channels, Posted
from tests.fakes.discord_objects import answer as _json
from tests.fakes.slack_values import BOT_TOKEN


class SlackChannels:
    """Answers as Slack's Web API."""

    def __init__(self, channels: Channels) -> None:
        self._channels = channels

    def routes(self) -> list[web.RouteDef]:
        """Where it listens."""
        return [
            web.post("/api/chat.postMessage", self._post),
            web.post("/api/chat.update", self._update),
            web.get("/api/conversations.history", self._history),
            web.get("/api/conversations.replies", self._history),
            web.post("/api/files.getUploadURLExternal", self._upload_place),
            web.post("/upload", self._upload),
            web.post("/api/files.completeUploadExternal", self._end_upload),
        ]

    async def _post(self, request: web.Request) -> web.Response:
        body = await request.json()
        if request.headers.get("Authorization") != f"Bearer {BOT_TOKEN}":
            return _json({"ok": False, "error": "invalid_auth"})
        channel, failed = body["channel"], _json({"ok": False, "error": "internal_error"}, 500)
        fault = self._channels.fault("slack", channel)
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
        while any(one.id == ts for one in self._channels.stands_in(channel)):
            ts = f"{float(ts) + 0.000001:.6f}"
        marker = body["metadata"]["event_payload"]["marker"]
        self._channels.posted.append(Posted("slack", channel, ts, marker, body.get("thread_ts"), now, body))
        return await self._channels.end(request, fault, _json({"ok": True, "channel": channel, "ts": ts}), failed)

    def _shows_none_yet(self, body: Any) -> bool:  # noqa: ANN401 (a message as it was sent)
        """Whether the message has a picture that Slack does not show, or not yet."""
        if "slack_file" not in str(body) or not (self._channels.refuses_pictures or self._channels.unsettled):
            return False
        self._channels.unsettled = max(0, self._channels.unsettled - 1)
        return True

    async def _upload_place(self, _: web.Request) -> web.Response:
        if self._channels.refuses_files:
            return _json({"ok": False, "error": "missing_scope"})
        return _json(
            {
                "ok": True,
                "upload_url": f"{self._channels.address}/upload",
                "file_id": f"F{len(self._channels.files) + 1}",
            }
        )

    async def _upload(self, request: web.Request) -> web.Response:
        self._channels.files.append(await request.read())
        return web.Response(text="OK")

    async def _end_upload(self, _: web.Request) -> web.Response:
        return _json({"ok": True, "files": [{"id": f"F{len(self._channels.files)}"}]})

    async def _update(self, request: web.Request) -> web.Response:
        body = await request.json()
        if self._shows_none_yet(body):
            return _json({"ok": False, "error": "invalid_blocks"})
        self._channels.edited.append((body["ts"], body))
        return _json({"ok": True, "channel": body["channel"], "ts": body["ts"]})

    async def _history(self, request: web.Request) -> web.Response:
        asked = request.query
        if self._channels.hides(asked["channel"]):
            self._channels.refused.add(asked["channel"])
            return _json({"ok": False, "error": "missing_scope"})
        shown = [
            one
            for one in self._channels.stands_in(asked["channel"], asked.get("ts"))
            if float(one.id) >= float(asked["oldest"])
        ]
        first, size = int(asked.get("cursor") or 0), min(int(asked["limit"]), 15)
        page = shown[::-1][first : first + size]
        more = str(first + size) if len(shown) > first + size else ""
        messages = [{**one.body, "ts": one.id} for one in page]
        return _json({"ok": True, "messages": messages, "response_metadata": {"next_cursor": more}})
