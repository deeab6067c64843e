"""The words of a sentence, without the marks that Markdown puts around them."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.text.tokens import tokenize, written


def words(text: str) -> list[str]:
    """The words of a text."""
    return [token.word for token in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    ["**Quillon Robotics** grew", "_Quillon Robotics_ grew", "[Quillon Robotics](https://example.com/quillon-ec) grew"],
)
def test_marks_and_addresses_are_no_words(text: str) -> None:
    assert words(text) == ["Quillon", "Robotics", "grew"]


def test_a_name_is_written_without_the_marks_within_it() -> None:
    text = "[Quillon](https://example.com) **Robotics** grew"
    tokens = tokenize(text, 0, len(text))
    assert written(text, tokens[:2]) == "Quillon Robotics"
    assert (tokens[0].start, tokens[1].end) == (1, text.index("** grew"))


def test_ordinary_brackets_and_underscores_stay_apart() -> None:
    assert words("Acme (see below) has file_name") == ["Acme", "see", "below", "has", "file_name"]


def test_a_fact_out_of_marked_text_has_the_plain_name_and_the_exact_words() -> None:
    text = "Zorblat Inc will acquire **Quillon**, a maker of [robots](https://example.com/r), for €78 million."
    (deal,) = extract(text, load_names()).deals
    assert (deal.parties, deal.quote) == (("Zorblat Inc", "Quillon"), text)


@pytest.mark.parametrize("text", [".’s good", ".'s", "*.’s good"])
def test_a_text_may_begin_with_the_mark_of_an_owner(text: str) -> None:
    assert tokenize(text, 0, len(text))[0].word == "s"


def test_a_small_letter_before_a_capital_belongs_to_its_name() -> None:
    assert words("the e-Quillon plan-B start-up, run by e-Quillon.") == (
        ["the", "e-Quillon", "plan", "B", "start", "up", "run", "by", "e-Quillon"]
    )
    (deal,) = extract("Narvik-based e-Quillon has acquired Zorblat Inc.", load_names(), "").deals
    assert deal.parties == ("e-Quillon", "Zorblat Inc")


def test_letters_in_brackets_with_which_a_name_plays_part_no_word() -> None:
    assert words("the ZORBL(AI)TS program for (new) pupil(s) of Quillon (QUI)") == (
        ["the", "ZORBL(AI)TS", "program", "for", "new", "pupil", "s", "of", "Quillon", "QUI"]
    )


def test_a_plus_behind_a_name_belongs_to_it() -> None:
    assert words("Quillon+’s deal with Acme+, QL U+ and Zorblat+.") == (
        ["Quillon+", "deal", "with", "Acme+", "QL", "U+", "and", "Zorblat+"]
    )
    text = "Acme agreed to buy Quillon+ for $3 billion."
    (deal,) = extract(text, load_names()).deals
    assert deal.parties == ("Acme", "Quillon+")


@pytest.mark.parametrize(
    "text",
    ["40+ sites", "$2bn+ in sums", "300 MW+ of power", "AA+ debt", "Series B+ round", "C++ code", "Acme+Zorblat"],
)
def test_a_plus_behind_a_number_or_a_grade_belongs_to_no_word(text: str) -> None:
    assert not any("+" in word for word in words(text))


def test_what_ends_in_a_plus_is_nobody() -> None:
    text = "Quillon Media, owned by Zorblat+, named Ada Roe its chief executive."
    assert [person.name for person in extract(text, load_names()).people] == ["Ada Roe"]
