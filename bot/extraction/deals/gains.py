"""Verbs of getting that make a deal by what is got: power or chips from a supplier, a grant from a state."""

from __future__ import annotations

from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_SECURING = frozenset(("secure", "secures", "secured", "snags", "snagged", "nabs", "nabbed"))
_SUPPLIES = frozenset(("capacity", "chips", "compute", "electricity", "energy", "gpus", "power", "servers"))
_OTHERS = (
    _GRAMMAR["told again"] | _GRAMMAR["funding words"] | _GRAMMAR["approvals"] | {"backing", "commitment", "order"}
)
_UNITS = frozenset(("GPU", "MW"))
_GRANTS = frozenset(("grant", "grants", "subsidies", "subsidy"))
_NEAR_SELLER = 12  # words: "500 megawatts of solar and wind power from"
_NEAR_GRANT = 7  # words: "was awarded a further $165 million federal grant"
_NEAR_WHOLE = 8  # words: "signed with the utility Acme for up to 300 MW"


def as_gain(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of buying where goods are secured from somebody, as one of funding where a grant is got."""
    if not cue.label.is_verb:
        return cue
    last = passage.lower[cue.last - 1]
    if cue.label.kind in ("funding", "contract") and not cue.label.act and last in _SECURING:
        label = DealCue("contract", is_verb=True, act="buying")
        return cue._replace(label=label) if _are_supplies(passage, cue) else cue
    if cue.label.kind == "partnership" and last == "with" and passage.lower[cue.first] in ("signed", "signs"):
        label = DealCue("contract", is_verb=True, act="buying")
        return cue._replace(label=label) if _is_for_capacity(passage, cue) else cue
    if last in _GRAMMAR["won or awarded"] and not passage.vocabulary.isdisjoint(_GRANTS):
        return _as_grant(passage, cue)
    return cue


def _are_supplies(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether goods, and no money or deal, are what is secured from a company: "secures 500 MW of power from Acme"."""
    seller = next((g for g in passage.groups if g.names and g.first >= cue.last and g.before == "from"), None)
    if seller is None or seller.first - cue.last > _NEAR_SELLER:
        return False
    words = set(passage.lower[cue.last : seller.first])
    units = {a.unit for a in passage.amounts if cue.last <= passage.word_at(a.start) < seller.first}
    return units <= _UNITS and bool(units or words & _SUPPLIES) and words.isdisjoint(_OTHERS)


def _is_for_capacity(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether one signs with another for power or chips: "signed with Acme for 300 MW"."""
    sums = [passage.word_at(a.start) for a in passage.amounts if a.unit in _UNITS]
    first = next((at for at in sums if 0 < at - cue.last <= _NEAR_WHOLE), 0)
    supplier = next((g for g in passage.groups if g.names and cue.last <= g.first < first), None)
    return supplier is not None and passage.lower[supplier.last : supplier.last + 1] == ["for"]


def _as_grant(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of money that is given: "won a $2 million grant from", "awarded Acme a $2 million grant"."""
    words = passage.lower[cue.last : cue.last + _NEAR_GRANT]
    end = next((at for at, word in enumerate(words) if word in _GRANTS), None)
    is_priced = end is not None and any(
        cue.last <= passage.word_at(amount.start) < cue.last + end for amount in passage.amounts
    )
    if not is_priced:
        return cue
    is_given = passage.lower[cue.last - 1].startswith("award") and passage.lower[cue.first - 1] not in _GOT
    return cue._replace(label=DealCue("investment" if is_given else "funding", is_verb=True, act=""))


_GOT = frozenset(("was", "were", "been", "being", "is", "are"))
