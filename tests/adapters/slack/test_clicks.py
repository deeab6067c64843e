"""Buttons, menus and the message shortcut."""

import pytest

from tests.adapters.slack.conftest import StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person


async def test_a_button_is_a_command_of_whoever_clicks(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.click("/timeline mercor", user={"id": "U2", "username": "grace"})
    [seen] = await slack.see()
    assert (seen.way, seen.body["response_type"], seen.body["replace_original"]) == ("response_url", "ephemeral", False)
    assert core.texts == ["/timeline mercor"]
    assert core.asked[0].actor is not None
    assert (core.asked[0].actor.id, core.asked[0].actor.name) == ("U2", "grace")


async def test_an_entry_of_a_menu_is_a_command(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.pick("/show abc 1 2")
    await slack.see()
    assert core.texts == ["/show abc 1 2"]


async def test_share_is_seen_by_all(person: Person, slack: FakeSlack) -> None:
    await person.click("/share /deal mercor")
    assert (await slack.see())[0].body["response_type"] == "in_channel"


async def test_a_click_in_a_thread_is_answered_there(person: Person, slack: FakeSlack) -> None:
    await person.click("/timeline mercor", message={"ts": "5.0", "thread_ts": "4.0"})
    assert (await slack.see())[0].body["thread_ts"] == "4.0"


async def test_a_click_on_a_private_answer_in_a_thread_is_answered_there(person: Person, slack: FakeSlack) -> None:
    where = {"type": "message", "message_ts": "5.0", "thread_ts": "4.0", "channel_id": "C1", "is_ephemeral": True}
    await person.click("/timeline mercor", message=None, container=where)
    assert (await slack.see())[0].body["thread_ts"] == "4.0"


async def test_a_click_on_the_first_message_of_a_thread_is_answered_beside_it(person: Person, slack: FakeSlack) -> None:
    await person.click("/timeline mercor", message={"ts": "5.0", "thread_ts": "5.0"})
    assert "thread_ts" not in (await slack.see())[0].body


async def test_a_click_in_the_apps_home_is_answered_directly(person: Person, slack: FakeSlack) -> None:
    home = {"type": "view", "view_id": "V1"}
    await person.click("/deal mercor", container=home, channel=None, message=None, response_url=None)
    [seen] = await slack.see()
    assert (seen.way, seen.body["channel"]) == ("chat.postMessage", "U1")


@pytest.mark.parametrize("value", ["v0:deal:mercor", "", None])
async def test_a_button_that_this_version_does_not_know_tells_how_to_ask(
    person: Person, slack: FakeSlack, core: StandIn, value: str | None
) -> None:
    await person.click(value)
    await slack.see()
    assert core.texts == ["/brief"]


async def test_brief_this_asks_about_the_message(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.use_shortcut("Northwind &amp; Contoso\nmerge")
    [seen] = await slack.see()
    assert (seen.way, seen.body["response_type"]) == ("response_url", "ephemeral")
    assert core.texts == ["/about Northwind & Contoso\nmerge"]


async def test_brief_this_reads_what_is_attached_too(person: Person, slack: FakeSlack, core: StandIn) -> None:
    fields = [{"title": "Buyer", "value": "Contoso"}]
    news = {"title": "Northwind", "text": "is sold", "fallback": "twice", "fields": fields}
    await person.use_shortcut("", attachments=[news, {"fallback": "A feed"}])
    await slack.see()
    assert core.texts == ["/about Northwind\nis sold\nBuyer\nContoso\nA feed"]


async def test_brief_this_on_a_picture_is_answered(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.use_shortcut("")
    await slack.see()
    assert core.texts == ["/about"]


async def test_a_shortcut_that_is_not_known_tells_how_to_ask(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.use_shortcut("Northwind", callback_id="of_another_version")
    await slack.see()
    assert core.texts == ["/brief"]
