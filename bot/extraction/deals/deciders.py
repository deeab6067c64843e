"""Courts and regulators, which decide on the deals of others."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bot.extraction.facts import Kind
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_sections

_DECIDERS = frozenset(read_sections("organizations.txt")["deciders"])
_COURTS = frozenset(("Court", "Courts", "Tribunal"))
_SIDES = frozenset(("buy", "buys", "bought", "pay", "pays", "paid", "sign", "signs", "signed"))
_BEFORE_VERB = frozenset(("has", "have", "will", "would"))
_OWN = frozenset(("award", "awarded", "awards", "contract", "contracts"))
_OF_PURCHASES = frozenset(("European Union",))  # agrees itself on all else
_DECIDED: frozenset[Kind] = frozenset(("acquisition", "contract"))


def without_deciders(passage: Passage, kind: Kind) -> Passage:
    """The sentence as one of a deal of a kind, without those who only decide on it: "a deal with the Supreme Court".

    A contract that they award, sign or pay for is their own.
    """
    is_own = kind == "contract" and (not passage.vocabulary.isdisjoint(_OWN) or _is_side(passage))
    return passage if is_own or kind not in _DECIDED else _without_deciders(passage, kind)


@lru_cache(maxsize=100)  # each cue asks again
def _without_deciders(passage: Passage, kind: Kind) -> Passage:
    others = _OF_PURCHASES if kind == "acquisition" else frozenset()
    deciding = {name for group in passage.groups for name in group.names if decides(name) or name in others}
    if not deciding:
        return passage
    left = (replace(g, names=tuple(name for name in g.names if name not in deciding)) for g in passage.groups)
    return replace(passage, groups=[group for group in left if group.names or group.countries])


def _is_side(passage: Passage) -> bool:
    """Whether one who else decides does it: "The European Commission signed a deal", not "signed off on"."""
    for group in passage.groups:
        verb = group.last + (not _BEFORE_VERB.isdisjoint(passage.lower[group.last : group.last + 1]))
        does_so = not _SIDES.isdisjoint(passage.lower[verb : verb + 1]) and passage.lower[verb + 1 : verb + 2] != [
            "off"
        ]
        if does_so and any(decides(name) for name in group.names):
            return True
    return False


def decides(name: str) -> bool:
    """Whether an organization is one that decides on the deals of others."""
    if name.endswith("Justice Department"):
        return True
    return name in _DECIDERS or name.rsplit(maxsplit=1)[-1] in _COURTS or "Court of" in name
