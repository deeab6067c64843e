"""What is answered over the wire, what Discord is told of the commands, and how it all stops."""

import asyncio

import pytest

from bot.adapters.discord import adapter as module
from bot.adapters.discord.adapter import DiscordAdapter
from bot.adapters.discord.client import Client
from bot.adapters.discord.settings import DiscordSettings
from bot.wording.platforms import PHRASES
from tests.adapters.discord.conftest import Wire, carry
from tests.adapters.discord.stand_in import COMMANDS_BY_NAME, Core
from tests.fakes.discord import FakeDiscord, Fault
from tests.fakes.discord_events import click, guild, message, slash
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.discord_objects import BOT_USER

GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 0, 1 << 9, 1 << 12


async def test_a_command_is_answered(wire: Wire) -> None:
    answer = await wire.discord.answer(await wire.ask("openai mercor"))
    assert "You asked: /deal openai mercor" in str(answer["components"])


async def test_a_click_and_a_mention_are_answered(wire: Wire) -> None:
    clicked = click("/timeline mercor")
    await wire.discord.gateway.send("INTERACTION_CREATE", clicked)
    assert "You asked: /timeline mercor" in str(await wire.discord.answer(clicked["token"]))
    mentioned = message("<@101> who owns mercor?")
    await wire.discord.gateway.send("MESSAGE_CREATE", mentioned)
    posted = await wire.discord.call("POST", "/channels/301/messages")
    assert "You asked: who owns mercor?" in str(posted.body["components"])
    assert posted.body["message_reference"]["message_id"] == mentioned["id"]


async def test_no_intent_is_asked_for_that_needs_discords_leave(wire: Wire) -> None:
    (identify,) = wire.discord.gateway.identifies
    assert identify["intents"] == GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES


async def test_what_was_begun_is_answered_before_it_stops(wire: Wire) -> None:
    wire.core.open.clear()
    token = await wire.ask()
    await wire.discord.call("POST", "/interactions/*")
    wire.running.cancel()
    wire.core.open.set()
    with pytest.raises(asyncio.CancelledError):
        await wire.running
    assert "components" in wire.discord.answers[token]


async def test_it_stops_even_if_an_answer_never_comes(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LONGEST_DRAIN", 0)
    wire.core.open.clear()
    await wire.ask()
    async with asyncio.timeout(10):
        await wire.core.heard.wait()
    wire.running.cancel()
    async with asyncio.timeout(10):
        await asyncio.gather(wire.running, return_exceptions=True)
    assert not wire.adapter._work._tasks


async def test_commands_are_told_when_they_have_changed_and_not_at_every_start(
    fake_discord: FakeDiscord, core: Core
) -> None:
    def told() -> list[int]:
        return [len(call.body) for call in fake_discord.calls if call.method == "PUT"]

    listed = sum(command.listed for command in COMMANDS_BY_NAME.values())
    for session, commands, sizes in (
        (1, COMMANDS_BY_NAME, [listed + 2]),
        (2, COMMANDS_BY_NAME, [listed + 2]),
        (3, {"deal": COMMANDS_BY_NAME["deal"]}, [listed + 2, 3]),
    ):
        async with carry(fake_discord, core, core.bot(commands)):
            await fake_discord.gateway.connected(session)
        assert told() == sizes


async def test_another_application_is_told_of_the_same_commands(
    fake_discord: FakeDiscord, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    for session, application in enumerate((101, 102, 102), start=1):
        monkeypatch.setattr(Client, "application_id", application)
        async with carry(fake_discord, core):
            await fake_discord.gateway.connected(session)
    told = [call.path for call in fake_discord.calls if call.method == "PUT"]
    assert told == ["/applications/101/commands", "/applications/102/commands"]


async def test_commands_that_cannot_be_told_do_not_stop_the_bot(fake_discord: FakeDiscord, core: Core) -> None:
    fake_discord.faults = [Fault("/applications/*", status=400, code=50035)]
    async with carry(fake_discord, core) as wire:
        await fake_discord.gateway.connected()
        await fake_discord.answer(await wire.ask())
    assert "discord commands" not in core.notes.kept


async def test_commands_are_told_on_demand_without_a_gateway(fake_discord: FakeDiscord, core: Core) -> None:
    adapter = DiscordAdapter(core.bot(), DiscordSettings(TOKEN, fake_discord.api_url, fake_discord.gateway.url))
    count = await adapter.sync_commands()
    assert await adapter.sync_commands() == count
    assert [call.method for call in fake_discord.calls].count("PUT") == 2
    names = [command["name"] for command in fake_discord.calls[-1].body]
    assert names[-2:] == [PHRASES.brief_this, PHRASES.add_this]
    assert len(names) == count
    assert fake_discord.gateway.handshakes == 0


async def test_an_answer_to_the_bots_message_needs_no_mention_in_its_words(wire: Wire) -> None:
    await wire.discord.gateway.send("MESSAGE_CREATE", message("and in the UAE?", type=19, mentions=[BOT_USER]))
    await wire.discord.call("POST", "/channels/301/messages")
    assert wire.core.asked[0].text == "and in the UAE?"


async def test_a_command_in_a_direct_message_is_answered(wire: Wire) -> None:
    asked = slash("deal", guild_id=None, companies="mercor")
    await wire.discord.gateway.send("INTERACTION_CREATE", asked)
    await wire.discord.answer(asked["token"])
    assert wire.core.asked[0].tenant == "discord:user:401"


async def test_a_new_server_is_greeted_and_one_that_was_known_is_not(
    fake_discord: FakeDiscord, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    get_state = Client._get_state
    monkeypatch.setattr(Client, "_get_state", lambda self, **kept: get_state(self, guild_ready_timeout=0, **kept))
    async with carry(fake_discord, core) as wire:
        await fake_discord.gateway.connected()
        assert wire.adapter._client
        await wire.adapter._client.wait_until_ready()
        await fake_discord.gateway.send("GUILD_CREATE", guild("202", system_channel_id="301"))
        greeting = await fake_discord.call("POST", "/channels/301/messages")
    assert "You asked: /hello" in str(greeting.body["components"])
    assert greeting.body["nonce"] == "202"
    assert [asked.tenant for asked in core.asked] == ["discord:202"]


async def test_a_persons_own_install_in_a_server_sees_their_own_library(wire: Wire) -> None:
    asked = {**slash("deal", companies="mercor"), "authorizing_integration_owners": {"1": "401"}}
    await wire.discord.gateway.send("INTERACTION_CREATE", asked)
    await wire.discord.answer(asked["token"])
    assert wire.core.asked[0].tenant == "discord:user:401"
