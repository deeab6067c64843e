"""`/remove`: only what is there, and only by those who may."""

from bot.app import App
from bot.chat import Invocation, Role


async def test_nobody_removes_what_everybody_shares_from_a_workspace(app: App) -> None:
    shared = [heading async for heading in app.library.articles(("shared",))]
    line = f"/remove {shared[0].key}"
    message = await app.dispatch(Invocation(line, "slack:T1", role=Role.ADMINISTRATOR))
    assert message.answer.outcome == "no_answer"
    assert await app.library.count(("shared",)) == len(shared)


async def test_without_a_name_nobody_removes_anything(app: App) -> None:
    message = await app.dispatch(Invocation("/remove x", "slack:T1"))
    assert message.title == "Only curators and administrators can do that."
