"""What the Discord adapter is told, and where it sends requests."""

import logging
from dataclasses import dataclass, field

import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """The bot's token, and the addresses of Discord's API and gateway (a test's or a proxy's instead of Discord's)."""

    token: str = field(repr=False)
    api_url: str = "https://discord.com/api/v10"
    gateway_url: str = "wss://gateway.discord.gg/"


def use_addresses(settings: DiscordSettings) -> None:
    """Send everything to these addresses. discord.py keeps them on its classes, so for the whole process."""
    Route.BASE = settings.api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = URL(settings.gateway_url)


def keep_tokens_out_of_the_log() -> None:
    """Let discord.py log no gateway events, which hold interaction tokens."""
    logging.getLogger(discord.__name__).setLevel(logging.INFO)
