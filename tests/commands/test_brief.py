from collections.abc import Awaitable, Callable

import pytest

from bot.chat import Message, Sources

Say = Callable[[str], Awaitable[Message]]


@pytest.mark.parametrize(
    ("typed", "same_as"),
    [
        ("/brief mercor", "/deal mercor"),
        ("mercor", "/deal mercor"),
        ("openai and mercor", "/deal openai and mercor"),
        ("/brief deal mercor", "/deal mercor"),
        ("/brief /deal mercor", "/deal mercor"),
        ("brief deal mercor", "/deal mercor"),
        ("how much will stargate cost", "/ask how much will stargate cost"),
        ("what does mercor do?", "/ask what does mercor do?"),
        ("/brief help deal", "/help deal"),
        ("sources", "/sources"),
        ("/brief sources openai", "/sources openai"),
        ("help me understand stargate", "/ask help me understand stargate"),
        ("show me the money", "/ask show me the money"),
        ("sources of funding for stargate", "/ask sources of funding for stargate"),
    ],
)
async def test_brief_picks_the_command_that_fits(say: Say, typed: str, same_as: str) -> None:
    picked, direct = await say(typed), await say(same_as)
    assert picked.parts == direct.parts
    assert picked.answer.command == typed
    assert picked.answer.outcome == direct.answer.outcome


@pytest.mark.parametrize("typed", ["hello", "Hi!", "hey there", "who are you?", "what can you do", "help me"])
async def test_a_greeting_is_answered_with_three_things_to_try(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "answer"
    assert message.answer.command == typed
    assert message.title == "Hello, I am Briefbot."
    assert len(message.answer.suggestions) == 3


@pytest.mark.parametrize(
    "typed",
    [
        *("news", "latest news", "What's new?", "show me the latest headlines", "what articles do you have"),
        *("the latest", "what has happened this month"),
        *("what happened yesterday", "what has happened this week?", "tell me something interesting", "anything new?"),
    ],
)
async def test_who_asks_for_news_is_shown_the_newest_articles(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "answer"
    (newest,) = (part for part in message.parts if isinstance(part, Sources))
    assert newest.heading == "Newest articles"
    assert len(newest.sources) == 2


@pytest.mark.parametrize("typed", ["news about mercor", "what is the latest on stargate", "new data centers in india"])
async def test_news_of_a_subject_is_looked_up(say: Say, typed: str) -> None:
    assert (await say(typed)).answer.citations


@pytest.mark.parametrize("typed", ["tell me more", "who else?", "and what about it", "/brief why"])
async def test_words_without_a_subject_are_told_what_to_type(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "usage"
    assert message.title == "About whom or what?"
    assert message.answer.suggestions


@pytest.mark.parametrize("typed", ["us", "hello mercor", "who else works with mercor", "tell me more about mercor"])
async def test_words_with_a_subject_are_looked_up(say: Say, typed: str) -> None:
    assert (await say(typed)).title not in {"Hello, I am Briefbot.", "About whom or what?"}


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("deals", "/deal "),
        ("list all deals", "/deal "),
        ("What deals are there?", "/deal "),
        ("all data centers", "/infra "),
        ("what projects do you know", "/infra "),
        ("show me all people", "/profile "),
        ("who are the people?", "/profile "),
        ("latest deals", "/deal "),
    ],
)
async def test_who_asks_for_all_of_a_kind_is_given_what_there_is(say: Say, typed: str, command: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "no_answer"
    assert message.answer.suggestions
    for suggestion in message.answer.suggestions:
        assert suggestion.startswith(command)
        assert (await say(suggestion)).answer.outcome == "answer"


async def test_a_kind_with_a_name_is_no_list(say: Say) -> None:
    assert (await say("what deals are there with mercor")).title != (await say("what deals are there")).title


@pytest.mark.parametrize("typed", ["why does openai work with mercor", "/brief why does openai work with mercor"])
async def test_a_question_that_begins_with_why_is_answered(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "answer"
    assert message.answer.citations
