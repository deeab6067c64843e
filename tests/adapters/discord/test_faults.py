"""What goes wrong on the way: a person gets an answer or one calm line, never two, and no secret reaches the log."""

import asyncio
import logging

import pytest
from structlog.typing import EventDict

from bot.adapters import asking
from bot.adapters.discord.settings import DiscordSettings
from bot.chat import Invocation, Message
from bot.wording.platforms import PHRASES
from tests.adapters.discord.conftest import Wire
from tests.adapters.discord.stand_in import Core
from tests.fakes.discord import Fault
from tests.fakes.discord_events import message, slash
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.discord_objects import CHANNEL, DIRECT

ACKNOWLEDGE, EDIT, POST = "/interactions/*", "/webhooks/*", f"/channels/{CHANNEL}/*"
DROPPED = 0


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    """`/deal` is answered for all."""
    monkeypatch.setattr("bot.chat.Bot.is_private", lambda *_: False)


def count(wire: Wire, method: str) -> int:
    """Requests of that method, but for the channel that ends a test."""
    return sum(call.method == method and "399" not in call.path for call in wire.discord.calls)


def posted(wire: Wire) -> list[dict[str, object]]:
    return [body for (channel, _), body in wire.discord.posted.items() if channel == CHANNEL]


async def test_a_lost_acknowledgement_is_asked_for_again_and_answered_once(wire: Wire) -> None:
    token = await wire.fail(Fault(ACKNOWLEDGE, DROPPED))
    assert "components" in wire.discord.answers[token]
    assert [asked.text for asked in wire.core.asked].count("/deal mercor") == 1


@pytest.mark.parametrize(
    "fault",
    [Fault(EDIT, 429, retry_after=0.01), Fault(EDIT, 500), Fault(EDIT, 502, times=2), Fault(EDIT, DROPPED)],
    ids=lambda fault: str(fault.status),
)
async def test_an_answer_that_is_not_taken_at_once_is_sent_again(wire: Wire, fault: Fault) -> None:
    times = fault.times
    token = await wire.fail(fault)
    assert "components" in wire.discord.answers[token]
    assert count(wire, "PATCH") == times + 1


@pytest.mark.parametrize(
    "fault",
    [Fault(POST, 429, retry_after=0.01), Fault(POST, 500), Fault(POST, DROPPED, times=2)],
    ids=lambda fault: str(fault.status),
)
async def test_a_mention_is_answered_once_however_often_it_is_sent(wire: Wire, fault: Fault) -> None:
    wire.discord.faults = [fault]
    await wire.discord.gateway.send("MESSAGE_CREATE", message("<@101> deal mercor"))
    await wire.settle()
    assert len(posted(wire)) == 1
    assert len(wire.core.asked) == 2


@pytest.mark.parametrize("fault", [Fault(POST, 403, 50013), Fault(POST, 404, 10003)])
async def test_a_mention_that_cannot_be_answered_in_its_channel_is_answered_directly(
    wire: Wire, logs: list[EventDict], fault: Fault
) -> None:
    wire.discord.faults = [fault]
    await wire.discord.gateway.send("MESSAGE_CREATE", message("<@101> deal mercor"))
    await wire.settle()
    assert [line["code"] for line in logs if line["event"] == "an answer was not sent"] == [fault.code]
    assert [channel for channel, _ in wire.discord.posted if channel != "399"] == [DIRECT]


async def test_a_mention_whose_answers_are_lost_is_one_line_in_the_log(wire: Wire, logs: list[EventDict]) -> None:
    wire.discord.faults = [Fault(POST, DROPPED, times=9)]
    await wire.discord.gateway.send("MESSAGE_CREATE", message("<@101> deal mercor"))
    await wire.settle()
    assert [line["code"] for line in logs if line["event"] == "an answer was not sent"] == [None]
    assert count(wire, "POST") == 3


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize("path", [ACKNOWLEDGE, EDIT])
@pytest.mark.parametrize("code", [10062, 10015])
async def test_a_public_answer_that_is_late_is_posted_into_the_channel(wire: Wire, path: str, code: int) -> None:
    await wire.fail(Fault(path, 404, code))
    (answer,) = posted(wire)
    assert "You asked: /deal mercor" in str(answer["components"])
    assert answer["enforce_nonce"]


@pytest.mark.parametrize("path", [ACKNOWLEDGE, EDIT])
async def test_a_private_answer_that_is_late_is_dropped(wire: Wire, logs: list[EventDict], path: str) -> None:
    await wire.fail(Fault(path, 404, 10062))
    assert posted(wire) == []
    assert [line["log_level"] for line in logs].count("warning") >= 1


@pytest.mark.usefixtures("public")
async def test_a_public_answer_that_may_have_been_taken_is_not_posted_again(wire: Wire) -> None:
    await wire.fail(Fault(EDIT, DROPPED, times=9))
    assert posted(wire) == []


@pytest.mark.usefixtures("public")
async def test_a_late_answer_for_a_server_without_the_bot_is_dropped(wire: Wire) -> None:
    wire.discord.faults = [Fault(ACKNOWLEDGE, 404, 10062)]
    await wire.discord.gateway.send("INTERACTION_CREATE", slash("deal", guild_id="999", companies="mercor"))
    await wire.settle()
    assert posted(wire) == []


async def test_an_answer_that_is_taken_late_is_sent_once(wire: Wire) -> None:
    held = wire.discord.held[EDIT] = asyncio.Event()
    token = await wire.ask()
    await wire.discord.call("PATCH", EDIT)
    held.set()
    assert "components" in await wire.discord.answer(token)
    assert count(wire, "PATCH") == 1


async def test_a_payload_in_which_discord_finds_a_fault_is_one_calm_line(wire: Wire, logs: list[EventDict]) -> None:
    token = await wire.fail(Fault(EDIT, 400, 50035))
    assert wire.discord.answers[token]["content"] == PHRASES.failed
    assert any(line["log_level"] == "error" and line["code"] == 50035 for line in logs)


async def test_nothing_is_kept_of_an_interaction_that_was_answered(wire: Wire) -> None:
    tokens = [await wire.ask() for _ in range(3)]
    await wire.settle()
    client = wire.adapter._client
    assert client
    assert not [limit for limit in client.http._buckets if any(token in limit for token in tokens)]


async def test_the_same_interaction_is_answered_once(wire: Wire) -> None:
    asked = slash("deal", companies="mercor")
    for _ in range(3):
        await wire.discord.gateway.send("INTERACTION_CREATE", asked)
    await wire.settle()
    assert count(wire, "PATCH") == 1
    assert [one.text for one in wire.core.asked].count("/deal mercor") == 1


async def test_without_its_notes_the_bot_answers(wire: Wire) -> None:
    wire.core.notes.down = True
    assert "components" in await wire.discord.answer(await wire.ask())


@pytest.mark.parametrize("error", [RuntimeError("secret words"), KeyError("secret words")])
async def test_a_core_that_raises_is_one_calm_line(wire: Wire, error: Exception) -> None:
    def fail(_: Invocation) -> Message:
        raise error

    wire.core.say = fail
    answer = await wire.discord.answer(await wire.ask())
    assert answer["content"] == PHRASES.failed
    assert answer["allowed_mentions"] == {"parse": []}


async def test_a_core_that_hangs_is_one_calm_line(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_LONGEST_ANSWER", 0)
    wire.core.open.clear()
    assert (await wire.discord.answer(await wire.ask()))["content"] == PHRASES.failed


async def test_above_the_bound_a_person_is_asked_to_wait(wire: Wire, core: Core) -> None:
    core.open.clear()
    for _ in range(2):
        await wire.ask()
    await wire.discord.call("POST", ACKNOWLEDGE, number=2)
    tasks = wire.adapter._work
    tasks._most = 2
    late = await wire.ask()
    callback = await wire.discord.call("POST", f"/interactions/*/{late}/callback")
    assert callback.body["data"] == {"content": PHRASES.busy, "flags": 64, "tts": False} | callback.body["data"]
    assert callback.body["data"]["content"] == PHRASES.busy
    await wire.discord.gateway.send("MESSAGE_CREATE", message("<@101> deal mercor"))
    assert (await wire.discord.call("POST", POST)).body["content"] == PHRASES.busy
    core.open.set()
    await tasks.drain(10)
    assert len(core.asked) == 2
    assert not tasks.is_full


async def test_no_token_reaches_the_log(wire: Wire, logs: list[EventDict], caplog: pytest.LogCaptureFixture) -> None:
    token = await wire.fail(Fault(EDIT, 429, retry_after=0.01), Fault(EDIT, 403, 50013))
    said = caplog.text + str(logs)
    assert "is rate limited" in said
    assert token not in said
    assert TOKEN not in said
    assert not logging.getLogger("discord.gateway").isEnabledFor(logging.DEBUG)
    assert TOKEN not in repr(DiscordSettings(TOKEN))
