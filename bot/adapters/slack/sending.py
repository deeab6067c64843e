"""What is written to Slack: once, by the nearest way that takes it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import Enum, auto
from http import HTTPStatus
from itertools import product
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.adapters.slack.place import Place
from bot.adapters.slack.quiet import make_quiet_logger, redact
from bot.chat import Payload, Receipt

_TRIES = 3
_LONGEST_WAIT = 30.0
"""Seconds that a refused write waits for its turn; who asked is waiting too."""

_NEVER_CONNECTED = (aiohttp.ClientConnectorError, aiohttp.InvalidURL)
OWN_FAULTS = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
"""Errors of Slack's own, after which the write may have happened: https://docs.slack.dev/reference/methods."""

_log = structlog.get_logger(__name__)


class Outcome(Enum):
    """What became of one write."""

    SENT = auto()
    REFUSED = auto()
    """It was certainly not done, so that another way may be tried."""
    FAILED = auto()
    """Slack failed; whether it was done is not known."""
    LOST = auto()
    """It was handed over and not answered; it was most likely done."""


_Answer = Mapping[str, Any]
_Way = Callable[[Payload], Awaitable[tuple[Outcome, _Answer]]]


class _RefusedError(Exception):
    """Slack answered that it did not do it: its error, or how long it asks to wait."""

    def __init__(self, status: int, error: str, headers: Mapping[str, Any]) -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.wait = retry_after(headers) if status == HTTPStatus.TOO_MANY_REQUESTS else None


class Sender:
    """Writes with the bot's token. A write whose outcome is unknown is never repeated."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._logger = make_quiet_logger()

    async def send(self, payload: Payload, place: Place, sorry: Payload) -> Receipt | None:
        """Answer at that place by the first way that takes it; where Slack fails on the way, say sorry by the next.

        Where no way takes it, the fault may be the payload's, and sorry is said by the first that takes that. The
        message for all that it became; None where Slack names none.
        """
        has_failed = False
        for page, way in product((payload, sorry), self._ways(place)):
            said = sorry if has_failed else page
            outcome, answer = await way(said)
            if outcome is Outcome.FAILED and said is not sorry:
                has_failed = True
            elif outcome is not Outcome.REFUSED:
                return _receipt(answer)
        _log.warning("no way to answer was left", channel=place.channel)
        return None

    def _ways(self, place: Place) -> Sequence[_Way]:
        """The ways to answer there, best first; what was meant for all is at last told to who asked.

        Only a message that the bot posts itself can it edit when a source is corrected: of a response Slack names none.
        """

        async def respond(payload: Payload) -> tuple[Outcome, _Answer]:
            return await self._respond(place, payload)

        async def post(payload: Payload) -> tuple[Outcome, _Answer]:
            return await self._post(payload, place.channel, place.thread)

        async def whisper(payload: Payload) -> tuple[Outcome, _Answer]:
            body = {"channel": place.channel, "user": place.user, "thread_ts": place.thread}
            return await self.call("chat.postEphemeral", **body, **payload), {}

        async def write_directly(payload: Payload) -> tuple[Outcome, _Answer]:
            return await self.post(payload, place.user), {}

        possible = (
            (post, place.channel is not None and place.is_public),
            (respond, place.response_url is not None),
            (whisper, place.channel is not None),
            (write_directly, True),
        )
        return [way for way, is_open in possible if is_open]

    async def post(self, payload: Payload, channel: str | None, thread: str | None = None) -> Outcome:
        """A message for all in a channel or a thread of it, or for the person whose id stands for the channel."""
        return (await self._post(payload, channel, thread))[0]

    async def call(self, method: str, **body: object) -> Outcome:
        """One call of the Web API; what is None is left out."""
        return (await self._call(method, **body))[0]

    async def _post(self, payload: Payload, channel: str | None, thread: str | None) -> tuple[Outcome, _Answer]:
        return await self._call("chat.postMessage", channel=channel, thread_ts=thread, **still(payload))

    async def _call(self, method: str, **body: object) -> tuple[Outcome, _Answer]:
        given = {name: value for name, value in body.items() if value is not None}
        return await _write(method, lambda: self._call_once(method, given))

    async def _call_once(self, method: str, body: Mapping[str, object]) -> _Answer:
        try:
            data: Any = (await self._client.api_call(method, json=dict(body))).data
        except SlackApiError as error:
            status = getattr(error.response, "status_code", 500)  # an answer that can't be read has none
            headers = getattr(error.response, "headers", {})
            name = error.response.get("error", "") if status == HTTPStatus.OK else ""
            raise _RefusedError(500 if name in OWN_FAULTS else status, name, headers) from None
        return {"channel": body.get("channel"), **data} if isinstance(data, Mapping) else {}

    async def _respond(self, place: Place, payload: Payload) -> tuple[Outcome, _Answer]:
        body = {
            **still(payload),
            "response_type": "in_channel" if place.is_public else "ephemeral",
            "replace_original": False,
            "thread_ts": place.thread,
        }
        return await _write("response_url", lambda: self._respond_once(place.response_url or "", body))

    async def _respond_once(self, url: str, body: dict[str, Any]) -> _Answer:
        webhook = AsyncWebhookClient(url, session=self._client.session, logger=self._logger, retry_handlers=[])
        response = await webhook.send_dict(body)
        if response.status_code != HTTPStatus.OK:
            raise _RefusedError(response.status_code, redact(response.body[:40]), response.headers)
        return {}


def _receipt(answer: _Answer) -> Receipt | None:
    channel, message = answer.get("channel"), answer.get("ts")
    return Receipt(str(channel), str(message)) if channel and message else None


async def _write(what: str, once: Callable[[], Awaitable[_Answer]]) -> tuple[Outcome, _Answer]:
    """The outcome of a write that is repeated only where Slack said that it came too early, and what Slack answered."""
    for _ in range(_TRIES):
        try:
            return Outcome.SENT, await once()
        except _RefusedError as refused:
            if refused.wait is not None and refused.wait <= _LONGEST_WAIT:
                await asyncio.sleep(refused.wait)
                continue
            failed = refused.status >= HTTPStatus.INTERNAL_SERVER_ERROR
            _log.warning("Slack did not take it", write=what, status=refused.status, error=refused.error)
            return Outcome.FAILED if failed else Outcome.REFUSED, {}
        except _NEVER_CONNECTED as error:
            _log.warning("Slack can't be reached", write=what, error=type(error).__name__)
            return Outcome.REFUSED, {}
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            _log.warning("Slack did not answer", write=what, error=type(error).__name__)
            return Outcome.LOST, {}
    return Outcome.REFUSED, {}


def still(payload: Payload) -> Payload:
    """The payload with links that do not unfold."""
    return {**payload, "unfurl_links": False, "unfurl_media": False}


def retry_after(headers: Mapping[str, Any]) -> float:
    """The seconds that a Retry-After header names; one where there is none."""
    text = headers.get("Retry-After")
    return float(text) if text is not None and text.isdecimal() else 1.0
