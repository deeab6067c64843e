"""A digest's schedule is picked in a form, which makes the command line that could have been typed."""

import pytest

from bot.chat import Role
from tests.adapters.slack.conftest import StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import Fault


@pytest.fixture
def asking(core: StandIn) -> StandIn:
    """The core where it asks for what the line leaves out."""
    core.outcome = "usage"
    return core


@pytest.mark.parametrize("typed", ["edit", "edit 1a2b3c", "create"])
async def test_the_schedule_of_a_digest_is_picked(
    person: Person, slack: FakeSlack, asking: StandIn, typed: str
) -> None:
    await person.type("/digest", typed)
    [opened] = await slack.see()
    assert opened.way == "views.open"
    picked = {"often": "mondays", "at": "9:30", "zone": "Kolkata", "rules": "quiet 22-7", "notify": "@designers"}
    await person.fill(opened.body["view"], **picked)
    await slack.see(2)
    assert asking.texts[1:] == [f"/digest {typed} mondays at 9:30 in Kolkata; quiet 22-7; notify @designers"]


async def test_a_form_that_is_left_as_it_is_means_what_stands_in_it(
    person: Person, slack: FakeSlack, asking: StandIn
) -> None:
    await person.click("/digest edit 1a2b3c")
    [opened] = await slack.see()
    await person.fill(opened.body["view"], rules="silent")
    await slack.see(2)
    assert asking.texts[1:] == ["/digest edit 1a2b3c as it is; silent"]


async def test_a_line_that_says_more_opens_no_form(person: Person, slack: FakeSlack, asking: StandIn) -> None:
    await person.type("/digest", "edit mondays at 9")
    await slack.see()
    assert asking.texts == ["/digest edit mondays at 9"]


@pytest.mark.parametrize("typed", ["edit", "create"])
async def test_who_is_refused_sees_why_and_no_form(person: Person, slack: FakeSlack, core: StandIn, typed: str) -> None:
    core.outcome = "no_answer"
    await person.type("/digest", typed)
    [seen] = await slack.see()
    assert (seen.way, seen.text.partition("\n")[0]) == ("response_url", f"Answer to /digest {typed}")


async def test_the_core_hears_whether_an_administrator_asks_for_the_form(
    person: Person, slack: FakeSlack, asking: StandIn
) -> None:
    slack.administrators.add("U1")
    await person.type("/digest", "edit")
    await slack.see()
    assert [asked.role for asked in asking.asked] == [Role.ADMINISTRATOR]


async def test_where_the_core_fails_there_is_an_answer_without_a_form(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    async def fail_once() -> None:
        core.before = None
        raise ConnectionError

    core.before = fail_once
    await person.type("/digest", "edit")
    [seen] = await slack.see()
    assert seen.text.startswith("Answer to /digest edit")


async def test_where_the_form_comes_too_late_what_is_missing_is_said(
    person: Person, slack: FakeSlack, asking: StandIn
) -> None:
    slack.fail("views.open", Fault(error="expired_trigger_id"))
    await person.type("/digest", "edit")
    [seen] = await slack.see()
    assert seen.text.startswith("Answer to /digest edit")
    assert len(asking.texts) == 2
