"""Which sentences tell of several sites together, so that their sums are no single one's."""

from __future__ import annotations

from bot.extraction.projects.facilities import tells_progress
from bot.extraction.projects.shares import EACH
from bot.extraction.reading import Passage
from bot.extraction.words.statuses import find_statuses
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_OPENING = 5  # words: "Construction of the two sites"
_SITES = _WORDS["many"] | {"facilities", "locations", "projects", "superclusters"}
_COUNTED = _WORDS["counts"] | {"all", "both", "these"}
_FURTHER = _WORDS["others"] | {"additional", "further", "more", "new"}
_OPENS = frozenset(("built", "come", "completed", "finished", "open", "ready"))


def is_of_several(passage: Passage) -> bool:
    """Whether a sentence begins with several sites and does not say where: "The two sites will have 3 gigawatts".

    Not so where it only tells what each has, or how far all are: "Both campuses have been approved".
    """
    opening = passage.lower[:_OPENING]
    sites = next((at for at, word in enumerate(opening) if word in _SITES), 0)
    if _COUNTED.isdisjoint(opening[:sites]) or any(mention.kind == "place" for mention in passage.mentions):
        return False
    return not _FURTHER.isdisjoint(opening[:sites]) or not _tells_of_each(passage)


def _tells_of_each(passage: Passage) -> bool:
    """Whether what a sentence tells of several sites is true of every one."""
    if not EACH.isdisjoint(passage.vocabulary):
        return True
    is_told = tells_progress(passage) or not _OPENS.isdisjoint(passage.vocabulary) or bool(find_statuses(passage))
    return is_told and not passage.amounts
