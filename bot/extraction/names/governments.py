"""Governments, however a text calls them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.gazetteer import Names
from bot.extraction.text.tokens import Token

GOVERNMENTS = frozenset(("government", "authorities", "administration", "officials"))
_LONGEST = 3  # words of a country or state


def match_government(tokens: Sequence[Token], at: int, names: Names) -> tuple[int, str] | None:
    """The word behind a government that begins at word `at`, and its name.

    "the Indian government", "Indian authorities", "top Indian officials": all of them are the Indian government.
    """
    if tokens[at].word == "government" or (at <= 1 and tokens[at].word == "Government"):
        return _match_government_of(tokens, at, names)
    ends = range(at + 1, min(at + 1 + _LONGEST, len(tokens)))
    last = next((end for end in ends if tokens[end].lower in GOVERNMENTS), None)
    if last is None or tokens[last].gap != " " or tokens[last - 1].is_possessive:
        return None
    country = " ".join(token.word for token in tokens[at:last])
    noun = tokens[last].word if tokens[last].lower == "government" else "government"
    return (last + 1, f"{country} {noun}") if country in names.adjectives or _is_place(country, names) else None


def _is_place(word: str, names: Names) -> bool:
    return word in names.known and names.known[word].kind == "place"


def _match_government_of(tokens: Sequence[Token], at: int, names: Names) -> tuple[int, str] | None:
    """ "the government of Acmeland"."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "of":
        return None
    for last in range(min(at + 2 + _LONGEST, len(tokens)), at + 2, -1):
        country = " ".join(token.word for token in tokens[at + 2 : last])
        if _is_place(country, names):
            return last, f"{tokens[at].word} of {country}"
    return None
