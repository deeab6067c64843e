"""The bot on Slack: over Socket Mode where there is an app token, over HTTP where there is a signing secret."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import aiohttp
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, request_response

from bot.adapters.slack.answering import Answering
from bot.adapters.slack.downloading import Downloading
from bot.adapters.slack.files import Files
from bot.adapters.slack.groups import Groups
from bot.adapters.slack.guard import Guard
from bot.adapters.slack.listeners import Listeners
from bot.adapters.slack.manifest import PATH
from bot.adapters.slack.payloads import render
from bot.adapters.slack.posting import SlackPoster
from bot.adapters.slack.quiet import make_quiet_logger
from bot.adapters.slack.roles import Roles
from bot.adapters.slack.sending import Sender
from bot.adapters.slack.socket_mode import SocketMode
from bot.adapters.work import Work
from bot.chat import Bot, Message, Payload

_MOST_TASKS = 100
"""Answers that are worked on at a time; above it people are asked to come back in a moment."""

_KEPT_ALIVE = 5.0
"""Seconds without use after which a connection to Slack is closed: before Slack does, which would lose a write."""

_LONGEST_DRAIN = 20.0
"""Seconds that answers begun before the stop may still take."""


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """What Slack gave the app; `api_url` is where its Web API is."""

    bot_token: str = field(repr=False)
    app_token: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    api_url: str = "https://slack.com/api/"


class SlackAdapter:
    """Draws Messages as Block Kit and carries Invocations from Slack to the core."""

    def __init__(self, bot: Bot, settings: SlackSettings) -> None:
        self._bot = bot
        self._settings = settings
        self._client = self._make_client(settings.bot_token)
        self.poster = SlackPoster(self._make_client(settings.bot_token))
        self._work, self._spare = Work(_MOST_TASKS), Work(_MOST_TASKS)
        self._app = self._make_app()
        client, files = self._client, Files(self._client)
        answering = Answering(bot, Sender(client), self.render, Roles(client), Groups(client), files=files)
        Listeners(bot, answering, Downloading(self._client), self._work, self._spare).register(self._app)
        token = settings.app_token
        self._socket = SocketMode(self._app, token, self._client) if token is not None else None

    def render(self, message: Message) -> Sequence[Payload]:
        """The pages of the message as `chat.postMessage` takes them, at least one."""
        return render(message, self._bot.phrases)

    async def run(self) -> None:
        """Carry until cancelled; then finish what was begun, for at most 20 seconds."""
        async with self._connect():
            try:
                await (self._socket.run() if self._socket is not None else asyncio.Event().wait())
            finally:
                await asyncio.gather(self._work.drain(_LONGEST_DRAIN), self._spare.drain(_LONGEST_DRAIN))

    def routes(self) -> list[Route]:
        """Where Slack sends over HTTP; nowhere without a signing secret."""
        secret = self._settings.signing_secret
        handler = AsyncSlackRequestHandler(self._app)

        async def receive(request: Request) -> Response:
            return await handler.handle(request)

        return [Route(PATH, Guard(request_response(receive), secret), methods=["POST"])] if secret else []

    def is_healthy(self) -> bool:
        """Whether what Slack sends now would reach the bot, as far as that can be seen from here."""
        return self._socket is None or self._socket.is_connected

    def _connect(self) -> aiohttp.ClientSession:
        """What the client writes through from now on, so that not every write waits for a connection of its own."""
        connector = aiohttp.TCPConnector(keepalive_timeout=_KEPT_ALIVE)
        timeout = aiohttp.ClientTimeout(total=self._client.timeout)
        self._client.session = aiohttp.ClientSession(connector=connector, timeout=timeout)
        return self._client.session

    def _make_client(self, token: str | None) -> AsyncWebClient:
        """A client that never repeats a write: the SDK's own would post twice where an answer is lost."""
        return AsyncWebClient(token, self._settings.api_url, logger=make_quiet_logger(), retry_handlers=[])

    def _make_app(self) -> AsyncApp:
        """Bolt with our token for every installation.

        With an `authorize` of ours neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID in the environment counts, and no
        request waits for `auth.test`. Signatures are the guard's; what bots say the listeners leave out themselves.
        """

        async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
            token = self._settings.bot_token
            return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=token)

        return AsyncApp(
            name="briefbot",
            logger=make_quiet_logger(),
            client=self._make_client(None),
            signing_secret=self._settings.signing_secret or "",
            authorize=authorize,
            request_verification_enabled=False,
            ignoring_self_events_enabled=False,
        )
