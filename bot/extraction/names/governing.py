"""The preposition that governs a name: "with the lamp maker Acme", "with a landowner, Acme", "with two firms: Acme"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.party_lists import are_called
from bot.extraction.text.tokens import Token
from bot.extraction.words.times import is_of_calendar
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PREPOSITIONS = _GRAMMAR["prepositions"]
_DETERMINERS = _GRAMMAR["determiners"]
_BREAKS = _GRAMMAR["verbs that end a noun's words"]
_PARTING_MARKS = frozenset(",;—–(:")
_FIRMS = _GRAMMAR["same subject"] - {"it", "its", "they", "their"}
_LOOK_BACK = 7  # words between a preposition and the name that it governs: "with the Indian startup Acme"
_LONGEST_APPOSITION = 5  # words: "with a landowner and rancher, Acme", "to four major lamp makers: Acme"


def word_before(tokens: Sequence[Token], first: int) -> str:
    """The preposition that governs a name, through adjectives and nouns that stand before the name; else nothing."""
    for at in range(first - 1, max(-1, first - 1 - _LOOK_BACK), -1):
        if at == first - 1 and tokens[first].gap == ", ":
            return _before_apposition(tokens, at)
        is_owner = tokens[at].is_possessive and at < first - 1
        if not _PARTING_MARKS.isdisjoint(tokens[at + 1].gap) or (is_owner and not are_called(tokens, at + 1, first)):
            return ""
        if tokens[at].lower in _PREPOSITIONS and tokens[at].gap != "-":  # not in "oil-to-retail"
            return "such as" if tokens[at].lower == "as" and at and tokens[at - 1].lower == "such" else tokens[at].lower
        if tokens[at].lower in _BREAKS or is_of_calendar(tokens, at):
            return ""
        if tokens[at].lower in _DETERMINERS:
            before = tokens[at - 1].lower if at and "," not in tokens[at].gap else ""
            return before if before in _PREPOSITIONS else ""
    return ""


def word_before_list(tokens: Sequence[Token], first: int) -> str:
    """The preposition of those whom a colon names: "with three cloud providers: Acme and Widget"; else nothing."""
    for at in range(first - 1, max(0, first - 1 - _LONGEST_APPOSITION), -1):
        if not tokens[first - 1].lower.endswith("s") or tokens[at + 1].gap.strip() not in ("", ":", "-"):
            return ""
        if tokens[at].lower in _PREPOSITIONS:
            return tokens[at].lower
    return ""


def _before_apposition(tokens: Sequence[Token], last: int) -> str:
    """The preposition of what a name behind a comma is: "with a landowner, Acme", "of start-up, Acme"; else nothing."""
    is_firm = {tokens[last].lower, tokens[last - 1].lower + tokens[last].lower} & _FIRMS
    for at in range(last, max(1, last - _LONGEST_APPOSITION), -1):
        if "," in tokens[at].gap:
            return ""
        if tokens[at].lower in ("a", "an"):
            is_source = tokens[at - 2].lower == "according"  # "According to a report by Acme, Widget will"
            return tokens[at - 1].lower if tokens[at - 1].lower in _PREPOSITIONS and not is_source else ""
        if is_firm and tokens[at - 1].lower in _PREPOSITIONS:
            return tokens[at - 1].lower if tokens[at].lower not in _DETERMINERS else ""
    return ""
