"""Which user group somebody may have notified: administrators and owners any, where others are."""

import pytest

from bot.chat import Denial, Group
from tests.adapters.slack.conftest import StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import Fault

DESIGNERS = Group("S1", "@designers")


@pytest.fixture
def slack(slack: FakeSlack) -> FakeSlack:
    slack.user_groups = [
        {"id": "S1", "handle": "designers", "name": "All Designers"},
        {"id": "S2", "handle": "gardeners", "name": "Gardeners"},
        {"id": "S3", "handle": "green", "name": "Gardeners"},
    ]
    return slack


async def find(core: StandIn, words: str) -> Group | Denial:
    """What the core hears of these words of who asked last."""
    find_group = core.asked[-1].find_group
    assert find_group
    return await find_group(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("@designers", DESIGNERS),
        ("Designers", DESIGNERS),
        ("all designers", DESIGNERS),
        ("S1", DESIGNERS),
        ("<!subteam^S1>", DESIGNERS),
        ("<!subteam^S1|@designers>", DESIGNERS),
        ("@nobody", Denial.UNKNOWN),
        ("<!here>", Denial.UNKNOWN),
        ("<@U1>", Denial.UNKNOWN),
        ("Gardeners", Denial.UNKNOWN),
    ],
)
async def test_an_administrator_finds_a_group_by_any_of_its_names(
    person: Person, core: StandIn, slack: FakeSlack, words: str, found: Group | Denial
) -> None:
    slack.administrators.add("U1")
    await person.type("/digest", "edit mondays at 9")
    await slack.see()
    assert await find(core, words) == found


async def test_others_may_have_none_notified(person: Person, core: StandIn, slack: FakeSlack) -> None:
    await person.mention("digest edit mondays at 9")
    await slack.see()
    assert await find(core, "@designers") is Denial.ASKER
    assert "usergroups.list" not in [way for way, _ in slack.calls]


async def test_in_a_direct_message_there_is_none_to_notify(person: Person, core: StandIn, slack: FakeSlack) -> None:
    slack.administrators.add("U1")
    await person.write("digest create mondays at 9")
    await slack.see()
    assert core.asked[-1].find_group is None


@pytest.mark.parametrize("fault", [Fault(error="missing_scope"), Fault(status=500), Fault(drop=True)])
async def test_where_slack_does_not_tell_the_groups_that_is_said(
    person: Person, core: StandIn, slack: FakeSlack, fault: Fault
) -> None:
    slack.administrators.add("U1")
    slack.fail("usergroups.list", fault)
    await person.type("/digest", "edit mondays at 9")
    await slack.see()
    assert await find(core, "@designers") is Denial.UNREADABLE


async def test_a_mention_comes_to_the_core_as_it_was_made(person: Person, core: StandIn, slack: FakeSlack) -> None:
    await person.mention("digest create mondays at 9; notify <!subteam^S1|@designers>")
    await slack.see()
    assert core.texts == ["digest create mondays at 9; notify <!subteam^S1|@designers>"]
