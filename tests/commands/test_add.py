"""`/add`: what is understood of an address or a text, and how it is undone."""

from collections.abc import AsyncIterator
from textwrap import fill

import pytest

from bot.app import App
from bot.chat import Actor, Choices, Invocation, Message, Role, Table
from tests.fakes.web import MORE, STORY, FakeWeb, make_page, open_web
from tests.ingest.test_language import GERMAN

ADA = Actor("U1", "Ada")


@pytest.fixture
async def web(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeWeb]:
    async with open_web(monkeypatch) as fake:
        yield fake


async def say(app: App, text: str, tenant: str = "slack:T1", actor: Actor = ADA) -> Message:
    return await app.dispatch(Invocation(text, tenant, actor=actor))


def understood(message: Message) -> dict[str, str]:
    (table,) = (part for part in message.parts if isinstance(part, Table))
    return {field.label: field.value for field in table.fields}


def undo(message: Message) -> str:
    choices = [choice for part in message.parts if isinstance(part, Choices) for choice in part.choices]
    return next(choice.command for choice in choices if choice.title == "Undo")


async def test_an_address_is_answered_with_what_was_understood(app: App, web: FakeWeb) -> None:
    message = await say(app, f"/add {web.serve('/mill', make_page())}")
    assert message.title == "Added: Quorvex and Brindle open a mill"
    assert understood(message) == {
        "Publisher": "The Daily Lantern",
        "Date": "2026-02-16",
        "Read": "2 paragraphs",
        "Deals": "Quorvex Labs and Brindle Mills",
        "Projects": "none found",
        "People": "none found",
        "Address": web.address("/mill"),
    }
    answer = (await say(app, "/deal brindle mills")).answer
    assert answer.citations[0].url == web.address("/mill")


async def test_what_is_added_is_there_for_its_own_workspace_alone(app: App, web: FakeWeb) -> None:
    line = f"/add {web.serve('/mill', make_page())}"
    assert (await say(app, line)).title.startswith("Added: ")
    assert (await say(app, line)).title.startswith("Already known: ")
    assert (await say(app, "/deal brindle mills", tenant="slack:T2")).answer.outcome == "no_answer"
    assert (await say(app, line, tenant="slack:T2")).title.startswith("Added: ")


async def test_a_page_that_has_changed_is_a_new_version_and_answers_as_it_is_now(app: App, web: FakeWeb) -> None:
    line = f"/add {web.serve('/mill', make_page())}"
    await say(app, line)
    web.serve("/mill", make_page(STORY.replace("$40", "$55"), MORE))
    assert (await say(app, line)).title == "A new version of: Quorvex and Brindle open a mill"
    quotes = [one.quote for one in (await say(app, "/deal brindle mills")).answer.citations]
    assert any("$55 million" in quote for quote in quotes)
    assert not any("$40 million" in quote for quote in quotes)


async def test_a_reprint_is_told_and_counts_as_one_source(app: App, web: FakeWeb) -> None:
    await say(app, f"/add {web.serve('/mill', make_page())}")
    reprint = make_page(STORY, MORE, "It was first told elsewhere.", title="New mill").replace("Daily Lantern", "Post")
    message = await say(app, f"/add {web.serve('/copy', reprint)}")
    assert understood(message)["Tells again"].startswith("Quorvex and Brindle open a mill, The Daily Lantern")
    facts = (await say(app, "/deal brindle mills")).answer.facts
    assert facts[0]["origins"] == 1


async def test_a_pasted_text_keeps_its_lines(app: App) -> None:
    message = await say(app, f"add A mill for Barrowmere\n\n{STORY}\n\n{MORE}")
    assert message.title == "Added: A mill for Barrowmere"
    assert understood(message)["Deals"] == "Quorvex Labs and Brindle Mills"


async def test_a_pasted_text_without_a_title_is_called_by_its_first_words(app: App) -> None:
    begin = "Quorvex Labs has signed a partnership with Brindle Mills to grind rye in…"
    message = await say(app, f"/add {STORY}\n\n{MORE}")
    assert message.title == f"Added: {begin}"
    assert undo(message).startswith("/remove quorvex-labs-has-signed-a-partnership-with-brindle-")
    assert (await say(app, "/deal brindle mills")).answer.citations[0].title == begin
    long = "苔藓在墙上生长" * 20
    assert (await say(app, f"/add {long} {'墙 ' * 20}")).title == f"Added: {long[:80]}…"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"A mill\n\n{STORY}\n\n{MORE}", "2 paragraphs"),
        (f"# A mill\n\n{STORY}\n\n{MORE}", "2 paragraphs"),
        ("\n\n".join(map(fill, (STORY, MORE))), "2 paragraphs"),
        (f"A mill\n\n{STORY}\n\nSubscribe to our newsletter", "1 of 2 paragraphs, 1 passage left out as boilerplate"),
    ],
)
async def test_paragraphs_are_counted_as_they_are_read(app: App, text: str, read: str) -> None:
    assert understood(await say(app, f"/add {text}"))["Read"] == read


async def test_an_article_that_is_not_english_is_kept_found_and_marked(app: App) -> None:
    message = await say(app, f"/add Neue Mühle\n\n{GERMAN}")
    told = understood(message)
    assert told["Language"] == "not English: facts are read from English only"
    assert told["Deals"] == "none found"
    assert "Mühle" in (await say(app, "/ask Barrowmere Roggen Mühle")).answer.citations[0].quote


async def test_undo_takes_it_back(app: App) -> None:
    added = await say(app, f"/add A mill for Barrowmere\n\n{STORY}\n\n{MORE}")
    other = Actor("U2", "Robin")
    assert (await say(app, undo(added), actor=other)).title == "You can't remove “A mill for Barrowmere”."
    assert (await say(app, undo(added))).title == "Removed: A mill for Barrowmere"
    assert (await say(app, undo(added))).title == "That article is not here."
    assert (await say(app, "/deal brindle mills")).answer.outcome == "no_answer"


async def test_a_curator_removes_what_others_added(app: App) -> None:
    added = await say(app, f"/add A mill for Barrowmere\n\n{STORY}\n\n{MORE}")
    curator = Invocation(undo(added), "slack:T1", actor=Actor("U2", "Robin"), role=Role.CURATOR)
    assert (await app.dispatch(curator)).title.startswith("Removed: ")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("/add http://127.0.0.1/", "is not a public web address. Paste the text instead."),
        ("/add http://[::ffff:169.254.169.254]/", "is not a public web address."),
        ("/add file:///etc/passwd", "is no web address. Write it as https://example.com/article."),
        ("/add https://me:secret@lantern.example/", "has a user name or password in it."),
        (f"/add {' 12 345' * 20}", "has no sentence in it, so there is nothing to quote."),
        ("/add 12 345", "has no sentence in it, so there is nothing to quote."),
        ("/add mercor", "has no article text in it. Give the address of one article, or paste its text."),
    ],
)
async def test_what_is_refused_says_why_and_what_to_try(app: App, line: str, why: str) -> None:
    message = await say(app, line)
    assert (message.title, message.answer.outcome) == ("That was not added.", "no_answer")
    assert why in str(message.answer.text)


async def test_the_only_address_in_a_message_is_what_is_added(app: App, web: FakeWeb) -> None:
    address = web.serve("/mill", make_page())
    assert (await say(app, f"/add Look what I found: {address}!")).title == "Added: Quorvex and Brindle open a mill"
    two = await say(app, f"/add {address} or {web.address('/farm')}")
    assert two.title == "That was not added."
    told = await say(app, f"/add {STORY}\n\n{MORE}\n\nSource: {address}")
    assert "Address" not in understood(told), "a text of its own is taken as it is"


async def test_a_text_that_is_too_long_to_paste_is_a_file(app: App) -> None:
    message = await say(app, f"/add {'The moss grows. ' * 7_000}")
    assert (message.title, message.answer.outcome) == ("That is too long to paste.", "usage")
    assert message.answer.text == "Please keep a pasted text to 100,000 characters, or add it as a file."
