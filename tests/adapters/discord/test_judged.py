"""All that the bot sends, and all that the fake Discord tells it, held against Discord's published description."""

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from bot.chat import Invocation, Message
from tests.adapters.discord.conftest import Wire
from tests.adapters.discord.published import Published
from tests.adapters.discord.stand_in import Core, message
from tests.fakes.discord import Call, Fault
from tests.fakes.discord_events import click, guild, slash
from tests.fakes.discord_events import message as written
from tests.fakes.discord_objects import OWN_USER

JUDGES = os.environ.get("BRIEFBOT_JUDGES", "")
needs_judges = pytest.mark.skipif(not JUDGES, reason="BRIEFBOT_JUDGES names no folder")


def as_published(path: str) -> str:
    """Discord's tokens have numbers where the fake's have words."""
    return path.replace("token-", "")


async def judge(call: Call) -> str:
    """The judge's word on one request."""
    arguments = (str(Path(JUDGES) / "judge.py"), "discord", call.method, as_published(call.path))
    piped = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdin=piped, stdout=piped)
    said, _ = await process.communicate(json.dumps(call.body).encode() + b"\n")
    return said.decode()


async def live_a_day(wire: Wire, core: Core) -> None:
    """Commands, clicks and mentions, answered well, badly, and not at all."""

    def answer(invocation: Invocation) -> Message:
        if invocation.text == "/deal fails":
            raise RuntimeError
        return message(f"@everyone {invocation.text}", "/profile mercor", "/timeline mercor")

    core.say = answer
    closed = Fault("/channels/311/*", 403, 50013)
    wire.discord.faults = [closed, Fault("/channels/*", 400, 160002), Fault("/webhooks/*", 429, retry_after=0.0)]
    for text in ("mercor", "fails"):
        await wire.ask(text)
    await wire.discord.gateway.send("INTERACTION_CREATE", click("/more 2 01234567 /deal mercor"))
    await wire.discord.gateway.send("INTERACTION_CREATE", click("an older button"))
    await wire.discord.gateway.send("MESSAGE_CREATE", written("<@101> deal mercor"))
    await wire.discord.gateway.send("MESSAGE_CREATE", written("<@101> deal mercor", channel_id="311"))
    await wire.settle()


@needs_judges
async def test_the_judge_accepts_every_request(wire: Wire, core: Core) -> None:
    await live_a_day(wire, core)
    sent = [call for call in wire.discord.calls if call.body is not None]
    assert {call.method for call in sent} == {"PUT", "POST", "PATCH"}
    refused = {call.path: said for call in sent if "1 accepted" not in (said := await judge(call))}
    assert refused == {}


@needs_judges
async def test_the_fake_discord_answers_as_discord_does(wire: Wire, core: Core) -> None:
    await live_a_day(wire, core)
    published = Published(Path(JUDGES))
    answered = {(call.method, call.path, status): body for call, status, body in wire.discord.answered}
    assert {status for _, _, status in answered} == {200, 400, 403, 429}
    faults = {
        request: found
        for request, body in answered.items()
        if (found := published.find_faults_of_answer(request[0], as_published(request[1]), request[2], body))
    }
    assert faults == {}


@needs_judges
def test_the_fake_discord_tells_of_messages_people_and_channels_as_discord_does() -> None:
    published, pressed, typed = Published(Path(JUDGES)), click("a button"), slash("deal", companies="mercor")
    server = guild()
    told = [
        ("MessageResponse", written("<@101> deal mercor")),
        ("MessageResponse", pressed["message"]),
        ("GuildMemberResponse", typed["member"]),
        ("UserResponse", slash("deal", None)["user"]),
        ("GuildRoleResponse", server["roles"][0]),
        ("GuildMemberResponse", server["members"][0]),
        ("GuildChannelResponse", {"guild_id": server["id"], **server["channels"][0]}),
        ("UserPIIResponse", OWN_USER),
    ]
    assert [(name, found) for name, thing in told if (found := published.find_faults(name, thing))] == []
