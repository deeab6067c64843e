"""Which round a sentence names, and which names and sums are of it where the sentence tells of several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from bot.extraction.deals.values import sum_kinds
from bot.extraction.facts import Kind
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue, find_deal_cues
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NAMED = frozenset(("bridge", "pre", "pre-seed", "seed", "series"))  # without one of these no round has a name
_ROUND = re.compile(
    r"\b(?:pre-)?Series [A-K]\d?\b|\bpre-seed\b|\bbridge(?= round| financing| funding)"
    r"|\bseed(?= round| funding| financing| investment| extension| led\b| from\b)",
    re.IGNORECASE,
)
_ROUNDS = frozenset(("financing", "funding", "fundraise", "pre-seed", "round", "seed", "series"))
_BEFORE_SUM = _GRAMMAR["determiners"] | {"about", "and", "around", "nearly", "roughly", "then"}
_NEAR_SUM = 7  # words: "$2 million in an oversubscribed Series B"
_NEAR_TIME = 4  # words: "after its Series B round"
_OF_ANY = frozenset(("average", "many", "most", "other", "typical"))
_OF_ANOTHER_TIME = _GRAMMAR["of another time"]


def find_round(passage: Passage, cue: Found[DealCue]) -> str | None:
    """ "Series B", "seed": the name nearest to a cue, not of a round at another time: "ahead of its Series B"."""
    if passage.vocabulary.isdisjoint(_NAMED):
        return None
    start, end = passage.tokens[cue.first].start, passage.tokens[cue.last - 1].end
    start, end = start - passage.sentence.start, end - passage.sentence.start
    named = ((max(name.start() - end, start - name.end()), name) for name in _ROUND.finditer(passage.text))
    own = [(far, name) for far, name in named if far <= 1 or not _is_of_another_time(passage.text, name, end)]
    return min(own, key=lambda one: one[0])[1].group() if own else None


def is_part_of_round(passage: Passage, kind: Kind) -> bool:
    """Whether money is given as a part of what others give too: "invested $2 million as part of a Series B round"."""
    at = next((at for at, pair in enumerate(pairwise(passage.lower)) if pair == ("part", "of")), None)
    if kind != "investment" or at is None:
        return False
    behind = passage.tokens[at + 2 : at + 2 + _NEAR_SUM]
    end = next((end for end, token in enumerate(behind) if "," in token.gap), len(behind))
    return any(token.lower in _NAMED for token in behind[:end])


def _is_of_another_time(text: str, name: re.Match[str], cue: int) -> bool:
    """Whether the words before a round's name, behind the cue if that is before it, part them in time."""
    words = text[cue if cue < name.start() else 0 : name.start()].lower().split()[-_NEAR_TIME:]
    return not _OF_ANOTHER_TIME.isdisjoint(words)


def is_only_dated_by(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a round only tells when something else was: "ahead of its Series B", "two years after its seed round".

    So do those of nobody that one is held against: "larger than most Series B rounds".
    """
    if cue.label.kind != "funding" or cue.label.is_verb:
        return False
    if passage.lower[max(0, cue.first - 1)] in _OF_ANY:
        return True
    words = passage.lower[max(0, cue.first - _NEAR_TIME) : cue.first]
    is_sized = any(cue.first - len(words) <= passage.word_at(one.start) < cue.first for one in passage.amounts)
    is_done = any(word.endswith("ing") for word in words)  # "after closing its seed round"
    return not (is_sized or is_done or _OF_ANOTHER_TIME.isdisjoint(words))


def own_part(passage: Passage, cue: Found[DealCue]) -> Passage:
    """The sentence with the names and sums of the round alone that a cue tells of, where it tells of several.

    "raised a $2 million seed round from Acme and a $9 million Series A led by Widget": who raised it got both.
    """
    if cue.label.kind != "funding" or len(passage.amounts) < 2:
        return passage
    begins = _find_rounds(passage)
    if len(begins) < 2 or _are_of_several(passage, begins):
        return passage
    if cue.label.is_verb and not cue.label.act:
        return _part(passage, next((at for at, begin in enumerate(begins) if begin >= cue.last), len(begins) - 1))
    return _part(passage, max((at for at, begin in enumerate(begins) if begin <= cue.first), default=0))


def _are_of_several(passage: Passage, begins: Sequence[int]) -> bool:
    """Whether each round has a company of its own: "Acme raised $2 million in a seed round and Widget $9 million"."""
    between = [group for group in passage.groups if begins[0] < group.first < begins[-1] and group.names]
    verbs = {cue.first for cue in find_deal_cues(passage) if cue.label.is_verb and not cue.label.act}
    is_subject = any(not verbs.isdisjoint((group.last, group.last + 1)) for group in between)
    return is_subject or any(group.before == "" or group.is_possessive for group in between)


@lru_cache(maxsize=100)  # each cue asks again
def _find_rounds(passage: Passage) -> Sequence[int]:
    """The words of the sums with a round right behind them."""
    kinds = sum_kinds(passage)
    sums = [
        (passage.word_at(a.start), passage.word_at(a.end)) for a in passage.amounts if kinds.get(a.start) == "price"
    ]
    behind = {begin: passage.lower[last : last + _NEAR_SUM] for begin, last in sums}
    for (begin, last), (following, _) in pairwise(sums):
        behind[begin] = behind[begin][: following - last]
    return [begin for begin, words in behind.items() if not _ROUNDS.isdisjoint(words)]


@lru_cache(maxsize=100)  # a round's words are one sentence, however many cues tell of it
def _part(passage: Passage, at: int) -> Passage:
    begins = [_begin(passage, begin) for begin in _find_rounds(passage)]
    end = begins[at + 1] if at + 1 < len(begins) else len(passage.tokens)
    own = (range(begins[0]), range(begins[at], end))
    groups = [group for group in passage.groups if any(group.first in words for words in own)]
    amounts = [one for one in passage.amounts if any(passage.word_at(one.start) in words for words in own)]
    text = _only(passage, *own)
    return replace(passage, groups=groups, amounts=amounts, text=text, whole=passage)


def _begin(passage: Passage, begin: int) -> int:
    """The word with which what is told of a sum begins: "and" before "a $2 million round"."""
    while begin > 1 and passage.lower[begin - 1] in _BEFORE_SUM:
        begin -= 1
    return begin


def _only(passage: Passage, *parts: range) -> str:
    """The text of these words, the rest of the sentence left blank, so that its offsets hold."""
    text = [" "] * len(passage.text)
    for words in parts:
        is_last = words.stop == len(passage.tokens)
        start = _end_before(passage, words.start)
        end = len(text) if is_last else _end_before(passage, words.stop)
        text[start:end] = passage.text[start:end]
        if not is_last:
            text[end] = ";"  # what is told of it ends there
    return "".join(text)


def _end_before(passage: Passage, at: int) -> int:
    """Where the word before word `at` ends in the sentence's text."""
    return passage.tokens[at - 1].end - passage.sentence.start if at else 0
