"""By when a project is to run, or since when it does: the words of its sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.extraction.dates import find_timings, find_timings_behind
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_TIMED, _DONE = _WORDS["timed"], _WORDS["done"]
_START = 3  # words: "begin as early as"
_DATELINE = re.compile(r"\s[—–-]")


def find_project_timing(passages: Iterable[Passage]) -> tuple[str, Passage] | None:
    """The first time that is the project's own, and the sentence where it stands; when work begins only if no other."""
    timed = (passage for passage in passages if not _TIMED.isdisjoint(passage.vocabulary))
    own = [(timing, passage) for passage in timed for timing in _own_timings(passage)]
    best = next((one for one in own if not _is_of_start(one[1], one[0])), next(iter(own), None))
    return (best[0].group(), best[1]) if best else None


def _own_timings(passage: Passage) -> list[re.Match[str]]:
    """The times of a sentence that are the project's, in order."""
    told = [timing for timing in find_timings(passage.text) if _is_own(passage, timing)]
    told += [timing for timing in find_timings_behind(passage.text) if _is_right_behind(passage, timing)]
    return sorted(told, key=re.Match.start)


def _is_right_behind(passage: Passage, timing: re.Match[str]) -> bool:
    """Whether a plan or an opening stands right before a time: "targeted for 2031", "opened last month"."""
    at = passage.word_at(passage.sentence.start + timing.start())
    return passage.tokens[at - 1].lower in _WORDS["running" if timing["past"] else "timed"] if at else False


def _is_of_start(passage: Passage, timing: re.Match[str]) -> bool:
    """Whether work begins at a time: "Construction will start in 2031", "break ground in early 2031"."""
    at = passage.word_at(passage.sentence.start + timing.start())
    before = passage.lower[max(0, at - _START) : at]
    is_work = not passage.vocabulary.isdisjoint(("construction", "work", "building"))
    return before[-2:] == ["break", "ground"] or (is_work and not _WORDS["starts"].isdisjoint(before))


def _is_own(passage: Passage, timing: re.Match[str]) -> bool:
    """Whether a time is that of a plan or an opening; no dateline, and not that of a deed: "bought in 2031"."""
    at = passage.word_at(passage.sentence.start + timing.start())
    before = passage.tokens[at - 1].lower if at else ""
    is_done = (before.endswith("ed") and before not in _TIMED) or before in _DONE
    is_dateline = _DATELINE.match(passage.text, timing.end()) is not None
    return not (is_done or is_dateline)
