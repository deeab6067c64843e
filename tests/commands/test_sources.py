from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

from bot.app import App
from bot.chat import Message
from bot.extraction.facts import Facts
from bot.library.article import SHARED, Draft

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
