"""Two place names that stand beside each other, one in the other, as one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.facts import Mention, Place
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_PAIR = 2
_SIDES = read_word_sections("project_words.txt")["before places"]
_PARTS = ("County", "Counties", "Parish", "Province", "Island")


def join(inner: Place, outer: Place) -> Place | None:
    """ "Milam County" in "Texas", "Abu Dhabi" in its country; None when one does not lie in the other."""
    if inner.region and not (inner.city or inner.country or is_part(inner.region)):
        return outer  # "its first in Latin America, in Brazil"
    town = _join_town(inner, outer)
    if town:
        return town
    if inner.city and outer.region and not outer.city and inner.country == outer.country and inner.region:
        return inner if is_part(inner.region) else replace(inner, region=outer.region)
    if outer.city or (inner.country and outer.country and inner.country != outer.country):
        return None
    if inner.region and not inner.city and outer.region:
        joined = Place(region=f"{inner.region}, {outer.region}", country=outer.country)
        return joined if is_part(inner.region) and inner.region != outer.region else None
    return Place(city=inner.city, region=inner.region or outer.region, country=inner.country or outer.country)


def _join_town(inner: Place, outer: Place) -> Place | None:
    """A town in what stands behind it, whatever else the gazetteer knows by its name: "Acmeland, Texas".

    A continent says nothing of a place that is in a country.
    """
    if inner.country and not (outer.country or outer.city or is_part(outer.region)):
        return inner  # "in Acmeland, East Africa"
    is_of_land = outer.region and outer.country and not (inner.city or outer.city)
    if inner.country and inner.country != outer.country and is_of_land:
        return replace(outer, city=inner.region or inner.country)
    if outer.city and inner.city and not inner.country:
        if not outer.country:
            return Place(city=inner.city, region=outer.city)
        return outer if outer.region else replace(outer, region=inner.city)
    is_in_region = outer.region and not outer.city and inner.country != outer.country
    if not inner.city or not is_in_region:
        return None
    region = f"{inner.region}, {outer.region}" if is_part(inner.region) else outer.region
    return replace(outer, city=inner.city, region=region)


def owns_next(between: str) -> bool:
    """Whether words make a place that of the one before: "Acmeland's Acmeville", "Acmeland's central Acmeville"."""
    owner, *words = between.replace("’", "'").split() or [""]
    return owner == "'s" and between.endswith(" ") and len(words) < _PAIR and _SIDES.issuperset(words)


def join_owned(owner: Place, place: Place) -> Place:
    """A town in a land, "Acmeland's Acmeville"; but the town itself with a part of it, "Acmeville's Old Quarter"."""
    if owner.city or place.country not in (None, owner.country):
        return owner
    region = f"{place.region}, {owner.region}" if owner.region and is_part(place.region) else place.region
    return replace(place, region=region or owner.region, country=owner.country)


def first_of_glued(name: str) -> str:
    """The first of two words that a page has run together: "Acmeland" of "AcmelandWidget"."""
    end = next((at for at in range(1, len(name)) if name[at - 1].islower() and name[at].isupper()), len(name))
    return name[:end]


def is_part(region: str | None) -> bool:
    """Whether a region is a county or the like of some state."""
    return region is not None and region.endswith(_PARTS)


def join_states(passage: Passage, sites: list[tuple[Place, Mention]]) -> list[tuple[Place, Mention]]:
    """Two states of one country joined by "and" are one site: "data centers in Ohio and Texas"."""
    if len(sites) != _PAIR or any(place.city or not place.region or not place.country for place, _ in sites):
        return sites
    (one, mention), (other, last) = sites
    if one.country != other.country or passage.between(mention.end, last.start) != " and " or "," in str(other.region):
        return sites
    return [(replace(one, region=f"{one.region} and {other.region}"), mention)]


def join_places(places: Sequence[Place]) -> Place:
    """The most exact of several places in the country that is named first; a continent only when no other is named."""
    land = next((place.country for place in places if place.country), None)
    unknown = [place for place in places if not place.country and (place.city or is_part(place.region))]
    inside = [place for place in places if place.country == land or place in unknown] or places
    best = max(inside, key=_exactness, default=Place())
    regions = {place.region for place in inside if place.region and place.country and not place.city}
    state = next(iter(regions)) if len(regions) == 1 and best.country is None else None
    if state and is_part(best.region) and not (best.region or "").startswith(f"{state} "):  # "Acmeland Province"
        return replace(best, region=f"{best.region}, {state}", country=land)
    return replace(best, region=best.region or (state if best.city else None), country=best.country or land)


def _exactness(place: Place) -> int:
    """How much a place says: a town as much without its country, a county more than its state."""
    is_county = place.region is not None and is_part(place.region.partition(", ")[0])
    region = 2 * bool(place.region) + 2 * is_county
    return 5 * bool(place.city) + region + (place.country is not None and place.city is None)
