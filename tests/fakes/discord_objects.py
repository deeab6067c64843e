"""Discord's objects, whole, as its published description says that they are answered.

Source: the OpenAPI description of https://docs.discord.com/developers/reference.
"""

import json
from itertools import count
from typing import Any

from aiohttp import web

Json = dict[str, Any]

APPLICATION = "101"
GUILD, CHANNEL, DIRECT, PERSON = "201", "301", "302", "401"
EPOCH = "2026-01-01T00:00:00+00:00"

_NOBODY: Json = {"avatar": None, "discriminator": "0", "public_flags": 0, "flags": 0, "primary_guild": None}
BOT_USER: Json = {**_NOBODY, "id": APPLICATION, "username": "briefbot", "global_name": None, "bot": True}
PERSON_USER: Json = {**_NOBODY, "id": PERSON, "username": "ann", "global_name": "Ann"}
OWN_USER: Json = {**BOT_USER, "mfa_enabled": False, "locale": "en-US"}
"""The bot as it sees itself."""
APPLICATION_INFO: Json = {
    "id": APPLICATION,
    "name": "briefbot",
    "description": "",
    "icon": None,
    "type": None,
    "flags": 0,
    "flags_new": "0",
    "owner": BOT_USER,
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "0" * 64,
    "redirect_uris": [],
    "interactions_endpoint_url": None,
    "role_connections_verification_url": None,
    "approximate_guild_count": 1,
    "approximate_user_install_count": 0,
    "approximate_user_authorization_count": 0,
    "explicit_content_filter": 0,
    "team": None,
    "eligible_oauth2_scopes": [],
}
"""The bot's application as its owner sees it."""

_LEFT_OUT: dict[int, Json] = {
    3: {"min_values": 1, "max_values": 1},
    14: {"spacing": 1, "divider": True},
    17: {"accent_color": None, "spoiler": False},
}
"""What Discord adds to a component by its type, where it was not said."""


def member(user: Json, **fields: Any) -> Json:  # noqa: ANN401 (JSON)
    """Somebody in the server, with no more than what everyone there may do."""
    unset = dict.fromkeys(("avatar", "banner", "communication_disabled_until", "nick", "premium_since"))
    joined: Json = {"joined_at": EPOCH, "roles": [], "flags": 0, "pending": False, "mute": False, "deaf": False}
    return {"user": user, **unset, **joined, **fields}


def role(number: str, name: str, permissions: str) -> Json:
    """A role of the server."""
    look: Json = {"color": 0, "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}}
    look |= {"icon": None, "unicode_emoji": None, "hoist": False}
    placed = {"position": 0, "managed": False, "mentionable": False, "flags": 0}
    return {"id": number, "name": name, "permissions": permissions, **look, **placed}


def message(number: str, channel: str, author: Json, **fields: Any) -> Json:  # noqa: ANN401 (JSON)
    """A message that stands in a channel."""
    said: Json = {"id": number, "channel_id": channel, "author": author, "content": "", "type": 0, "flags": 0}
    said |= {"timestamp": EPOCH, "edited_timestamp": None, "tts": False, "pinned": False, "mention_everyone": False}
    said |= {name: [] for name in ("mentions", "mention_roles", "attachments", "embeds", "components")}
    return {**said, **fields}


def attachment(name: str, size: int, url: str) -> Json:
    """A file that stands under a message."""
    return {"id": "801", "filename": name, "size": size, "url": url, "proxy_url": url, "flags": 0}


def own_message(number: str, channel: str, body: Json) -> Json:
    """What stands in a channel where the bot sent this body."""
    kept = {name: body[name] for name in ("content", "embeds", "flags", "nonce", "attachments") if name in body}
    ids = count(1)
    components = [_component(one, ids) for one in body.get("components", ())]
    return message(number, channel, BOT_USER, **kept, components=components)


def command(number: int, body: Json) -> Json:
    """A command of the application."""
    ours = {"application_id": APPLICATION, "version": "1", "default_member_permissions": None}
    return {"description": "", "type": 1, **ours, **body, "id": str(number)}


def channel(number: str, last_message: str | None = None) -> Json:
    """A text channel of the server."""
    placed = {"guild_id": GUILD, "name": "news", "position": 0, "flags": 0}
    return {"id": number, "type": 0, "last_message_id": last_message, **placed}


def direct_channel(number: str) -> Json:
    """The channel between a person and the bot."""
    return {"id": number, "type": 1, "last_message_id": None, "flags": 0, "recipients": [PERSON_USER]}


def thread(number: str, parent: str, name: str) -> Json:
    """A public thread that the bot opened."""
    counts = {"message_count": 0, "member_count": 1, "total_message_sent": 0, "rate_limit_per_user": 0, "flags": 0}
    told = {"archived": False, "auto_archive_duration": 1440, "archive_timestamp": EPOCH, "locked": False}
    owned = {"guild_id": GUILD, "parent_id": parent, "owner_id": BOT_USER["id"]}
    return {"id": number, "type": 11, "name": name, "last_message_id": None, **owned, **counts, "thread_metadata": told}


def error(message: str, code: int = 0) -> Json:
    """Why nothing was done."""
    return {"message": message, "code": code}


def refuse_slowly(seconds: float) -> Json:
    """That it was too much, and for how long."""
    return {**error("You are being rate limited."), "retry_after": seconds, "global": False}


def answer(body: Any, status: int = 200) -> web.Response:  # noqa: ANN401 (JSON)
    """With a charset after `application/json` discord.py takes an answer for plain text; Discord sends none."""
    response = web.json_response(body, status=status, headers={"Via": "1.1 made-up"})
    response.headers["Content-Type"] = "application/json"
    return response


def _component(body: Json, ids: "count[int]") -> Json:
    whole = {**_LEFT_OUT.get(body["type"], {}), **body, "id": next(ids)}
    if "components" in body:
        whole["components"] = [_component(one, ids) for one in body["components"]]
    if "accessory" in body:
        whole["accessory"] = _component(body["accessory"], ids)
    return whole


async def read_form(request: web.Request) -> tuple[dict[str, Any], bytes]:
    """The message, and the file that is attached, if any."""
    if request.content_type == "application/json":
        return await request.json(), b""
    form = await request.post()
    file = form["files[0]"]
    assert isinstance(file, web.FileField)
    return json.loads(str(form["payload_json"])), file.file.read()
