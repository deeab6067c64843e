from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Answer, Excerpt, Message, Sources

Say = Callable[[str], Awaitable[Message]]
CheckQuotes = Callable[[Answer], Awaitable[None]]


async def test_every_citation_can_be_followed_into_its_article(say: Say, check_quotes: CheckQuotes) -> None:
    for citation in (await say("/deal mercor")).answer.citations:
        message = await say(f"/show {citation.article} {citation.start} {citation.end}")
        (excerpt,) = (part for part in message.parts if isinstance(part, Excerpt))
        assert excerpt.quote == citation.quote
        assert excerpt.before or excerpt.after
        await check_quotes(message.answer)


async def test_the_words_stand_among_the_paragraphs_around_them(say: Say) -> None:
    message = await say("/show 000_0216ff77320ac3bb 357 469")
    (excerpt,) = (part for part in message.parts if isinstance(part, Excerpt))
    assert excerpt.quote.startswith("This collaboration will tap into")
    assert excerpt.before.endswith("to accelerate ChatGPT's development. ")
    assert "\n\nThe partnership represents a major validation" in excerpt.after


async def test_the_source_of_the_words_bears_no_number_of_another_answer(say: Say) -> None:
    message = await say("/show 000_0216ff77320ac3bb 357 469")
    (sources,) = (part for part in message.parts if isinstance(part, Sources))
    assert [source.places for source in sources.sources] == ["paragraph 1"]


@pytest.mark.parametrize(
    "typed",
    [
        "/show 000_0216ff77320ac3bb 0 20",
        "/show nothing 1 2",
        "/show 000_0216ff77320ac3bb 357 99999",
        "/show 000_0216ff77320ac3bb 357 900",
        "/show 000_0216ff77320ac3bb 137 520",
        "/show 004_564825283638d997 0 10",
    ],
)
async def test_words_that_may_not_be_quoted_are_not_shown(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "no_answer"
    assert message.answer.citations == ()


@pytest.mark.parametrize("typed", ["/show x", "/show a b c", "/show a 1 2 3 4"])
async def test_a_place_that_is_none_is_asked_for(say: Say, typed: str) -> None:
    assert (await say(typed)).answer.outcome == "usage"


async def test_show_is_not_offered_to_people(say: Say) -> None:
    assert "/show" not in str((await say("/help")).answer.text)


async def test_a_number_that_the_answer_lacks_is_told_with_what_to_do(say: Say) -> None:
    message = await say("/show 2")
    assert message.title == "The last answer has no quote with the number 2."
    assert "type a number that stands behind one of its quotes" in str(message.answer.text)
