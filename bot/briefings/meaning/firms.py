"""A company's name without the words that only say what form it has (pure)."""

from collections.abc import Set as AbstractSet
from functools import cache

from bot.extraction.words.wordlists import read_word_sections
from bot.library.names import name_key

_WHAT_IT_IS = frozenset({"ai", "lab", "labs", "platforms", "systems", "technologies", "technology"})


@cache
def legal_forms() -> frozenset[str]:
    """What news leaves out of a company's name, once it has told it in full: "inc", "group"."""
    cues = read_word_sections("name_cues.txt")
    return frozenset(map(name_key, cues["legal forms"] | cues["spelled legal forms"]))


@cache
def company_words() -> frozenset[str]:
    """What a company's full name adds to the one that it is called by: "ai", "technologies", or its legal form."""
    return legal_forms() | _WHAT_IT_IS


def without_ending(key: str, words: AbstractSet[str]) -> str:
    """A name's key without these words at its end; its first word stays: "acme" for "acme group corporation"."""
    parts = key.split()
    while len(parts) > 1 and parts[-1] in words:
        parts.pop()
    return " ".join(parts)
