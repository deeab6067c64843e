from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Answer, Message, Table
from tests.commands.answers import holds, points

Say = Callable[[str], Awaitable[Message]]
CheckQuotes = Callable[[Answer], Awaitable[None]]


async def test_a_question_is_answered_in_the_articles_own_words(say: Say, check_quotes: CheckQuotes) -> None:
    message = await say("/ask what does oracle bring to stargate")
    assert message.answer.outcome == "answer"
    assert points(message)[0].startswith("Oracle is a key infrastructure partner. It will provide cloud computing")
    await check_quotes(message.answer)


async def test_how_much_gives_every_sum_with_what_it_is(say: Say, check_quotes: CheckQuotes) -> None:
    message = await say("/ask how much will stargate cost")
    (table,) = (part for part in message.parts if isinstance(part, Table))
    assert [(field.label, field.value) for field in table.fields] == [
        ("$500 billion", "“The Stargate initiative has an estimated long-term cost of $500 billion”"),
        ("$100 billion", "“$100 billion has already been earmarked for its early phases.”"),
    ]
    assert [fact["value"] for fact in message.answer.facts] == [5e11, 1e11]
    await check_quotes(message.answer)


async def test_a_question_that_no_article_answers_gets_no_answer(say: Say) -> None:
    message = await say("/ask who won the world cup")
    assert message.answer.outcome == "no_answer"
    assert message.title == "No article in the library answers that."
    assert message.answer.sections == ()


async def test_no_two_quotes_say_the_same(say: Say) -> None:
    texts = points(await say("/ask what is openai for countries"))
    assert len(texts) > 1
    assert len(texts) == len(set(texts))
    assert not any(one in other for one in texts for other in texts if one != other)


async def test_an_answer_is_short(say: Say) -> None:
    message = await say("/ask openai india stargate infrastructure")
    assert 1 <= len(points(message)) <= 5
    assert all(len(citation.quote) <= 400 for citation in message.answer.citations)


async def test_a_word_of_a_title_alone_finds_its_article(say: Say) -> None:
    message = await say("/ask supercharge")
    assert message.answer.outcome == "answer"
    assert message.answer.citations[0].article == "000_0216ff77320ac3bb"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("stargaet cost", "Stargate"),
        ("how much will stargaet cost", "Stargate"),
        ("/ask what is openai acadmey", "OpenAI Academy"),
        ("/ask who is jason kwno", "Jason Kwon"),
    ],
)
async def test_a_name_misspelled_in_a_question_is_understood_and_told(say: Say, typed: str, meant: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "answer"
    assert message.answer.understood == meant
    assert holds(message, meant)


@pytest.mark.parametrize("typed", ["/ask how much will stargate cost", "/ask who won the world cup"])
async def test_what_is_spelled_right_is_left_as_it_is(say: Say, typed: str) -> None:
    assert (await say(typed)).answer.understood is None


@pytest.mark.parametrize(
    "typed", ["/ask who leads stargate", "/ask who runs stargate", "/ask who is leading stargate?"]
)
async def test_a_project_is_led_by_those_who_run_it(say: Say, typed: str) -> None:
    said = points(await say(typed))
    assert len(said) == 1
    assert "It is being led by OpenAI" in said[0]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/ask what did kwon say", "core infrastructure and cultivating AI talent"),
        ("/ask where will stargate be built", "across the US"),
    ],
)
async def test_a_verb_in_another_form_is_understood(say: Say, typed: str, words: str) -> None:
    assert words in points(await say(typed))[0]


@pytest.mark.parametrize(
    "typed",
    [
        "/ask how many gigawatts is stargate",
        "/ask how many gigawatts is mercor",
        "/ask who is the president of openai",
        "/ask did mercor sue openai",
        "/ask did openai buy mercor",
        "/ask did mercor partner with google",
        "/ask how many people does openai employ",
    ],
)
async def test_what_is_told_of_another_or_of_nobody_is_no_answer(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "no_answer"
    assert message.answer.suggestions
