"""Sentences as quotes: exact, readable alone, and none that repeats another."""

import pytest

from bot.briefings.lines import Line, join, leans, lines_of, overlap, readable_alone, says_the_same
from bot.extraction.facts import Sentence
from bot.library.article import Passage
from tests.briefings.made_up import START, heading, line, lines, passage, texts

GROWS = "Quillback Robotics grows moss on roofs."
HIRED = "It hired nine gardeners."


def test_a_line_has_the_exact_words_and_offsets_of_the_article() -> None:
    article = heading()
    first, second, third = lines(article, [GROWS, HIRED], ["Ferns are next."])
    assert texts([first, second, third]) == [GROWS, HIRED, "Ferns are next."]
    assert (first.start, first.end) == (START, START + len(GROWS))
    assert second.start == first.end + 1
    assert [one.paragraph for one in (first, second, third)] == [1, 1, 2]
    assert first.article == article


def test_lines_come_in_the_order_of_the_passages() -> None:
    passages = [passage(heading("fern"), ["Ferns grow."]), passage(heading("moss"), [GROWS, HIRED])]
    assert texts(lines_of(passages)) == ["Ferns grow.", GROWS, HIRED]


@pytest.mark.parametrize(
    "sentence",
    [
        "It grows.", "They grow.", "This roof is green.", "Those roofs are green.", "The company grows moss.",
        "The two agreed.", "“It grows,” she said.", "Her roof is green.", "Such roofs last.",
    ],
)  # fmt: skip
def test_a_sentence_that_opens_with_a_word_that_points_back_leans(sentence: str) -> None:
    assert leans(line(sentence))


@pytest.mark.parametrize(
    "sentence", [GROWS, "Italy grows moss.", "Theyland grows.", "The roofs are green.", "Moss loves it.", "Thistles."]
)
def test_a_sentence_that_names_what_it_is_about_stands_alone(sentence: str) -> None:
    assert not leans(line(sentence))


def test_a_sentence_that_leans_is_quoted_with_the_one_before_it() -> None:
    alone = readable_alone(lines(heading(), [GROWS, HIRED, "Moss is cheap."]))
    assert texts(alone) == [GROWS, f"{GROWS} {HIRED}", "Moss is cheap."]
    assert (alone[1].start, alone[1].end) == (START, START + len(f"{GROWS} {HIRED}"))


def test_a_sentence_that_leans_on_another_paragraph_stays_as_it_is() -> None:
    assert texts(readable_alone(lines(heading(), [GROWS], [HIRED]))) == [GROWS, HIRED]


def test_the_first_sentence_stays_as_it_is() -> None:
    assert texts(readable_alone(lines(heading(), [HIRED, GROWS]))) == [HIRED, GROWS]
    assert readable_alone([]) == []


def test_two_sentences_with_something_between_them_are_not_joined() -> None:
    text = f"{GROWS} [Advertisement] {HIRED}"
    second = text.index(HIRED)
    sentences = (Sentence(0, len(GROWS), 1), Sentence(second, len(text), 1))
    between = Passage(1, heading(), 0, text, sentences)
    assert join(*lines_of([between])) is None


def test_sentences_of_two_passages_are_not_joined() -> None:
    (first,) = lines_of([passage(heading(), [GROWS], number=1)])
    _, second = lines_of([passage(heading(), [GROWS, HIRED], number=2)])
    assert join(first, second) is None


@pytest.mark.parametrize(("length", "joins"), [(400, True), (401, False)])
def test_a_joined_quote_has_at_most_400_characters(length: int, joins: bool) -> None:
    before = f"{'m' * (length - len(HIRED) - 2)}."
    both = join(*lines(heading(), [before, HIRED]))
    assert (both is not None) == joins
    assert both is None or len(both.text) == length


def test_join_never_swaps_two_sentences() -> None:
    first, second = lines(heading(), [GROWS, HIRED])
    assert join(second, first) is None
    assert join(first, second) == Line(first.passage, first.first, second.first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (GROWS, GROWS.upper()),
        (GROWS, f"Today {GROWS} Nobody knew."),
        (f"On Monday, {GROWS}", GROWS),
        ("Moss grows on nine roofs there.", "On nine roofs there, moss is green."),
    ],
)
def test_quotes_that_share_most_words_say_the_same(one: str, other: str) -> None:
    assert says_the_same(one, other)
    assert says_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (GROWS, HIRED),
        (GROWS, "Quillback Robotics grows ferns in cellars."),
        ("one two three four five six seven, eight nine ten", "one two three four five six seven, and so on anew"),
    ],
)
def test_quotes_that_differ_in_what_they_tell_do_not(one: str, other: str) -> None:
    assert not says_the_same(one, other)
    assert not says_the_same(other, one)


def test_lines_overlap_that_have_a_sentence_in_common() -> None:
    one, two, three = lines(heading(), ["Moss grows.", "It is green.", "It is wet."])
    both, behind = join(one, two), join(two, three)
    assert both is not None
    assert behind is not None
    assert overlap(both, behind)
    assert not overlap(one, behind)
    assert not overlap(one, lines(heading("fern"), ["Moss grows."])[0])
