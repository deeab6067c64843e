"""Slash commands on Slack."""

import asyncio

import pytest

from bot.wording.platforms import PHRASES
from tests.adapters.slack.conftest import Running, StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import Ack, Fault


async def test_a_command_is_acknowledged_silently_and_answered_for_who_asked(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    assert await person.type("/deal", "mercor") == Ack(200, "")
    [seen] = await slack.see()
    assert seen.way == "response_url"
    assert "Answer to /deal mercor" in seen.text
    assert seen.body["response_type"] == "ephemeral"
    assert seen.body["replace_original"] is False
    assert (seen.body["unfurl_links"], seen.body["unfurl_media"]) == (False, False)
    assert core.asked[0].actor is not None
    assert (core.asked[0].tenant, core.asked[0].actor.id, core.asked[0].actor.name) == ("slack:T1", "U1", "ada")


async def test_a_command_for_all_is_answered_for_all(person: Person, slack: FakeSlack) -> None:
    await person.type("/share", "/deal mercor")
    [seen] = await slack.see()
    assert (seen.way, seen.body["channel"]) == ("chat.postMessage", "C1")


async def test_every_command_is_reached_through_brief(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.type("/brief", "sources mercor")
    await slack.see()
    assert core.texts == ["/brief sources mercor"]


async def test_what_slack_escapes_is_asked_as_it_was_typed(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.type("/profile", "Smith &amp; Sons <https://example.com|example.com> &lt;3")
    await slack.see()
    assert core.texts == ["/profile Smith & Sons example.com <3"]


async def test_a_command_sent_twice_is_answered_once(
    person: Person, slack: FakeSlack, core: StandIn, running: Running
) -> None:
    await person.type("/deal", "mercor", trigger_id="same")
    assert (await person.type("/deal", "mercor", trigger_id="same")).status == 200
    await slack.see()
    await running.stop()
    assert len(slack.seen) == len(core.asked) == 1


async def test_a_workspace_is_a_tenant_and_so_is_an_organization(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    await person.type("/deal", "mercor", team_id="T2", enterprise_id="E1")
    await slack.see(1)
    await person.type("/deal", "mercor", team_id="T2", enterprise_id="E1", is_enterprise_install="true")
    await slack.see(2)
    assert [invocation.tenant for invocation in core.asked] == ["slack:T2", "slack:E1"]


async def test_the_wanted_page_is_shown_and_a_page_too_far_is_the_last(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    core.page = 99
    await person.type("/deal", "mercor")
    assert "Answer to /deal mercor" in (await slack.see())[0].text


async def test_more_than_the_bot_can_do_is_answered_with_one_calm_line(
    person: Person, slack: FakeSlack, core: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.work.Work.is_full", property(lambda work: len(work._tasks) >= 1))
    held = asyncio.Event()

    async def wait() -> None:
        await held.wait()

    core.before = wait
    await person.type("/deal", "mercor")
    assert (await person.type("/deal", "openai")).body in (PHRASES.busy, {"text": PHRASES.busy})
    await person.click("/deal openai")
    [seen] = await slack.see()
    assert (seen.text, seen.body["response_type"]) == (PHRASES.busy, "ephemeral")
    await person.experience({"type": "app_home_opened", "tab": "home"})
    held.set()
    await slack.see(2)
    assert core.texts == ["/deal mercor"]


async def test_an_expired_response_address_is_replaced_by_the_channel(person: Person, slack: FakeSlack) -> None:
    slack.fail("response_url", Fault(status=404, error="expired_url"))
    await person.type("/deal", "mercor")
    [seen] = await slack.see()
    assert (seen.way, seen.body["channel"], seen.body["user"]) == ("chat.postEphemeral", "C1", "U1")


async def test_where_the_channel_is_closed_too_it_is_a_direct_message(person: Person, slack: FakeSlack) -> None:
    slack.fail("response_url", Fault(status=404, error="expired_url"))
    slack.fail("chat.postEphemeral", Fault(error="channel_not_found"))
    await person.type("/deal", "mercor")
    [seen] = await slack.see()
    assert (seen.way, seen.body["channel"]) == ("chat.postMessage", "U1")


async def test_a_public_answer_whose_address_has_expired_is_posted(person: Person, slack: FakeSlack) -> None:
    slack.fail("response_url", Fault(status=404, error="expired_url"))
    await person.type("/share", "/deal mercor")
    [seen] = await slack.see()
    assert (seen.way, seen.body["channel"]) == ("chat.postMessage", "C1")


async def test_what_is_begun_is_finished_before_the_bot_stops(
    person: Person, slack: FakeSlack, core: StandIn, running: Running
) -> None:
    asked, held = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        asked.set()
        await held.wait()

    core.before = wait
    await person.type("/deal", "mercor")
    await asked.wait()
    stopping = asyncio.create_task(running.stop())
    await asyncio.sleep(0)
    held.set()
    await stopping
    assert len(slack.seen) == 1
