"""What befalls a site that stands: "missiles struck the data center", "a fire damaged it"."""

from __future__ import annotations

from bot.extraction.projects.facilities import facility_words
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_SUPPOSED = frozenset(("be", "could", "may", "might", "not", "to", "will", "would"))
_PLANNED = _WORDS["plans"] | {"future", "planned", "proposed", "unbuilt"}
_NEAR_PLANNED = 4  # words: "plan for a data center"
_BEHIND = 5  # words: "struck Acme Cloud (AC) data centers"
_BEFORE = 16  # words: "data centers in the north of Acmeland and one in Widgetland were struck"


def is_struck(passage: Passage) -> bool:
    """Whether a site is said to have been struck by something; not what is threatened: "to hit the campus".

    Nor what is only planned, or struck by "a storm of protest".
    """
    befalls = passage.find_words(_WORDS["befalls"])
    if all(passage.lower[at + 1 : at + 2] == ["of"] for at in befalls):
        return False
    words = passage.lower
    struck = [at for at in passage.find_words(_WORDS["struck"]) if _SUPPOSED.isdisjoint(words[max(0, at - 2) : at])]
    sites = facility_words(passage) if struck else ()
    for at in struck:
        is_passive = not _WORDS["being"].isdisjoint(words[max(0, at - 1) : at])
        reach = range(at - _BEFORE, at) if is_passive else range(at, at + _BEHIND + 1)
        if any(site in reach and _PLANNED.isdisjoint(words[max(0, site - _NEAR_PLANNED) : site]) for site in sites):
            return True
    return False
