"""Capacity that is built stands for what holds it: "will build 500 megawatts of data center capacity in Acmeville"."""

from __future__ import annotations

from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_TO_SUM = 5  # words: "build more than"


def builds_capacity(passage: Passage, facility: Found[str]) -> bool:
    """Whether words for a facility tell of a power that is built; not of what a market or firm has."""
    first = facility.first
    if passage.lower[facility.last : facility.last + 1] != ["capacity"]:
        return False
    while first > 0 and passage.lower[first - 1] in _WORDS["kinds"]:
        first -= 1
    if passage.lower[first - 1 : first] != ["of"]:
        return False
    sums = (amount for amount in passage.amounts if amount.unit == "MW" and passage.word_at(amount.end) == first - 1)
    start = next((passage.word_at(amount.start) for amount in sums), 0)
    return not _WORDS["builds capacity"].isdisjoint(passage.lower[max(0, start - _TO_SUM) : start])
