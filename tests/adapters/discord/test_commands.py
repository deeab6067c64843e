"""Slash commands, completion and the message menu, as discord.py itself runs them."""

import asyncio
from dataclasses import replace
from typing import Any

import discord
import pytest
from discord.app_commands.commands import validate_name
from simcord.env import Env

from bot.adapters.discord.commands import option_name
from bot.adapters.discord.invoking import words_of
from bot.chat import Argument, Command
from bot.wording.platforms import PHRASES
from tests.adapters.discord.conftest import Place, last_message
from tests.adapters.discord.stand_in import COMMANDS_BY_NAME, Core, draw, make_client, message
from tests.fakes.discord_events import message as written_message

LISTED = {name for name, command in COMMANDS_BY_NAME.items() if command.listed}


def payloads(core: Core) -> dict[str, dict[str, Any]]:
    client = make_client(core)
    return {command.name: command.to_dict(client.tree) for command in client.tree.get_commands()}


async def test_every_listed_command_and_the_message_menu_are_shown(core: Core) -> None:
    assert set(payloads(core)) == LISTED | {PHRASES.brief_this, PHRASES.add_this}
    assert "show" not in payloads(core)


async def test_a_command_is_shown_with_its_description_and_its_argument(core: Core) -> None:
    deal = payloads(core)["deal"]
    assert deal["description"] == COMMANDS_BY_NAME["deal"].summary
    option = deal["options"][0]
    assert (option["name"], option["required"], option["autocomplete"]) == ("companies", True, True)
    assert option["description"] == COMMANDS_BY_NAME["deal"].argument.description


async def test_an_argument_that_may_be_left_out_is_not_required(core: Core) -> None:
    (option,) = payloads(core)["help"]["options"]
    assert not option["required"]
    assert not option.get("autocomplete")


async def test_commands_are_for_servers_and_persons_and_for_direct_and_private_channels(core: Core) -> None:
    for payload in payloads(core).values():
        assert payload["integration_types"] == [0, 1]
        assert payload["contexts"] == [0, 1, 2]


@pytest.mark.parametrize("argument", ["a vs b", "Ort", "question?", "x" * 50, "नाम"])
async def test_any_argument_has_a_name_that_discord_allows(argument: str) -> None:
    assert validate_name(option_name(argument))


async def test_a_slash_command_is_acknowledged_first_then_answered_to_who_asked_alone(place: Place) -> None:
    result = await place.ann.slash(place.channel, "deal", companies="openai mercor")
    calls = [f"{call.method} {call.path.rpartition('/')[2]}" for call in place.env.http_requests[-2:]]
    assert calls == ["POST callback", "PATCH @original"]
    assert result.ephemeral
    assert result.response
    assert result.response.components[0]["content"] == "You asked: /deal openai mercor (page 1)"


async def test_the_payload_is_sent_exactly_as_it_was_rendered(place: Place, core: Core) -> None:
    core.say = lambda _: message("Deals", "/timeline mercor")
    await place.ann.slash(place.channel, "deal", companies="mercor")
    assert place.env.http_requests[-1].json == draw(message("Deals", "/timeline mercor"))[0]


async def test_the_core_hears_who_asks_in_which_server(place: Place, core: Core) -> None:
    await place.ann.slash(place.channel, "deal", companies="mercor")
    (asked,) = core.asked
    assert asked.tenant == f"discord:{place.guild.id}"
    assert asked.actor
    assert (asked.actor.id, asked.actor.name) == (str(place.ann.id), "ann")
    assert asked.thread is None


async def test_a_command_in_a_direct_message_is_the_persons_own(place: Place, core: Core) -> None:
    await place.ann.user.slash("help")
    assert core.asked[0].tenant == f"discord:user:{place.ann.id}"
    assert core.asked[0].text == "/help"


async def test_the_wanted_page_is_sent_and_one_that_is_not_there_is_the_last(place: Place, core: Core) -> None:
    wanted = iter((2, 9, 0))
    core.say = lambda _: replace(message("Long"), page=next(wanted))
    for shown in (2, 2, 1):
        result = await place.ann.slash(place.channel, "deal", companies="mercor")
        assert result.response
        assert result.response.components[0]["content"] == f"Long (page {shown})"


async def test_a_public_commands_answer_is_for_all(simcord_env: Env, core: Core) -> None:
    shout = Command("shout", "Say it to all", Argument("words", "what to say"), ("/shout hello",), private=False)
    client = make_client(core, bot=core.bot({"shout": shout}))
    await simcord_env.restart_bot(client)
    await client.tree.sync()
    channel = simcord_env.create_guild().create_text_channel("news")
    ann = simcord_env.guild.add_member(simcord_env.create_user("ann"))
    result = await ann.slash(channel, "shout", words="hello")
    assert not result.ephemeral
    assert last_message(channel).flags.components_v2


async def test_completion_offers_what_follows_the_command(place: Place, core: Core) -> None:
    core.offers = ("/deal Mercor", "/deal Mercor Robotics")
    choices = await place.ann.autocomplete(place.channel, "deal", "companies", "merc")
    assert [choice["value"] for choice in choices] == ["Mercor", "Mercor Robotics"]
    assert core.typed[0].text == "/deal merc"
    assert core.typed[0].tenant == f"discord:{place.guild.id}"


async def test_completion_keeps_discords_limits(place: Place, core: Core) -> None:
    core.offers = ("/deal " + "x" * 101, "/deal ", "/deal a", "/deal a", *(f"/deal name {n}" for n in range(40)))
    choices = await place.ann.autocomplete(place.channel, "deal", "companies", "n")
    assert len(choices) == 25
    assert [choice["value"] for choice in choices[:2]] == ["a", "name 0"]


async def test_completion_that_fails_or_hangs_offers_nothing(
    place: Place, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_: object) -> tuple[str, ...]:
        raise ConnectionError

    monkeypatch.setattr(core, "complete", fail)
    failing = make_client(core)
    await place.env.restart_bot(failing)
    assert await place.ann.autocomplete(place.channel, "deal", "companies", "m") == []

    async def hang(_: object) -> tuple[str, ...]:
        await asyncio.Event().wait()
        return ()

    monkeypatch.setattr(core, "complete", hang)
    monkeypatch.setattr("bot.adapters.discord.commands._LONGEST_COMPLETION", 0)
    await place.env.restart_bot(make_client(core))
    assert await place.ann.autocomplete(place.channel, "deal", "companies", "m") == []


async def test_brief_this_asks_about_the_words_of_the_message_privately(place: Place, core: Core) -> None:
    written = await place.ann.send(place.channel, "Will OpenAI\nbuy Mercor?")
    result = await place.ann.context_menu(place.channel, PHRASES.brief_this, written)
    assert core.asked[0].text == "/about Will OpenAI\nbuy Mercor?"
    assert result.ephemeral


async def test_add_to_library_adds_what_the_message_says_privately(place: Place, core: Core) -> None:
    written = await place.ann.send(place.channel, "Look: https://example.com/news")
    result = await place.ann.context_menu(place.channel, PHRASES.add_this, written)
    assert core.asked[0].text == "/add Look: https://example.com/news"
    assert result.ephemeral


async def test_brief_this_reads_cards_and_what_is_forwarded_too(place: Place) -> None:
    embed = {"title": "OpenAI", "description": "buys", "fields": [{"name": "Target", "value": "Mercor"}]}
    card = {"type": 17, "components": [{"type": 10, "content": "Stargate"}, {"type": 14}]}
    forwarded = {"message": written_message("SoftBank", embeds=[{"title": "sells"}])}
    data: Any = written_message("Look:", embeds=[embed], components=[card], message_snapshots=[forwarded])
    state = place.client._connection
    read = discord.Message(state=state, channel=place.client.get_partial_messageable(301), data=data)
    assert words_of(read) == "Look:\nOpenAI\nbuys\nTarget\nMercor\nStargate\nSoftBank\nsells"


async def test_a_command_that_discord_still_shows_is_passed_to_the_core(place: Place, core: Core) -> None:
    without_deal = {name: command for name, command in COMMANDS_BY_NAME.items() if name != "deal"}
    await place.env.restart_bot(make_client(core, bot=core.bot(without_deal)))
    result = await place.ann.slash(place.channel, "deal", companies="mercor")
    assert core.asked[0].text == "/deal mercor"
    assert result.response
    assert [type(error).__name__ for error in place.env.errors] == ["CommandNotFound"]  # seen, so SimCord lets it pass


async def test_nothing_that_is_said_pings(place: Place, core: Core) -> None:
    core.say = lambda _: message("@everyone <@1> <@&2>")
    await place.ann.slash(place.channel, "deal", companies="mercor")
    await place.ann.send(place.channel, f"{place.mention} deal mercor")
    sent = [call.json or {} for call in place.env.http_requests if call.method == "PATCH"] + place.posts
    assert [body["allowed_mentions"] for body in sent] == [{"parse": []}] * 2
    assert place.client.allowed_mentions
    assert place.client.allowed_mentions.to_dict() == discord.AllowedMentions.none().to_dict()
