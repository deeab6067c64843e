"""Centers of excellence where people learn, which news writes in small letters or in capitals."""

from __future__ import annotations

import re

from bot.extraction.programs.names import speaks_of_learning
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("initiative_cues.txt")
_BEGINNING = _WORDS["opening"] | _WORDS["beginning beside opening"] | {"inaugurate", "inaugurated", "inaugurates"}
_CENTER = re.compile(
    r"\b[Cc]ent(?:er|re) of [Ee]xcellence"
    r"(?:(?: \([A-Za-z]{2,5}\))? (?:for|in) (?:the (?:area|field) of )?((?:[A-Z][\w&-]{0,24}(?: and)?(?: |\b)){1,5}))?"
)
_NEAR_MACHINE = 4  # words: "training its own models"
_TO_CENTER = 8  # words: "announced the opening of a new Center of Excellence"


def find_center(passage: Passage, following: Passage | None) -> str | None:
    """The center for learners that a sentence begins: "set up a Centre of Excellence in Hammers to train graduates"."""
    if "excellence" not in passage.vocabulary or passage.vocabulary.isdisjoint(_BEGINNING):
        return None
    match = _CENTER.search(passage.text)
    if match is None or _names_next(passage, match):
        return None
    first = passage.word_at(passage.sentence.start + match.start())
    if _BEGINNING.isdisjoint(passage.lower[max(0, first - _TO_CENTER) : first]):
        return None
    if not (_is_for_learners(passage) or (following is not None and _teaches(following))):
        return None
    at = passage.sentence.start + match.start(1)
    is_place = any(mention.kind == "place" and mention.start == at for mention in passage.mentions)
    end = match.group().rstrip()
    return " ".join(end.split()[:3]) if is_place else end


def _names_next(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the next clause begins within what looks like a name: "for Hammers and Acme will train"."""
    begin, end = (passage.sentence.start + at for at in match.span())
    named = (m.start for m in passage.mentions if m.kind in ("organization", "person") and begin < m.start < end)
    return any(passage.lower[passage.word_at(at) - 1] == "and" for at in named)


def _is_for_learners(passage: Passage) -> bool:
    return _teaches(passage) or not _WORDS["learners"].isdisjoint(passage.vocabulary)


def _teaches(passage: Passage) -> bool:
    """Whether a sentence speaks of learning, and not of machines that are trained: "train models"."""
    words = passage.lower
    near = (words[at + 1 : at + _NEAR_MACHINE] for at in passage.find_words(_WORDS["learning"]))
    return speaks_of_learning(passage) and any(_WORDS["machines"].isdisjoint(behind) for behind in near)
