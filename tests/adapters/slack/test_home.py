"""The app's home, the greeting on joining a channel, and being removed."""

from io import StringIO

import pytest

from tests.adapters.slack.conftest import Running, StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import BOT_USER, Fault


async def test_the_home_is_drawn_for_who_opens_it(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.experience({"type": "app_home_opened", "tab": "home"})
    [seen] = await slack.see()
    assert (seen.way, seen.body["user_id"], seen.body["view"]["type"]) == ("views.publish", "U1", "home")
    assert 0 < len(seen.body["view"]["blocks"]) <= 100
    assert core.texts == ["/home"]


async def test_the_home_says_calmly_that_something_failed(person: Person, slack: FakeSlack, core: StandIn) -> None:
    async def fail() -> None:
        raise RuntimeError("made up")

    core.before = fail
    await person.experience({"type": "app_home_opened", "tab": "home"})
    [seen] = await slack.see()
    assert "went wrong" in str(seen.body["view"]["blocks"])


async def test_the_messages_tab_is_not_the_home(person: Person, core: StandIn, running: Running) -> None:
    await person.experience({"type": "app_home_opened", "tab": "messages"})
    await running.stop()
    assert core.asked == []


async def test_a_channel_is_greeted_once(person: Person, slack: FakeSlack, core: StandIn, running: Running) -> None:
    joined = {"type": "member_joined_channel", "user": BOT_USER, "channel": "C1"}
    await person.experience(joined)
    [seen] = await slack.see()
    await person.experience(joined)
    await running.stop()
    assert (seen.way, seen.body["channel"]) == ("chat.postMessage", "C1")
    assert "thread_ts" not in seen.body
    assert (len(slack.seen), core.texts) == (1, ["/hello"])


async def test_another_channel_is_greeted_too(person: Person, slack: FakeSlack) -> None:
    for channel in ("C1", "C2"):
        await person.experience({"type": "member_joined_channel", "user": BOT_USER, "channel": channel})
    assert {seen.body["channel"] for seen in await slack.see(2)} == {"C1", "C2"}


async def test_nobody_is_greeted_when_somebody_else_joins(person: Person, core: StandIn, running: Running) -> None:
    await person.experience({"type": "member_joined_channel", "user": "U9", "channel": "C1"})
    await running.stop()
    assert core.asked == []


async def test_a_greeting_that_is_refused_hurts_nobody(person: Person, slack: FakeSlack, core: StandIn) -> None:
    slack.fail("chat.postMessage", Fault(error="is_archived"))
    await person.experience({"type": "member_joined_channel", "user": BOT_USER, "channel": "C1"})
    await slack.until(lambda: any(way == "chat.postMessage" for way, _ in slack.calls))
    await person.type("/deal", "mercor")
    assert (await slack.see())[0].way == "response_url"
    assert core.texts == ["/hello", "/deal mercor"]


@pytest.mark.parametrize("kind", ["app_uninstalled", "tokens_revoked", "an_event_of_tomorrow"])
async def test_other_events_are_acknowledged_and_a_removal_is_logged(
    person: Person, running: Running, logged: StringIO, kind: str
) -> None:
    assert (await person.experience({"type": kind})).status == 200
    await running.stop()
    assert (kind in logged.getvalue()) == (kind != "an_event_of_tomorrow")
