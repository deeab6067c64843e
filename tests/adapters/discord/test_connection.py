"""The connection's life over the wire: handshakes, heartbeats, resuming, refusals."""

import asyncio
import threading

import pytest
from aiohttp import ClientWebSocketResponse
from discord.gateway import KeepAliveHandler

from bot.adapters.discord import adapter as module
from bot.adapters.discord.adapter import DiscordAdapter
from bot.adapters.discord.identifying import Identifies
from bot.adapters.discord.settings import DiscordSettings
from bot.adapters.discord.supervising import DiscordRefused, GatewaySilentError
from bot.chat import Adapter
from tests.adapters.discord.conftest import Wire, carry
from tests.adapters.discord.stand_in import Core
from tests.adapters.discord.stand_in import message as title
from tests.fakes.discord import FakeDiscord


async def test_it_is_healthy_while_heartbeats_are_answered(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    assert wire.adapter.is_healthy()
    monkeypatch.setattr(module, "SILENT", 0)
    assert not wire.adapter.is_healthy()


async def test_it_is_an_adapter_and_not_healthy_before_it_is_connected(core: Core) -> None:
    discord = DiscordAdapter(core.bot(), DiscordSettings(""))
    assert not discord.is_healthy()
    adapter: Adapter = discord
    assert len(adapter.render(title("Hello"))) == 1


@pytest.mark.parametrize("statuses", [[503], [429], [502, 503, 429]])
async def test_a_first_handshake_that_fails_is_tried_again(
    fake_discord: FakeDiscord, core: Core, statuses: list[int]
) -> None:
    fake_discord.gateway.refuses = statuses
    async with carry(fake_discord, core) as wire:
        await fake_discord.gateway.connected()
        assert fake_discord.gateway.handshakes > 1
        await fake_discord.answer(await wire.ask())


async def test_after_a_lost_connection_the_session_goes_on_and_nothing_is_missed(wire: Wire) -> None:
    await wire.discord.gateway.disconnect()
    token = await wire.ask()
    await wire.discord.answer(token)
    assert len(wire.discord.gateway.identifies) == len(wire.discord.gateway.resumes) == 1
    assert len(wire.core.asked) == 1


@pytest.mark.parametrize(("frame", "again"), [({"op": 7, "d": None}, "resumes"), ({"op": 9, "d": False}, "identifies")])
async def test_it_comes_back_when_discord_sends_it_away(wire: Wire, frame: dict[str, object], again: str) -> None:
    before = len(getattr(wire.discord.gateway, again))
    await wire.discord.gateway.send_frame(frame)
    await wire.discord.changes.until(lambda: len(getattr(wire.discord.gateway, again)) > before)
    await wire.discord.gateway.connected()
    await wire.discord.answer(await wire.ask())


async def test_an_event_that_cannot_be_read_costs_one_connection(wire: Wire) -> None:
    await wire.discord.gateway.send("MESSAGE_CREATE", {"id": "1"})
    await wire.discord.changes.until(lambda: len(wire.discord.gateway.identifies) == 2)
    await wire.discord.answer(await wire.ask())


async def test_an_open_connection_that_is_silent_is_given_up(
    fake_discord: FakeDiscord, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = 0

    async def watch(_: object) -> None:
        nonlocal watched
        watched += 1
        if watched > 1:
            await asyncio.Event().wait()
        await fake_discord.gateway.connected()
        raise GatewaySilentError

    monkeypatch.setattr(module, "watch", watch)
    async with carry(fake_discord, core) as wire:
        await fake_discord.changes.until(lambda: len(fake_discord.gateway.identifies) == 2)
        await fake_discord.answer(await wire.ask())


async def test_a_wrong_token_is_refused_once(fake_discord: FakeDiscord, core: Core) -> None:
    adapter = DiscordAdapter(core.bot(), DiscordSettings("wrong", fake_discord.api_url, fake_discord.gateway.url))
    with pytest.raises(DiscordRefused) as refused:
        await adapter.run()
    assert refused.value.reason == "token"
    with pytest.raises(DiscordRefused):
        await adapter.sync_commands()
    assert fake_discord.gateway.handshakes == 0


@pytest.mark.parametrize(
    ("code", "reason"), [(4004, "token"), (4011, "sharding"), (4013, "intents"), (4014, "intents")]
)
async def test_what_discord_refuses_is_not_tried_again(
    fake_discord: FakeDiscord, core: Core, code: int, reason: str
) -> None:
    fake_discord.gateway.closes = [code]
    async with carry(fake_discord, core) as wire, asyncio.timeout(10):
        with pytest.raises(DiscordRefused) as refused:
            await wire.running
    assert refused.value.reason == reason
    assert len(fake_discord.gateway.identifies) == 1


async def test_no_heartbeat_outlives_a_handshake_that_was_broken_off(
    fake_discord: FakeDiscord, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    greeted = asyncio.Event()

    async def never_ends(_: Identifies) -> None:
        greeted.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(Identifies, "record", never_ends)
    async with carry(fake_discord, core) as wire:
        await greeted.wait()
        (heartbeat,) = heartbeats(wire.adapter)
    heartbeat.join(10)
    assert not heartbeat.is_alive()


async def test_nothing_stays_open_of_a_gateway_that_does_not_say_good_bye(
    fake_discord: FakeDiscord, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never_ends(_: ClientWebSocketResponse, *, code: int, message: bytes) -> bool:
        await asyncio.Event().wait()
        return code == len(message)

    async with carry(fake_discord, core) as wire:
        await fake_discord.gateway.connected()
        assert wire.adapter._client
        connector = wire.adapter._client.http.connector
        monkeypatch.setattr(module, "_LONGEST_CLOSE", 0.01)
        monkeypatch.setattr(ClientWebSocketResponse, "close", never_ends)
    assert connector.closed


def heartbeats(adapter: DiscordAdapter) -> list[KeepAliveHandler]:
    """The threads that beat for the adapter's connection."""
    connection = adapter._client and adapter._client._connection
    threads = [one for one in threading.enumerate() if isinstance(one, KeepAliveHandler)]
    return [one for one in threads if one.ws._connection is connection]
