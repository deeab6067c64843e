"""Who did something to whom, by the words around the names."""

import pytest

from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.act_words import read_act
from bot.briefings.questions.acts import tell_act
from bot.extraction import extract, load_names
from tests.briefings.made_up import START, heading, lines

QUILLBACK = Subject("Quillback Robotics", "organization", frozenset({"quillback robotics", "quillback"}))


def is_told(question: str, sentence: str) -> bool:
    act = read_act(question)
    assert act is not None
    article = heading()
    (line,) = lines(article, [sentence])
    return tell_act(act, line, QUILLBACK, {article: extract(" " * START + sentence, load_names())}) is not None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who invested in quillback", "Quillback Robotics was set up with an investment from Fernleaf Capital."),
        ("who owns quillback", "Quillback Robotics, a subsidiary of Fernleaf Capital, grows moss."),
        ("who owns quillback", "Quillback Robotics is a joint venture between Fernleaf Capital and Tarn Systems."),
    ],
)
def test_who_stands_behind_from_or_of_did_it(question: str, sentence: str) -> None:
    assert is_told(question, sentence)


def test_whoever_has_a_subsidiary_is_not_owned() -> None:
    assert not is_told("who owns quillback", "Fernleaf Capital, a subsidiary of Quillback Robotics, grows moss.")
