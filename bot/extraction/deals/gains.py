"""Verbs of getting that make a deal by what is got: power or chips from a supplier, a grant from a state."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_NEAR_PICKED = 6  # words: "snags the lamp maker Acme"
_GRAMMAR = read_word_sections("grammar.txt")
_SECURING = frozenset(("secure", "secures", "secured", "snags", "snagged", "nabs", "nabbed"))
_SUPPLIES = frozenset(("capacity", "chips", "compute", "electricity", "energy", "gpus", "power", "servers"))
_OTHERS = _GRAMMAR["told again"] | _GRAMMAR["funding words"] | _GRAMMAR["approvals"] | _GRAMMAR["prizes"]
_OTHERS |= {"backing", "commitment", "payment", "payments"}
_WINNING = frozenset(("win", "winning", "wins", "won", "secure", "secured", "secures", "securing"))
_BEFORE_ORDERS = frozenset(("additional", "big", "first", "further", "large", "major", "more", "new", "several"))
_UNITS = frozenset(("GPU", "MW"))
_GRANTS = frozenset(("grant", "grants", "subsidies", "subsidy"))
_BEFORE_CAPACITY = _GRAMMAR["roughly"] | _GRAMMAR["on top"] | {"a", "an", "over", "to", "up"}
_PASSIVE = frozenset(("was", "were", "been", "being", "is", "are"))
_NEAR_SELLER = 12  # words: "500 megawatts of solar and wind power from"
_NEAR_GRANT = 7  # words: "was awarded a further $165 million federal grant"
_NEAR_CONTRACT = 6  # words: "and a $3 million contract"
_NEAR_WHOLE = 8  # words: "signed with the utility Acme for up to 300 MW"


def as_gain(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of buying where goods are secured from somebody, as one of funding where a grant is got."""
    if not cue.label.is_verb:
        return cue
    last = passage.lower[cue.last - 1]
    if cue.label.act == "buying" and last == "orders" and _are_won(passage, cue):
        return cue._replace(label=DealCue("contract", is_verb=True, act="supplying"))
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
    words = passage.lower[cue.last : seller.first]
    units = {a.unit for a in passage.amounts if cue.last <= passage.word_at(a.start) < seller.first}
    ends = (at for at, word in enumerate(words) if word in _GRAMMAR["prepositions"] and word != "of")
    got = words[: next(ends, len(words))]  # "power" in "power for its campus"
    are_goods = bool(units) or (got[-1:] != [] and got[-1] in _SUPPLIES)
    return units <= _UNITS and are_goods and _OTHERS.isdisjoint(words)


def _are_won(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether orders are what a supplier gets: "secured several new orders"; not "won, orders chips"."""
    words = passage.lower[: cue.first]
    while words[-1:] and words[-1] in _BEFORE_ORDERS:
        words = words[:-1]
    is_one = all(token.gap == " " for token in passage.tokens[len(words) : cue.first + 1])
    return is_one and words[-1:] != [] and words[-1] in _WINNING


def _is_for_capacity(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether one signs with another for power or chips: "signed with Acme for 300 MW"; not "for its 300 MW campus".

    A power company does not buy them: "Acme Energy signed with Widget for 300 MW".
    """
    sums = [(passage.word_at(a.start), passage.word_at(a.end)) for a in passage.amounts if a.unit in _UNITS]
    first, end = next(((at, end) for at, end in sums if 0 < at - cue.last <= _NEAR_WHOLE), (0, 0))
    supplier = next((g for g in passage.groups if g.names and cue.last <= g.first < first), None)
    if supplier is None or any(_sells_power(g) for g in passage.groups if g.last <= cue.first):
        return False
    if ("from", "its") in pairwise(passage.lower[end:]) and not _sells_power(supplier):
        return False  # whose plant it is stays open
    between, behind = passage.lower[supplier.last : first], passage.tokens[end : end + 1]
    is_whole = not behind or bool(behind[0].gap.strip()) or behind[0].lower in _GRAMMAR["prepositions"]
    return between[:1] == ["for"] and _BEFORE_CAPACITY.issuperset(between[1:]) and is_whole


def _sells_power(group: Group) -> bool:
    """Whether a company is called after the power that it sells."""
    return any(not _GRAMMAR["power companies"].isdisjoint(name.lower().split()) for name in group.names)


def _is_beside_contract(words: Sequence[str]) -> bool:
    """Whether a contract is told of behind an "and": "a grant from Acme and a $3 million contract from Widget"."""
    joined = (words[at + 1 : at + _NEAR_CONTRACT] for at, word in enumerate(words) if word == "and")
    return any(not _GRAMMAR["prizes"].isdisjoint(one) for one in joined)


def _as_grant(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of money that is given: "won a $2 million grant from", "awarded Acme a $2 million grant".

    Not where a contract is won beside it: who gives which stays open.
    """
    words = passage.lower[cue.last : cue.last + _NEAR_GRANT]
    end = next((at for at, word in enumerate(words) if word in _GRANTS), None)
    is_priced = end is not None and any(
        cue.last <= passage.word_at(amount.start) < cue.last + end for amount in passage.amounts
    )
    if not is_priced or _is_beside_contract(passage.lower[cue.last :]):
        return cue
    is_given = passage.lower[cue.last - 1].startswith("award") and passage.lower[cue.first - 1] not in _PASSIVE
    return cue._replace(label=DealCue("investment" if is_given else "funding", is_verb=True, act=""))


def is_picked_up(passage: Passage, cue: Found[DealCue], group: Group) -> bool:
    """Whether a company is the object of a verb, or is got for a sum: "snags the lamp maker Acme for $2 million"."""
    if not 0 < group.first - cue.last <= _NEAR_PICKED or group.before or not group.names:
        return group.first == cue.last
    is_paid = passage.lower[group.last : group.last + 1] == ["for"]
    return is_paid and any(passage.word_at(amount.start) == group.last + 1 for amount in passage.amounts)
