"""Who acts in what a sentence opens with, told right behind its comma: "After buying Acme, Widget"."""

from __future__ import annotations

from bot.extraction.deals.names import COMPANIES, is_opening
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found

_NEAR_DESCRIBED = 3  # words: "the lamp maker Acme"
_NEAR_SUM = 4  # words: "$2 million in new funding"
_WITH_MONEY = frozenset(("after", "armed", "flush", "following", "fresh", "with"))


def find_subject_behind(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who acts in a sentence's opening, right behind its comma: Widget in "After buying Acme, Widget"."""
    if not cue.label.is_verb or not is_opening(passage, cue):
        return ()
    words = range(cue.last, len(passage.tokens))
    end = next((at for at in words if "," in passage.tokens[at].gap), len(passage.tokens))
    subject = next((group for group in passage.groups if group.first >= end), None)
    if subject is None or subject.before:
        return ()
    own = passage.lower[end : subject.first]  # "the lamp maker Widget", but not "the maker said Widget"
    is_described = len(own) <= _NEAR_DESCRIBED and own[-1:] and own[-1] in COMPANIES
    return subject.names if not own or is_described else ()


def find_owner_of_opening(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who got the money that a sentence opens with: Acme in "With $2 million in funding from Widget, Acme plans"."""
    if cue.label.is_verb or cue.label.kind != "funding" or passage.lower[0] not in _WITH_MONEY:
        return ()
    if not any(cue.first - _NEAR_SUM <= passage.word_at(amount.end) <= cue.first for amount in passage.amounts):
        return ()
    words = range(cue.last, len(passage.tokens))
    end = next((at for at in words if "," in passage.tokens[at].gap), len(passage.tokens))
    is_owned = any(group.last <= cue.first for group in passage.groups)
    subject = next((g for g in passage.groups if g.first == end and not (g.before or g.is_possessive)), None)
    return subject.names if subject and not is_owned else ()
