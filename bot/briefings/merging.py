"""What several articles tell of one thing as one fact (pure).

How far it is goes by the newest article; what the leading one leaves out is lent by the newest that states it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from bot.briefings.briefing import Told
from bot.extraction.facts import Deal, Place, Project, Quote
from bot.library.names import name_key

Made = TypeVar("Made", Deal, Project)

_SAME = 0.01
"""Values closer than this share are one value, rounded differently."""
_BEFORE_ANNOUNCED = frozenset({"rumoured", "in_talks"})
_LENT: tuple[tuple[str, ...], ...] = (
    ("value_text", "value", "value_usd", "currency", "bound", "per"),
    *(("valuation_usd",), ("stake_percent",), ("round",), ("lead",)),
    *(("capacity_mw", "capacity_text"), ("cost_text", "cost_usd"), ("gpus",), ("timing_text",), ("operator",)),
    ("place",),
)
"""Fields that one article may state for another, those that belong together in one group, led by the one that tells."""
_NOTHING = (None, Place())
_MOST_SAY = 3
"""Articles from which on most of them decide who takes part."""


def is_close(one: float, other: float) -> bool:
    """Whether two values are one, rounded differently: $1.43 billion and $1.4 billion."""
    return abs(one - other) <= _SAME * max(abs(one), abs(other)) or _is_rounded(one, other) or _is_rounded(other, one)


def _is_rounded(rough: float, exact: float) -> bool:
    """Whether one is the other in fewer digits, two at least: one digit is as often another value."""
    digits = len(f"{rough:.10g}".split("e", maxsplit=1)[0].replace(".", "").strip("0"))
    return digits > 1 and float(f"{exact:.{digits}g}") == rough


def merge(tellings: Sequence[Told[Made]]) -> Told[Made]:
    """The first telling, with what it leaves out from the others, and all of them as its sources, the newest first."""
    first = tellings[0]
    newest: list[Told[Made]] = sorted(tellings, key=lambda told: told.article.published or "", reverse=True)
    borrowing = borrow(first, newest)
    fact, lent = borrowing.fact, dict(borrowing.lent)
    latest = _find_latest(newest)
    if latest.fact.status != first.fact.status:
        evidence = {**fact.evidence, "status": _own(latest)}
        fact, lent["status"] = replace(fact, status=latest.fact.status, evidence=evidence), latest.article
    if isinstance(fact, Deal):
        fact = replace(fact, parties=_agreed_parties(fact.parties, [told.fact.parties for told in newest]))
    one_each = {told.article: told for told in reversed(newest)}
    return Told(first.article, fact, tuple(reversed(one_each.values())), lent)


def borrow(first: Told[Made], others: Sequence[Told[Made]]) -> Told[Made]:
    """A telling with the fields that it leaves out as the first of the others has them that states them."""
    changes: dict[str, Any] = {}
    evidence: dict[str, Quote] = dict(first.fact.evidence)
    lent = dict(first.lent)
    for fields in _LENT:
        if not _is_missing(first, fields[0]):
            continue
        source = next((told for told in others if not _is_missing(told, fields[0])), None)
        if source is not None:
            words = next((source.fact.evidence[name] for name in fields if name in source.fact.evidence), _own(source))
            changes |= {name: getattr(source.fact, name) for name in fields}
            evidence |= dict.fromkeys(fields, words)
            lent |= dict.fromkeys(fields, source.lent.get(fields[0], source.article))
    return replace(first, fact=replace(first.fact, **changes, evidence=evidence), lent=lent)


def _is_missing(told: Told[Any], name: str) -> bool:
    """Whether a field of that kind of fact is not stated."""
    return getattr(told.fact, name, "") in _NOTHING


def _own(told: Told[Any]) -> Quote:
    return Quote(told.fact.quote, told.fact.start, told.fact.end)


def _find_latest(newest: Sequence[Told[Any]]) -> Told[Any]:
    """The telling that says how far it is: the newest, but what only calls it announced takes no later step back."""
    telling = [told for told in newest if told.fact.status != "announced"]
    latest = telling[0] if telling else newest[0]
    before = newest[: newest.index(latest)]
    return before[0] if before and latest.fact.status in _BEFORE_ANNOUNCED else latest


def _agreed_parties(parties: tuple[str, ...], named: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The first telling's parties; of several articles only those whom at least half of them name."""
    if len(named) < _MOST_SAY:
        return parties
    counted = Counter(key for names in named for key in {name_key(name) for name in names})
    agreed = tuple(name for name in parties if 2 * counted[name_key(name)] >= len(named))
    return agreed if len(agreed) > 1 else parties
