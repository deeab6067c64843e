"""The app's manifest, made from the commands: what Slack is told about the bot, and what the bot may do (pure).

Limits: https://docs.slack.dev/reference/app-manifest
"""

from collections.abc import Mapping
from typing import Literal

from pydantic import JsonValue

from bot.adapters.slack.reading import ADD_THIS, BRIEF_THIS
from bot.chat import Command

PATH = "/slack/events"
"""Where Slack sends everything over HTTP."""

REGISTERED = ("deal", "infra", "talent", "profile", "timeline", "compare", "ask", "brief", "follow", "digest")
"""The commands that Slack knows by name; the others are reached as `/brief <command>` and collide with no other app."""

SCOPES = {
    "commands": "slash commands and the message shortcut",
    "chat:write": "answering in channels, threads and direct messages",
    "app_mentions:read": "hearing a mention in a channel or a thread",
    "users:read": "knowing the workspace's administrators, who may do more",
    "usergroups:read": "finding the user group that a digest is to notify",
    "im:history": "hearing what is said to the bot in a direct message",
    "channels:history": "looking whether a digest was posted, where Slack's answer was lost",
    "groups:history": "the same in a private channel",
    "files:read": "reading a file that somebody sends along to be added",
    "files:write": "the chart of a digest, and a list of feeds as a file",
    "channels:read": "being told that it joined a public channel, to greet it once",
    "groups:read": "the same for a private channel",
}
"""Every scope that the bot asks for, and why."""

EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "member_joined_channel",
    "message.im",
    "tokens_revoked",
)

_NAME = "Briefbot"
_DESCRIPTION = "Cited briefings out of a library of news articles"
_SHORTCUTS = (
    ("Brief this", BRIEF_THIS, "Names what the library knows in this message"),
    ("Add to library", ADD_THIS, "Adds the article that this message links to, or is"),
)
_LONGEST_DESCRIPTION = 2_000
_LONGEST_HINT = 1_000


def make_manifest(
    commands: Mapping[str, Command], transport: Literal["socket", "http"], address: str | None
) -> dict[str, JsonValue]:
    """The manifest for Socket Mode, or for HTTP at that public address, such as `https://briefbot.example.com`.

    Raises ValueError where HTTP has no https address.
    """
    if transport == "http" and (address is None or not address.startswith("https://")):
        raise ValueError("HTTP needs the bot's public address, which begins with https://")
    url = address.rstrip("/") + PATH if transport == "http" and address is not None else None
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {"name": _NAME, "description": _DESCRIPTION},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": _NAME, "always_online": True},
            "shortcuts": [
                {"name": name, "type": "message", "callback_id": callback, "description": description}
                for name, callback, description in _SHORTCUTS
            ],
            "slash_commands": [_register(commands[name], url) for name in REGISTERED],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**_at("request_url", url), "bot_events": list(EVENTS)},
            "interactivity": {
                "is_enabled": True,
                **_at("request_url", url),
                **_at("message_menu_options_url", url),
            },
            "org_deploy_enabled": False,
            "socket_mode_enabled": transport == "socket",
            "token_rotation_enabled": False,
        },
    }


def _register(command: Command, url: str | None) -> dict[str, JsonValue]:
    hint = command.usage.removeprefix(f"/{command.name} ")
    return {
        "command": f"/{command.name}",
        "description": command.summary[:_LONGEST_DESCRIPTION],
        "usage_hint": hint[:_LONGEST_HINT],
        "should_escape": False,
        **_at("url", url),
    }


def _at(name: str, url: str | None) -> dict[str, JsonValue]:
    return {} if url is None else {name: url}
