"""Which town of a name is meant: the one that the text places, or one of the state that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.extraction.facts import Mention, Place
from bot.extraction.names.gazetteer import Names, load_capitals
from bot.extraction.places.joints import is_part
from bot.extraction.places.lists import is_listed
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
    by_passage = [(passage, find_places(passage, names)) for passage in passages]
    told = [found for _, places in by_passage for found in places]
    towns = {
        place.city: place for place, _ in told if place.city and place.country and names.places.get(place.city) != place
    }
    lead = max((passage.sentence.end for passage in passages if passage.sentence.paragraph <= _LEAD), default=0)
    towns = _towns_of_lists(by_passage, told, names) | _towns_of_state(told, lead, names) | towns
    return replace(names, places={**names.places, **towns}) if towns else names


def _towns_of_state(told: Told, lead: int, names: Names) -> dict[str, Place]:
    """The towns that the gazetteer has in another state, in the one state of which the text speaks most.

    `lead` is where its first paragraphs end: only the unknown towns of which a text is lie in its state, and townships.
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
    opening = [(place, mention) for place, mention in told if mention.start < lead or _is_township(place)]
    return {town: Place(town, state, _LAND) for town in known} | (_unknown_parts(opening, state) if is_alone else {})


def _towns_of_lists(by_passage: Sequence[tuple[Passage, Told]], told: Told, names: Names) -> dict[str, Place]:
    """The towns of a list in the only state of a text, where one of them is none that the gazetteer has elsewhere.

    "in Acmeville, Widgetville and Hebron" of Ohio is not in Palestine; but no text that names another land is so read.
    """
    states = {_without_side(_state(place), names) for place, at in told if place.region and _is_certain(place, at)}
    if len(states) != 1 or any(place.country not in (None, _LAND) and not place.city for place, _ in told):
        return {}
    listed = [town for passage, places in by_passage for towns in _lists(passage, places) for town in towns]
    return {place.city: Place(place.city, next(iter(states)), _LAND) for place in listed if place.city}


def _lists(passage: Passage, places: Told) -> Iterator[list[Place]]:
    """The towns without a state of each list of a sentence, where some are unknown, and at most one lies abroad."""
    lists: list[list[tuple[Place, Mention]]] = []
    for place, mention in places:
        if place.city and lists and is_listed(passage, mention):
            lists[-1].append((place, mention))
        else:
            lists.append([(place, mention)] if place.city else [])
    for towns in lists:
        abroad = [place.city for place, _ in towns if place.country not in (None, _LAND)]
        is_known = all(place.country for place, _ in towns)
        if len(towns) > 1 and not is_known and len(abroad) <= 1 and load_capitals().isdisjoint(abroad):
            yield [place for place, mention in towns if not _is_certain(place, mention)]


def _unknown_parts(told: Told, state: str) -> dict[str, Place]:
    """The towns and counties that no gazetteer knows, in the only state that a text speaks of."""
    unknown = [place for place, _ in told if place.country is None]
    towns = {place.city: Place(place.city, state, _LAND) for place in unknown if place.city and not place.region}
    counties = {place.region: Place(None, f"{place.region}, {state}", _LAND) for place in unknown if place.region}
    return towns | {name: place for name, place in counties.items() if is_part(name)}


def _is_township(place: Place) -> bool:
    """Whether a place is called as parts of a county are: "Acme Township"."""
    return place.city is not None and place.city.endswith(" Township")


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
