"""What a sentence on one facility tells of others: "adding to its existing data center in Acmeville"."""

from __future__ import annotations

from functools import lru_cache

from bot.extraction.project_facilities import CUES
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_NOUNS = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["many"]
_TO_OTHER = 5  # words: "close to Acme's three other"
_TO_NOUN = 4  # words: "other large data centers"
_OPENING = 2  # words


def is_of_others(passage: Passage, start: int) -> bool:
    """Whether what stands at an offset belongs to other facilities than the one that the sentence is about."""
    span = _others(passage)
    return span is not None and span[0] <= start < span[1]


@lru_cache(maxsize=100)  # each place and sum asks again
def _others(passage: Passage) -> tuple[int, int] | None:
    """From where to where a sentence tells of others: to its end, or to the comma where it begins with them."""
    if passage.vocabulary.isdisjoint(_WORDS["beside"]):
        return None
    tokens = passage.tokens
    for cue in CUES.find_in(passage):
        if cue.label != "beside others":
            continue
        near = range(cue.last, min(cue.last + _TO_OTHER, len(tokens)))
        other = next((at for at in near if tokens[at].lower in _WORDS["beside"]), None)
        if other is None or not any(token.lower in _NOUNS for token in tokens[other + 1 : other + 1 + _TO_NOUN]):
            continue
        is_first = cue.first < _OPENING
        parted = (at for at in range(other, len(tokens)) if is_first and tokens[at].gap.startswith(","))
        end = next(parted, None)
        return tokens[cue.first].start, tokens[end].start if end is not None else passage.sentence.end
    return None
