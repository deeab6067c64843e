"""Which sentences tell of a facility to come, whoever builds it."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.projects.facilities import facility_words, is_sized, tells_of_one
from bot.extraction.projects.references import is_definite
from bot.extraction.projects.said_of import KINDS
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_GETS = frozenset(("get", "gets", "host", "hosts"))
_BEHIND_OBJECT = _WORDS["behind an object"] | read_word_sections("grammar.txt")["prepositions"]
_COUNTED = 4  # words: "two large artificial intelligence | data centers"


def is_planned(passage: Passage) -> bool:
    """Whether a sentence tells of one facility to come, "a proposed data center", or of several with one size."""
    is_plan = is_sized(passage) or not _WORDS["planned"].isdisjoint(passage.vocabulary) or _gets_one(passage)
    is_counted = _builds_some(passage) or ("combined", "capacity") in pairwise(passage.lower)
    return is_plan and (is_counted or tells_of_one(passage))


def is_titled(passage: Passage, actor: str | None) -> bool:
    """Whether a sentence may tell of the one facility of a headline; where nobody is told to build it, as of a known
    one: "The data center would cost"; not "The average data center".
    """
    is_known = is_definite(passage) and passage.vocabulary.isdisjoint(_WORDS["in general"])
    return tells_of_one(passage) and (actor is not None or is_known)


def _builds_some(passage: Passage) -> bool:
    """ "will invest $2 billion to build two data centers": a few with one size, whoever builds them."""
    counted = passage.find_words(_WORDS["counts"])
    built = [at for at in counted if at and passage.lower[at - 1] in _WORDS["builds"]]
    return any(at < one <= at + _COUNTED for at in built for one in facility_words(passage))


def _gets_one(passage: Passage) -> bool:
    """ "Acmeland will host a new supercomputer": a facility is the object; not "hosts a fair where"."""
    told = ((at, site) for at in passage.find_words(_GETS) for site in facility_words(passage))
    return any(at < site <= at + KINDS and _BEHIND_OBJECT.isdisjoint(passage.lower[at:site]) for at, site in told)
