"""Names that an acronym in brackets spells out once more: "Acme Training and Lamp Agency (ATLA)"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.forms import ACRONYMS
from bot.extraction.text.tokens import Token, is_capitalised

_LONGEST = 10  # words
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 8  # letters
_SMALL = frozenset(("and", "for", "in", "of", "on", "the", "to"))


def end_of_spelled_out(tokens: Sequence[Token], first: int) -> int | None:
    """The word behind a name from `first` on whose initials are the acronym right behind it; those of small words too.

    None where no such acronym stands there, or no small word within: without one the capitals alone are the name.
    """
    for at in range(first + 1, min(first + _LONGEST + 1, len(tokens))):
        token = tokens[at]
        if token.gap in (" (", " (“"):
            return at if _is_spelled(token.word, [one.word for one in tokens[first:at]]) else None
        if token.gap not in (" ", "-") or tokens[at - 1].is_possessive:
            return None
        if not (is_capitalised(token.word) or token.word in _SMALL):
            return None
    return None


def _is_spelled(acronym: str, words: Sequence[str]) -> bool:
    if acronym in ACRONYMS or not (acronym.isupper() and _SHORTEST_ACRONYM <= len(acronym) <= _LONGEST_ACRONYM):
        return False  # "Letter of Intent (LOI)" is nobody
    large = [word for word in words if word not in _SMALL]
    initials = ("".join(word[0] for word in chosen).upper() for chosen in (large, words))
    return len(large) < len(words) and acronym in initials
