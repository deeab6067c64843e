"""Who asks, and what they may do: looked up when it is asked, and at every click."""

from dataclasses import replace

import pytest

from bot.adapters.slack import roles
from bot.chat import Role
from tests.adapters.slack.conftest import StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import Fault


async def test_an_administrator_of_the_workspace_asks_as_one(person: Person, core: StandIn, slack: FakeSlack) -> None:
    slack.administrators.add("U9")
    await replace(person, user="U9").type("/deal", "mercor")
    await slack.see()
    await person.type("/deal", "mercor")
    await slack.see(2)
    assert [(asked.role, asked.channel) for asked in core.asked] == [(Role.ADMINISTRATOR, "C1"), (Role.MEMBER, "C1")]


async def test_another_companys_administrator_is_a_member_here(person: Person, core: StandIn, slack: FakeSlack) -> None:
    slack.administrators.add("U1")
    slack.strangers.add("U1")
    await person.type("/deal", "mercor")
    await slack.see()
    assert [asked.role for asked in core.asked] == [Role.MEMBER]


def test_one_whom_slack_calls_a_stranger_is_a_member_whatever_else_it_says() -> None:
    known = {"team_id": "T1", "is_owner": True}
    assert roles._read_role(known, "slack:T1") is Role.ADMINISTRATOR
    assert roles._read_role({**known, "is_stranger": True}, "slack:T1") is Role.MEMBER


async def test_a_click_is_judged_when_it_is_made(
    person: Person, core: StandIn, slack: FakeSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roles, "_KEPT_FOR", 0)
    slack.administrators.add("U1")
    await person.type("/deal", "mercor")
    await slack.see()
    slack.administrators.clear()
    await person.click("/deal mercor")
    await slack.see(2)
    assert [asked.role for asked in core.asked] == [Role.ADMINISTRATOR, Role.MEMBER]


async def test_a_role_is_looked_up_once_in_a_while(person: Person, slack: FakeSlack) -> None:
    for number in range(3):
        await person.mention("deal mercor")
        await slack.see(number + 1)
    assert [way for way, _ in slack.calls].count("users.info") == 1


async def test_where_slack_does_not_say_it_is_a_member(person: Person, core: StandIn, slack: FakeSlack) -> None:
    slack.administrators.add("U1")
    slack.fail("users.info", Fault(error="missing_scope"))
    await person.type("/deal", "mercor")
    await slack.see()
    await person.type("/deal", "mercor")
    await slack.see(2)
    assert [asked.role for asked in core.asked] == [Role.MEMBER, Role.ADMINISTRATOR]


async def test_who_writes_directly_to_the_bot_is_alone_with_it(person: Person, core: StandIn, slack: FakeSlack) -> None:
    await person.write("follow mercor")
    await slack.see()
    await person.mention("follow mercor")
    await slack.see(2)
    assert [asked.is_direct for asked in core.asked] == [True, False]
