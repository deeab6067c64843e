"""Where a sentence is set: neighboring place names that lie in one another are one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.facts import Mention, Place
from bot.extraction.gazetteer import Names
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_PARTS = ("County", "Parish", "Province", "Island")
_GRAMMAR = read_word_sections("grammar.txt")
_AT = _GRAMMAR["in a place"]
_BUILDINGS = _GRAMMAR["buildings"]
_INSIDE = frozenset(("", "in", "near", "outside"))


def find_places(passage: Passage, names: Names) -> list[tuple[Place, Mention]]:
    """The places of a sentence in order, each with the name that it begins with."""
    found: list[tuple[Place, Mention]] = []
    last: Mention | None = None
    for mention in passage.mentions:
        if mention.kind != "place":
            continue
        place = resolve_place(mention.name, names)
        if found and last is not None and _is_inside(passage, last, mention):
            joined = _join(found[-1][0], place)
            if joined:
                found[-1] = (joined, found[-1][1])
                last = mention
                continue
        found.append((place, mention))
        last = mention
    return found


def resolve_place(name: str, names: Names) -> Place:
    """A place by its name: as the gazetteer has it, a county as a region, anything else as a city."""
    known = names.places.get(name)
    if known:
        return known
    return Place(region=name) if name.endswith(_PARTS) else Place(city=name)


def _is_inside(passage: Passage, one: Mention, other: Mention) -> bool:
    start = passage.sentence.start
    between = passage.text[one.end - start : other.start - start]
    return between.startswith(",") and between.strip(" ,") in _INSIDE


def _join(inner: Place, outer: Place) -> Place | None:
    """ "Milam County" in "Texas", "Abu Dhabi" in its country; None when one does not lie in the other."""
    if outer.city and not outer.region and inner.city and not inner.country:
        return replace(outer, city=outer.city, region=inner.city)
    if inner.city and outer.region and not outer.city and inner.country != outer.country:
        return replace(outer, city=inner.city)
    if outer.city or (inner.country and outer.country and inner.country != outer.country):
        return None
    if inner.region and not inner.city and outer.region and inner.region != outer.region:
        return Place(region=f"{inner.region}, {outer.region}", country=outer.country)
    return Place(city=inner.city, region=inner.region or outer.region, country=inner.country or outer.country)


def find_sites(passage: Passage, names: Names) -> list[tuple[Place, Mention]]:
    """The places of a sentence where something stands: "in Acmeville", "near it", further places of the same list."""
    sites: list[tuple[Place, Mention]] = []
    in_list = False
    for place, mention in find_places(passage, names):
        first = passage.word_at(mention.start)
        before = [token.lower for token in passage.tokens[max(0, first - 2) : first]]
        governed = bool(before) and (before[-1] in _AT or (before[-1] == "the" and before[0] in _AT))
        listed = (in_list and before[-1:] in (["and"], ["or"], [])) or (in_list and ";" in passage.tokens[first].gap)
        last = passage.word_at(mention.end)
        follows = last < len(passage.tokens) and passage.tokens[last].lower in _BUILDINGS
        in_list = governed or listed or follows
        if in_list:
            sites.append((place, mention))
    return sites


def join_places(places: Sequence[Place]) -> Place:
    """The most exact of several places in the country that is named first; a continent only when no other is named."""
    land = next((place.country for place in places if place.country), None)
    inside = [place for place in places if place.country == land or (place.city and not place.country)] or places
    best = max(
        inside, key=lambda place: 4 * bool(place.city) + 2 * bool(place.region) + bool(place.country), default=Place()
    )
    return replace(best, country=best.country or land)
