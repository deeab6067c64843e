from collections.abc import Awaitable, Callable

from bot.chat import Message

Say = Callable[[str], Awaitable[Message]]


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
    assert message.title == "No article is about “atlantis”."
