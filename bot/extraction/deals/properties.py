"""What is bought as a company is, though it has no name: a business, a portfolio of plants, a wind farm."""

from __future__ import annotations

from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PROPERTY = _GRAMMAR["businesses sold"] | _GRAMMAR["properties sold"]
_PARTING = _GRAMMAR["prepositions"] | _GRAMMAR["relative"] | {"that"}
_NO_PLANTS = frozenset(("loans", "mortgages", "patents", "songs"))
_NEAR_HEAD = 12  # words: "an early-stage portfolio of 2.6 GW of solar and storage projects from"


def is_property(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb of buying has for its object what another company parts with: "bought a wind farm from Acme"."""
    if passage.vocabulary.isdisjoint(_PROPERTY):
        return False
    sellers = (group for group in passage.groups if group.before == "from" and group.first >= cue.last)
    seller = next((group for group in sellers if group.names and not group.is_possessive), None)
    if seller is None or seller.first - cue.last > _NEAR_HEAD + 2:
        return False
    tokens = passage.tokens[cue.last : seller.first]
    end = next((at for at, t in enumerate(tokens) if t.lower in _PARTING or t.gap.strip(" -$€£")), len(tokens))
    words = passage.lower[cue.last : cue.last + end]
    return bool(words) and words[-1] in _PROPERTY and _NO_PLANTS.isdisjoint(passage.lower[cue.last : seller.first])
