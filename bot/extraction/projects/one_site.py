"""One site told of by its name and by what it is: "Acme's data center in Ohio", then "Project Widget" there."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Place
from bot.extraction.figures.currencies import MONEY
from bot.extraction.projects.facilities import LEAST_COST, is_new, tells_of_one
from bot.extraction.projects.places import lies_in
from bot.extraction.projects.references import is_another, is_definite, is_named_as_known, says_more
from bot.extraction.projects.sighting import Sighting
from bot.extraction.reading import Passage

_MOST = 3  # sightings without a name: of more an article lists several sites


def join_named(named: Sequence[Sighting], placed: Sequence[Sighting]) -> list[Sighting]:
    """All sightings of an article; where it names one project alone, with what it tells of that one without its name.

    It does so only where nothing else can be meant: the place and the operator agree, and no other site is told of.
    """
    if len(named) != 1 or not 0 < len(placed) <= _MOST or not all(_is_same(named[0], one) for one in placed):
        return [*named, *placed]
    own = named[0]
    for one in placed:
        known = {passage.sentence.start for passage in own.passages}
        own.passages += [passage for passage in one.passages if passage.sentence.start not in known]
        own.places += one.places
        own.context += one.context
        own.elsewhere += one.elsewhere
        own.parties |= one.parties
        own.operator = own.operator or one.operator
    return [own]


def _is_same(own: Sighting, other: Sighting) -> bool:
    """Whether what is told without a name may be the named one, and cannot be one more of the same operator."""
    told = [one.passages[0] for one in (own, other)]
    if any(map(_is_one_more, told)) or not (tells_of_one(told[1]) or is_definite(told[1])):
        return False
    if _is_brought_up(*told) or _differ_in_size(own, other):
        return False
    parties = {other.operator, *other.parties} - {None}
    is_open = not own.parties and (not parties or is_definite(told[1]))
    is_theirs = other.may_be_of(own.operator) if own.operator else is_open or own.parties & parties
    return bool(is_theirs) and _may_be_there(own.places, other.places)


def _is_brought_up(named: Passage, other: Passage) -> bool:
    """Whether one more site is brought up behind the named one: "A data center in Acmeville has 90 MW"."""
    is_behind = other.sentence.start > named.sentence.start
    return is_behind and is_new(other, len(other.tokens)) and not is_named_as_known(other)


def _differ_in_size(own: Sighting, other: Sighting) -> bool:
    """Whether both are told with a power, or with a cost, and with another one."""
    sizes = [_sizes_of(one) for one in (own, other)]
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in zip(*sizes, strict=True))


def _sizes_of(sighting: Sighting) -> tuple[set[float | None], set[float | None]]:
    """All powers and all sums that are told of a site."""
    amounts = [amount for passage in sighting.passages for amount in passage.amounts]
    powers = {amount.value for amount in amounts if amount.unit == "MW"}
    return powers, {one.value for one in amounts if one.unit in MONEY and (one.value or 0) >= LEAST_COST}


def _is_one_more(passage: Passage) -> bool:
    """Whether a sentence brings up one more site: "It also runs one in"; but "The Acmeville data center has also"."""
    return is_another(passage) or (says_more(passage) and not is_named_as_known(passage))


def _may_be_there(own: Sequence[Place], others: Sequence[Place]) -> bool:
    """Whether what is told of two places is of one: the same town, or a town and the state where it lies.

    In a state there may be many.
    """
    if not others:
        return True
    pairs = [(one, other) for one in own for other in others if one.region and other.region]
    pairs = [(one, other) for one, other in pairs if one.city or other.city]
    return any(one == other or lies_in(one, other) or lies_in(other, one) for one, other in pairs)
