"""Regions as they stand behind a town: "Acmeville, Tex.", "Acmeville, TX"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.gazetteer import Names
from bot.extraction.text.tokens import Token


def match_region(tokens: Sequence[Token], at: int, names: Names) -> str | None:
    """The region that word `at` abbreviates behind a town and a comma; elsewhere it may be any word ("Miss")."""
    if at == 0 or tokens[at].gap != ", " or not tokens[at - 1].word[0].isupper():
        return None
    is_short = tokens[at].word.isupper() or at + 1 == len(tokens) or tokens[at + 1].gap.startswith(".")
    return names.abbreviations.get(tokens[at].word.rstrip(".")) if is_short else None
