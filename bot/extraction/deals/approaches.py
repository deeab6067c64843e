"""Whom somebody turns to about a deal: "Acme approached Widget about a takeover"; and bids for no company."""

from __future__ import annotations

from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_ABOUT = frozenset(("about", "regarding"))
_WORK = frozenset(("contract", "contracts", "project", "projects", "tender", "tenders", "work"))
_NEAR_WORK = 3  # words: "Acme lamp projects next"
_NEAR_OBJECT = 6  # words: "approached the fast-growing lamp maker Acme"


def find_approached(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whom somebody turned to about a deal: Widget in "Acme approached Widget about a takeover", "about buying it"."""
    if passage.vocabulary.isdisjoint(_GRAMMAR["approaching"]):
        return ()
    if cue.label.is_verb and not _is_topic(passage, cue):
        return ()
    words = passage.find_words(_GRAMMAR["approaching"])
    met = (g for g in passage.groups for at in words if at < g.first < cue.first and g.first - at <= _NEAR_OBJECT)
    return next((group.names for group in met if group.names and not group.is_possessive), ())


def _is_topic(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb tells what talks are to be about, and a company or a part of one is bought, no goods."""
    words = passage.lower[cue.last : cue.last + _NEAR_OBJECT]
    is_of_goods = not _GRAMMAR["goods"].isdisjoint(words) and _GRAMMAR["businesses"].isdisjoint(words)
    return not is_of_goods and not _ABOUT.isdisjoint(passage.lower[max(0, cue.first - 2) : cue.first])


def bids_for_work(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether what somebody bids for is to work for another, and no company: "bid for Acme contracts"."""
    if passage.lower[cue.last - 1] != "for" or _WORK.isdisjoint(passage.vocabulary):
        return False
    client = next((group for group in passage.groups if group.first >= cue.last), None)
    behind = passage.lower[client.last : client.last + _NEAR_WORK] if client else []
    is_of_noun = "work" in behind[:2] and behind[-1] != "work"  # "Acme work platform"
    return not (is_of_noun or _WORK.isdisjoint(behind[:2])) and _GRAMMAR["businesses"].isdisjoint(behind)
