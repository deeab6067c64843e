"""`/restore`: Undo of a removal, for whoever may remove the article."""

from bot.app import App
from bot.chat import Actor, Invocation, Message, Role
from tests.fakes.web import MORE, STORY

ADA, ROBIN = Actor("U1", "Ada"), Actor("U2", "Robin")


async def talk(app: App, text: str, actor: Actor, role: Role = Role.MEMBER, tenant: str = "slack:T1") -> Message:
    return await app.dispatch(Invocation(text, tenant, actor=actor, role=role))


async def test_undo_puts_back_what_a_curator_removed_and_it_is_still_who_added_its(app: App) -> None:
    added = await talk(app, f"/add A mill for Barrowmere\n\n{STORY}\n\n{MORE}", ADA)
    (remove,) = (line for line in added.answer.suggestions if line.startswith("/remove "))
    removed = await talk(app, remove, ROBIN, Role.CURATOR)
    (undo,) = removed.answer.suggestions
    assert removed.answer.text == "Undo puts it back as it was, within a day."
    for actor, tenant in ((ROBIN, "slack:T1"), (ADA, "slack:T2")):
        assert (await talk(app, undo, actor, tenant=tenant)).title == "That article can't be put back."
    assert (await talk(app, undo, ROBIN, Role.CURATOR)).title == "Put back: A mill for Barrowmere"
    assert (await talk(app, undo, ROBIN, Role.CURATOR)).title == "That article can't be put back."
    assert (await talk(app, "/deal brindle mills", ROBIN)).answer.outcome == "answer"
    assert (await talk(app, remove, ROBIN)).title == "You can't remove “A mill for Barrowmere”."
    assert (await talk(app, remove, ADA)).title == "Removed: A mill for Barrowmere"


async def test_what_was_added_again_meanwhile_stays(app: App) -> None:
    line = f"/add A mill for Barrowmere\n\n{STORY}\n\n{MORE}"
    added = await talk(app, line, ADA)
    (undo,) = (await talk(app, added.answer.suggestions[-1], ADA)).answer.suggestions
    await talk(app, line, ADA)
    assert (await talk(app, undo, ADA)).title == "Already here: A mill for Barrowmere"
