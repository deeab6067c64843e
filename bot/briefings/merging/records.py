"""What several articles tell of one thing as one fact (pure).

How far it is goes by the newest article; what the leading one leaves out is lent by the newest that states it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from bot.briefings.briefing import Told
from bot.extraction.facts import Deal, Place, Project, Quote
from bot.library.article import Heading
from bot.library.names import name_key

Made = TypeVar("Made", Deal, Project)

_SAME = 0.01
"""Values closer than this share are one value, rounded differently."""
_ROUNDED = 0.05
"""The most by which two digits may be another value than all of them."""
BEFORE_ANNOUNCED = frozenset({"rumoured", "in_talks"})
_LENT: Mapping[type[Deal] | type[Project], tuple[tuple[str, ...], ...]] = {
    Deal: (
        ("value_text", "value", "value_usd", "currency", "bound", "per"),
        *(("valuation_usd",), ("stake_percent",), ("round",), ("lead",)),
    ),
    Project: (
        ("capacity_text", "capacity_mw", "capacity_low_mw"),
        *(("cost_text", "cost_usd", "cost_low_usd"), ("gpus",), ("timing_text",), ("operator",), ("place",)),
    ),
}
"""Fields that one article may state for another, those that belong together in one group, led by the one that tells."""
_NOWHERE = Place()
_MOST_SAY = 3
"""Articles from which on most of them decide who takes part."""


def is_close(one: float, other: float) -> bool:
    """Whether two values are one, rounded differently: $1.43 billion and $1.4 billion."""
    apart = abs(one - other) / (max(abs(one), abs(other)) or 1)
    return apart <= _SAME or (apart <= _ROUNDED and (_is_rounded(one, other) or _is_rounded(other, one)))


def _is_rounded(rough: float, exact: float) -> bool:
    """Whether one is the other in fewer digits, two at least: one digit is as often another value."""
    digits = len(f"{rough:.10g}".split("e", maxsplit=1)[0].replace(".", "").strip("0"))
    return digits > 1 and float(f"{exact:.{digits}g}") == rough


def merge(tellings: Sequence[Told[Made]]) -> Told[Made]:
    """The first telling, with what it leaves out from the others, and all of them as its sources, the newest first."""
    first = tellings[0]
    if len(tellings) == 1:  # as most are
        return Told(first.article, first.fact, (first,), first.lent)
    newest: list[Told[Made]] = sorted(tellings, key=lambda told: told.article.published or "", reverse=True)
    changes, lent = _find_lent(first, newest)
    latest = _find_latest(newest)
    if latest.fact.status != first.fact.status:
        evidence = {**changes.get("evidence", first.fact.evidence), "status": _own(latest)}
        changes |= {"status": latest.fact.status, "evidence": evidence}
        lent["status"] = latest.article
    if isinstance(first.fact, Deal) and len(newest) >= _MOST_SAY:
        changes["parties"] = _agreed_parties(first.fact.parties, [told.fact.parties for told in newest])
    one_each = {told.article: told for told in reversed(newest)}
    fact = replace(first.fact, **changes) if changes else first.fact
    return Told(first.article, fact, tuple(reversed(one_each.values())), {**first.lent, **lent})


def borrow(first: Told[Made], others: Sequence[Told[Made]]) -> Told[Made]:
    """A telling with the fields that it leaves out as the first of the others has them that states them."""
    changes, lent = _find_lent(first, others)
    return replace(first, fact=replace(first.fact, **changes), lent={**first.lent, **lent}) if changes else first


def _find_lent(first: Told[Made], others: Sequence[Told[Made]]) -> tuple[dict[str, Any], dict[str, Heading]]:
    """What it leaves out, as the first of the others that states a field has it, and all evidence; whose each is."""
    changes: dict[str, Any] = {}
    evidence: dict[str, Quote] = {}
    lent: dict[str, Heading] = {}
    for fields in _LENT[type(first.fact)]:
        if not _is_missing(first, fields[0]):
            continue
        source = next((told for told in others if not _is_missing(told, fields[0])), None)
        if source is not None:
            words = next((source.fact.evidence[name] for name in fields if name in source.fact.evidence), _own(source))
            changes |= {name: getattr(source.fact, name) for name in fields}
            evidence |= dict.fromkeys(fields, words)
            lent |= dict.fromkeys(fields, source.lent.get(fields[0], source.article))
    return (changes | {"evidence": {**first.fact.evidence, **evidence}} if changes else changes), lent


def _is_missing(told: Told[Any], name: str) -> bool:
    """Whether a field is not stated."""
    value = getattr(told.fact, name)
    return value is None or (name == "place" and value == _NOWHERE)


def _own(told: Told[Any]) -> Quote:
    return Quote(told.fact.quote, told.fact.start, told.fact.end)


def _find_latest(newest: Sequence[Told[Any]]) -> Told[Any]:
    """The telling that says how far it is: the newest, but what only calls it announced takes no later step back.

    Nor does a rumor take back what one who takes part has said.
    """
    if any(_is_said_by_party(told.fact) for told in newest):
        newest = [told for told in newest if told.fact.status != "rumoured"]
    telling = [told for told in newest if told.fact.status != "announced"]
    latest = telling[0] if telling else newest[0]
    before = newest[: newest.index(latest)]
    return before[0] if before and latest.fact.status in BEFORE_ANNOUNCED else latest


def _is_said_by_party(fact: Deal | Project) -> bool:
    """Whether one who takes part in a deal has said that there is one."""
    return isinstance(fact, Deal) and fact.said_by == "party" and fact.status not in BEFORE_ANNOUNCED


def _agreed_parties(parties: tuple[str, ...], named: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The first telling's parties; of several articles only those whom at least half of them name."""
    counted = Counter(key for names in named for key in {name_key(name) for name in names})
    agreed = tuple(name for name in parties if 2 * counted[name_key(name)] >= len(named))
    return agreed if len(agreed) > 1 else parties
