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

from tests.fakes import discord_objects
from tests.fakes.discord_gateway import TOKEN, Changes, FakeGateway
from tests.fakes.discord_objects import APPLICATION_INFO, OWN_USER, Json
from tests.fakes.listening import listen

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
    answered: list[tuple[Call, int, Any]] = field(default_factory=list)
    """What was answered to whom, with its status."""
    answers: dict[str, Json] = field(default_factory=dict)
    """What is shown under an interaction, by its token: the acknowledgement's data, then the answer."""
    files: dict[str, bytes] = field(default_factory=dict)
    """The contents of what people sent along, by the name of the file."""
    attached: dict[str, bytes] = field(default_factory=dict)
    """What the bot attached, by the file's name."""
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

    def keep_file(self, name: str, content: bytes) -> Json:
        """Take a file that somebody sends along; the object by which Discord tells of it."""
        self.files[name] = content
        return discord_objects.attachment(name, len(content), f"{self.api_url.removesuffix('/api/v10')}/files/{name}")

    async def hand_over(self, request: web.Request) -> web.StreamResponse:
        """A file, as from Discord's content network."""
        content = self.files.get(request.match_info["name"])
        return web.Response(status=404) if content is None else web.Response(body=content)

    async def rest(self, request: web.Request) -> web.StreamResponse:
        """Any request."""
        body = await self._read(request) if request.can_read_body else None
        path = request.path.removeprefix("/api/v10")
        call = Call(request.method, path, body)
        self.calls.append(call)
        await self.changes.tell()
        hold = next((event for held, event in self.held.items() if fnmatchcase(path, held)), None)
        if hold:
            await hold.wait()
        fault = self._next_fault(path)
        refused = fault is not None and fault.status
        authorization = request.headers.get("Authorization")
        status, answer = _fail(fault) if fault and refused else self._carry_out(authorization, path, body)
        self.answered.append((call, status, answer))
        if refused:
            return discord_objects.answer(answer, status)
        await self.changes.tell()
        if fault:
            assert request.transport
            request.transport.abort()
        return discord_objects.answer(answer, status)

    async def _read(self, request: web.Request) -> Any:  # noqa: ANN401 (JSON)
        """The JSON of a request; a file that comes with it is kept in `attached`."""
        if request.content_type == "application/json":
            return await request.json()
        form = await request.post()
        file = form["files[0]"]
        assert isinstance(file, web.FileField)
        self.attached[file.filename] = file.file.read()
        return json.loads(str(form["payload_json"]))

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
                return 401, discord_objects.error("401: Unauthorized")
            case ["channels", channel, "messages"]:
                message = {**body, "id": f"9{len(self.posted)}", "channel_id": channel}
                posted = self.posted.setdefault((channel, body["nonce"]), message)
                return 200, discord_objects.own_message(posted["id"], channel, posted)
            case ["applications", _, "commands"]:
                return 200, [discord_objects.command(number, command) for number, command in enumerate(body)]
            case _:
                direct = discord_objects.direct_channel(discord_objects.DIRECT)
                things = {"/users/@me": OWN_USER, "/oauth2/applications/@me": APPLICATION_INFO}
                known = (things | {"/users/@me/channels": direct}).get(path)
                return (200, known) if known else (404, discord_objects.error("404: Not Found"))

    def _acknowledge(self, token: str, body: Json) -> Answer:
        if token in self.over:
            return 404, discord_objects.error("Unknown interaction", 10062)
        if token in self.answers:
            return 400, discord_objects.error("Interaction has already been acknowledged.", 40060)
        self.answers[token] = body.get("data", {})
        return 200, {"interaction": {"id": "1", "type": 2}}

    def _edit(self, token: str, body: Json) -> Answer:
        if token in self.over or token not in self.answers:
            return 401, discord_objects.error("Invalid Webhook Token", 50027)
        self.answers[token] = {**self.answers[token], **body}
        return 200, discord_objects.own_message("1", discord_objects.CHANNEL, body)


def _fail(fault: Fault) -> Answer:
    slowly = fault.retry_after is not None
    refused = discord_objects.refuse_slowly(fault.retry_after or 0) if slowly else discord_objects.error("made to fail")
    return fault.status, {**refused, "code": fault.code}


@asynccontextmanager
async def run_discord(guilds: list[Json] | None = None) -> AsyncIterator[FakeDiscord]:
    """A Discord for as long as the block lasts; the bot is in these servers."""
    changes = Changes()
    fake = FakeDiscord(changes, FakeGateway(changes, guilds=guilds or []))
    app = web.Application()
    app.router.add_get("/gateway", fake.gateway.serve)
    app.router.add_route("*", "/api/v10/{path:.*}", fake.rest)
    app.router.add_get("/files/{name}", fake.hand_over)
    async with listen(app) as place:
        fake.api_url, fake.gateway.url = f"http://{place}/api/v10", f"ws://{place}/gateway"
        try:
            yield fake
        finally:
            await fake.gateway.disconnect(WSCloseCode.GOING_AWAY)
