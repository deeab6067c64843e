"""Places that stand in one list: "in Acmeville, Widgetville and Fooville"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.extraction.facts import Mention
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_SITES = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["many"]
_NOUNS = _SITES | _WORDS["kinds"] | _WORDS["counts"] | _WORDS["owning"] | {"data"}
_STARTS = frozenset(("beginning", "starting"))
_LOOSE = frozenset(("at", "from", "in", "to", "with"))
_ASIDE = re.compile(r"\([^()]*\)")  # "Acmeville (100 MW), Widgetville (50 MW)"
_PLURALS = _WORDS["many"] | {"facilities"}
_ENDS = frozenset(("and", "or", "&", "as well as"))


def listed_behind(passage: Passage, mentions: Sequence[Mention]) -> set[int]:
    """Where those places begin that go on the list of the one before, where something new stands in each.

    Only "and" makes a list of what commas part: "In Acmeville, Widgetville" may be two clauses or a town in another.
    """
    found, parted = _find_items(passage, mentions)
    return found if all(_are_new(passage, first) for first in _heads(passage, mentions, found)) else parted


def is_listed(passage: Passage, mention: Mention) -> bool:
    """Whether a place goes on a list: "in Acmeville, Widgetville and Fooville", not "in Acme Quarter, Acmeville"."""
    return mention.start in _find_items(passage, [m for m in passage.mentions if m.kind == "place"])[0]


def lists_what_stands(passage: Passage) -> bool:
    """Whether a sentence lists where sites stand, of which none is new: "sold its campuses in" three places."""
    if passage.vocabulary.isdisjoint(_PLURALS) or any(amount.unit == "GPU" for amount in passage.amounts):
        return False  # "will deploy 2,000 GPUs at its campuses in"
    places = [mention for mention in passage.mentions if mention.kind == "place"]
    found, parted = _find_items(passage, places)
    heads = _heads(passage, places, found)
    is_of_sites = any(first > 1 and passage.lower[first - 2] in _PLURALS for first in heads)
    return is_of_sites and len(found) > 1 and not (parted or any(_are_new(passage, first) for first in heads))


def _heads(passage: Passage, mentions: Sequence[Mention], found: AbstractSet[int]) -> list[int]:
    """The words with which the lists begin that go on with the places that are found."""
    heads = (one for one, two in pairwise(mentions) if two.start in found and one.start not in found)
    return [passage.word_at(head.start) for head in heads]


def _find_items(passage: Passage, mentions: Sequence[Mention]) -> tuple[set[int], set[int]]:
    """Where the places begin that go on a list, and those of them that semicolons part."""
    found: set[int] = set()
    parted: set[int] = set()
    is_list = False
    for one, two in reversed(list(pairwise(mentions))):
        words = _ASIDE.sub("", passage.between(one.end, two.start))
        link = words.strip(" ,;")
        is_list = link in _ENDS or ";" in words or (is_list and words.strip() == ",")
        if is_list and (not link or link in _ENDS):
            found.add(two.start)
            parted |= {two.start} if ";" in words else set()
    return found, parted


def _are_new(passage: Passage, first: int) -> bool:
    """Whether what stands in a list of places from word `first` on is built, and not used, linked with, sold or shut.

    "plans data centers in Acmeville"; but "will connect the new data center with campuses in Acmeville".
    """
    known = passage.vocabulary
    if known.isdisjoint(_WORDS["opens sites"]) and ("will", "have") not in pairwise(passage.lower):
        return False
    at = first - 1
    while at > 0 and not _NOUNS.isdisjoint((passage.lower[at - 1], passage.lower[at - 1].removesuffix("s"))):
        at -= 1
    is_loose = at < first - 1 and passage.lower[at - 1] in _LOOSE and not passage.tokens[first].gap.startswith(":")
    is_loose = is_loose and passage.lower[at - 2] not in _STARTS  # "starting with three sites in Acmeville"
    return not is_loose and known.isdisjoint(_WORDS["no new sites"])
