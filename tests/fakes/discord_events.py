"""What Discord's gateway tells a bot of: a server, a command, a click, a message.

Source: https://docs.discord.com/developers/interactions/receiving-and-responding and /resources/message.
"""

from itertools import count
from typing import Any

from tests.fakes import discord_objects
from tests.fakes.discord_objects import APPLICATION, BOT_USER, CHANNEL, GUILD, PERSON, PERSON_USER, Json

_EVERYTHING = str((1 << 53) - 1)
_ids = count(10_001)


def guild(guild_id: str = GUILD, **fields: Any) -> Json:  # noqa: ANN401 (JSON)
    """A server with one channel, in which the bot may do everything."""
    everyone = discord_objects.role(guild_id, "@everyone", _EVERYTHING)
    channel = {**discord_objects.channel(CHANNEL), "permission_overwrites": []}
    filled = {"roles": [everyone], "members": [discord_objects.member(BOT_USER)], "channels": [channel]}
    return {"id": guild_id, "name": "made-up server", "member_count": 2, "owner_id": PERSON, **filled, **fields}


def slash(name: str, /, guild_id: str | None = GUILD, **options: str) -> Json:
    """Somebody's slash command, in a server that installed the bot or in a direct message."""
    given = [{"name": option, "type": 3, "value": value} for option, value in options.items()]
    return _interaction(2, {"id": "1", "type": 1, "name": name, "options": given}, guild_id)


def slash_with_file(name: str, file: Json, **options: str) -> Json:
    """Somebody's slash command with a file."""
    asked = slash(name, **options)
    asked["data"]["options"].append({"name": "file", "type": 11, "value": file["id"]})
    return {**asked, "data": {**asked["data"], "resolved": {"attachments": {file["id"]: file}}}}


def use_menu(entry: str, target: Json) -> Json:
    """Somebody picks an entry of a message's menu."""
    resolved = {"messages": {target["id"]: target}}
    return _interaction(
        2, {"id": "1", "type": 3, "name": entry, "target_id": target["id"], "resolved": resolved}, GUILD
    )


def click(custom_id: str, guild_id: str | None = GUILD) -> Json:
    """A click on a button of the bot's message."""
    data = {"component_type": 2, "custom_id": custom_id}
    return {**_interaction(3, data, guild_id), "message": message("", author=BOT_USER)}


def message(content: str, **fields: Any) -> Json:  # noqa: ANN401 (JSON)
    """A message in the server's channel; it mentions the bot where its words do."""
    number = str(next(_ids))
    bot = [BOT_USER] if f"<@{APPLICATION}>" in content else []
    said = {"guild_id": GUILD, "content": content, "mentions": bot, **fields}
    return discord_objects.message(number, CHANNEL, said.pop("author", PERSON_USER), **said)


def _interaction(kind: int, data: Json, guild_id: str | None) -> Json:
    number = str(next(_ids))
    asked: Json = {"id": number, "application_id": APPLICATION, "type": kind, "token": f"token-{number}", "version": 1}
    asked |= {"data": data, "channel_id": CHANNEL, "locale": "en-US", "entitlements": [], "app_permissions": "0"}
    asked |= {"attachment_size_limit": 1}
    channel = {"id": CHANNEL, "flags": 0, "permissions": _EVERYTHING}
    if guild_id is None:
        asked["channel"] = {**channel, "type": 1, "recipients": [PERSON_USER]}
        return {**asked, "user": PERSON_USER, "context": 1, "authorizing_integration_owners": {"1": PERSON}}
    asked["channel"] = {**channel, "type": 0, "name": "news", "position": 0, "nsfw": False, "guild_id": guild_id}
    asked["guild"] = {"id": guild_id, "locale": "en-US", "features": []}
    placed = {"guild_id": guild_id, "context": 0, "authorizing_integration_owners": {"0": guild_id}}
    return {**asked, **placed, "member": {**discord_objects.member(PERSON_USER), "permissions": _EVERYTHING}}
