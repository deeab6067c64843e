"""What a question asks for, and which sentences hold such a thing."""

import pytest

from bot.briefings.question import Asked, Question, read_question


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("how much money did quillback get", "sum"),
        ("how much will the mossfield campus cost", "sum"),
        ("What is the price of moss?", "sum"),
        ("how many gardeners work at quillback", "number"),
        ("what is the capacity of mossfield", "number"),
        ("What percentage of roofs is green?", "number"),
        ("When does Mossfield open?", "time"),
        ("what year was quillback founded", "time"),
        ("WHO runs fernleaf", "person"),
        ("where are the roofs", "place"),
        ("which country grows most moss", "place"),
        ("why did fernleaf walk away", "reason"),
        ("what is the purpose of mossfield", "reason"),
        ("what does quillback grow", "anything"),
        ("whenever moss grows", "anything"),
        ("whoever grows moss", "anything"),
    ],
)
def test_a_question_is_known_by_its_words(words: str, asked: Asked) -> None:
    assert read_question(words) == Question(asked)


@pytest.mark.parametrize(
    ("asked", "meeting", "other"),
    [
        ("sum", "Moss costs $3 a roof.", "Moss costs nothing."),
        ("sum", "Moss costs 40 euros.", "Moss covers 40 roofs."),
        ("number", "Quillback hired nine gardeners.", "Quillback hired gardeners."),
        ("time", "Mossfield opened in 2031.", "Mossfield opened."),
        ("time", "Mossfield opens in May.", "Mossfield may open."),
        ("person", "Ada Thornbury runs it.", "Somebody runs it."),
        ("place", "Moss grows in the Barrowmere hills.", "Moss grows in the dark."),
        ("reason", "Fernleaf left because of the rain.", "Fernleaf left."),
    ],
)
def test_a_sentence_meets_a_question_if_it_holds_what_is_asked_for(asked: Asked, meeting: str, other: str) -> None:
    assert Question(asked).is_met_by(meeting)
    assert not Question(asked).is_met_by(other)


def test_no_sentence_meets_a_question_that_asks_for_nothing_of_a_kind() -> None:
    assert not Question("anything").is_met_by("In May 2031 Ada Thornbury paid $3 million in Barrowmere.")
