"""By what a project is found again in another article, and what tells two of one name apart (pure)."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.briefings.meaning.firms import legal_forms, without_ending
from bot.extraction.facts import Place, Project
from bot.library.names import name_key, regions_of
from bot.patterns import lazy_pattern

Key = tuple[str, ...]
_NUMBERED = lazy_pattern(r"\d|\b[iv]+$")
"""The second site of a name is another one."""


class Sign(NamedTuple):
    """By what a project is found again, and by what another is found to be the same.

    Two records tell of one where they have one name, the name of one is the other's place, or one operator builds in
    one town, and one of them has no name of its own but is called after that town; or where the name of one goes on
    with the country that both lie in: "Acme" there, and "Acme Atlantis"; or where one operator pays as much.
    """

    known_by: Sequence[Key]
    looked_for: Sequence[Key]


def sign_project(project: Project) -> Sign:
    """The signs of one record."""
    name = name_key(project.name)
    places = place_keys(project.place)
    known_by: list[Key] = [("name", name), *(("place", place) for place in places)]
    looked_for: list[Key] = [("name", name), ("place", name), *(("name", place) for place in places)]
    city, operator = project.place.city, firm_of(project)
    if city is not None and operator is not None:
        is_described = city in project.name
        known_by += [("site", city, operator), *([("described", city, operator)] if is_described else [])]
        looked_for.append(("site" if is_described else "described", city, operator))
    root = name.partition(" ")[0]
    known_by.append(("root", root))
    if operator is not None and project.cost_usd is not None:
        known_by.append(cost := ("cost", operator, str(project.cost_usd)))
        looked_for.append(cost)
    if project.place.country is not None:
        looked_for.append(("root", root))
    return Sign(known_by, looked_for)


def may_be_same(one: Project, other: Project) -> bool:
    """Whether two records with a sign in common may tell of one project: not from places that lie apart."""
    name, longer = sorted((name_key(one.name), name_key(other.name)), key=len)
    if name == longer:
        return not lie_apart(one.place, other.place)
    if Place() in (one.place, other.place):
        return _is_called_by_place(one, other) or _is_same_unnamed(one, other)
    if not longer.startswith(f"{name} "):
        return name.partition(" ")[0] != longer.partition(" ")[0] or _have_place_in_name(one, other)
    is_run_apart = firm_of(one) != firm_of(other) and None not in (one.operator, other.operator)
    is_edition = not (is_run_apart or _NUMBERED.search(longer[len(name) :]))
    return is_edition and _lie_together(one.place, other.place)


def _is_called_by_place(one: Project, other: Project) -> bool:
    return not {name_key(one.name), name_key(other.name)}.isdisjoint(place_keys(one.place) | place_keys(other.place))


def _is_same_unnamed(one: Project, other: Project) -> bool:
    """Whether what has neither a name nor a place costs as much as what the same operator builds."""
    unnamed = any(told.place == Place() and told.name == f"{told.operator} data center" for told in (one, other))
    return unnamed and firm_of(one) == firm_of(other) and one.cost_usd is not None and one.cost_usd == other.cost_usd


def _have_place_in_name(one: Project, other: Project) -> bool:
    """Whether one is called after the other's place or both after where one operator builds."""
    if _is_called_by_place(one, other):
        return True
    if one.operator is None or firm_of(one) != firm_of(other):
        return False
    return one.place.city == other.place.city or (_share_sum(one, other) and _lie_together(one.place, other.place))


def _share_sum(one: Project, other: Project) -> bool:
    """Whether both draw or cost the same, so that what the one tells of a region is the other's in a town of it."""
    pairs = ((one.capacity_mw, other.capacity_mw), (one.cost_usd, other.cost_usd))
    return any(mine is not None and mine == theirs for mine, theirs in pairs)


def firm_of(project: Project) -> str | None:
    """Who runs it, without the words for its form: "Acme" is "Acme Group Corporation"."""
    if project.operator is None:
        return None
    return without_ending(name_key(project.operator), legal_forms())


def lie_apart(one: Place, other: Place) -> bool:
    """Whether two places are told that cannot be one: other countries, or other regions of one."""
    if one.country and other.country and one.country != other.country:
        return True
    return bool(one.region and other.region) and set(regions_of(one.region)).isdisjoint(regions_of(other.region))


def _lie_together(one: Place, other: Place) -> bool:
    """Whether both are in one town or region, or one in the country that is all that is told of the other."""
    if one.country is None or one.country != other.country:
        return False
    if one.city and other.city:
        return one.city == other.city
    if one.region and other.region:
        return not set(regions_of(one.region)).isdisjoint(regions_of(other.region))
    return one.country != "United States"


@lru_cache(maxsize=10_000)  # news is full of the same places
def place_keys(place: Place) -> frozenset[str]:
    """The town or region that a project lies in; its country is no project's name."""
    return frozenset(name_key(name) for name in (place.city, *regions_of(place.region)) if name)
