"""Discord for `briefbot serve`, and the telling of its commands."""

import asyncio

from bot.adapters.discord.adapter import DiscordAdapter
from bot.adapters.discord.settings import DiscordSettings
from bot.adapters.discord.supervising import DiscordRefused
from bot.chat import Bot, UserError
from bot.serve.configured import find_missing
from bot.serve.supervising import Platform, RefusedError
from bot.settings import Settings
from bot.wording import hosting

_LONGEST_SYNC = 60.0


def make_discord(bot: Bot, settings: Settings) -> Platform:
    """Discord, over its gateway."""
    adapter = _make_adapter(bot, settings)

    async def run() -> None:
        try:
            await adapter.run()
        except DiscordRefused as refused:
            raise RefusedError(hosting.word_discord_refusal(refused.reason)) from refused

    return Platform("Discord", run, adapter.is_healthy, adapter=adapter)


async def sync_discord(bot: Bot, settings: Settings) -> int:
    """Tell Discord of the commands; how many there are. Raises UserError where that can't be."""
    if settings.discord_token is None:
        raise UserError(hosting.word_missing("Discord", find_missing(settings)["Discord"]))
    try:
        async with asyncio.timeout(_LONGEST_SYNC):
            return await _make_adapter(bot, settings).sync_commands()
    except DiscordRefused as refused:
        raise UserError(hosting.word_discord_refusal(refused.reason)) from refused
    except Exception as error:
        raise UserError(hosting.word_unsynced(type(error).__name__)) from error


def _make_adapter(bot: Bot, settings: Settings) -> DiscordAdapter:
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    return DiscordAdapter(bot, DiscordSettings(token, settings.discord_api_url, settings.discord_gateway_url))
