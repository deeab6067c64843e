"""Governments, however a text calls them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.gazetteer import Names
from bot.extraction.tokens import Token

_GOVERNMENT = frozenset(("government", "authorities", "administration", "officials"))
_LONGEST = 3  # words of a country or state


def match_government(tokens: Sequence[Token], at: int, names: Names) -> tuple[int, str] | None:
    """The word behind a government that begins at word `at`, and its name.

    "the Indian government", "Indian authorities", "top Indian officials": all of them are the Indian government.
    """
    if tokens[at].lower == "government":
        return _match_government_of(tokens, at, names)
    last = _end_of_country(tokens, at, names)
    if last >= len(tokens) or tokens[last].lower not in _GOVERNMENT or tokens[last].gap != " ":
        return None
    if last == at or tokens[last - 1].is_possessive:
        return None
    noun = tokens[last].word if tokens[last].lower == "government" else "government"
    return last + 1, f"{_written(tokens, at, last)} {noun}"


def _end_of_country(tokens: Sequence[Token], at: int, names: Names) -> int:
    """The word behind the country or state at word `at`, also of two words; `at` itself without one."""
    for last in range(min(at + _LONGEST, len(tokens)), at, -1):
        word = _written(tokens, at, last)
        if (word in names.known and names.known[word].kind == "place") or (last == at + 1 and word in names.adjectives):
            return last
    return at


def _written(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.word for token in tokens[first:last])


def _match_government_of(tokens: Sequence[Token], at: int, names: Names) -> tuple[int, str] | None:
    """ "the government of Acmeland"."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "of":
        return None
    last = _end_of_country(tokens, at + 2, names)
    is_place = last > at + 2 and tokens[at + 2].word not in names.adjectives
    return (last, f"{tokens[at].word} of {_written(tokens, at + 2, last)}") if is_place else None
