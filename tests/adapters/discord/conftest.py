"""`place`: the real discord.py with our client on SimCord; `wire`: our adapter on a Discord on a local port."""

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.adapters.discord import supervising
from bot.adapters.discord.adapter import DiscordAdapter
from bot.adapters.discord.client import Client
from bot.adapters.discord.settings import DiscordSettings
from bot.adapters.discord.sync import sync_commands
from bot.chat import Bot
from tests.adapters.discord.stand_in import Core, make_client
from tests.fakes.discord import FakeDiscord, Fault, run_discord
from tests.fakes.discord_events import guild, message, slash
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.discord_objects import APPLICATION


@pytest.fixture
def core() -> Core:
    return Core()


@pytest.fixture
def simcord_bot(core: Core) -> Client:
    return make_client(core)


@pytest.fixture(autouse=True)
def logs() -> Iterator[list[EventDict]]:
    """Our log lines."""
    with capture_logs() as lines:
        yield lines


@dataclass
class Place:
    """A server with a channel and a person in it."""

    env: Env
    client: Client
    guild: GuildHandle
    channel: ChannelHandle
    ann: MemberActor

    @property
    def mention(self) -> str:
        return f"<@{self.env.backend.bot_user.id}>"

    @property
    def posts(self) -> list[dict[str, object]]:
        """What was sent as messages, edits and acknowledgements of interactions aside."""
        calls = (call for call in self.env.http_requests if call.path.endswith("/messages"))
        return [dict(call.json or {}) for call in calls]

    @property
    def server(self) -> discord.Guild:
        """The server as the bot knows it."""
        guild = self.client.get_guild(self.guild.id)
        assert guild
        return guild

    def add_channel(self, name: str, *, may_write: bool) -> ChannelHandle:
        """A channel in which the bot may or may not write."""
        allowed: dict[Any, discord.PermissionOverwrite] = {
            self.server.me: discord.PermissionOverwrite(send_messages=may_write)
        }
        return self.guild.create_text_channel(name, overwrites=allowed)


@dataclass
class Wire:
    """Our adapter, connected to a Discord on a local port, with a stand-in for the core."""

    discord: FakeDiscord
    core: Core
    adapter: DiscordAdapter
    running: asyncio.Task[None]

    async def ask(self, text: str = "mercor") -> str:
        """Somebody types `/deal`; the interaction's token."""
        asked = slash("deal", companies=text)
        await self.discord.gateway.send("INTERACTION_CREATE", asked)
        return str(asked["token"])

    async def fail(self, *faults: Fault) -> str:
        """The token of a question that meets these faults, once it has been answered or given up."""
        self.discord.faults = list(faults)
        token = await self.ask()
        await self.settle()
        return token

    @property
    def _last_words(self) -> int:
        return sum(channel == "399" for channel, _ in self.discord.posted)

    async def settle(self) -> None:
        """Wait until all that came is answered; discord.py hands an event on before it reads the next."""
        before = self._last_words
        await self.discord.gateway.send("MESSAGE_CREATE", message(f"<@{APPLICATION}> last", channel_id="399"))
        await self.discord.changes.until(lambda: self._last_words > before)
        async with asyncio.timeout(10):
            await self.adapter._work.drain(10)


@pytest.fixture
async def fake_discord(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    """A Discord with one server; whoever waits before a next attempt waits no time."""
    real_sleep = asyncio.sleep

    async def yield_once(_: float) -> None:
        await real_sleep(0)

    monkeypatch.setattr(asyncio, "sleep", yield_once)
    monkeypatch.setattr(supervising, "_FIRST_PAUSE", 0)
    for owner, name in ((Route, "BASE"), (DiscordWebSocket, "DEFAULT_GATEWAY")):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    async with run_discord([guild()]) as fake:
        yield fake


@asynccontextmanager
async def carry(fake: FakeDiscord, core: Core, bot: Bot | None = None) -> AsyncIterator[Wire]:
    """The adapter on that Discord, running for as long as the block lasts."""
    adapter = DiscordAdapter(bot or core.bot(), DiscordSettings(TOKEN, fake.api_url, fake.gateway.url))
    running = asyncio.create_task(adapter.run())
    try:
        yield Wire(fake, core, adapter, running)
    finally:
        core.open.set()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        gc.collect()  # what was left open is told in this test, not in a later one


@pytest.fixture
async def wire(fake_discord: FakeDiscord, core: Core) -> AsyncIterator[Wire]:
    async with carry(fake_discord, core) as wire:
        await fake_discord.gateway.connected()
        yield wire


def last_message(channel: ChannelHandle) -> discord.Message:
    assert channel.last_message
    return channel.last_message


@pytest.fixture
async def place(simcord_env: Env, simcord_bot: Client, core: Core) -> Place:
    await sync_commands(simcord_bot.tree, core.notes)
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("news")
    return Place(simcord_env, simcord_bot, guild, channel, guild.add_member(simcord_env.create_user("ann")))
