"""The connection to Slack without an address of our own, and what watches it."""

import asyncio
from http import HTTPStatus

import aiohttp
import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

_WATCH = 60.0
"""Seconds between two looks: a socket may stay open and bring nothing (python-slack-sdk issue 1701)."""

_log = structlog.get_logger(__name__)


class SocketMode:
    """Carries what comes over one socket to the app; `client` has the bot's token, to see that Slack still answers."""

    def __init__(self, app: AsyncApp, app_token: str, client: AsyncWebClient) -> None:
        self._app = app
        self._app_token = app_token
        self._client = client
        self._handler: AsyncSocketModeHandler | None = None
        self._is_refused = False

    @property
    def is_connected(self) -> bool:
        """Whether the socket stands, and Slack took the bot's token when it was last asked."""
        if self._handler is None or self._is_refused:
            return False
        client = self._handler.client
        session = client.current_session
        return not client.closed and not client.stale and session is not None and not session.closed

    async def run(self) -> None:
        """Connect, and stay connected until cancelled."""
        try:
            await self._connect()
            while True:
                await asyncio.sleep(_WATCH)
                await self.check()
        finally:
            await self.close()

    async def check(self) -> None:
        """Connect anew where the socket is down or Slack can't be reached; a refused token is only told."""
        reached = await self._ask_slack()
        connected = self._handler is not None and await self._handler.client.is_connected()
        if not (reached and connected) and not self._is_refused:
            _log.warning("connecting to Slack anew")
            await self.close()
            await self._connect()

    async def _ask_slack(self) -> bool:
        try:
            await self._client.auth_test()
        except SlackApiError as error:
            self._is_refused = getattr(error.response, "status_code", None) == HTTPStatus.OK
            if self._is_refused:
                _log.error("Slack refuses the bot's token", error=error.response.get("error"))
            return True
        except (aiohttp.ClientError, OSError, TimeoutError):
            return False
        self._is_refused = False
        return True

    async def close(self) -> None:
        """Take nothing more."""
        handler, self._handler = self._handler, None
        if handler is not None:
            await handler.close_async()  # type: ignore[no-untyped-call]

    async def _connect(self) -> None:
        self._handler = AsyncSocketModeHandler(self._app, self._app_token)
        await self._handler.connect_async()  # type: ignore[no-untyped-call]
