"""On Discord a long digest goes on in a thread at its first message, or as replies where none can be opened."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.chat import Absence, NotPostedError, Payload, Poster, Receipt, Target
from bot.database.database import Database
from bot.database.digest_tables import schedules, told
from tests.digests.delivering import CHANNELS, COVERED, deliverer, follow, settle
from tests.fakes.channels import FakeChannels, Fault

CHANNEL = CHANNELS["discord"]
HEADING: Payload = {"components": [{"type": 17, "components": [{"type": 10, "content": "## Digest of May 1\nMore"}]}]}


@pytest.fixture
def poster(posters: dict[str, Poster]) -> Poster:
    return posters["discord"]


@pytest.fixture
async def first(poster: Poster) -> Receipt:
    return await poster.post(Target(CHANNEL), {"content": "The first"}, "m1")


async def test_the_thread_is_named_after_the_first_words_of_what_opens_it(
    poster: Poster, first: Receipt, channels: FakeChannels
) -> None:
    for number in (2, 3):
        await poster.post(Target(CHANNEL, first.message), HEADING, f"m{number}")
    assert channels.threads == {first.message: (CHANNEL, "Digest of May 1")}
    assert [one.channel for one in channels.posted] == [CHANNEL, first.message, first.message]
    assert not any("message_reference" in one.body for one in channels.posted)


async def test_where_no_thread_can_be_opened_the_rest_replies_to_the_first(
    poster: Poster, first: Receipt, channels: FakeChannels
) -> None:
    channels.refuses_threads = True
    receipt = await poster.post(Target(CHANNEL, first.message), HEADING, "m2")
    assert receipt == Receipt(CHANNEL, channels.posted[1].id)
    assert channels.posted[1].channel == CHANNEL
    assert channels.posted[1].body["message_reference"]["message_id"] == first.message


async def test_where_the_bot_may_not_write_in_the_thread_the_rest_replies_to_the_first(
    poster: Poster, first: Receipt, channels: FakeChannels
) -> None:
    channels.faults.append("forbidden")
    receipt = await poster.post(Target(CHANNEL, first.message), HEADING, "m2")
    assert (receipt.channel, channels.posted[1].channel) == (CHANNEL, CHANNEL)


@pytest.mark.parametrize("fault", ["busy", "invalid"])
async def test_what_is_refused_for_another_reason_is_not_posted_elsewhere(
    poster: Poster, first: Receipt, channels: FakeChannels, fault: Fault
) -> None:
    channels.faults.extend([fault] * 6)
    with pytest.raises(NotPostedError):
        await poster.post(Target(CHANNEL, first.message), HEADING, "m2")
    assert len(channels.posted) == 1


async def test_where_discord_has_no_time_to_open_the_thread_nothing_is_posted(
    poster: Poster, first: Receipt, channels: FakeChannels
) -> None:
    channels.choose = lambda *_: "invalid" if channels.threads else "busy"
    with pytest.raises(NotPostedError) as refused:
        await poster.post(Target(CHANNEL, first.message), HEADING, "m2")
    assert refused.value.refusal == "busy"
    assert len(channels.posted) == 1


@pytest.mark.parametrize("is_thread", [True, False])
async def test_what_was_posted_is_found_and_edited_in_the_thread_or_beside_the_first(
    poster: Poster, first: Receipt, channels: FakeChannels, *, is_thread: bool
) -> None:
    channels.refuses_threads = not is_thread
    target, since = Target(CHANNEL, first.message), datetime.now(UTC) - timedelta(minutes=1)
    assert await poster.find(target, "m2", since) is Absence.NOT_FOUND
    receipt = await poster.post(target, HEADING, "m2")
    assert await poster.find(target, "m2", since) == receipt
    await poster.edit(receipt, {"content": "Corrected"}, "m2")
    ((message, body),) = channels.edited
    assert message == channels.posted[1].id
    assert "Corrected" in str(body)


async def test_where_its_thread_was_locked_the_rest_replies_to_the_first(
    poster: Poster, first: Receipt, channels: FakeChannels
) -> None:
    channels.locked.add(first.message)
    receipt = await poster.post(Target(CHANNEL, first.message), HEADING, "m2")
    assert receipt == Receipt(CHANNEL, channels.posted[1].id)


async def test_a_digest_of_a_locked_thread_is_paused_and_nothing_of_it_is_lost(
    database: Database, posters: dict[str, Poster], channels: FakeChannels
) -> None:
    channels.locked.add(CHANNEL)
    await follow(database, "discord")
    await settle(database, deliverer(database, posters))
    async with database.reading() as connection:
        row = (await connection.execute(select(schedules))).one()
        told_of = (await connection.execute(select(told))).all()
    assert (row.paused, row.covered_until, told_of) == ("forbidden", COVERED, [])


@pytest.mark.parametrize("is_thread", [True, False])
async def test_what_stands_in_an_archived_thread_is_edited_there(
    poster: Poster, first: Receipt, channels: FakeChannels, *, is_thread: bool
) -> None:
    receipt = await poster.post(Target(CHANNEL, first.message), HEADING, "m2") if is_thread else first
    place = first.message if is_thread else CHANNEL
    channels.archived.add(place)
    await poster.edit(receipt, {"content": "Corrected"})
    ((_, body),) = channels.edited
    assert "Corrected" in str(body)
    assert channels.archived == set()


async def test_what_stands_in_a_locked_thread_is_edited_no_more(
    poster: Poster, first: Receipt, channels: FakeChannels
) -> None:
    receipt = await poster.post(Target(CHANNEL, first.message), HEADING, "m2")
    channels.archived.add(first.message)
    channels.locked.add(first.message)
    with pytest.raises(NotPostedError) as refused:
        await poster.edit(receipt, {"content": "Corrected"})
    assert (refused.value.refusal, channels.edited) == ("forbidden", [])


async def test_where_the_channel_can_not_be_read_its_thread_can_not_either(
    poster: Poster, first: Receipt, channels: FakeChannels
) -> None:
    target = Target(CHANNEL, first.message)
    await poster.post(target, HEADING, "m2")
    channels.hides = lambda channel: channel == CHANNEL
    assert await poster.find(target, "m2", datetime.now(UTC) - timedelta(minutes=1)) is Absence.UNREADABLE


@pytest.mark.parametrize("fault", ["lost", "late", "failed after"])
async def test_a_part_whose_answer_was_lost_is_found_in_the_thread(
    database: Database, posters: dict[str, Poster], channels: FakeChannels, fault: Fault
) -> None:
    channels.faults.extend(["", fault])
    channels.nonce_kept = 2.0
    await follow(database, "discord")
    rows = await settle(database, deliverer(database, posters))
    assert [row.state for row in rows] == ["sent", "sent"]
    assert [one.channel for one in channels.posted] == [CHANNEL, channels.posted[0].id]
