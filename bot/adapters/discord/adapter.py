"""The bot on Discord."""

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any

import discord
import structlog

from bot.adapters.discord.client import Client
from bot.adapters.discord.identifying import Identifies
from bot.adapters.discord.payloads import render
from bot.adapters.discord.posting import DiscordPoster
from bot.adapters.discord.settings import DiscordSettings, keep_tokens_out_of_the_log, use_addresses
from bot.adapters.discord.supervising import SILENT, DiscordRefused, Reason, supervise, watch
from bot.adapters.discord.sync import sync_changed_commands, sync_commands
from bot.adapters.work import Work
from bot.chat import Bot, Message, Payload

_log = structlog.get_logger(__name__)

_MOST_ANSWERS = 200
"""Answers at work at once; above it people are asked to come back in a moment."""
_LONGEST_DRAIN = 20.0
_LONGEST_CLOSE = 5.0
"""Seconds at the end for what was begun, and for good-bye to the gateway."""

_REFUSALS: dict[int, Reason] = {4004: "token", 4011: "sharding", 4013: "intents", 4014: "intents"}
"""Codes with which the gateway closes a connection that would be closed again."""


class DiscordAdapter:
    """Slash commands, mentions, direct messages, buttons and menus, for servers and for persons.

    The addresses in `settings` are set for the whole process, as discord.py keeps them.
    """

    def __init__(self, bot: Bot, settings: DiscordSettings) -> None:
        self._bot = bot
        self._settings = settings
        self._work = Work(_MOST_ANSWERS)
        self.poster = DiscordPoster(settings.token)
        self._client: Client | None = None
        use_addresses(settings)
        keep_tokens_out_of_the_log()

    def render(self, message: Message) -> Sequence[Payload]:
        """The pages of the message, as bodies of Discord's `POST /channels/{id}/messages`."""
        return render(message, self._bot.phrases)

    def is_healthy(self) -> bool:
        """Whether the gateway is connected and has answered a heartbeat of late."""
        silence = self._client.seconds_since_heartbeat if self._client else None
        return silence is not None and silence < SILENT

    async def run(self) -> None:
        """Carry until cancelled; then answer what was begun. Raises DiscordRefused."""
        try:
            await supervise(self._live)
        finally:
            await self.poster.close()

    async def sync_commands(self) -> int:
        """Tell Discord of the commands, changed or not; how many there are.

        Raises DiscordRefused, and discord's errors.
        """
        client = self._make_client()
        try:
            await _log_in(client, self._settings.token)
            return await sync_commands(client.tree, self._bot.notes)
        finally:
            await _close(client)

    async def _live(self) -> None:
        """One life of a client, up to its first fault."""
        self._client = client = self._make_client()
        try:
            await _first_of(self._connect(client), watch(lambda: client.seconds_since_heartbeat))
        finally:
            try:
                await self._work.drain(_LONGEST_DRAIN)
            finally:
                await _close(client)

    async def _connect(self, client: Client) -> None:
        await _log_in(client, self._settings.token)
        await sync_changed_commands(client.tree, self._bot.notes)
        try:
            await client.connect()
        except discord.PrivilegedIntentsRequired as error:
            raise DiscordRefused("intents") from error
        except discord.ConnectionClosed as error:
            if error.code in _REFUSALS:
                raise DiscordRefused(_REFUSALS[error.code]) from error
            raise

    def _make_client(self) -> Client:
        return Client(self._bot, self.render, self._work, Identifies(self._bot.notes))


async def _log_in(client: Client, token: str) -> None:
    try:
        await client.login(token)
    except discord.LoginFailure as error:
        raise DiscordRefused("token") from error


async def _first_of(*work: Coroutine[Any, Any, None]) -> None:
    """Do all of it until the first is done or fails, then none."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _close(client: Client) -> None:
    """Say good-bye, and drop what is open then: a gateway that has died never answers, and a stop can cut in."""
    try:
        async with asyncio.timeout(_LONGEST_CLOSE):
            await client.close()
    except TimeoutError:
        _log.warning("Discord did not say good-bye")
    finally:
        await client.http.close()
