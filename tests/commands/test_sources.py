from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

from bot.app import App
from bot.briefings.briefing import Listing
from bot.chat import Actor, Choices, Invocation, Message, Role, Words
from bot.extraction.facts import Facts
from bot.library.article import SHARED, Draft
from bot.library.standing import Standings
from bot.wording.listing import word_listing

Say = Callable[[str], Awaitable[Message]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


async def test_sources_lists_the_articles_by_source(say: Say) -> None:
    message = await say("/sources")
    assert message.title == "2 articles in the library"
    assert "OpenAI eyes India for AI infrastructure partnership" in str(message.answer.text)


async def test_sources_on_a_topic_lists_the_articles_that_name_it(say: Say) -> None:
    message = await say("/sources mercor")
    assert message.title == "1 article on “mercor”"


async def test_a_topic_without_an_article_says_so(say: Say) -> None:
    message = await say("/sources atlantis")
    assert message.answer.outcome == "no_answer"
    assert message.title == "No article is from or about “atlantis”."


async def test_sources_of_a_publisher_are_its_articles_the_newest_first(say: Say, app: App) -> None:
    draft = Draft("moss", "Moss", "Quorvex grows moss.", "The Daily Lantern", "2026-02-01")
    await app.library.add(SHARED, draft, Facts(), "1", NOW)
    await app.library.add(SHARED, replace(draft, key="rye", title="Rye", published="2026-03-01"), Facts(), "1", NOW)
    message = await say("/sources daily LANTERN")
    assert message.title == "2 articles from “daily LANTERN”"
    assert message.answer.text == "Rye · The Daily Lantern, 2026-03-01\nMoss · The Daily Lantern, 2026-02-01"


def test_where_there_is_no_article_the_feeds_that_are_lost_are_named_all_the_same() -> None:
    lost = "No longer read: The Daily Lantern. /feeds says why; /feeds resume reads one again."
    for topic in ("", "moss"):
        message = word_listing(
            Invocation("/sources", "slack:T1"), Listing(topic, (), 0), Standings(), ["The Daily Lantern"]
        )
        assert lost in [part.text for part in message.parts if isinstance(part, Words)]
        assert lost in str(message.answer.text)


async def test_curators_remove_what_they_find_of_their_own_place(app: App) -> None:
    draft = Draft(
        "moss", "Moss on roofs", "Quorvex grows moss.", "The Daily Lantern", url="https://lantern.example/moss"
    )
    await app.library.add("slack:T1", draft, Facts(), "1", NOW)
    await app.library.catch_up()

    async def find(role: Role, person: str = "U1", line: str = "/sources daily lantern") -> list[tuple[str, str]]:
        message = await app.dispatch(Invocation(line, "slack:T1", actor=Actor(person, "Ada"), role=role))
        choices = [choice for part in message.parts if isinstance(part, Choices) for choice in part.choices]
        assert {choice.command for choice in choices} <= set(message.answer.suggestions)
        return [(choice.title, choice.command) for choice in choices]

    assert await find(Role.ADMINISTRATOR) == [("Remove: Moss on roofs", "/remove moss")]
    assert await find(Role.MEMBER) == []
    await app.dispatch(Invocation("/curators add <@U2>", "slack:T1", actor=Actor("U1", "Ada"), role=Role.ADMINISTRATOR))
    assert await find(Role.MEMBER, "U2") == [("Remove: Moss on roofs", "/remove moss")]
    assert await find(Role.ADMINISTRATOR, line="/sources mercor") == [], "what everybody shares is not theirs"
    removed = await app.dispatch(Invocation("/remove moss", "slack:T1", role=Role.CURATOR, actor=Actor("U2", "Ben")))
    assert (removed.title, removed.answer.suggestions) == (
        "Removed: Moss on roofs",
        ("/restore moss",),
    )
    assert await find(Role.ADMINISTRATOR) == []
