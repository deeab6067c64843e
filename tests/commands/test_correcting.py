"""An answer that was shared is told anew, and marked, when its source has changed or is gone."""

from collections.abc import AsyncIterator

import pytest

from bot.app import App
from bot.briefings.meaning.aliases import make_aliases
from bot.briefings.view import View
from bot.chat import Actor, Citation, Invocation, Message, Receipt, Role, Words
from bot.commands.correcting import correct
from bot.commands.renewed import find_renewed
from bot.extraction import load_spellings
from bot.ingest.web.address import make_page_key
from bot.library.article import SHARED
from tests.fakes.web import MORE, STORY, FakeWeb, make_page, open_web

TEAM = "slack:T1"


@pytest.fixture
async def web(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeWeb]:
    async with open_web(monkeypatch) as fake:
        yield fake


async def say(app: App, text: str, role: Role = Role.MEMBER) -> Message:
    invocation = Invocation(text, TEAM, actor=Actor("U1", "Ada"), role=role, channel="C1")
    message = await app.dispatch(invocation)
    await app.bot.notes.note_posted(invocation, message, Receipt("C1", "7.1"))
    return message


async def tell_anew(app: App) -> Message:
    (stale,) = await app.cited.find_stale(("slack",), 10)
    message = await correct(stale, app.dispatch)
    assert message is not None
    return message


async def test_an_answer_whose_page_has_changed_says_so_and_quotes_the_new_words(app: App, web: FakeWeb) -> None:
    address = web.serve("/mill", make_page())
    await say(app, f"/add {address}")
    assert await app.cited.find_stale(("slack",), 10) == ()
    await say(app, "/share /deal brindle mills")
    web.serve("/mill", make_page(STORY.replace("$40 million", "$60 million"), MORE))
    await say(app, f"/add {address}")
    told = await tell_anew(app)
    assert "Corrected: “Quorvex and Brindle open a mill” has changed since this was posted." in str(told.parts[0])
    assert "Shared by Ada" in str(told.parts[0])
    assert any("$60 million" in citation.quote for citation in told.answer.citations)


async def test_an_answer_whose_article_was_removed_no_longer_quotes_it(app: App) -> None:
    undo = (await say(app, f"/add {STORY}\n\n{MORE}")).answer.suggestions[-1]
    await say(app, "/deal brindle mills")
    await say(app, undo)
    told = await tell_anew(app)
    assert "was withdrawn since this was posted." in str(told.parts[0])
    assert "Shared" not in str(told.parts[0])
    assert told.answer.citations == ()


async def test_a_shared_answer_is_known_by_its_own_command_when_the_button_s_key_is_forgotten(app: App) -> None:
    undo = (await say(app, f"/add {STORY}\n\n{MORE}")).answer.suggestions[-1]
    asked = await say(app, f"/ask {'please ' * 15} who will grind rye in barrowmere")
    (share,) = (choice.command for choice in asked.actions if choice.command.startswith("/share "))
    assert share.startswith("/share /more ")
    await say(app, share)
    await say(app, undo)
    (stale,) = await app.cited.find_stale(("slack",), 10)
    assert stale.posted.command.startswith("/ask please")


async def test_what_can_not_be_told_anew_is_left_as_it_is(app: App) -> None:
    undo = (await say(app, f"/add {STORY}\n\n{MORE}")).answer.suggestions[-1]
    await say(app, "/deal brindle mills")
    await say(app, undo)
    (stale,) = await app.cited.find_stale(("slack",), 10)

    async def fail(invocation: Invocation) -> Message:
        return await app.dispatch(Invocation("/frobnicate", invocation.tenant))

    assert await correct(stale, fail) is None


async def test_the_buttons_of_a_private_answer_say_what_has_changed(app: App, web: FakeWeb) -> None:
    address = web.serve("/mill", make_page())
    await say(app, f"/add {address}")
    asked = await say(app, "/deal brindle mills")
    lines = [one.command for one in asked.actions if not one.command.startswith("/wrong ")]
    opened = {one.partition(" ")[0] for one in lines}
    assert opened == {"/timeline", "/profile", "/compare", "/citations", "/share"}
    lines.append("/share /timeline quorvex labs")
    for line in lines:
        assert "has changed" not in str((await say(app, line)).parts)
    web.serve("/mill", make_page(f"{MORE} {MORE}", STORY))
    await say(app, f"/add {address}")
    for line in lines:
        assert "has changed" not in str((await say(app, line)).parts), "what is quoted stands in it as before"
    web.serve("/mill", make_page(STORY.replace("$40 million", "$60 million"), MORE))
    await say(app, f"/add {address}")
    for line in lines:
        message = await say(app, line)
        new = next(one.number for one in message.answer.citations if "$60 million" in one.quote)
        told = Words(f"“Quorvex and Brindle open a mill” has changed since it was added; new in it: [{new}].")
        assert message.parts.count(told) == 1


async def test_what_changed_in_everybodys_copy_of_a_page_is_not_new_in_the_copy_of_a_place(
    app: App, web: FakeWeb
) -> None:
    address = web.serve("/mill", make_page(STORY.replace("$40 million", "$50 million"), MORE))
    await app.intake.add_address(SHARED, address)
    web.serve("/mill", make_page())
    await say(app, f"/add {address}")
    web.serve("/mill", make_page(STORY.replace("$40 million", "$60 million"), MORE))
    await app.intake.add_address(SHARED, address)
    view = View(app.library, (SHARED, TEAM), make_aliases(load_spellings()))
    key = make_page_key(address)
    own = await app.library.article((TEAM,), key)
    assert own is not None
    end = own.text.index("$40 million") + 11
    quote = own.text[end - 11 : end]
    cited = Citation(
        number=1,
        article=key,
        title=own.heading.title,
        publisher=None,
        published=None,
        url=None,
        paragraph=1,
        quote=quote,
        start=end - 11,
        end=end,
    )
    assert await find_renewed(view, [cited]) == ()


async def test_words_that_have_changed_are_shown_as_they_were_and_are(app: App, web: FakeWeb) -> None:
    address = web.serve("/mill", make_page())
    await say(app, f"/add {address}")
    asked = await say(app, "/deal brindle mills")
    assert asked.menu is not None
    shown = next(choice.command for choice in asked.menu.choices if "paragraph 1" in choice.title)
    web.serve("/mill", make_page(f"{MORE} {MORE}", STORY))
    await say(app, f"/add {address}")
    moved = await say(app, shown)
    assert "These words still stand in it." in str(moved.parts[0])
    assert "$40 million" in moved.answer.citations[0].quote
    web.serve("/mill", make_page(STORY.replace("$40 million", "$60 million"), MORE))
    await say(app, f"/add {address}")
    changed = await say(app, shown)
    assert "has changed since it was quoted. It said: “Quorvex Labs has signed" in str(changed.parts[0])
    assert "$40 million" in str(changed.parts[0])
    assert "$60 million" in changed.answer.citations[0].quote
    web.serve("/mill", make_page(MORE, MORE))
    await say(app, f"/add {address}")
    gone = await say(app, shown)
    assert gone.title == "These words were withdrawn."
    assert "It says nothing like it now." in str(gone.answer.text)
