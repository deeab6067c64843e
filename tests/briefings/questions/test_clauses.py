"""The part of a sentence that says what an amount is, at its exact place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.briefings.questions.clauses import LONGEST_WHOLE, clause_around, telling_part
from bot.extraction.facts import Amount
from tests.briefings.made_up import START, line

OPENINGS = ("; ", ": ", ", but ", ", while ", " — ", " – ")
CLOSINGS = (*OPENINGS, ", and ", ", with ", ", which ", ", of which ")
PHRASES = st.lists(st.sampled_from(("moss", "roofs", "Quillback", "spends", "$5", "green", "nine")), min_size=1).map(
    " ".join
)


def clause(sentence: str, words: str) -> str:
    start = START + sentence.index(words)
    quote = clause_around(line(sentence), Amount(words, "USD", None, start, start + len(words)))
    assert sentence[quote.start - START : quote.end - START] == quote.quote
    return quote.quote


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("Moss costs $3 million; ferns cost $4 million.", "$3 million", "Moss costs $3 million"),
        ("Moss costs $3 million; ferns cost $4 million.", "$4 million", "ferns cost $4 million."),
        ("Moss costs $3 million, and ferns cost $4 million.", "$3 million", "Moss costs $3 million"),
        ("Moss costs $3 million, and ferns cost $4 million.", "$4 million", "ferns cost $4 million."),
        ("Moss is dear; ferns cost $4 million, but rain is free.", "$4 million", "ferns cost $4 million"),
        ("Moss costs $3 million, but rain is free; so is sun: all of it.", "$3 million", "Moss costs $3 million"),
        ("Moss costs $3 million — a lot.", "$3 million", "Moss costs $3 million"),
        ("Moss, ferns and rain cost $3 million in all.", "$3 million", "Moss, ferns and rain cost $3 million in all."),
        (
            "Quillback, Copper Peak Holdings, and Fernleaf sign a $3 million deal.",
            "$3 million",
            "Quillback, Copper Peak Holdings, and Fernleaf sign a $3 million deal.",
        ),
        (
            "Moss backs Fernleaf, which is worth $3 million, and rain is free.",
            "$3 million",
            "Moss backs Fernleaf, which is worth $3 million",
        ),
        ("Of $9, $4 is for rain, android hands included.", "$4", "Of $9, $4 is for rain, android hands included."),
    ],
)
def test_the_clause_ends_at_the_boundaries_next_to_the_amount(sentence: str, words: str, expected: str) -> None:
    assert clause(sentence, words) == expected


@given(PHRASES, st.sampled_from(OPENINGS), PHRASES, PHRASES, st.sampled_from(CLOSINGS), PHRASES)
def test_the_clause_is_exactly_what_stands_between_two_boundaries(  # noqa: PLR0917 - the parts of one sentence
    before: str, opening: str, left: str, right: str, closing: str, after: str
) -> None:
    middle = f"{left} $70 million {right}"
    assert clause(f"{before}{opening}{middle}{closing}{after}", "$70 million") == middle


@given(st.text("ab ;:,—–$1", min_size=1, max_size=60) | st.text(min_size=1), st.data())
def test_whatever_the_sentence_its_clause_is_in_place_and_holds_the_amount(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))
    amount = Amount(sentence[start:end], "USD", None, START + start, START + end)
    quote = clause_around(line(sentence), amount)
    assert sentence[quote.start - START : quote.end - START] == quote.quote
    assert quote.start <= amount.start
    assert amount.end <= quote.end


ROOFS = "Moss grows on the roofs of Fernleaf " + "and on the sheds beside them " * 8
RAIN = "rain falls on Quillback " + "and on the fields behind it " * 8
SUN = "the sun is free"
SENTENCE = f"{ROOFS}in March; {RAIN}in May; {SUN}."


def part(asked: tuple[str, ...], *amounts: str) -> str:
    places = [START + SENTENCE.index(words) for words in amounts]
    held = [Amount(words, "USD", None, at, at + len(words)) for words, at in zip(amounts, places, strict=True)]
    shortened = telling_part(line(SENTENCE), asked, held)
    assert SENTENCE[shortened.start - START : shortened.end - START] == shortened.text
    assert len(shortened.text) <= LONGEST_WHOLE
    return shortened.text


def test_of_a_long_sentence_the_part_that_tells_what_is_asked_is_quoted() -> None:
    assert part(("moss", "roof")) == f"{ROOFS}in March"


def test_the_parts_beside_it_are_quoted_as_far_as_they_are_short() -> None:
    assert part(("rain", "field")) == f"{RAIN}in May; {SUN}."
    assert part(("sun",)) == f"{RAIN}in May; {SUN}."


def test_the_part_with_the_sum_is_quoted() -> None:
    assert part(("moss", "roof"), "May") == f"{RAIN}in May; {SUN}."


def test_a_short_sentence_is_quoted_as_a_whole() -> None:
    whole = line("Moss grows; rain falls.")
    assert telling_part(whole, ("rain",), ()) == whole


def test_a_long_sentence_without_parts_is_quoted_as_a_whole() -> None:
    whole = line(f"{ROOFS}and {RAIN}.")
    assert telling_part(whole, ("rain",), ()) == whole


def test_a_long_sentence_without_semicolons_is_parted_at_commas_and_dashes() -> None:
    leaves = ", ".join(f"a bed of ferns in the yard of house number {number}" for number in range(8))
    sentence = f"Fernleaf keeps {leaves} — and Quillback, which is old, grows moss on its roofs."
    shortened = telling_part(line(sentence), ("quillback", "moss"), ())
    assert sentence[shortened.start - START : shortened.end - START] == shortened.text
    assert shortened.text.endswith("and Quillback, which is old, grows moss on its roofs.")
    assert len(shortened.text) <= LONGEST_WHOLE
    assert telling_part(line(sentence), ("fernleaf",), ()).text.startswith("Fernleaf keeps a bed of ferns")


def test_a_long_sentence_is_not_parted_from_the_words_that_deny_it_or_say_who_tells_it() -> None:
    leaves = ", ".join(f"a bed of ferns in the yard of house number {number}" for number in range(8))
    for opening in ("Fernleaf denied that it keeps", "Jane Roe told the town of"):
        whole = line(f"{opening} {leaves}, that Quillback grows moss on its roofs.")
        assert telling_part(whole, ("quillback", "moss"), ()) == whole
