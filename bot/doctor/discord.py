"""Discord: whether it takes the token, how the application is set, and what the bot may do in its servers."""

from collections.abc import AsyncIterator, Mapping
from http import HTTPStatus

from pydantic import SecretStr

from bot.doctor.asking import Asker, Reply
from bot.settings import Settings
from bot.wording import diagnosis
from bot.wording.diagnosis import Finding
from bot.wording.hosting import word_discord_refusal

_ADMINISTRATOR = 1 << 3
_PERMISSIONS = {
    "View Channels": 1 << 10,
    "Send Messages": 1 << 11,
    "Embed Links": 1 << 14,
    "Attach Files": 1 << 15,
    "Read Message History": 1 << 16,
    "Create Public Threads": 1 << 35,
    "Send Messages in Threads": 1 << 38,
}
"""What the bot needs in a server: https://docs.discord.com/developers/topics/permissions."""

_INSTALLS = {"0", "1"}
"""For a server and for a person: https://docs.discord.com/developers/resources/application."""


async def check_discord(settings: Settings, asker: Asker) -> AsyncIterator[Finding]:
    """What is found, where a token is set."""
    token = settings.discord_token
    if token is None:
        return
    me = await _ask(settings, asker, "/users/@me", token)
    problem = _judge("/users/@me", me, settings)
    yield problem or diagnosis.discord_token_works(_name(me))
    if problem is not None:
        return
    application = await _ask(settings, asker, "/applications/@me", token)
    problem = _judge("/applications/@me", application, settings)
    if problem is not None:
        yield problem
    for finding in _judge_application(application):
        yield finding
    servers = await _ask(settings, asker, "/users/@me/guilds", token)
    if servers is not None and servers.status == HTTPStatus.OK and isinstance(servers.body, list):
        for finding in _judge_servers(servers.body):
            yield finding


async def _ask(settings: Settings, asker: Asker, path: str, token: SecretStr) -> Reply | None:
    return await asker.ask("GET", settings.discord_api_url.rstrip("/") + path, "Bot", token)


def _judge(path: str, reply: Reply | None, settings: Settings) -> Finding | None:
    """What is wrong with the reply."""
    if reply is None:
        return diagnosis.unreachable("Discord", settings.discord_api_url)
    if reply.status == HTTPStatus.UNAUTHORIZED:
        return diagnosis.refused(word_discord_refusal("token"))
    is_read = reply.status == HTTPStatus.OK and isinstance(reply.body, Mapping)
    return None if is_read else diagnosis.unexpected("Discord", path, reply.status)


def _judge_application(reply: Reply | None) -> list[Finding]:
    body = reply.body if reply and isinstance(reply.body, Mapping) else {}
    found = [diagnosis.ENDPOINT_SET] if body.get("interactions_endpoint_url") else []
    installs = body.get("integration_types_config")
    return found + (
        [diagnosis.NO_USER_INSTALL] if isinstance(installs, Mapping) and _INSTALLS - installs.keys() else []
    )


def _judge_servers(servers: list[object]) -> list[Finding]:
    """Of each server the permissions that its roles lack; a channel's own are not looked at."""
    lacking = {}
    for server in servers:
        if isinstance(server, Mapping) and (missing := _missing(str(server.get("permissions", "")))):
            lacking[str(server.get("name", ""))] = missing
    if lacking:
        return [diagnosis.permissions_missing(name, missing) for name, missing in lacking.items()]
    return [diagnosis.permissions_granted(len(servers))] if servers else []


def _missing(permissions: str) -> list[str]:
    held = int(permissions) if permissions.isdecimal() else _ADMINISTRATOR
    return [] if held & _ADMINISTRATOR else [name for name, bit in _PERMISSIONS.items() if not held & bit]


def _name(reply: Reply | None) -> str:
    return str(reply.body.get("username", "")) if reply else ""
