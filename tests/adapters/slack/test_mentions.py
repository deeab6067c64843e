"""Mentions in channels and threads, and direct messages."""

import pytest

from tests.adapters.slack.conftest import Running, StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person


async def test_a_mention_is_answered_in_its_thread_for_all(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.mention("deal mercor", ts="7.1")
    [seen] = await slack.see()
    assert (seen.way, seen.body["channel"], seen.body["thread_ts"]) == ("chat.postMessage", "C1", "7.1")
    assert (seen.body["unfurl_links"], seen.body["unfurl_media"]) == (False, False)
    assert (core.asked[0].text, core.asked[0].thread, core.asked[0].tenant) == ("deal mercor", "C1:7.1", "slack:T1")


async def test_a_follow_up_stands_in_the_same_thread(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.mention("and in the UAE?", ts="8.2", thread_ts="7.1")
    [seen] = await slack.see()
    assert seen.body["thread_ts"] == "7.1"
    assert core.asked[0].thread == "C1:7.1"


async def test_the_mention_may_stand_anywhere(person: Person, slack: FakeSlack, core: StandIn) -> None:
    said = {"type": "app_mention", "channel": "C1", "text": "tell me, <@UBOT>, who is <@U2>?"}
    await person.experience(said)
    await slack.see()
    assert core.texts == ["tell me,  , who is <@U2>?"]


async def test_a_direct_message_needs_no_mention(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.write("how much will stargate cost?", ts="7.1")
    [seen] = await slack.see()
    assert (seen.body["channel"], seen.body.get("thread_ts")) == ("D1", None)
    assert core.asked[0].thread == "D1:U1", "a direct message is one conversation, of one person"
    assert core.texts == ["how much will stargate cost?"]


async def test_a_message_that_comes_as_two_events_is_answered_once(
    person: Person, slack: FakeSlack, core: StandIn, running: Running
) -> None:
    await person.mention("deal mercor", channel="D1", ts="7.1")
    await person.write("<@UBOT> deal mercor", ts="7.1")
    await slack.see()
    await running.stop()
    assert core.texts == ["deal mercor"]


@pytest.mark.parametrize(
    "changes",
    [
        {"user": "UBOT", "bot_id": "BBOT"},
        {"bot_id": "BOTHER"},
        {"user": None},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "bot_message"},
        {"edited": {"ts": "9.0"}},
    ],
)
async def test_bots_edits_and_notes_of_slack_are_not_answered(
    person: Person, slack: FakeSlack, core: StandIn, running: Running, changes: dict[str, object]
) -> None:
    assert (await person.mention("deal mercor", **changes)).status == 200
    assert (await person.write("deal mercor", **changes)).status == 200
    await running.stop()
    assert core.asked == []
    assert slack.seen == []


async def test_talk_in_a_channel_that_is_not_to_the_bot_is_left_alone(
    person: Person, core: StandIn, running: Running
) -> None:
    await person.write("deal mercor", channel="C1", channel_type="channel")
    await running.stop()
    assert core.asked == []


async def test_a_file_with_a_question_is_a_question(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.write("deal mercor", subtype="file_share")
    await slack.see()
    assert core.texts == ["deal mercor"]


async def test_a_shared_channel_asks_the_workspace_where_the_bot_is_installed(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    installed = [{"team_id": "TOURS", "user_id": "UBOT", "is_enterprise_install": False}]
    event = {"type": "app_mention", "channel": "C1", "text": "deal mercor", "user_team": "TTHEIRS", "team": "TTHEIRS"}
    await person.experience(event, team_id="TTHEIRS", authorizations=installed)
    await slack.see()
    assert core.asked[0].tenant == "slack:TOURS"
