"""What is posted to Slack without having been asked: once, and so that it can be found again by its metadata."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from http import HTTPStatus
from typing import Any

import aiohttp
from pydantic import JsonValue
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.notified import take_notified
from bot.adapters.picture import take_chart
from bot.adapters.slack.charts import SETTLING, Charts
from bot.adapters.slack.sending import OWN_FAULTS, retry_after, still
from bot.chat import Absence, Chart, Group, NotPostedError, Payload, Receipt, Refusal, Target

_EVENT = "briefbot_digest"
_PAGE = 100
_MOST_PAGES = 20
_UNREACHED = 60.0
"""Seconds until a Slack that can't be reached, or refuses the token, is tried again."""

_REFUSALS = {
    "channel_not_found": Refusal.GONE,
    "is_archived": Refusal.GONE,
    "not_in_channel": Refusal.GONE,
    "account_inactive": Refusal.BUSY,
    "invalid_auth": Refusal.BUSY,
    "missing_scope": Refusal.FORBIDDEN,
    "no_permission": Refusal.FORBIDDEN,
    "not_authed": Refusal.BUSY,
    "restricted_action": Refusal.FORBIDDEN,
    "restricted_action_read_only_channel": Refusal.FORBIDDEN,
    "token_revoked": Refusal.BUSY,
    "ratelimited": Refusal.BUSY,
    "rate_limited": Refusal.BUSY,
}
"""https://docs.slack.dev/reference/methods/chat.postMessage; all others are faults of the message.

Where it is the token that Slack refuses, no channel is at fault: whoever hosts the bot will mend it.
"""

_UNREADABLE = frozenset({"missing_scope", "no_permission", "not_in_channel", "channel_not_found", "access_denied"})

_Write = Callable[[Payload], Awaitable[Mapping[str, Any]]]


class SlackPoster:
    """Posts with the bot's token. To find needs `channels:history` and, for private channels, `groups:history`."""

    def __init__(self, client: AsyncWebClient) -> None:
        """The client must repeat nothing by itself."""
        self._client = client
        self._charts = Charts(client)

    async def post(self, target: Target, payload: Payload, marker: str) -> Receipt:
        """See `Poster`."""
        said, group = take_notified(payload)
        plain, chart = take_chart(with_mention(said, group) if group else said)
        answer = await self._show(plain, chart, partial(self._post, target, marker))
        return Receipt(str(answer.get("channel") or target.channel), str(answer["ts"]))

    async def _show(self, plain: Payload, chart: Chart | None, write: _Write) -> Mapping[str, Any]:
        """Slack's answer to the payload with the chart, or without it where there is none or it can't be shown."""
        shown = await self._charts.show(plain, chart) if chart else plain
        for wait in SETTLING if shown is not plain else ():
            try:
                return await write(shown)
            except NotPostedError as refused:
                if refused.refusal is not Refusal.INVALID:
                    raise
            await asyncio.sleep(wait)
        if chart and shown is not plain:
            self._charts.forget(chart)
        return await write(plain)

    async def _post(self, target: Target, marker: str, payload: Payload) -> Mapping[str, Any]:
        body = {**still(payload), "channel": target.channel, "metadata": _mark(marker)}
        if target.thread is not None:
            body["thread_ts"] = target.thread
        return await self._write("chat.postMessage", body)

    async def edit(self, receipt: Receipt, payload: Payload, marker: str | None = None) -> None:
        """See `Poster`."""
        marked = {} if marker is None else {"metadata": _mark(marker)}
        place = {"channel": receipt.channel, "ts": receipt.message, **marked}
        plain, chart = take_chart(payload)

        async def write(shown: Payload) -> Mapping[str, Any]:
            return await self._write("chat.update", {**shown, **place})

        await self._show(plain, chart, write)

    async def find(self, target: Target, marker: str, since: datetime) -> Receipt | Absence:
        """See `Poster`."""
        try:
            async for message in self._history(target, since):
                payload = (message.get("metadata") or {}).get("event_payload") or {}
                if payload.get("marker") == marker:
                    return Receipt(target.channel, str(message["ts"]))
        except SlackApiError as error:
            if error.response.get("error") in _UNREADABLE:
                return Absence.UNREADABLE
            raise
        except OverflowError:
            return Absence.UNREADABLE
        return Absence.NOT_FOUND

    async def _history(self, target: Target, since: datetime) -> AsyncIterator[Mapping[str, Any]]:
        """The messages since then. Raises OverflowError where they are too many to read."""
        asked: dict[str, Any] = {
            "channel": target.channel,
            "oldest": f"{since.timestamp():.6f}",
            "limit": _PAGE,
            "include_all_metadata": True,
        }
        for _ in range(_MOST_PAGES):
            if target.thread is None:
                answer = await self._client.conversations_history(**asked)
            else:
                answer = await self._client.conversations_replies(ts=target.thread, **asked)
            messages: list[Mapping[str, Any]] = answer.get("messages", [])
            for message in messages:
                yield message
            asked["cursor"] = (answer.get("response_metadata") or {}).get("next_cursor")
            if not asked["cursor"]:
                return
        raise OverflowError

    async def _write(self, method: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        try:
            answer = await self._client.api_call(method, json=dict(body))
        except SlackApiError as error:
            raise _not_posted(error) or error from None
        except aiohttp.ClientConnectorError as error:
            raise NotPostedError(Refusal.BUSY, type(error).__name__, _UNREACHED) from None
        data: Any = answer.data
        return data if isinstance(data, Mapping) else {}


def with_mention(payload: Payload, group: Group) -> Payload:
    """The payload with a mention of that user group above all else, in both of its forms (pure).

    Source: https://docs.slack.dev/messaging/formatting-message-text#mentioning-groups
    """
    mention, blocks = f"<!subteam^{group.id}>", payload.get("blocks")
    text: JsonValue = {"type": "mrkdwn", "text": mention, "verbatim": True}
    shown = {"blocks": [{"type": "section", "text": text}, *blocks]} if isinstance(blocks, list) else {}
    return {**payload, "text": f"{mention} {payload.get('text', '')}", **shown}


def _mark(marker: str) -> dict[str, Any]:
    return {"event_type": _EVENT, "event_payload": {"marker": marker}}


def _not_posted(error: SlackApiError) -> NotPostedError | None:
    """Why it was certainly not posted; None where Slack itself failed."""
    status = getattr(error.response, "status_code", 500)  # an answer that can't be read has none
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return NotPostedError(Refusal.BUSY, "ratelimited", retry_after(error.response.headers))
    name = str(error.response.get("error", "")) if status == HTTPStatus.OK else ""
    if not name or name in OWN_FAULTS:
        return None
    return NotPostedError(_REFUSALS.get(name, Refusal.INVALID), name, _UNREACHED)
