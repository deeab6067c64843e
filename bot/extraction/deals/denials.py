"""Words for deals that are denied or hindered: "has not agreed to buy", "to prevent Acme from buying Widget"."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
DENYING = _GRAMMAR["negations"] | _GRAMMAR["keeping from"] | {"yet"}
"""A sentence without any of these denies nothing."""
_BEGINS_ANEW = _GRAMMAR["saying"] | {"after", "before", "when", "while"}
_NEGATED = 4  # words between "not" and what it denies
_KEPT = 6  # words: "prevent the lamp maker Acme from"
_NEAR_DENIAL = 9  # words: "denied reports that the Acmeville lamp giant would"


def is_denied(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether something is not done, or somebody is kept from doing it."""
    before = passage.lower[max(0, cue.first - _NEGATED) : cue.first]
    return (
        not _GRAMMAR["negations"].isdisjoint(before) or ("yet", "to") in pairwise(before) or _is_kept_from(passage, cue)
    )


def _is_kept_from(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether somebody is to be kept from what a verb tells: "sued to prevent Acme from buying Widget"."""
    before = passage.lower[max(0, cue.first - _KEPT) : cue.first]
    return before[-1:] == ["from"] and not _GRAMMAR["keeping from"].isdisjoint(before)


def is_said_untrue(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether somebody says that it is not so, in the same clause: "denied that it is in talks to buy Acme"."""
    tokens = passage.tokens
    for at in range(cue.first - 1, max(0, cue.first - _NEAR_DENIAL), -1):
        if "," in tokens[at + 1].gap or tokens[at].lower in _BEGINS_ANEW:
            return False  # "denied that it overpaid when it bought Acme", "denied that and said it had bought Acme"
        if tokens[at].lower in _GRAMMAR["denials"]:
            return tokens[at + 1].lower in _GRAMMAR["what is denied"]
    return False
