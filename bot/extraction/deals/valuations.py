"""What a deal values a company at, told of in a sentence behind it: "The round puts its valuation at $2 billion"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.extraction.deals.telling import Telling
from bot.extraction.deals.values import choose_valuation
from bot.extraction.facts import Amount
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_MEANT = _GRAMMAR["told again"] | _GRAMMAR["proceeds"]
_NEAR = 2  # sentences behind a deal
_LEAD = 4  # sentences
_OPENING = 6  # words: "The latest Series B funding round"
_WORTH = frozenset(("valued", "worth"))
_VALUED = frozenset(("company", "firm", "it", "startup"))  # no market


def find_valuation_told(
    passages: Sequence[Passage], index: int, parties: Collection[str]
) -> tuple[Amount, Passage] | None:
    """The valuation that a sentence right behind a deal, at `index`, gives it, and that sentence."""
    for passage in passages[index + 1 : index + 1 + _NEAR]:
        if passage.amounts and _is_of_deal(passage, parties) and (valuation := choose_valuation(passage)):
            return valuation, passage
    return None


def _is_of_deal(passage: Passage, parties: Collection[str]) -> bool:
    """Whether a sentence goes on about the deal, or tells what it "is valued at" now, and names nobody else."""
    opening = passage.lower[:_OPENING]
    is_meant = opening[:1] != [] and opening[0] in _GRAMMAR["pointing back"] and not _MEANT.isdisjoint(opening)
    is_now = any(one.lower == "now" and other.lower in _WORTH for one, other in pairwise(passage.tokens))
    is_now = is_now or _is_valued(passage)
    return (is_meant or is_now) and all(name in parties for group in passage.groups for name in group.names)


def _is_valued(passage: Passage) -> bool:
    """Whether a sentence tells at what "it" or "the company is valued"."""
    owners = (at for at in passage.find_words(_VALUED) if passage.tokens[at].word.islower())
    return any(passage.lower[at + 1 : at + 4] == ["is", "valued", "at"] for at in owners)


def as_valued_below(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings, the headline's without a sum that the lead calls a valuation: "Acme eyes $9 billion in round"."""
    valued = [t for t in tellings if 0 <= t.index < _LEAD and t.valuation and t.value]
    return [_without_valuation(telling, valued) if telling.index < 0 else telling for telling in tellings]


def _without_valuation(titled: Telling, valued: Sequence[Telling]) -> Telling:
    if titled.value is None or titled.kind not in ("funding", "investment"):
        return titled
    meant = (t for t in valued if t.valuation and t.valuation.value == titled.value.value)
    lead = next((t for t in meant if set(t.parties) & set(titled.parties)), None)
    return replace(titled, value=None, valuation=lead.valuation) if lead else titled
