"""Governments, however a text calls them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.gazetteer import Names
from bot.extraction.tokens import Token

_GOVERNMENT = frozenset(("government", "authorities", "administration", "officials"))


def match_government(tokens: Sequence[Token], at: int, names: Names) -> tuple[int, str] | None:
    """The word behind a government that begins at word `at`, and its name.

    "the Indian government", "Indian authorities", "top Indian officials": all of them are the Indian government.
    """
    if tokens[at].word == "government":
        return _match_government_of(tokens, at, names)
    if at + 1 >= len(tokens) or tokens[at + 1].lower not in _GOVERNMENT:
        return None
    word = tokens[at].word
    is_country = word in names.adjectives or (word in names.known and names.known[word].kind == "place")
    if not is_country or tokens[at + 1].gap != " " or tokens[at].is_possessive:
        return None
    noun = tokens[at + 1].word if tokens[at + 1].lower == "government" else "government"
    return at + 2, f"{word} {noun}"


def _match_government_of(tokens: Sequence[Token], at: int, names: Names) -> tuple[int, str] | None:
    """ "the government of Acmeland"."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "of" or tokens[at + 2].word not in names.known:
        return None
    is_place = names.known[tokens[at + 2].word].kind == "place"
    return (at + 3, f"government of {tokens[at + 2].word}") if is_place else None
