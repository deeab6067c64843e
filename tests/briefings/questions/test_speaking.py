"""Which sentences give somebody the word."""

import pytest

from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.speaking import asks_for_words, gives_word
from tests.briefings.made_up import line

ADA = Subject("Ada Thornbury", "person", frozenset({"ada thornbury"}))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ada Thornbury, who owns the mill, said that moss was green.", True),
        ("“Moss is green,” said Thornbury.", True),
        ("Moss is green, according to Ada Thornbury.", True),
        ("Thornbury stressed that moss is green.", True),
        ("Ada Thornbury wrote to all gardeners, emphasizing that moss is green.", True),
        ("Moss is green, admitted Ada Thornbury.", True),
        ("Quillback said late on Monday that it had hired Ada Thornbury.", False),
        ("Ms. Thornbury’s start would free him, he said.", False),
        ("Ada Thornbury left.", False),
    ],
)
def test_who_says_something_stands_near_the_word_for_it(sentence: str, expected: bool) -> None:
    assert gives_word(line(sentence), ADA) is expected


def test_words_are_asked_for_with_a_word_for_saying() -> None:
    assert asks_for_words("what did ada thornbury say about moss")
    assert not asks_for_words("what did ada thornbury sell")
