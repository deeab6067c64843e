"""The connection to Discord: which events the bot hears of, and who takes them."""

import threading
import time
from typing import Any

import discord
import structlog
from discord.gateway import KeepAliveHandler

from bot.adapters.asking import Render
from bot.adapters.discord.answering import Answering, Interaction
from bot.adapters.discord.commands import CommandTree
from bot.adapters.discord.identifying import Identifies
from bot.adapters.discord.invoking import component_command, is_for_us
from bot.adapters.work import Work
from bot.chat import Bot

_log = structlog.get_logger(__name__)

_INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
"""None of them needs Discord's leave: mentions and direct messages carry their words without “message content”."""
_LONGEST_RATE_LIMIT = 60
"""Seconds that a request waits for its turn before it fails."""


class Client(discord.Client):
    """One life of the connection; after a fault there is a new one.

    Buttons and menus are read here and not by discord.py's `DynamicItem`: that one says nothing to a person who clicks
    what it does not know, and first builds the whole message again out of its own classes, which newer or older
    components can fail.
    """

    def __init__(self, bot: Bot, render: Render, work: Work, identifies: Identifies) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # the bot has no voice
        super().__init__(
            intents=_INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            max_ratelimit_timeout=_LONGEST_RATE_LIMIT,
        )
        self._identifies = identifies
        self._answering = Answering(self, bot, render, work)
        self.tree = CommandTree(self, bot, self._answering)

    @property
    def seconds_since_heartbeat(self) -> float | None:
        """How long ago the gateway last answered a heartbeat; None where there is no connection.

        discord.py tells only how long an answer took, which stays as it was when no more come.
        """
        acknowledged = getattr(getattr(self.ws, "_keep_alive", None), "_last_ack", None)
        return None if acknowledged is None else time.perf_counter() - acknowledged

    async def close(self) -> None:
        """Say good-bye to the gateway.

        discord.py forgets a handshake that was broken off: its heartbeats would go on, in a thread of their own, after
        the client and even after the event loop.
        """
        threads = [thread for thread in threading.enumerate() if isinstance(thread, KeepAliveHandler)]
        for thread in threads:
            if thread.ws._connection is self._connection:  # noqa: SLF001 (a handshake has no other mark of its client)
                await thread.ws.close()
        await super().close()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        await self._identifies.record()
        await super().before_identify_hook(shard_id, initial=initial)

    async def on_interaction(self, interaction: Interaction) -> None:
        if interaction.type is discord.InteractionType.modal_submit:
            self._answering.take_form(interaction)
        if interaction.type is not discord.InteractionType.component:
            return
        data: Any = interaction.data
        self._answering.take_interaction(interaction, component_command(data))

    async def on_message(self, message: discord.Message) -> None:
        if self.user and is_for_us(message, self.user.id):
            self._answering.take_mention(message, self.user.id)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        self._answering.take_new_server(guild)

    async def on_error(self, event_method: str, /, *_: object, **__: object) -> None:
        _log.exception("a Discord event failed", event=event_method)
