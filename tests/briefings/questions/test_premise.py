"""What a question takes for granted of those whom it names."""

import pytest

from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.premise import Premise, read_premise
from bot.briefings.questions.question import read_question
from bot.extraction.facts import Facts
from tests.briefings.made_up import heading, lines

QUILLBACK = Subject("Quillback Robotics", "organization", frozenset({"quillback robotics"}))
ADA = Subject("Ada Thornbury", "person", frozenset({"ada thornbury"}))


def premise(question: str, subject: Subject = QUILLBACK) -> Premise:
    naming = {one for one in meanings(question) if one in meanings(subject.name)}
    return read_premise(read_question(question), question, meanings(question), {subject: frozenset(naming)})


def is_told(question: str, sentence: str, subject: Subject = QUILLBACK, title: str = "") -> bool:
    return premise(question, subject).is_told_by(lines(heading(title=title), [sentence]), {})


@pytest.mark.parametrize(
    "question",
    [
        "did quillback sue anybody",
        "why did quillback sue",
        "when did quillback sue",
        "what is the lawsuit of quillback",
    ],
)
def test_what_is_taken_for_granted_must_be_told(question: str) -> None:
    assert is_told(question, "Quillback filed a lawsuit in May.")
    assert is_told(question, "It filed a lawsuit in May.", title="Quillback in May")
    assert not is_told(question, "Quillback grows moss in May.")
    assert not is_told(question, "Fernleaf Robotics filed a lawsuit in May.")


def test_other_questions_may_be_answered_in_other_words() -> None:
    assert is_told("who works for quillback", "Quillback hired Ada Thornbury.")
    assert is_told("what is the job of thornbury", "Ada Thornbury tends moss.", ADA)


def test_a_question_of_names_alone_takes_nothing_for_granted() -> None:
    assert is_told("is quillback", "Fernleaf is here.")


def test_whether_something_is_so_is_answered_where_it_is_spoken_of() -> None:
    (green,) = lines(heading(title="Quillback"), ["The site runs on renewable power."])
    (other,) = lines(heading(title="Quillback"), ["The site is old."])
    asked = premise("is quillback green")
    assert asked.may_answer(green)
    assert not asked.may_answer(other)
    assert premise("how is quillback green").may_answer(other)


def test_how_big_something_is_tells_only_a_number_beside_its_name() -> None:
    asked = premise("how big is quillback robotics")
    (own,), (bare,), (other,) = (
        lines(heading(), [one])
        for one in ("Quillback has 40 roofs.", "Quillback has roofs.", "Fernleaf Robotics has 40 roofs.")
    )
    assert asked.numbers(own)
    assert not asked.numbers(bare)
    assert not asked.numbers(other)


def test_a_product_is_not_called_by_its_first_word() -> None:
    ship = Subject("Quillback Aurora", "product", frozenset({"quillback aurora"}))
    asked = premise("how big is the quillback aurora", ship)
    assert asked.numbers(lines(heading(), ["The Quillback Aurora has 40 cabins."])[0])
    assert not asked.numbers(lines(heading(), ["Quillback Robotics has 40 roofs."])[0])


def test_how_much_there_is_of_something_is_told_only_by_its_own_word() -> None:
    asked = premise("how much water does quillback use")
    own = lines(article := heading(), ["Quillback Robotics uses 40 million gallons of water."])
    assert asked.is_told_by(own, {article: Facts()})
    assert not asked.is_told_by(lines(article, ["Quillback Robotics uses 40 megawatts."]), {article: Facts()})


def test_what_is_counted_may_stand_next_to_the_sentence_with_the_name() -> None:
    told = lines(
        article := heading(title="Moss"), ["Quillback Robotics grows moss.", "Some 24 generators are planned."]
    )
    assert premise("how many generators are planned by quillback").is_told_by(told, {article: Facts()})


def test_a_sum_for_one_thing_is_no_sum_for_another() -> None:
    asked = premise("how much did quillback pay for the land")
    (other,) = lines(heading(title="Moss"), ["Quillback Robotics builds a $20 billion hall."])
    (own,) = lines(heading(title="Moss"), ["Quillback Robotics paid $2 million for the land."])
    assert asked.prices(own)
    assert not asked.prices(other)
