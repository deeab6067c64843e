"""`/curators`: administrators name who else may change things, and it holds from the next click on."""

import pytest

from bot.app import App
from bot.chat import Actor, Invocation, Message, Role
from tests.fakes.web import MORE, STORY

TEAM = "slack:T1"


async def say(app: App, text: str, role: Role = Role.MEMBER, person: str = "U024BE7LH", tenant: str = TEAM) -> Message:
    return await app.dispatch(Invocation(text, tenant, actor=Actor(person, "Ada"), role=role, channel="C1"))


@pytest.mark.parametrize("named", ["<@U024BE7LH>", "<@!U024BE7LH>", "<@U024BE7LH|ada>", "U024BE7LH"])
async def test_a_curator_may_do_more_until_an_administrator_takes_it_back(app: App, named: str) -> None:
    key = (await say(app, f"/add {STORY}\n\n{MORE}", person="U9")).answer.suggestions[-1]
    assert (await say(app, key)).answer.outcome == "no_answer"
    done = await say(app, f"/curators add {named}", Role.ADMINISTRATOR, "UADMIN")
    assert done.title == "U024BE7LH is a curator now."
    assert (await say(app, "/curators")).answer.text == "U024BE7LH"
    assert (await say(app, "/feeds pause nothing")).title == "No feed here is “nothing”."
    assert (await say(app, key, tenant="slack:T2")).answer.outcome == "no_answer"
    assert (await say(app, key)).title.startswith("Removed: ")
    gone = await say(app, done.answer.suggestions[0], Role.ADMINISTRATOR, "UADMIN")
    assert gone.title == "U024BE7LH is a curator no more."
    assert (await say(app, "/feeds pause nothing")).title.startswith("Only curators and administrators")
    assert (await say(app, "/curators")).title.startswith("Here only administrators change")


async def test_only_administrators_name_curators(app: App) -> None:
    await say(app, "/curators add U024BE7LH", Role.ADMINISTRATOR, "UADMIN")
    for typed in ("/curators add U777777", "/curators remove U024BE7LH"):
        assert (await say(app, typed)).title.startswith("Only administrators")
    assert (await say(app, "/curators")).answer.text == "U024BE7LH"


@pytest.mark.parametrize(
    "typed", ["/curators add", "/curators add ada", "/curators fly U024BE7LH", "/curators add @ada"]
)
async def test_what_names_no_person_is_told_how_it_is_used(app: App, typed: str) -> None:
    assert (await say(app, typed, Role.ADMINISTRATOR)).answer.outcome == "usage"


async def test_who_is_no_curator_can_not_be_dismissed(app: App) -> None:
    assert (await say(app, "/curators remove U777777", Role.ADMINISTRATOR)).title == "U777777 is no curator here."
