"""`/privacy`: what is held of who asks is shown and forgotten; of all who are there, by administrators."""

from bot.app import App
from bot.chat import Actor, Invocation, Message, Role
from bot.library.article import SHARED
from tests.fakes.web import MORE, STORY

TEAM, ALONE = "slack:T1", "discord:user:U1"


async def say(app: App, text: str, role: Role = Role.MEMBER, tenant: str = TEAM) -> Message:
    return await app.dispatch(
        Invocation(text, tenant, actor=Actor("U1", "Ada"), thread="D1:U1", role=role, channel="C1")
    )


async def fill(app: App, tenant: str = TEAM) -> str:
    await say(app, "/follow mercor", Role.ADMINISTRATOR, tenant)
    added = await say(app, f"/add {STORY}\n\n{MORE}", tenant=tenant)
    assert (await say(app, "/deal brindle mills", tenant=tenant)).answer.citations
    return added.answer.suggestions[-1].removeprefix("/remove ")


async def test_a_person_sees_what_is_held_and_is_forgotten_after_saying_yes(app: App) -> None:
    key = await fill(app)
    held = await say(app, "/privacy export")
    assert held.title == "What is held of you here"
    assert f"Articles · key: {key}" in str(held.answer.text)
    assert "Topics that channels follow · channel: C1 · topic: mercor" in str(held.answer.text)
    assert "command: /deal brindle mills" in str(held.answer.text)
    sure = await say(app, held.answer.suggestions[0])
    assert sure.title == "Forget you?"
    assert (await say(app, "/privacy export")).title == "What is held of you here", "nothing is deleted unasked"
    assert (await say(app, sure.answer.suggestions[0])).title == "Forgotten."
    assert (await say(app, "/privacy export")).title == "Nothing is held of you here."
    assert (await say(app, "/deal brindle mills")).answer.citations, "the article stays for the others"
    assert (await say(app, f"/remove {key}")).answer.outcome == "no_answer"


async def test_administrators_have_everything_here_forgotten(app: App) -> None:
    await fill(app)
    held = await say(app, "/privacy export all", Role.ADMINISTRATOR)
    assert "Articles: 1" in str(held.answer.text)
    assert "briefbot privacy export slack:T1" in str(held.answer.text)
    sure = await say(app, held.answer.suggestions[0], Role.ADMINISTRATOR)
    assert sure.title == "Forget everything that is held here?"
    assert (await say(app, sure.answer.suggestions[0], Role.ADMINISTRATOR)).title == "Forgotten."
    assert (await say(app, "/privacy export all", Role.ADMINISTRATOR)).title == "Nothing is held here."
    assert (await say(app, "/deal brindle mills")).answer.outcome == "no_answer"
    assert (await say(app, "/deal mercor")).answer.citations, "the shared library is everybody's"


async def test_members_can_not_look_at_or_delete_what_is_everybodys(app: App) -> None:
    await fill(app)
    for typed in ("/privacy export all", "/privacy forget all", "/privacy forget all yes"):
        assert (await say(app, typed)).title.startswith("Only administrators")
    assert (await say(app, "/deal brindle mills")).answer.citations


async def test_a_person_alone_with_the_bot_has_their_own_library_forgotten(app: App) -> None:
    await fill(app, ALONE)
    held = await say(app, "/privacy export", tenant=ALONE)
    assert "In your own library · Articles: 1" in str(held.answer.text)
    sure = await say(app, "/privacy forget", tenant=ALONE)
    assert sure.title == "Forget you, and your own library?"
    assert (await say(app, sure.answer.suggestions[0], tenant=ALONE)).title == "Forgotten."
    assert (await say(app, "/privacy export", tenant=ALONE)).title == "Nothing is held of you here."
    assert (await say(app, "/deal brindle mills", tenant=ALONE)).answer.outcome == "no_answer"


async def test_of_nothing_nothing_is_forgotten(app: App) -> None:
    for typed in ("/privacy export", "/privacy forget", "/privacy forget yes"):
        for tenant in (TEAM, ALONE):
            assert (await say(app, typed, tenant=tenant)).title == "Nothing is held of you here."
    for typed in ("/privacy export all", "/privacy forget all", "/privacy forget all yes"):
        assert (await say(app, typed, Role.ADMINISTRATOR)).title == "Nothing is held here."


async def test_in_the_terminal_nobody_is_named(app: App) -> None:
    for typed in ("/privacy export", "/privacy export all", "/privacy forget yes", "/privacy forget all yes"):
        assert (await app.answer(typed)).title.startswith("Here nobody is named.")
    assert await app.library.count((SHARED,)) == 2


async def test_without_an_action_it_tells_what_is_kept(app: App) -> None:
    assert (await say(app, "/privacy")).title == "What I keep"
    assert (await say(app, "/privacy burn")).answer.outcome == "usage"
