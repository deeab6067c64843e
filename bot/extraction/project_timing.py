"""By when a project is to run, or since when it does: the words of its sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.extraction.dates import find_timings
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_TIMED, _DONE = _WORDS["timed"], _WORDS["done"]
_DATELINE = re.compile(r"\s[—–-]")


def find_project_timing(passages: Iterable[Passage]) -> tuple[str, Passage] | None:
    """The first time that is the project's own, and the sentence where it stands."""
    timed = (passage for passage in passages if not _TIMED.isdisjoint(passage.vocabulary))
    timings = ((timing, passage) for passage in timed for timing in find_timings(passage.text))
    return next(((timing.group(), passage) for timing, passage in timings if _is_own(passage, timing)), None)


def _is_own(passage: Passage, timing: re.Match[str]) -> bool:
    """Whether a time is that of a plan or an opening; no dateline, and not that of a deed: "bought in 2031"."""
    at = passage.word_at(passage.sentence.start + timing.start())
    before = passage.tokens[at - 1].lower if at else ""
    is_done = (before.endswith("ed") and before not in _TIMED) or before in _DONE
    is_dateline = _DATELINE.match(passage.text, timing.end()) is not None
    return not (is_done or is_dateline)
