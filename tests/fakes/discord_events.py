"""What Discord's gateway tells a bot of: a server, a command, a click, a message.

Source: https://docs.discord.com/developers/interactions/receiving-and-responding and /resources/message.
"""

from itertools import count
from typing import Any

from tests.fakes.discord_gateway import APPLICATION, BOT_USER, Json

GUILD, CHANNEL, PERSON = "201", "301", "401"
_EVERYTHING = str((1 << 53) - 1)
_ids = count(10_001)


def guild(guild_id: str = GUILD, **fields: Any) -> Json:  # noqa: ANN401 (JSON)
    """A server with one channel, in which the bot may do everything."""
    everyone: Json = {"id": guild_id, "name": "@everyone", "permissions": _EVERYTHING, "position": 0, "color": 0}
    everyone |= {"colors": {"primary_color": 0}, "hoist": False, "managed": False, "mentionable": False}
    member = _member(BOT_USER)
    channel = {"id": CHANNEL, "type": 0, "name": "news", "position": 0, "permission_overwrites": []}
    filled = {"roles": [everyone], "members": [member], "channels": [channel], "owner_id": PERSON}
    return {"id": guild_id, "name": "made-up server", "member_count": 2, **filled, **fields}


def slash(name: str, /, guild_id: str | None = GUILD, **options: str) -> Json:
    """Somebody's slash command, in a server that installed the bot or in a direct message."""
    given = [{"name": option, "type": 3, "value": value} for option, value in options.items()]
    return _interaction(2, {"id": "1", "type": 1, "name": name, "options": given}, guild_id)


def click(custom_id: str, guild_id: str | None = GUILD) -> Json:
    """A click on a button of the bot's message."""
    data = {"component_type": 2, "custom_id": custom_id}
    return {**_interaction(3, data, guild_id), "message": message("", author=BOT_USER)}


def message(content: str, **fields: Any) -> Json:  # noqa: ANN401 (JSON)
    """A message in the server's channel; it mentions the bot where its words do."""
    number = str(next(_ids))
    bot = [BOT_USER] if f"<@{APPLICATION}>" in content else []
    said: Json = {"id": number, "channel_id": CHANNEL, "guild_id": GUILD, "author": _person(), "content": content}
    said |= {"timestamp": "2026-01-01T00:00:00+00:00", "edited_timestamp": None, "tts": False, "type": 0}
    said |= {"mention_everyone": False, "mentions": bot, "mention_roles": [], "attachments": [], "embeds": []}
    return {**said, "pinned": False, "flags": 0, **fields}


def _interaction(kind: int, data: Json, guild_id: str | None) -> Json:
    number = str(next(_ids))
    asked: Json = {"id": number, "application_id": APPLICATION, "type": kind, "token": f"token-{number}", "version": 1}
    asked |= {"data": data, "channel_id": CHANNEL, "locale": "en-US", "entitlements": [], "app_permissions": "0"}
    asked |= {"attachment_size_limit": 1}
    channel = {"id": CHANNEL, "flags": 0, "permissions": _EVERYTHING}
    if guild_id is None:
        asked["channel"] = {**channel, "type": 1, "recipients": [_person()]}
        return {**asked, "user": _person(), "context": 1, "authorizing_integration_owners": {"1": PERSON}}
    asked["channel"] = {**channel, "type": 0, "name": "news", "position": 0, "nsfw": False, "guild_id": guild_id}
    asked["guild"] = {"id": guild_id, "locale": "en-US", "features": []}
    placed = {"guild_id": guild_id, "context": 0, "authorizing_integration_owners": {"0": guild_id}}
    return {**asked, **placed, "member": {**_member(_person()), "permissions": _EVERYTHING}}


def _member(user: Json) -> Json:
    joined = {"joined_at": "2026-01-01T00:00:00+00:00", "roles": [], "flags": 0}
    return {"user": user, "deaf": False, "mute": False, **joined}


def _person() -> Json:
    return {"id": PERSON, "username": "ann", "global_name": "Ann", "discriminator": "0", "avatar": None}
