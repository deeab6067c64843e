"""Every request that the bot sends, held against Discord's published description of its API."""

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from bot.chat import Invocation, Message
from tests.adapters.discord.conftest import Wire
from tests.adapters.discord.stand_in import Core, message
from tests.fakes.discord import Call, Fault
from tests.fakes.discord_events import click
from tests.fakes.discord_events import message as written

JUDGES = os.environ.get("BRIEFBOT_JUDGES", "")


async def judge(call: Call) -> str:
    """The judge's word on one request; Discord's numbers stand where the fake has words."""
    path = call.path.replace("token-", "")
    arguments = (str(Path(JUDGES) / "judge.py"), "discord", call.method, path)
    piped = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdin=piped, stdout=piped)
    said, _ = await process.communicate(json.dumps(call.body).encode() + b"\n")
    return said.decode()


@pytest.mark.skipif(not JUDGES, reason="BRIEFBOT_JUDGES names no folder")
async def test_the_judge_accepts_every_request(wire: Wire, core: Core) -> None:
    def answer(invocation: Invocation) -> Message:
        if invocation.text == "/deal fails":
            raise RuntimeError
        return message(f"@everyone {invocation.text}", "/profile mercor", "/timeline mercor")

    core.say = answer
    for text in ("mercor", "fails"):
        await wire.ask(text)
    await wire.discord.gateway.send("INTERACTION_CREATE", click("/more 2 01234567 /deal mercor"))
    await wire.discord.gateway.send("INTERACTION_CREATE", click("an older button"))
    await wire.discord.gateway.send("MESSAGE_CREATE", written("<@101> deal mercor"))
    await wire.settle()
    await wire.fail(Fault("/channels/*", 400, 160002))
    sent = [call for call in wire.discord.calls if call.body is not None]
    assert {call.method for call in sent} == {"PUT", "POST", "PATCH"}
    refused = {call.path: said for call in sent if "1 accepted" not in (said := await judge(call))}
    assert refused == {}
