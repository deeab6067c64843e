"""A Slack to test against: its Web API, response addresses and sockets, with faults on demand.

What is accepted is in `seen`, in its order, as people would see it. A fault is used up by one call.
"""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.listening import listen
from tests.fakes.slack_values import APP_TOKEN, BOT_TOKEN, BOT_USER, Ack, Fault, Seen

PATIENCE = 10.0
"""Seconds after which what a test waits for does not come any more."""

_USES = 5
"""Times that a response address may be used: https://docs.slack.dev/interactivity/handling-user-interaction."""

_MESSAGES = {"chat.postMessage", "chat.postEphemeral", "views.open", "views.publish"}


@dataclass
class FakeSlack:
    """One workspace. `address` is where it listens."""

    address: str = ""
    seen: list[Seen] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """Every call that came, refused ones too."""
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    administrators: set[str] = field(default_factory=set)
    """The ids of those who are."""
    strangers: set[str] = field(default_factory=set)
    """The ids of those who are here from another company, in a channel that both share."""
    user_groups: list[dict[str, str]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    """The contents of what people sent along, by path."""
    shared: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Of those of another workspace, what Slack tells who asks."""
    uploads: dict[str, bytes] = field(default_factory=dict)
    """What the bot uploaded, by the file's name."""
    is_revoked: bool = False
    """Whether the bot's token is; the app's own is not."""
    _faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    _acks: dict[str, asyncio.Future[Ack]] = field(default_factory=dict)
    _uses: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _ids: Any = field(default_factory=count)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def api_url(self) -> str:
        return f"{self.address}/api/"

    def new_id(self, kind: str) -> str:
        return f"{kind}{next(self._ids)}"

    def keep_file(self, name: str, content: bytes) -> dict[str, Any]:
        """Take a file that somebody sends along; the object by which Slack tells of it."""
        number = self.new_id("F")
        self.files[number] = content
        place = f"{self.address}/files-pri/{number}"
        return {"id": number, "name": name, "size": len(content), "mode": "hosted", "url_private": place}

    def share_file(self, name: str, content: bytes) -> dict[str, Any]:
        """Take a file that somebody of another workspace sends along; all that Slack tells of it before it is asked."""
        told = self.keep_file(name, content)
        self.shared[told["id"]] = told
        return {"id": told["id"], "mode": "file_access", "file_access": "check_file_info"}

    def new_response_url(self) -> str:
        return f"{self.address}/respond/{self.new_id('secret-')}"

    def fail(self, way: str, *faults: Fault) -> None:
        """Let the next calls go wrong: of a method of the Web API, or of `response_url`."""
        self._faults[way].extend(faults)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until that holds, looking whenever something came."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(condition)

    async def see(self, number: int = 1) -> list[Seen]:
        """What was accepted, as soon as it is so many."""
        await self.until(lambda: len(self.seen) >= number)
        return self.seen

    async def send_envelope(self, kind: str, payload: dict[str, Any]) -> Ack:
        """Send over the newest socket, and wait until the bot acknowledges."""
        envelope = self.new_id("envelope-")
        self._acks[envelope] = asyncio.get_running_loop().create_future()
        await self.until(lambda: bool(self.sockets))
        sent = {"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": True}
        await self.sockets[-1].send_json(sent)
        async with asyncio.timeout(PATIENCE):
            return await self._acks[envelope]

    async def disconnect(self, *, warned: bool) -> None:
        """End the newest socket: with a word before, as Slack does every few hours, or without."""
        socket = self.sockets.pop()
        if warned:
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})
        else:
            await socket.close()

    @asynccontextmanager
    async def serve(self) -> AsyncIterator["FakeSlack"]:
        """Listen on loopback."""
        app = web.Application()
        app.router.add_post("/api/{method}", self._take_call)
        app.router.add_get("/api/{method}", self._take_call)
        app.router.add_post("/respond/{key}", self._take_response)
        app.router.add_get("/socket", self._take_socket)
        app.router.add_get("/files-pri/{number}", self._hand_over)
        app.router.add_get("/log-in", self._ask_to_log_in)
        app.router.add_post("/upload/{name}", self._take_upload)
        async with listen(app, patience=1) as place:
            self.address = f"http://{place}"
            try:
                yield self
            finally:
                for socket in self.sockets:
                    await socket.close()

    async def _take_call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        body = await request.json() if request.content_type == "application/json" else dict(await request.post())
        body.update(request.query)
        token = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
        if request.headers.get("Authorization") != f"Bearer {token}":
            return web.json_response({"ok": False, "error": "not_authed"})
        if self.is_revoked and token == BOT_TOKEN:
            return await self._refuse(request, method, body, Fault(error="token_revoked"))
        return await self._take(request, method, body, {"ok": True} | self._result(method, body))

    def _result(self, method: str, body: dict[str, Any]) -> dict[str, Any]:
        if method == "users.info":
            user = body["user"]
            team = "T2" if user in self.strangers else "T1"
            return {"user": {"id": user, "team_id": team, "is_admin": user in self.administrators}}
        if method.startswith("files."):
            return self._result_of_files(method, body)
        if method == "usergroups.list":
            return {"usergroups": self.user_groups}
        if method == "apps.connections.open":
            return {"url": f"{self.address.replace('http', 'ws')}/socket?ticket=secret-ticket"}
        if method == "auth.test":
            return {"user_id": BOT_USER, "bot_id": "BBOT", "team_id": "T1"}
        channel = str(body.get("channel"))
        return {"ts": "9.9", "channel": f"D{channel}" if channel.startswith("U") else channel}

    def _result_of_files(self, method: str, body: dict[str, Any]) -> dict[str, Any]:
        if method == "files.info":
            return {"file": self.shared[body["file"]]}
        if method == "files.getUploadURLExternal":
            return {"upload_url": f"{self.address}/upload/{body['filename']}", "file_id": body["filename"]}
        return {"files": [{"id": one["id"]} for one in json.loads(body["files"])]}

    async def _take_upload(self, request: web.Request) -> web.StreamResponse:
        self.uploads[request.match_info["name"]] = await request.read()
        return web.Response(text="OK")

    async def _hand_over(self, request: web.Request) -> web.StreamResponse:
        """A file, to who has the bot's token; others are led to where they can log in."""
        if request.headers.get("Authorization") != f"Bearer {BOT_TOKEN}" or self.is_revoked:
            raise web.HTTPFound(f"{self.address}/log-in")
        return web.Response(body=self.files[request.match_info["number"]])

    async def _ask_to_log_in(self, _: web.Request) -> web.StreamResponse:
        return web.Response(text="<html>Log in</html>", content_type="text/html")

    async def _take_response(self, request: web.Request) -> web.StreamResponse:
        key = request.match_info["key"]
        self._uses[key] += 1
        body = await request.json()
        if self._uses[key] > _USES:
            return await self._refuse(request, "response_url", body, Fault(status=404, error="used_url"))
        return await self._take(request, "response_url", body, {"ok": True})

    async def _take(
        self, request: web.Request, way: str, body: dict[str, Any], result: dict[str, Any]
    ) -> web.StreamResponse:
        fault = self._faults[way].popleft() if self._faults[way] else None
        if fault is not None and not fault.drop:
            return await self._refuse(request, way, body, fault)
        await self._note(way, body, accepted=way in _MESSAGES or way == "response_url")
        if fault is not None and request.transport is not None:
            request.transport.close()
        return web.json_response(result)

    async def _refuse(self, _: web.Request, way: str, body: dict[str, Any], fault: Fault) -> web.Response:
        await self._note(way, body, accepted=False)
        headers = {"Retry-After": fault.retry_after} if fault.retry_after is not None else {}
        return web.json_response({"ok": False, "error": fault.error}, status=fault.status, headers=headers)

    async def _note(self, way: str, body: dict[str, Any], *, accepted: bool) -> None:
        async with self._changed:
            self.calls.append((way, body))
            if accepted:
                self.seen.append(Seen(way, body))
            self._changed.notify_all()

    async def _take_socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        async with self._changed:
            self.sockets.append(socket)
            self._changed.notify_all()
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                answer = json.loads(message.data)
                acked = self._acks.pop(answer["envelope_id"], None)
                if acked is not None:
                    acked.set_result(Ack(200, answer.get("payload", "")))
        return socket
