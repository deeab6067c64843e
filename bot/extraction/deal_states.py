"""Countries as sides of a deal: "Acmeland signed a contract with Widget", but not "sites in Acmeland"."""

from __future__ import annotations

from bot.extraction.cues import DealCue
from bot.extraction.facts import Kind
from bot.extraction.parties import ACTS_OF_COUNTRY, COUNTRIES
from bot.extraction.phrases import Found
from bot.extraction.reading import Group, Passage
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_AGREED: frozenset[Kind] = frozenset(("contract", "joint_venture", "partnership"))
_VERBS = ACTS_OF_COUNTRY | {"agreed", "committed", "has", "have", "plans", "pledged", "will", "would"}
_BODY = 5  # words: "Acmeland's higher education ministry"


def acts_as_state(passage: Passage, group: Group, cue: Found[DealCue], kind: Kind) -> bool:
    """Whether a country, alone or beside a company, does what is agreed, chosen or invested."""
    if not group.countries or not (kind in _AGREED or (kind == "investment" and cue.label.is_verb)):
        return False
    return not _VERBS.isdisjoint(passage.lower[group.last : group.last + 1])


def acts_by_body(passage: Passage, group: Group, kind: Kind) -> bool:
    """Whether a country acts by one of its bodies: "Atlantis's education ministry has picked Acme"."""
    words = passage.lower[group.last : group.last + _BODY]
    is_owner = kind == "contract" and group.is_possessive and bool(group.countries)
    return is_owner and not _GRAMMAR["state bodies"].isdisjoint(words)


def is_treaty(kind: Kind, parties: frozenset[str]) -> bool:
    """Whether only countries agree, which is no deal: "the United States and Japan signed a trade agreement"."""
    return kind in _AGREED and parties <= COUNTRIES
