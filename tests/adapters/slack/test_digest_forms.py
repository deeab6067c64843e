"""A digest's schedule is picked in a form, which makes the command line that could have been typed."""

import pytest

from tests.adapters.slack.conftest import StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person


@pytest.mark.parametrize("typed", ["edit", "edit 1a2b3c", "create"])
async def test_the_schedule_of_a_digest_is_picked(person: Person, slack: FakeSlack, core: StandIn, typed: str) -> None:
    await person.type("/digest", typed)
    [opened] = await slack.see()
    assert opened.way == "views.open"
    await person.fill(opened.body["view"], often="mondays", at="9:30", zone="Kolkata", rules="quiet 22-7")
    await slack.see(2)
    left = "tell" if typed == "create" else "as it is"
    assert core.texts == [f"/digest {typed} mondays at 9:30 in Kolkata; quiet 22-7; {left}"]


async def test_a_form_that_is_left_as_it_is_means_what_stands_in_it(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    await person.click("/digest edit 1a2b3c")
    [opened] = await slack.see()
    await person.fill(opened.body["view"], silent="silent")
    await slack.see(2)
    assert core.texts == ["/digest edit 1a2b3c as it is; silent"]


async def test_a_line_that_says_more_opens_no_form(person: Person, slack: FakeSlack, core: StandIn) -> None:
    await person.type("/digest", "edit mondays at 9")
    await slack.see()
    assert core.texts == ["/digest edit mondays at 9"]
