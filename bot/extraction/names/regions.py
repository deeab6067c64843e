"""Regions as they stand behind a town, "Acmeville, Tex.", "Acmeville, TX", and words for where somebody is from."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.gazetteer import Names
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_QUARTERS = frozenset(("Central", "East", "Eastern", "North", "Northern", "South", "Southern", "West", "Western"))
_ENDINGS = read_word_sections("name_cues.txt")["organization endings"]


def match_region(tokens: Sequence[Token], at: int, names: Names) -> str | None:
    """The region that word `at` abbreviates behind a town and a comma; elsewhere it may be any word ("Miss")."""
    if at == 0 or tokens[at].gap != ", " or not tokens[at - 1].word[0].isupper():
        return None
    if tokens[at].word in names.abbreviations and _goes_on_as_company(tokens, at, names):
        return None
    is_short = tokens[at].word.isupper() or at + 1 == len(tokens) or tokens[at + 1].gap.startswith(".")
    return names.abbreviations.get(tokens[at].word.rstrip(".")) if is_short else None


def _goes_on_as_company(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a company's name begins with what abbreviates a region elsewhere: "ON Widgets"."""
    if at + 1 == len(tokens) or tokens[at + 1].gap != " ":
        return False
    known = names.known.get(f"{tokens[at].word} {tokens[at + 1].word}")
    return tokens[at + 1].word in _ENDINGS if known is None else known.kind == "organization"


def says_origin(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a word only says where others are from: "Nigerian" in "Nigerian Acme", "West" in "West African firm".

    Not so the first of "East African Lampworks".
    """
    is_quarter = tokens[at].word in _QUARTERS and at + 2 < len(tokens) and tokens[at + 2].word.islower()
    return tokens[at + (is_quarter and tokens[at + 1].gap == " ")].word in names.adjectives
