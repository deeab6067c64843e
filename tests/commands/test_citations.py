from collections.abc import Awaitable, Callable

from bot.chat import Answer, Message
from tests.commands.answers import shown_quotes

Say = Callable[[str], Awaitable[Message]]


async def test_every_citation_stands_with_its_article_and_opens_there(
    say: Say, check_quotes: Callable[[Answer], Awaitable[None]]
) -> None:
    asked = await say("/deal mercor")
    listed = await say("/citations /deal mercor")
    assert listed.answer.citations == asked.answer.citations
    assert shown_quotes(listed) == [citation.quote for citation in asked.answer.citations]
    await check_quotes(listed.answer)
    opened = await say(listed.answer.suggestions[0] if listed.answer.suggestions else asked.menu.choices[0].command)  # type: ignore[union-attr]
    assert opened.answer.citations[0].quote == asked.answer.citations[0].quote


async def test_an_answer_without_citations_has_none(say: Say) -> None:
    assert (await say("/citations /help")).title == "That answer has no citations."
