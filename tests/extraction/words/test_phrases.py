from bot.extraction.text.tokens import tokenize
from bot.extraction.words.phrases import Phrasebook

BOOK = Phrasebook(
    [
        ("will supply", "contract"),
        ("will supply power", "power"),
        ("deal", "deal"),
        ("deal", "second"),
        ("now", "time"),
    ],
    between=frozenset(("now", "also")),
)


def find(text: str) -> list[tuple[str, str]]:
    """The words of every phrase found, and its label."""
    tokens = tokenize(text, 0, len(text))
    return [(" ".join(t.word for t in tokens[one.first : one.last]), one.label) for one in BOOK.find(tokens)]


def test_the_longest_phrase_is_found() -> None:
    assert find("Acme will supply power") == [("will supply power", "power")]
    assert find("Acme will supply lamps") == [("will supply", "contract")]


def test_one_word_may_stand_between_the_words_of_a_phrase() -> None:
    assert find("Acme will now supply power") == [("will now supply power", "power")]
    assert find("Acme will also now supply power") == [("now", "time")]


def test_a_phrase_that_the_text_breaks_off_is_none() -> None:
    assert find("Acme will") == []
    assert find("Acme will now") == [("now", "time")]


def test_of_two_labels_for_one_phrase_the_first_holds() -> None:
    assert find("The deal") == [("deal", "deal")]
