"""Buttons, menus and the message shortcut."""

import pytest

from bot.chat import LAPSED_BUTTON, Receipt
from tests.adapters.slack.conftest import Running, StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import Fault


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


async def test_share_is_seen_by_all_and_noted_to_be_corrected(
    person: Person, slack: FakeSlack, core: StandIn, running: Running
) -> None:
    await person.click("/share /deal mercor")
    [seen] = await slack.see()
    assert (seen.way, seen.body["channel"]) == ("chat.postMessage", "C1")
    await running.stop()
    [(invocation, message, receipt)] = core.posted
    assert (invocation.text, message.title) == ("/share /deal mercor", "Answer to /share /deal mercor")
    assert receipt == Receipt("C1", "9.9")


async def test_share_where_the_bot_is_not_a_member_is_seen_by_all_and_not_noted(
    person: Person, slack: FakeSlack, core: StandIn, running: Running
) -> None:
    slack.fail("chat.postMessage", Fault(error="not_in_channel"))
    await person.click("/share /deal mercor")
    assert (await slack.see())[0].body["response_type"] == "in_channel"
    await running.stop()
    assert core.posted == []


async def test_an_answer_for_one_person_and_one_that_says_sorry_are_not_noted(
    person: Person, slack: FakeSlack, core: StandIn, running: Running
) -> None:
    slack.fail("chat.postMessage", Fault(status=503))
    await person.click("/timeline mercor")
    await person.click("/share /deal mercor")
    await slack.see(2)
    await running.stop()
    assert core.posted == []


async def test_an_answer_is_there_though_it_can_not_be_noted(person: Person, slack: FakeSlack, core: StandIn) -> None:
    core.is_gone = True
    await person.click("/share /deal mercor")
    assert "Answer to /share /deal mercor" in (await slack.see())[0].text


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
async def test_a_button_that_this_version_does_not_know_is_told_to_have_lapsed(
    person: Person, slack: FakeSlack, core: StandIn, value: str | None
) -> None:
    await person.click(value)
    await slack.see()
    assert core.texts == [LAPSED_BUTTON]


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


async def test_a_shortcut_that_is_not_known_is_told_to_have_lapsed(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    await person.use_shortcut("Northwind", callback_id="of_another_version")
    await slack.see()
    assert core.texts == [LAPSED_BUTTON]


async def test_add_to_library_adds_what_the_message_links_to(person: Person, slack: FakeSlack, core: StandIn) -> None:
    news = {"title": "Northwind", "text": "is sold"}
    linked = "Look: <https://example.com/news?a=1&amp;b=2|the news>"
    await person.use_shortcut(linked, "add_this", attachments=[news])
    [seen] = await slack.see()
    assert (seen.way, seen.body["response_type"]) == ("response_url", "ephemeral")
    await person.use_shortcut("", "add_this", attachments=[news])
    await slack.see(2)
    assert core.texts == ["/add Look: https://example.com/news?a=1&b=2", "/add Northwind\nis sold"]
