"""How numbers are written: digits with commas or spaces, words, scales such as "million", and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.extraction.words.wordlists import read_sections

_CUES = read_sections("amounts.txt")
SCALES = {word: float(factor) for word, _, factor in (entry.partition(" = ") for entry in _CUES["scales"])}
WORDS = {word: float(value) for word, _, value in (entry.partition(" = ") for entry in _CUES["number words"])}


def one_of(words: Iterable[str]) -> str:
    """A pattern of any of these, the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


NUMBER = (
    r"\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,6})?(?!\d)"
    r"|[1-9](?:\d\d? | (?=0)|\d{0,2}[\u00a0\u202f])\d{3}(?:[ \u00a0\u202f]\d{3}){0,2}(?![.,]?\d)"
    r"|(?!0\d)\d{1,15}(?:\.\d{1,6})?(?!\d)"
)
"""Spaces part thousands in Europe, "12 500"; a plain one behind a single digit may part two numbers,
unless a zero follows: "3 000"."""
SCALE = rf"(?:{one_of(SCALES)})(?![a-z])"
_VAGUE = r"(?<!several )(?<!few )(?<!many )"  # "several hundred million" is no number
WORD_NUMBER = rf"(?:(?<![\w.,])(?P<number>{NUMBER})|\b{_VAGUE}(?P<word>{one_of(WORDS)}))"
RANGE = rf"(?:(?<![\w.,$€£₹])(?P<low>{NUMBER})(?:\s?[-–]\s?|\sto\s|\sand\s))?"


def read_number(written: str, factor: float) -> float:
    """The value of a number in digits, times what it is counted in."""
    return round(float(re.sub(r"[,\s]", "", written)) * factor, 6)
