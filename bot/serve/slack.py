"""Slack for `briefbot serve`, and its manifest."""

from typing import Literal

from pydantic import JsonValue, SecretStr

from bot.adapters.slack.adapter import SlackAdapter, SlackSettings
from bot.adapters.slack.manifest import make_manifest
from bot.chat import Bot
from bot.commands import COMMANDS
from bot.doctor.asking import open_asker
from bot.doctor.slack import find_slack_refusal
from bot.serve.supervising import Platform, RefusedError
from bot.settings import Settings


def make_slack(bot: Bot, settings: Settings) -> Platform:
    """Slack, over Socket Mode, HTTP or both. Its tokens are tried before it runs: over HTTP none would be missed."""
    app_token, signing_secret = _text(settings.slack_app_token), _text(settings.slack_signing_secret)
    bot_token = _text(settings.slack_bot_token) or ""
    adapter = SlackAdapter(bot, SlackSettings(bot_token, app_token, signing_secret, settings.slack_api_url))

    async def run() -> None:
        async with open_asker() as asker:
            refusal = await find_slack_refusal(settings, asker)
        if refusal is not None:
            raise RefusedError(refusal)
        await adapter.run()

    return Platform("Slack", run, adapter.is_healthy, adapter.routes(), adapter)


def make_slack_manifest(transport: Literal["socket", "http"], address: str | None) -> dict[str, JsonValue]:
    """The app manifest for Socket Mode, or for HTTP at that address. Raises ValueError where it is not https."""
    return make_manifest({name: command for name, (command, _) in COMMANDS.items()}, transport, address)


def _text(secret: SecretStr | None) -> str | None:
    return None if secret is None else secret.get_secret_value()
