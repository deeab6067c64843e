"""Shares that a company sells to the public, which is no round: "raised $2 billion in its initial public offering"."""

from __future__ import annotations

from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_LISTING = _GRAMMAR["going public"]
_OFFERED = _GRAMMAR["offered to the public"]
_AMBIGUOUS = frozenset(("debut", "offering", "offerings"))
_NOT_PUBLIC = _GRAMMAR["of another time"] | _GRAMMAR["not going public"]
_CLAUSES = _GRAMMAR["clause openers"] | _GRAMMAR["relative"]
_SOURCES = frozenset(("at", "by", "from", "in", "through", "via", "with"))
_NEAR = 12  # words: "raised $2 billion from cornerstone investors in a long-awaited Acmeville listing"
_NEAR_SOURCE = 6  # words: "in its long-awaited initial public offering"
_NEAR_OFFERED = 2  # words: "initial public offering", "a share offering"


def is_of_listing(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether money comes from the public; not "raised $2 million ahead of its listing", "in a pre-IPO round"."""
    if cue.label.kind != "funding" or passage.vocabulary.isdisjoint(_LISTING):
        return False
    return any(
        _raises(passage, at, cue) if at < cue.first else _is_source(passage, cue, at)
        for at in passage.find_words(_LISTING)
        if _is_listing(passage, at)
    )


def _is_listing(passage: Passage, at: int) -> bool:
    """Whether a word means a sale of shares to the public, and not one of another time."""
    words = passage.lower
    if words[at] == "listing" and words[at + 1 : at + 2] == ["price"]:
        return False
    is_offered = words[at] in _LISTING - _AMBIGUOUS or not _OFFERED.isdisjoint(words[max(0, at - _NEAR_OFFERED) : at])
    return is_offered and _NOT_PUBLIC.isdisjoint(words[max(0, at - _NEAR_SOURCE) : at])


def _raises(passage: Passage, at: int, cue: Found[DealCue]) -> bool:
    """Whether the listing before a cue raises money: "its IPO, which could raise", "priced its IPO, raising"."""
    tokens, words = passage.tokens, passage.lower
    marked = [word for word in range(at + 1, cue.first + 1) if "," in tokens[word].gap]
    goes_on = words[cue.first].endswith("ing") or not _GRAMMAR["relative"].isdisjoint(words[at + 1 : at + 2])
    return cue.first - at <= _NEAR and (not marked or goes_on)


def _is_source(passage: Passage, cue: Found[DealCue], at: int) -> bool:
    """Whether the listing behind a cue is from where the money comes: "raised $2 billion in its listing"."""
    words = passage.lower[cue.last : at]
    is_near = len(words) <= _NEAR and not _SOURCES.isdisjoint(words[-_NEAR_SOURCE:])
    return is_near and _CLAUSES.isdisjoint(words)
