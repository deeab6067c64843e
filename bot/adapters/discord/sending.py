"""Acknowledgements and payloads to Discord: exactly as they were rendered, and at most once.

discord.py's own methods take its own objects, so a payload's request is made here; its HTTP clients still do the
headers, the rate limits and the retries on server errors. Their retries leave out Linux's “connection reset” and a
connection that closes without an answer. Both are tried again here, which is safe: an edit may be repeated, Discord
refuses a second acknowledgement, and for a second message of one nonce (`enforce_nonce`) it gives back the first.

What goes to an interaction takes discord.py's client for webhooks, as an acknowledgement does. The bot's own keeps a
rate limit for each interaction, for five minutes, and looks through them all at each new one: after 5,000 answers
that took a millisecond.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

import aiohttp
import structlog
from discord import HTTPException, Interaction
from discord.http import HTTPClient, Route
from discord.webhook.async_ import async_context

from bot.adapters.discord.files import make_form
from bot.chat import Payload, TextFile

_log = structlog.get_logger(__name__)

Sent = Mapping[str, Any]
"""The message, or channel, as Discord made it."""

_TRIES = 3
_ACKNOWLEDGED = 40060
"""Discord's code for an interaction that was acknowledged before."""
_CANNOT_REPLY = 160002
"""Discord's code for a reply without the permission to read the channel's history."""
_SILENT: Payload = {"allowed_mentions": {"parse": []}}
"""Nobody is pinged, whatever the words are; Discord's default is that everybody is."""


async def acknowledge(interaction: Interaction[Any], *, private: bool) -> bool:
    """Show “thinking…”, for who asked alone or for all; whether Discord still waited for it.

    True also where it was acknowledged before: by us, when the answer to that was lost, or by an earlier delivery.
    """
    for _ in range(_TRIES):
        try:
            await interaction.response.defer(ephemeral=private, thinking=True)
        except HTTPException as error:
            if error.code != _ACKNOWLEDGED:
                _log.warning("not acknowledged", status=error.status, code=error.code)
            return error.code == _ACKNOWLEDGED
        except (aiohttp.ClientError, OSError):
            continue
        return True
    return False


async def edit_answer(interaction: Interaction[Any], payload: Payload, file: TextFile | None = None) -> Sent:
    """Put the payload in the place of the interaction's “thinking…”, with its file if it has one.

    Raises discord's errors, and the network's.
    """
    body, http = {**_SILENT, **payload}, interaction.client.http
    edit = partial(
        async_context.get().edit_original_interaction_response,
        interaction.application_id,
        interaction.token,
        session=interaction._session,  # noqa: SLF001 (discord.py gives it to nobody else)
        proxy=http.proxy,
        proxy_auth=http.proxy_auth,
    )
    return await _repeat(partial(edit, multipart=_form(body, file)) if file else partial(edit, payload=body))


async def post(
    http: HTTPClient,
    channel: int,
    payload: Payload,
    file: TextFile | None = None,
    *,
    nonce: int,
    reply_to: int | None = None,
) -> Sent:
    """Post the payload, with its file if it has one, into the channel, once for each nonce.

    Raises discord's errors, and the network's.
    """
    route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel)
    body = {**_SILENT, **payload, "nonce": str(nonce), "enforce_nonce": True}
    if reply_to is not None:
        reference = {"message_id": str(reply_to), "fail_if_not_exists": False}
        try:
            return await _request(http, route, {**body, "message_reference": reference}, file)
        except HTTPException as error:
            if error.code != _CANNOT_REPLY:
                raise
    return await _request(http, route, body, file)


async def open_direct(http: HTTPClient, person: int) -> int:
    """The channel between the bot and that person. Raises discord's errors, and the network's."""
    channel = await _request(http, Route("POST", "/users/@me/channels"), {"recipient_id": str(person)}, None)
    return int(channel["id"])


async def _request(http: HTTPClient, route: Route, body: dict[str, Any], file: TextFile | None) -> Sent:
    request = partial(http.request, route)
    return await _repeat(partial(request, form=_form(body, file)) if file else partial(request, json=body))


def _form(body: dict[str, Any], file: TextFile) -> list[dict[str, Any]]:
    return make_form(body, file.name, file.text.encode("utf-8", "replace"), "text/plain")


async def _repeat(request: Callable[[], Awaitable[Any]]) -> Sent:
    for _ in range(_TRIES - 1):
        try:
            return _sent(await request())
        except (aiohttp.ClientError, OSError):
            continue
    return _sent(await request())


def _sent(message: Any) -> Sent:  # noqa: ANN401 (discord.py's own)
    return message if isinstance(message, Mapping) else {}
