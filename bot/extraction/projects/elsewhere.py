"""Places of a sentence where its facility does not stand, but another one or a factory beside it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Mention, Place
from bot.extraction.projects.facilities import name_kind
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")


def without_elsewhere(passage: Passage, sites: Sequence[tuple[Place, Mention]]) -> list[tuple[Place, Mention]]:
    """The sites, of several, without those of other things: "Besides the campus in X, one", "and a factory in X"."""
    if len(sites) <= 1:
        return list(sites)
    comma = 0
    if passage.lower[0] in _WORDS["beside it"]:
        comma = next((token.start for token in passage.tokens[1:] if "," in token.gap), 0)
    told = [(place, mention) for place, mention in sites if mention.start > comma]
    return [site for site in told if not _is_of_other_work(passage, site[1])] or list(sites)


def _is_of_other_work(passage: Passage, mention: Mention) -> bool:
    """Whether a factory or the like stands at a place: "two data centers in Acmeville and a factory in Widgetville"."""
    at = passage.word_at(mention.start) - 2
    is_there = at >= 0 and passage.lower[at + 1] in ("at", "in", "near") and passage.lower[at] in _WORDS["other works"]
    return is_there and name_kind(passage) == "data center"
