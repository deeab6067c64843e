"""What is bought as a company is, though it has no name: a business, a portfolio of plants, a wind farm."""

from __future__ import annotations

from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PROPERTY = _GRAMMAR["businesses sold"] | _GRAMMAR["properties sold"]
_SITES = _GRAMMAR["properties sold"] | _GRAMMAR["sites owned"]
_ENDING = _GRAMMAR["prepositions"] | _GRAMMAR["relative"] | {"that", "and"}
_NEAR_OBJECT = 6  # words: "Acme's new 300 MW lamp plant"
_PARTING = _GRAMMAR["prepositions"] | _GRAMMAR["relative"] | {"that"}
_MAY_BE_MADE = frozenset(("arm", "unit"))  # "bought a robot arm from Acme", "the cooling unit"
_NO_PLANTS = frozenset(("loans", "mortgages", "patents", "songs"))
_NEAR_SELLER = 14  # words: "an early-stage portfolio of 2.6 GW of solar and storage projects from"


def owns_site(passage: Passage, group: Group) -> bool:
    """Whether a name owns a site that can be bought: "Acme's lamp plant", "Acme's hotels in Norway"."""
    tokens = passage.tokens[group.last : group.last + _NEAR_OBJECT + 1]
    end = next((at for at, t in enumerate(tokens) if t.lower in _ENDING or t.gap.strip(" -’'")), len(tokens))
    return group.is_possessive and bool(end) and tokens[end - 1].lower in _SITES


def find_property_sellers(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who parts with what a word for buying has for its object: Acme in "bought a wind farm from Acme", or "bought
    Acme's wind farm".
    """
    owner = next((g for g in passage.groups if g.first in (cue.last, cue.last + 1) and owns_site(passage, g)), None)
    if owner is not None:
        return owner.names
    if passage.vocabulary.isdisjoint(_PROPERTY):
        return ()
    sellers = (group for group in passage.groups if group.before == "from" and group.first >= cue.last)
    seller = next((group for group in sellers if group.names and not group.is_possessive), None)
    if seller is None or seller.first - cue.last > _NEAR_SELLER:
        return ()
    begin = cue.last + (passage.lower[cue.last] == "of")
    tokens = passage.tokens[begin : seller.first]
    end = next((at for at, t in enumerate(tokens) if t.lower in _PARTING or t.gap.strip(" -$€£")), len(tokens))
    words = passage.lower[begin : begin + end]
    if not words or words[-1] not in _PROPERTY or (words[-1] in _MAY_BE_MADE and words[0] != "the"):
        return ()
    return seller.names if _NO_PLANTS.isdisjoint(passage.lower[begin : seller.first]) else ()
