"""Which town of a name is meant: the one that the text places, or one of the state that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.facts import Mention, Place
from bot.extraction.names.gazetteer import Names
from bot.extraction.places.joints import is_part
from bot.extraction.places.places import find_places
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_sections

_ALONE = frozenset(read_sections("places.txt")["standing alone"])
_OFTEN = 2  # places of one state
_LEAD = 1  # the last paragraph of it
_LAND = "United States"
Told = Sequence[tuple[Place, Mention]]


def learn_towns(passages: Sequence[Passage], names: Names) -> Names:
    """The names with the towns that the text places: "Acmeville, Texas" tells where "Acmeville" lies later on.

    American papers write no town without its state but the best known and those of the state that they tell of (so the
    Associated Press stylebook): a namesake in a state that the text never speaks of is not meant.
    """
    told = [found for passage in passages for found in find_places(passage, names)]
    towns = {
        place.city: place for place, _ in told if place.city and place.country and names.places.get(place.city) != place
    }
    lead = max((passage.sentence.end for passage in passages if passage.sentence.paragraph <= _LEAD), default=0)
    towns = _towns_of_state(told, lead, names) | towns
    return replace(names, places={**names.places, **towns}) if towns else names


def _towns_of_state(told: Told, lead: int, names: Names) -> dict[str, Place]:
    """The towns that the gazetteer has in another state, in the one state of which the text speaks most.

    `lead` is where its first paragraphs end: only the unknown towns of which a text is lie in its state.
    """
    told_states = [_state(place) for place, mention in told if place.region and _is_certain(place, mention)]
    states = Counter(_without_side(state, names) for state in told_states)
    (state, often), (_, next_often) = [*states.most_common(2), ("", 0), ("", 0)][:2]
    if often < _OFTEN or often == next_often:
        return {}
    loose = [place for place, mention in told if place.city and not _is_certain(place, mention)]
    loose = [place for place in loose if place.country == _LAND and _state(place) not in states]
    known = (place.city for place in loose if place.city and names.places.get(place.city) == place)
    is_alone = not next_often and {place.country for place, _ in told} <= {_LAND, None}
    opening = [(place, mention) for place, mention in told if mention.start < lead]
    return {town: Place(town, state, _LAND) for town in known} | (_unknown_parts(opening, state) if is_alone else {})


def _unknown_parts(told: Told, state: str) -> dict[str, Place]:
    """The towns and counties that no gazetteer knows, in the only state that a text speaks of."""
    unknown = [place for place, _ in told if place.country is None]
    towns = {place.city: Place(place.city, state, _LAND) for place in unknown if place.city and not place.region}
    counties = {place.region: Place(None, f"{place.region}, {state}", _LAND) for place in unknown if place.region}
    return towns | {name: place for name, place in counties.items() if is_part(name)}


def _is_certain(place: Place, mention: Mention) -> bool:
    """Whether a place of the United States is a state, or a town that is well known or stands with its state."""
    stands_with_state = mention.end - mention.start > len(mention.name)
    return place.country == _LAND and (place.city is None or place.city in _ALONE or stands_with_state)


def _state(place: Place) -> str:
    """ "Ohio" for "Acme County, Ohio"."""
    return str(place.region).rpartition(", ")[2]


def _without_side(state: str, names: Names) -> str:
    """ "Texas" for "West Texas", but "West Virginia" for itself."""
    whole = state.partition(" ")[2]
    return whole if state not in names.places and whole in names.places else state
