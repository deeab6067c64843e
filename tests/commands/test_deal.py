from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Answer, Message
from tests.commands.answers import fields, points

Say = Callable[[str], Awaitable[Message]]
CheckQuotes = Callable[[Answer], Awaitable[None]]


@pytest.mark.parametrize(
    "typed", ["/deal mercor", "/deal openai mercor", "/deal Mercor and OpenAI", "/deal MERCOR + openai"]
)
async def test_deal_tells_who_with_whom_and_what_for(say: Say, check_quotes: CheckQuotes, typed: str) -> None:
    message = await say(typed)
    assert message.title == "OpenAI and Mercor · partnership · announced"
    assert fields(message)["Parties"] == "OpenAI, Mercor"
    assert fields(message)["Value"] == "not stated"
    assert fields(message)["Date"] == "not stated"
    assert any("vast pool of AI engineering talent" in point for point in points(message))
    assert any("maintaining cost efficiency" in point for point in points(message))
    assert any("Meta's partnership with Scale AI" in point for point in points(message))
    assert any("could pave the way for more such partnerships" in point for point in points(message))
    await check_quotes(message.answer)


async def test_a_typing_error_is_understood_and_told(say: Say) -> None:
    message = await say("/deal mercro")
    assert message.answer.outcome == "answer"
    assert message.answer.understood == "Mercor"
    assert message.title == "OpenAI and Mercor · partnership · announced"


@pytest.mark.parametrize("typed", ["/deal scale ai", "/deal meta", "/deal meta scale ai"])
async def test_a_deal_mentioned_in_passing_is_told_as_a_mention(
    say: Say, check_quotes: CheckQuotes, typed: str
) -> None:
    message = await say(typed)
    assert message.title == "Meta and Scale AI · partnership · announced"
    (section,) = message.answer.sections
    assert section.heading == "Mentioned in passing"
    assert section.points[0].text.endswith("including Meta's partnership with Scale AI.")
    assert message.answer.facts[0]["main"] is False
    await check_quotes(message.answer)


@pytest.mark.parametrize("typed", ["/deal netflix", "/deal openai netflix", "/deal mercor scale ai"])
async def test_a_deal_that_no_article_tells_of_is_not_made_up(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "no_answer"
    assert message.answer.facts == ()
    assert message.answer.sections == ()


async def test_what_is_nearest_to_an_absent_deal_is_offered(say: Say) -> None:
    message = await say("/deal openai netflix")
    assert "/deal OpenAI" in message.answer.suggestions
    for suggestion in message.answer.suggestions:
        assert (await say(suggestion)).answer.outcome == "answer"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("/deal stargate", "/infra Stargate"), ("/deal kwon", "/profile Jason Kwon"), ("/deal google", "/ask Google")],
)
async def test_what_has_no_deal_is_offered_with_the_briefing_that_it_has(say: Say, typed: str, offered: str) -> None:
    assert (await say(typed)).answer.suggestions == (offered,)
    assert (await say(offered)).answer.outcome == "answer"


async def test_hostile_decoration_changes_nothing_and_pings_nobody(say: Say) -> None:
    message = await say("/deal @everyone <!channel> `mercor`")
    assert message.title == "OpenAI and Mercor · partnership · announced"
    assert "@everyone" not in str(message.parts)
    assert "<!channel>" not in str(message.parts)


async def test_each_number_in_the_text_has_its_citation(say: Say) -> None:
    message = await say("/deal mercor")
    numbers = [citation.number for citation in message.answer.citations]
    assert numbers == list(range(1, len(numbers) + 1)) != []
    used = {point.citation for section in message.answer.sections for point in section.points}
    assert used | {fact["citation"] for fact in message.answer.facts} == set(numbers)


async def test_boilerplate_is_never_quoted(say: Say) -> None:
    message = await say("/deal india openai")
    assert points(message)
    assert not any("YOU ARE AT" in point or "Juan Pedro" in point for point in points(message))


@pytest.mark.parametrize("typed", ["/deal the chatgpt maker", "/deal ChatGPT owner"])
async def test_a_company_is_known_by_what_it_makes(say: Say, typed: str) -> None:
    assert (await say(typed)).title == "OpenAI and Mercor · partnership · announced"
