"""Sentences are packed into even passages."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.extraction.facts import Sentence
from bot.library.packing import pack_sentences


def lay_out(paragraphs: list[list[int]]) -> tuple[str, list[Sentence]]:
    """A text of sentences with so many words each."""
    text = ""
    sentences: list[Sentence] = []
    for number, lengths in enumerate(paragraphs, 1):
        for length in lengths:
            start = len(text)
            text += " ".join(["word"] * length) + "."
            sentences.append(Sentence(start, len(text), number))
            text += " "
        text += "\n\n"
    return text, sentences


def pack(paragraphs: list[list[int]]) -> list[list[int]]:
    """The words of each sentence, passage by passage."""
    text, sentences = lay_out(paragraphs)
    return [[len(text[one.start : one.end].split()) for one in passage] for passage in pack_sentences(text, sentences)]


def test_a_short_article_is_one_passage() -> None:
    assert pack([[20, 15], [25, 30], [10]]) == [[20, 15, 25, 30, 10]]


def test_a_long_article_is_split_into_passages_of_100_to_130_words() -> None:
    passages = pack([[20, 15], [25], [30, 10], [18, 22, 20], [35], [15, 20], [30, 25], [20, 20, 25]])
    assert [sum(passage) for passage in passages] == [100, 130, 120]


def test_a_cut_between_paragraphs_is_taken_before_a_nearer_one_within() -> None:
    assert pack([[30, 30, 30, 15], [15, 30, 30, 30, 10]]) == [[30, 30, 30, 15], [15, 30, 30, 30, 10]]


def test_a_cut_within_a_paragraph_is_taken_when_that_is_far_nearer() -> None:
    assert pack([[25] * 9]) == [[25] * 4, [25] * 5]


def test_sentences_too_long_to_be_split_are_passages_of_their_own() -> None:
    assert pack([[400], [5]]) == [[400], [5]]


class Counted(list[Sentence]):
    """Sentences that count how often one is looked at."""

    looks = 0

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 (as the list's own)
        self.looks += 1
        return super().__getitem__(place)


def test_a_text_of_many_sentences_is_gone_through_once_and_not_for_each_passage() -> None:
    text, sentences = lay_out([[4] * 5_000])
    counted = Counted(sentences)
    assert len(pack_sentences(text, counted)) == 174
    assert counted.looks < 10 * len(sentences)


def test_a_text_without_prose_has_no_passages() -> None:
    assert pack_sentences("Home | About | Contact", ()) == ()


@given(st.lists(st.lists(st.integers(1, 150), min_size=1, max_size=6), max_size=30))
def test_every_sentence_is_in_one_passage_in_its_order(paragraphs: list[list[int]]) -> None:
    text, sentences = lay_out(paragraphs)
    passages = pack_sentences(text, sentences)
    assert [sentence for passage in passages for sentence in passage] == sentences
    assert all(passages)


@given(st.lists(st.lists(st.integers(5, 30), min_size=1, max_size=5), min_size=20, max_size=40))
def test_passages_of_ordinary_sentences_are_even(paragraphs: list[list[int]]) -> None:
    """A cut is off its place by half a sentence at most, or by 20 words more where it lies between paragraphs."""
    sizes = [sum(passage) for passage in pack(paragraphs)]
    even = sum(sizes) / len(sizes)
    assert max(abs(size - even) for size in sizes) <= 2 * (15 + 20)
