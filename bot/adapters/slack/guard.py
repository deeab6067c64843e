"""What stands in front of Bolt on HTTP: nothing that Slack did not sign is read any further."""

import asyncio
import time
from collections.abc import Callable
from http import HTTPStatus

import structlog
from slack_sdk.signature import Clock, SignatureVerifier
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 1 << 20
"""Bytes; Slack's own requests are a few kB, a modal's state 250 kB at most."""

_LONGEST_READ = 10.0
"""Seconds in which a body must have come."""

_LONGEST_TIMESTAMP = 20

_log = structlog.get_logger(__name__)


class Guard:
    """Lets through what is signed with the secret and at most five minutes old; answers the rest plainly.

    Source of the signature: https://docs.slack.dev/authentication/verifying-requests-from-slack
    """

    def __init__(self, app: ASGIApp, signing_secret: str, now: Callable[[], float] = time.time) -> None:
        self._app = app
        self._verifier = SignatureVerifier(signing_secret, _Clock(now))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """An ASGI application."""
        try:
            async with asyncio.timeout(_LONGEST_READ):
                body = await _read(scope, receive)
        except TimeoutError:
            await _answer(HTTPStatus.REQUEST_TIMEOUT, scope, receive, send)
            return
        if body is None:
            await _answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, scope, receive, send)
        elif not self._is_signed(Headers(scope=scope), body):
            await _answer(HTTPStatus.UNAUTHORIZED, scope, receive, send)
        else:
            await self._pass(body, scope, receive, send)

    def _is_signed(self, headers: Headers, body: bytes) -> bool:
        timestamp = headers.get("x-slack-request-timestamp", "")
        signature = headers.get("x-slack-signature", "")
        plain = timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= _LONGEST_TIMESTAMP
        if not plain or not signature.isascii():
            return False
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return self._verifier.is_valid(text, timestamp, signature)

    async def _pass(self, body: bytes, scope: Scope, receive: Receive, send: Send) -> None:
        async def replay() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        try:
            await self._app(scope, replay, send)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            _log.warning("a signed request can't be read", error=type(error).__name__)
            await _answer(HTTPStatus.BAD_REQUEST, scope, receive, send)


class _Clock(Clock):
    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now  # type: ignore[method-assign]


async def _read(scope: Scope, receive: Receive) -> bytes | None:
    """The whole body; None where it is larger than any of Slack's."""
    announced = Headers(scope=scope).get("content-length", "0")
    if not announced.isdecimal() or len(announced) > _LONGEST_TIMESTAMP or int(announced) > LARGEST_BODY:
        return None
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        size, more = size + len(parts[-1]), message.get("more_body", False)
        if size > LARGEST_BODY:
            return None
    return b"".join(parts)


async def _answer(status: HTTPStatus, scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse(status.phrase, status)(scope, receive, send)
