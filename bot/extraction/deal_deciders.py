"""Courts and regulators, which decide on the deals of others."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bot.extraction.facts import Kind
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_sections

_DECIDERS = frozenset(read_sections("organizations.txt")["deciders"])
_COURTS = frozenset(("Court", "Courts", "Tribunal"))
_OWN = frozenset(("award", "awarded", "awards", "contract", "contracts"))
_DECIDED: frozenset[Kind] = frozenset(("acquisition", "contract"))


def without_deciders(passage: Passage, kind: Kind) -> Passage:
    """The sentence as one of a deal of a kind, without those who only decide on it: "a deal with the Supreme Court".

    A contract that they award is their own.
    """
    is_own = kind == "contract" and not passage.vocabulary.isdisjoint(_OWN)
    return passage if is_own or kind not in _DECIDED else _without_deciders(passage)


@lru_cache(maxsize=100)  # each cue asks again
def _without_deciders(passage: Passage) -> Passage:
    if not any(_decides(name) for group in passage.groups for name in group.names):
        return passage
    left = (replace(g, names=tuple(name for name in g.names if not _decides(name))) for g in passage.groups)
    return replace(passage, groups=[group for group in left if group.names or group.countries])


def _decides(name: str) -> bool:
    return name in _DECIDERS or not _COURTS.isdisjoint(name.split())
