"""Whom a digest notifies: set by those alone who may notify them, and said in its list."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.app import App
from bot.chat import Actor, Denial, Group, Invocation, Message, Role

DESIGNERS = Group("S1", "@designers")
Ask = Callable[..., Awaitable[Message]]


async def find(words: str) -> Group | Denial:
    """Who asks may notify the designers, and not the gardeners."""
    if words in ("@designers", "<@&1>", "S1"):
        return DESIGNERS
    return Denial.ASKER if words == "@gardeners" else Denial.UNKNOWN


async def find_nothing(_: str) -> Group | Denial:
    return Denial.ASKER


@pytest.fixture
def ask(app: App) -> Ask:
    ada = Invocation("", "slack:T1", actor=Actor("U1", "Ada"), role=Role.CURATOR, channel="C1", find_group=find)

    async def ask(text: str, **changes: object) -> Message:
        return await app.dispatch(replace(ada, text=text, **changes))  # type: ignore[arg-type]

    return ask


def said(message: Message) -> str:
    return f"{message.title} {message.answer.text}"


@pytest.mark.parametrize(
    "line",
    [
        "/digest create mondays at 9; notify @designers",
        "/digest create mondays at 9; notify <@&1>; silent",
        "/digest create mondays at 9; Notify  @designers ; quiet 22-7",
        "/brief digest create mondays at 9; notify <@&1>",
        "digest create mondays at 9; notify <@&1>",
        "/follow deal; notify @designers; with training",
    ],
)
async def test_a_digest_notifies_whom_its_maker_may_notify(ask: Ask, app: App, line: str) -> None:
    made = await ask(line)
    assert "otifies @designers" in str(made.answer.text)
    (one,) = await app.digests.find_subscriptions()
    assert one.notified == DESIGNERS
    assert "notifies @designers. Next: " in str((await ask("/digest")).answer.text)


@pytest.mark.parametrize(
    ("who", "says"),
    [
        ("@gardeners", "You may not notify that role or group here. Ask an administrator to set it, or leave it out."),
        ("@nobody", "I find no such role or user group here."),
        ("", "I find no such role or user group here."),
        *((who, "I never notify everyone.") for who in ("@everyone", "@here", "@channel", "<!here>", "everyone")),
    ],
)
@pytest.mark.parametrize("line", ["/digest create mondays at 9; notify {}", "/follow deal; notify {}"])
async def test_whom_nobody_may_notify_is_refused_with_what_to_do(
    ask: Ask, app: App, line: str, who: str, says: str
) -> None:
    refused = await ask(line.format(who))
    assert refused.answer.outcome == "no_answer"
    assert says in refused.title
    assert await app.digests.find_subscriptions() == ()


@pytest.mark.parametrize(
    "line", ["/digest edit at 10; notify @designers", "/digest edit notify @designers", "/digest edit; notify <@&1>"]
)
async def test_an_edit_adds_whom_it_notifies_and_takes_it_back(ask: Ask, line: str) -> None:
    await ask("/digest create mondays at 9")
    assert "notifies @designers" in str((await ask(line)).answer.text)
    assert "notifies @designers" in str((await ask("/digest edit at 11")).answer.text), "it stays"
    assert "notifies" not in str((await ask("/digest edit no notify")).answer.text)


@pytest.mark.parametrize("line", ["/digest edit hourly", "/digest move {}"])
async def test_who_may_not_notify_them_does_not_change_a_digest_that_does(ask: Ask, app: App, line: str) -> None:
    await ask("/digest create mondays at 9; notify @designers")
    (one,) = await app.digests.find_subscriptions()
    channel = "C2" if "move" in line else "C1"
    refused = await ask(line.format(one.id), find_group=find_nothing, channel=channel)
    assert refused.title.startswith("This digest notifies @designers, which you may not.")
    assert await app.digests.find_subscriptions() == (one,)
    assert "notifies" not in str((await ask("/digest edit at 10; no notify", find_group=find_nothing)).answer.text)


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("at 10; notify <@&1>", "at 10; notify @designers"),
        ("notify <@&1>", "notify @designers"),
        ("at 10; no notify", "at 10; no notify"),
    ],
)
async def test_whom_it_notifies_is_not_lost_where_one_of_several_must_be_named(ask: Ask, said: str, again: str) -> None:
    made = [str((await ask(f"/digest create mondays at {hour}")).answer.text)[:6] for hour in (7, 8)]
    refused = await ask(f"/digest edit {said}")
    assert refused.title.endswith(" or ".join(f"/digest edit {one} {again}" for one in made))


async def test_where_somebody_is_alone_there_is_nobody_to_notify(ask: Ask) -> None:
    refused = await ask("/digest create mondays at 9; notify @designers", find_group=None, is_direct=True)
    assert refused.title.startswith("There is nobody to notify here.")


async def test_a_mention_in_a_conversation_that_goes_on_is_heard(ask: Ask) -> None:
    await ask("/deal mercor", thread="1.0")
    made = await ask("digest create mondays at 9; notify <@&1>", thread="1.0")
    assert "notifies @designers" in said(made)


async def test_a_topic_may_speak_of_notifying(ask: Ask) -> None:
    assert (await ask("/follow who to notify")).title == "This channel now follows “who to notify”."
