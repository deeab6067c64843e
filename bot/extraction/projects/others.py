"""What a sentence on one facility tells of others: "adding to its existing data center in Acmeville"."""

from __future__ import annotations

from functools import lru_cache

from bot.extraction.projects.facilities import CUES, facility_words
from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_NOUNS = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["many"] | _WORDS["presented"]
_TELLING = _WORDS["beside"] | _WORDS["counts"] | _WORDS["stocks"] | {"connected", "interconnected", "linked"}
_TO_OTHER = 5  # words: "close to Acme's three other"
_TO_NOUN = 5  # words: "last year’s USD 11 billion project"
_OPENING = 2  # words


def is_of_others(passage: Passage, start: int) -> bool:
    """Whether what stands at an offset belongs to other facilities than the one that the sentence is about."""
    span = _others(passage)
    return span is not None and span[0] <= start < span[1]


def tells_of_others(passage: Passage) -> bool:
    """Whether a sentence tells of other facilities beside the one that it is about."""
    return _others(passage) is not None


@lru_cache(maxsize=100)  # each place and sum asks again
def _others(passage: Passage) -> tuple[int, int] | None:
    """From where to where a sentence tells of others: to its end, or to the comma where it begins with them."""
    if passage.vocabulary.isdisjoint(_TELLING):
        return None
    tokens = passage.tokens
    for cue in CUES.find_in(passage):
        other = _find_other(passage, cue)
        if other is not None:
            is_first = cue.first < _OPENING
            parted = (at for at in range(other, len(tokens)) if is_first and tokens[at].gap.startswith(","))
            end = next(parted, None)
            return tokens[cue.first].start, tokens[end].start if end is not None else passage.sentence.end
    return None


def _find_other(passage: Passage, cue: Found[str]) -> int | None:
    """The word that tells of others behind a phrase: "joins its existing data center", "linked with the campus"."""
    if cue.label == "linked with":
        return next((at for at in facility_words(passage) if cue.last <= at <= cue.last + _TO_OTHER), None)
    if cue.label != "beside others":
        return None
    near = range(cue.last, min(cue.last + _TO_OTHER, len(passage.tokens)))
    other = next((at for at in near if passage.tokens[at].lower in _WORDS["beside"]), len(passage.tokens))
    told = passage.tokens[other + 1 : other + 1 + _TO_NOUN]
    if any(token.lower in _NOUNS for token in told):
        return other
    words = passage.lower[cue.last : cue.last + 2]
    is_counted = words[0:1] != [] and words[0] in _WORDS["counts"] and words[1:] == ["in"]  # "after four in Acmeville"
    held = (at for at in near if passage.lower[at] in _WORDS["stocks"] and passage.lower[at + 1 : at + 2] == ["of"])
    return cue.last if is_counted else next(held, None)
