"""Discord on a local port: its REST API as far as a bot uses it, with faults to order, and its gateway.

It follows https://docs.discord.com/developers (interactions, messages, gateway): one acknowledgement for an
interaction, one message for a nonce, a session that can be resumed.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from aiohttp import WSCloseCode, web

from tests.fakes.discord_gateway import APPLICATION, BOT_USER, TOKEN, Changes, FakeGateway, Json

_APPLICATION_INFO: Json = {
    "id": APPLICATION,
    "name": "briefbot",
    "description": "",
    "icon": None,
    "flags": 0,
    "owner": BOT_USER,
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "",
}

Answer = tuple[int, Any]


@dataclass(frozen=True)
class Call:
    """A request that came."""

    method: str
    path: str
    body: Any


@dataclass
class Fault:
    """What goes wrong with the next `times` requests to that path, where `*` stands for anything.

    `status` is answered and nothing done; 0 closes the connection after the request was carried out.
    """

    path: str
    status: int = 500
    code: int = 0
    retry_after: float | None = None
    times: int = 1


@dataclass
class FakeDiscord:
    """What came, what stands in channels and under interactions, and the knobs."""

    changes: Changes
    gateway: FakeGateway
    api_url: str = ""
    faults: list[Fault] = field(default_factory=list)
    held: dict[str, asyncio.Event] = field(default_factory=dict)
    """Requests to these paths are carried out only when the event is set."""
    calls: list[Call] = field(default_factory=list)
    posted: dict[tuple[str, str], Json] = field(default_factory=dict)
    """Messages in channels, by channel and nonce."""
    answers: dict[str, Json] = field(default_factory=dict)
    """What is shown under an interaction, by its token: the acknowledgement's data, then the answer."""
    over: set[str] = field(default_factory=set)
    """Tokens of interactions that can't be acknowledged or answered any more."""

    async def call(self, method: str, path: str, number: int = 1) -> Call:
        """The request with that method and path, once it has come; `number` counts from 1."""

        def found() -> list[Call]:
            return [call for call in self.calls if call.method == method and fnmatchcase(call.path, path)]

        await self.changes.until(lambda: len(found()) >= number)
        return found()[number - 1]

    async def answer(self, token: str) -> Json:
        """What an interaction shows in the end."""
        await self.call("PATCH", f"/webhooks/*/{token}/messages/@original")
        await self.changes.until(lambda: self.answers.get(token, {}).keys() & {"content", "components"})
        return self.answers[token]

    async def rest(self, request: web.Request) -> web.StreamResponse:
        """Any request."""
        body = await request.json() if request.can_read_body else None
        path = request.path.removeprefix("/api/v10")
        self.calls.append(Call(request.method, path, body))
        await self.changes.tell()
        hold = next((event for held, event in self.held.items() if fnmatchcase(path, held)), None)
        if hold:
            await hold.wait()
        fault = self._next_fault(path)
        if fault and fault.status:
            return _fail(fault)
        status, answer = self._carry_out(request.headers.get("Authorization"), path, body)
        await self.changes.tell()
        if fault:
            assert request.transport
            request.transport.abort()
        return _answer(status, answer)

    def _next_fault(self, path: str) -> Fault | None:
        fault = next((one for one in self.faults if fnmatchcase(path, one.path)), None)
        if fault:
            fault.times -= 1
            self.faults = [one for one in self.faults if one.times > 0]
        return fault

    def _carry_out(self, authorization: str | None, path: str, body: Any) -> Answer:  # noqa: ANN401 (JSON)
        match path.strip("/").split("/"):
            case ["interactions", _, token, "callback"]:
                return self._acknowledge(token, body)
            case ["webhooks", _, token, "messages", "@original"]:
                return self._edit(token, body)
            case _ if authorization != f"Bot {TOKEN}":
                return 401, {"message": "401: Unauthorized", "code": 0}
            case ["channels", channel, "messages"]:
                message = {**body, "id": f"9{len(self.posted)}", "channel_id": channel}
                return 200, self.posted.setdefault((channel, body["nonce"]), message)
            case ["applications", _, "commands"]:
                ours = {"application_id": APPLICATION, "version": "1"}
                return 200, [
                    {"description": "", **command, **ours, "id": str(number)} for number, command in enumerate(body)
                ]
            case _:
                known = {"/users/@me": BOT_USER, "/oauth2/applications/@me": _APPLICATION_INFO}.get(path)
                return (200, known) if known else (404, {"message": "404: Not Found", "code": 0})

    def _acknowledge(self, token: str, body: Json) -> Answer:
        if token in self.over:
            return 404, {"message": "Unknown interaction", "code": 10062}
        if token in self.answers:
            return 400, {"message": "Interaction has already been acknowledged.", "code": 40060}
        self.answers[token] = body.get("data", {})
        return 200, {"interaction": {"id": "1", "type": 2}}

    def _edit(self, token: str, body: Json) -> Answer:
        if token in self.over or token not in self.answers:
            return 401, {"message": "Invalid Webhook Token", "code": 50027}
        self.answers[token] = {**self.answers[token], **body}
        return 200, {"id": "1", **body}


def _answer(status: int, body: Any) -> web.Response:  # noqa: ANN401 (JSON)
    """With a charset after `application/json` discord.py takes an answer for plain text; Discord sends none."""
    headers = {"Content-Type": "application/json", "Via": "1.1 made-up"}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=headers)


def _fail(fault: Fault) -> web.Response:
    limited = {} if fault.retry_after is None else {"retry_after": fault.retry_after, "global": False}
    return _answer(fault.status, {"message": "made to fail", "code": fault.code, **limited})


@asynccontextmanager
async def run_discord(guilds: list[Json] | None = None) -> AsyncIterator[FakeDiscord]:
    """A Discord for as long as the block lasts; the bot is in these servers."""
    changes = Changes()
    fake = FakeDiscord(changes, FakeGateway(changes, guilds=guilds or []))
    app = web.Application()
    app.router.add_get("/gateway", fake.gateway.serve)
    app.router.add_route("*", "/api/v10/{path:.*}", fake.rest)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    _, port = runner.addresses[0]
    fake.api_url, fake.gateway.url = f"http://127.0.0.1:{port}/api/v10", f"ws://127.0.0.1:{port}/gateway"
    try:
        yield fake
    finally:
        await fake.gateway.disconnect(WSCloseCode.GOING_AWAY)
        await runner.cleanup()
