"""What people see when Slack, the core or the database fails: an answer or one calm line, and never two."""

import logging
from io import StringIO

import pytest

from bot.wording.platforms import PHRASES
from tests.adapters.slack.conftest import Running, StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import Fault


async def fail() -> None:
    raise RuntimeError("made up")


async def test_a_fault_of_the_core_is_one_calm_line(person: Person, slack: FakeSlack, core: StandIn) -> None:
    core.before = fail
    await person.type("/deal", "mercor")
    assert [seen.text for seen in await slack.see()] == [PHRASES.failed]


async def test_without_the_database_there_is_still_an_answer(person: Person, slack: FakeSlack, core: StandIn) -> None:
    core.is_gone = True
    core.before = fail
    await person.mention("deal mercor")
    assert [seen.text for seen in await slack.see()] == [PHRASES.failed]


async def test_too_many_requests_are_waited_for(person: Person, slack: FakeSlack, running: Running) -> None:
    slack.fail("response_url", Fault(status=429, retry_after="0"))
    await person.type("/deal", "mercor")
    await slack.see()
    slack.fail("chat.postMessage", Fault(status=429, error="ratelimited", retry_after="0"))
    await person.mention("deal mercor")
    await slack.see(2)
    await running.stop()
    assert [seen.way for seen in slack.seen] == ["response_url", "chat.postMessage"]


async def test_a_longer_wait_than_anyone_waits_is_not_waited_for(person: Person, slack: FakeSlack) -> None:
    slack.fail("response_url", Fault(status=429, retry_after="3600"))
    await person.type("/deal", "mercor")
    assert (await slack.see())[0].way == "chat.postEphemeral"


async def test_a_page_that_slack_takes_by_no_way_is_one_calm_line(person: Person, slack: FakeSlack) -> None:
    for way in ("response_url", "chat.postEphemeral", "chat.postMessage"):
        slack.fail(way, Fault(status=400 if way == "response_url" else 200, error="invalid_blocks"))
    await person.type("/deal", "mercor")
    assert [(seen.way, seen.text) for seen in await slack.see()] == [("response_url", PHRASES.failed)]


async def test_an_answer_that_slack_may_have_posted_is_not_posted_again(
    person: Person, slack: FakeSlack, running: Running
) -> None:
    slack.fail("response_url", Fault(drop=True))
    slack.fail("chat.postMessage", Fault(drop=True))
    await person.type("/deal", "mercor")
    await slack.see()
    await person.mention("deal mercor")
    await slack.see(2)
    await running.stop()
    assert [way for way, _ in slack.calls if way in ("response_url", "chat.postEphemeral", "chat.postMessage")] == [
        "response_url",
        "chat.postMessage",
    ]


@pytest.mark.parametrize("fault", [Fault(status=503), Fault(error="internal_error")])
async def test_a_fault_of_slack_is_told_and_not_repeated(
    person: Person, slack: FakeSlack, running: Running, fault: Fault
) -> None:
    slack.fail("chat.postMessage", fault)
    await person.mention("deal mercor")
    await slack.see()
    await running.stop()
    assert [(seen.way, seen.text) for seen in slack.seen] == [("chat.postEphemeral", PHRASES.failed)]
    assert [way for way, _ in slack.calls].count("chat.postMessage") == 1


async def test_a_revoked_token_leaves_the_response_address(person: Person, slack: FakeSlack) -> None:
    slack.is_revoked = True
    await person.type("/deal", "mercor")
    assert (await slack.see())[0].way == "response_url"


async def test_a_mention_in_a_channel_that_is_gone_is_answered_directly(person: Person, slack: FakeSlack) -> None:
    slack.fail("chat.postMessage", Fault(error="channel_not_found"))
    slack.fail("chat.postEphemeral", Fault(error="channel_not_found"))
    await person.mention("deal mercor")
    [seen] = await slack.see()
    assert (seen.way, seen.body["channel"]) == ("chat.postMessage", "U1")
    assert "Answer to deal mercor" in seen.text


async def test_with_a_revoked_token_a_mention_is_given_up_quietly(
    person: Person, slack: FakeSlack, running: Running
) -> None:
    slack.is_revoked = True
    assert (await person.mention("deal mercor")).status == 200
    await slack.until(lambda: [way for way, _ in slack.calls if way.startswith("chat.")].count("chat.postMessage") == 2)
    await running.stop()
    assert slack.seen == []


async def test_no_secret_reaches_a_log(
    person: Person, slack: FakeSlack, running: Running, caplog: pytest.LogCaptureFixture, logged: StringIO
) -> None:
    caplog.set_level(logging.DEBUG)
    slack.fail(
        "response_url", Fault(status=500), Fault(status=404), Fault(drop=True), Fault(status=429, retry_after="0")
    )
    slack.fail("chat.postEphemeral", Fault(error="channel_not_found"), Fault(status=500))
    for _ in range(5):
        await person.type("/deal", "mercor")
    slack.is_revoked = True
    await person.mention("deal mercor")
    await slack.see(4)
    await running.stop()
    written = caplog.text + logged.getvalue()
    assert "Slack did not take it" in written
    for secret in ("xoxb-", "xapp-", "/respond/", "secret-"):
        assert secret not in written
