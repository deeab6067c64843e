"""Which questions ask what something is."""

import pytest

from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.describing import asks_what_it_does

PORT = Subject("Wicket Port", "project", frozenset({"wicket port"}))


@pytest.mark.parametrize("question", ["what is wicket port", "What's Wicket Port?", "what is the wicket port?"])
def test_what_something_is_takes_a_description(question: str) -> None:
    assert asks_what_it_does(question, [PORT])


@pytest.mark.parametrize("question", ["what is the cost of wicket port", "what is wicket port short of", "wicket port"])
def test_what_is_asked_of_something_takes_none(question: str) -> None:
    assert not asks_what_it_does(question, [PORT])
