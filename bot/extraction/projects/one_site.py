"""One site told of by its name and by what it is: "Acme's data center in Ohio", then "Project Widget" there."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Place
from bot.extraction.projects.facilities import tells_of_one
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
    parties = {other.operator, *other.parties}
    is_theirs = other.may_be_of(own.operator) if own.operator else not own.parties or own.parties & parties
    return bool(is_theirs) and _may_be_there(own.places, other.places)


def _is_one_more(passage: Passage) -> bool:
    """Whether a sentence brings up one more site: "It also runs one in"; but "The Acmeville data center has also"."""
    return is_another(passage) or (says_more(passage) and not is_named_as_known(passage))


def _may_be_there(own: Sequence[Place], others: Sequence[Place]) -> bool:
    """Whether what is told of two places is of one: the same town, or a town and the state where it lies."""
    if not others:
        return True
    pairs = [(one, other) for one in own for other in others if one.region and other.region]
    return any(one == other or lies_in(one, other) or lies_in(other, one) for one, other in pairs)
