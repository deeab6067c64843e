"""Regions as sides of what states sign: "Acmeshire signed a memorandum with Widget", but not "a site in Acmeshire"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.text.tokens import Token
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_sections, read_word_sections

_PLACES = read_sections("places.txt")
_REGIONS = frozenset(
    region.strip() for entry in _PLACES["regions"] for region in entry.partition(":")[2].split("|")
).difference(_PLACES["regions and others"])
_CUES = read_word_sections("name_cues.txt")


def acts_as_region(tokens: Sequence[Token], name: str, first: int, last: int) -> bool:
    """Whether a name is that of a region which signs: "Acmeshire on Monday signed", "an agreement with Acmeshire"."""
    if name not in _REGIONS:
        return False
    at = behind_time(tokens, last)
    if first == 0 and at < len(tokens) and tokens[at].lower in _CUES["signing"]:
        return True
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    return before[1:] == ["with"] and before[0] in _CUES["what regions sign"]
