"""Where sentences end, and where a full stop does not end one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extraction.text.sentences import LONGEST, split_sentences


def split(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[span.start : span.end] for span in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc. said on Feb. 18 that No. 3 would open.",
        "The U.S. Treasury asked Dr. Roe and J. R. Poe.",
        "The U.S. AI firm grew 3.5 percent to $1.4 billion.",
        "It involves Quillon Electronics. Co., Vesta Group and others.",
        "It was signed by Quillon Pty. Limited.",
        "“It works,” she said.",
        "“Does it work?” she asked.",
        "He paused ... and went on.",
        "Character.AI and Quillon.com are names.",
        "It opens at 8 a.m. on weekdays.",
        "The company opened Vesta Sta. Lucia on a hill.",
    ],
)
def test_this_is_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It opened. It closed.", 2),
        ("“It works.” She left.", 2),
        ("It is from the U.S. The other is not.", 2),
        ("It ends in the country.The next one is glued.", 2),
        ("“We build.”Building goes on.", 2),
        ("It grew by 3.5. Then it shrank! Did it?", 3),
        ("He said no. They left.", 2),
    ],
)
def test_these_are_several_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_a_list_mark_is_no_part_of_the_sentence() -> None:
    assert split("-   It opens.") == ["It opens."]


def test_a_very_long_sentence_is_cut_at_clauses() -> None:
    pieces = split("The workshop takes wood from the hills, " * 40 + "and sells it.")
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert all(piece.endswith((",", ".")) for piece in pieces)


@given(st.text(alphabet="Aab.!?\"“”' \n", max_size=300))
def test_sentences_hold_all_words_without_white_space_at_their_ends(text: str) -> None:
    spans = list(split_sentences(text, 0, len(text)))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(text[s.start : s.end] for s in spans).split()) == "".join(text.split())
