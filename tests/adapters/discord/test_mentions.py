"""Mentions, answers to the bot's messages, direct messages, and the greeting."""

import pytest
from structlog.typing import EventDict

from bot.chat import Invocation, Message
from bot.wording.platforms import PHRASES
from tests.adapters.discord.conftest import Place, last_message
from tests.adapters.discord.stand_in import Core, message


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("{} deal mercor", "deal mercor"),
        ("{} /deal mercor", "/deal mercor"),
        ("what is mercor, {}?", "what is mercor,  ?"),
        ("{}", ""),
        ("{} {} hi", "hi"),
    ],
)
async def test_a_mention_asks_what_stands_beside_it(place: Place, core: Core, written: str, asked: str) -> None:
    await place.ann.send(place.channel, written.replace("{}", place.mention))
    assert [invocation.text for invocation in core.asked] == [asked]


async def test_a_mention_is_answered_under_it_for_all(place: Place) -> None:
    written = await place.ann.send(place.channel, f"{place.mention} deal mercor")
    answer = last_message(place.channel)
    assert answer.reference
    assert answer.reference.message_id == written.id
    assert answer.flags.components_v2
    assert not answer.flags.ephemeral
    (sent,) = place.posts
    assert (sent["nonce"], sent["enforce_nonce"]) == (str(written.id), True)
    assert sent["allowed_mentions"] == {"parse": []}


async def test_an_answer_to_the_bots_message_is_a_mention(place: Place, core: Core) -> None:
    await place.ann.send(place.channel, f"{place.mention} deal mercor")
    first = last_message(place.channel)
    await place.ann.send(place.channel, f"and in the UAE? {place.mention}", reply_to=first)
    assert core.asked[1].text == "and in the UAE?"


async def test_what_is_not_said_to_the_bot_is_left_alone(place: Place, core: Core) -> None:
    other = place.env.create_user("other bot", bot=True)
    robot = place.guild.add_member(other)
    await place.ann.send(place.channel, "deal mercor")
    await place.ann.send(place.channel, f"<@{place.ann.id}> deal mercor @everyone")
    await robot.send(place.channel, f"{place.mention} deal mercor")
    assert core.asked == []
    assert place.posts == []


async def test_a_direct_message_needs_no_mention(place: Place, core: Core) -> None:
    await place.ann.send_dm("deal mercor")
    (asked,) = core.asked
    assert asked.text == "deal mercor"
    assert asked.tenant == f"discord:user:{place.ann.id}"
    assert asked.thread == str(place.ann.user.dm_channel.id)
    assert last_message(place.ann.user.dm_channel).flags.components_v2


async def test_in_a_channel_a_conversation_is_one_persons(place: Place, core: Core) -> None:
    ben = place.guild.add_member(place.env.create_user("ben"))
    for person in (place.ann, ben):
        await person.send(place.channel, f"{place.mention} deal mercor")
    assert [asked.thread for asked in core.asked] == [f"{place.channel.id}:{one.id}" for one in (place.ann, ben)]


async def test_a_thread_is_one_conversation_of_all(place: Place, core: Core) -> None:
    started = await place.ann.send(place.channel, "who knows about mercor?")
    await started.create_thread(name="mercor")
    (thread,) = place.channel.threads
    await place.ann.send(thread, f"{place.mention} deal mercor")
    assert core.asked[0].thread == str(thread.id)
    assert last_message(thread).flags.components_v2


async def test_what_is_asked_in_a_thread_that_the_bot_opened_is_asked_in_its_channel(place: Place, core: Core) -> None:
    for owner in (place.env.backend.bot_user.id, place.ann.id):
        place.env.backend.create_thread(place.channel.id, "a thread", owner)
    await place.env.settle()
    for thread in place.channel.threads:
        await place.ann.send(thread, f"{place.mention} deal mercor")
        await place.ann.slash(thread, "deal", companies="mercor")
    channel, anns = str(place.channel.id), str(place.channel.threads[1].id)
    assert [asked.channel for asked in core.asked] == [channel, channel, anns, anns]


async def test_the_same_message_is_answered_once(place: Place, core: Core) -> None:
    written = await place.ann.send(place.channel, f"{place.mention} deal mercor")
    place.client.dispatch("message", written)
    await place.env.settle()
    assert len(core.asked) == len(place.posts) == 1


async def test_a_mention_where_the_bot_may_not_write_is_answered_to_who_asked_alone(place: Place, core: Core) -> None:
    quiet = place.add_channel("quiet", may_write=False)
    await place.ann.send(quiet, f"{place.mention} deal mercor")
    assert len(core.asked) == 1
    assert last_message(quiet).author.id == place.ann.id
    assert last_message(place.ann.user.dm_channel).flags.components_v2
    assert core.notes.posted == []


async def test_who_takes_no_direct_messages_either_is_left_in_peace(place: Place, logs: list[EventDict]) -> None:
    quiet = place.add_channel("quiet", may_write=False)
    place.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, message="not to them")
    await place.ann.send(quiet, f"{place.mention} deal mercor")
    assert [line["code"] for line in logs if line["event"] == "an answer was not sent"] == [50013, 50007]


async def test_a_reply_that_is_not_allowed_is_a_plain_message(place: Place) -> None:
    place.env.inject_error("POST", "/channels/*/messages", status=400, code=160002, message="no history")
    await place.ann.send(place.channel, f"{place.mention} deal mercor")
    tried, sent = place.posts
    assert "message_reference" in tried
    assert "message_reference" not in sent
    assert last_message(place.channel).flags.components_v2


async def test_a_core_that_fails_is_one_calm_line(place: Place, core: Core) -> None:
    def fail(_: Invocation) -> Message:
        raise RuntimeError("secret words")

    core.say = fail
    await place.ann.send(place.channel, f"{place.mention} deal mercor")
    assert last_message(place.channel).content == PHRASES.failed


async def join(place: Place, *, may_write: bool = True) -> list[dict[str, object]]:
    """The bot joins a server whose notices stand in a channel; what it posts there."""
    place.server._system_channel_id = place.add_channel("notices", may_write=may_write).id
    place.client.dispatch("guild_join", place.server)
    await place.env.settle()
    return place.posts


async def test_a_new_server_is_greeted_once(place: Place, core: Core) -> None:
    core.say = lambda _: message("Hello")
    assert len(await join(place)) == 1
    assert len(await join(place)) == 1
    assert core.asked == [Invocation("/hello", f"discord:{place.guild.id}")]


async def test_a_server_is_not_greeted_where_the_bot_may_not_write(place: Place, core: Core) -> None:
    assert await join(place, may_write=False) == []
    assert core.asked == []


async def test_a_server_without_a_place_for_notices_is_not_greeted(place: Place, core: Core) -> None:
    place.client.dispatch("guild_join", place.server)
    await place.env.settle()
    assert core.asked == []
    assert place.posts == []
