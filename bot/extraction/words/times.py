"""Phrases of time that news puts between a name and its verb: "Acme late on Monday signed", "Acme this week signed"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_CALENDAR = read_word_sections("name_cues.txt")["calendar"]
_TIMES = _CALENDAR | {"week", "month", "year", "quarter"}
_BEFORE = _GRAMMAR["before a time"]
_POINTING = _GRAMMAR["pointing in time"]
_SPANS = _GRAMMAR["spans of time"]
_ALONE = _GRAMMAR["times alone"]
_OPENING = _BEFORE | _POINTING | _ALONE


def behind_time(tokens: Sequence[Token], at: int) -> int:
    """The word behind the phrase of time that begins at word `at`, which commas may set off; else `at` itself."""
    if at >= len(tokens) or not (tokens[at].lower in _OPENING or tokens[at].word in _CALENDAR):
        return at
    if tokens[at].gap not in (" ", ", "):
        return at
    first = at
    while at < first + 2 and _is_one_of(tokens, at, _BEFORE) and at + 1 < len(tokens):
        at += 1
    end = _behind_named(tokens, at)
    is_closed = end < len(tokens) and tokens[end].gap == tokens[first].gap
    return end if end > at and is_closed else first


def _behind_named(tokens: Sequence[Token], at: int) -> int:
    """The word behind "Monday night", "March 3", "this week" or "yesterday" at word `at`; else `at` itself."""
    if at < len(tokens) and tokens[at].word in _CALENDAR:
        end = at + 1
        is_more = _is_one_of(tokens, end, _SPANS) or (end < len(tokens) and tokens[end].word.isdigit())
        return end + is_more
    if _is_one_of(tokens, at, _POINTING) and at + 1 < len(tokens):
        is_span = tokens[at + 1].word in _CALENDAR or _is_one_of(tokens, at + 1, _SPANS)
        return at + 2 if is_span else at
    return at + 1 if _is_one_of(tokens, at, _ALONE) else at


def _is_one_of(tokens: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    return at < len(tokens) and tokens[at].lower in words


def is_of_calendar(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a number or a time; not in "the two-year-old startup Acme", "the 8-year-old Widget"."""
    if not (tokens[at].word in _TIMES or tokens[at].word.isdigit()):
        return False
    return tokens[at + 1].gap != "-" or "old" not in (tokens[at + 1].lower, tokens[min(at + 2, len(tokens) - 1)].lower)
