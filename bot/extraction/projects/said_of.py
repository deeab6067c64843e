"""Which words for facilities only say what people, firms or towns are: "data center technicians", "as an AI hub"."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_TRADE = 7  # words: "a company that builds and runs large data centers"
KINDS = 6  # words: "a proposed $17 billion hyperscale data center"
_CAMPUSES = frozenset(("campus", "campuses"))
_HUBS = frozenset(("hub", "hubs"))
_ROLES = frozenset(("as", "became", "become", "becomes", "becoming", "remain"))


def is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("us")


def is_trade(passage: Passage, cue: Found[str]) -> bool:
    """Whether facilities only say what a firm does: "Acme, a company that builds data centers"."""
    tokens = passage.tokens
    if not is_plural(tokens[cue.last - 1].lower):
        return False
    before = passage.lower[max(0, cue.first - _TRADE) : cue.first]
    doing = next((at for at in range(len(before) - 1, 0, -1) if before[at] in _WORDS["builds"]), 0)
    if doing and before[doing - 1] in ("that", "which"):
        doing -= 1
    return doing > 0 and before[doing - 1] in _WORDS["firms"]


def is_only_said_of(passage: Passage, at: int) -> bool:
    """Whether the next words make a facility the adjective of people, of a business, or of a sum for the market."""
    behind = passage.lower[at : at + 2]
    is_trade = len(behind) > 1 and behind[0] in _WORDS["trades"] and behind[1] in _WORDS["firms"]
    return is_trade or not _WORDS["not facilities"].isdisjoint(behind[:1])


def is_other_campus(passage: Passage, cue: Found[str]) -> bool:
    """Whether a campus is one of something else: "an advanced reactor campus", "the medical campus", a school's."""
    if passage.lower[cue.first] not in _CAMPUSES:
        return False
    is_other = not _WORDS["other campuses"].isdisjoint(passage.lower[max(0, cue.first - 1) : cue.first])
    return is_other or _is_school(passage, cue)


def is_role(passage: Passage, cue: Found[str]) -> bool:
    """Whether a hub is what a town or land wants to be: "as a global AI hub", "become a leading data center hub"."""
    if _HUBS.isdisjoint(passage.lower[cue.last - 1 : cue.last + 1]):
        return False
    before = passage.lower[max(0, cue.first - KINDS) : cue.first]
    return any(one in _ROLES and two in ("a", "an", "the") for one, two in pairwise(before))


def _is_school(passage: Passage, cue: Found[str]) -> bool:
    """Whether graduates come from a campus: "we hired 300 from the campus in Acmeland", "campus hiring"."""
    if _WORDS["hiring"].isdisjoint(passage.vocabulary):
        return False
    is_left = "from" in passage.lower[max(0, cue.first - 2) : cue.first]
    return is_left or not _WORDS["hiring"].isdisjoint(passage.lower[cue.last : cue.last + 1])
