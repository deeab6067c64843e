"""Where projects lie: in the country of the text, in the place of their own name, or in one that was told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.facts import Mention, Place
from bot.extraction.gazetteer import Names
from bot.extraction.place_joints import is_part
from bot.extraction.places import find_places, find_sites, resolve_place
from bot.extraction.project_facilities import tells_of_one
from bot.extraction.project_others import is_of_others
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

Site = tuple[Place, Mention]
_PAIR = 2
_RULER = 2  # words: "Acmeville city council"
_WORDS = read_word_sections("project_words.txt")
_TOWN = 3  # what a town or region weighs against the name of a country


def find_project_sites(passage: Passage, names: Names) -> list[Site]:
    """Where something stands by a sentence, else the town that it points back to or that rules on a facility."""
    told = (site for site in find_sites(passage, names) if not is_of_others(passage, site[1].start))
    sites = without_wholes([site for site in told if site[0] != Place()])
    return sites or _named_before_there(passage, names) or _ruling(passage, names)


def find_others_sites(passage: Passage, names: Names) -> list[Place]:
    """Where others stand, of which a sentence only tells beside what it is about."""
    return [place for place, mention in find_sites(passage, names) if is_of_others(passage, mention.start)]


def _named_before_there(passage: Passage, names: Names) -> list[Site]:
    """ "Acmeville gets a new life: Widget will build a campus there"."""
    there = passage.tokens[-1]
    if there.lower != "there":
        return []
    towns = [(place, mention) for place, mention in find_places(passage, names) if place.city]
    return [(place, replace(mention, start=there.start, end=there.end)) for place, mention in towns[:1]]


def _ruling(passage: Passage, names: Names) -> list[Site]:
    """ "Acme County commissioners approved a $2 billion data center"."""
    if passage.vocabulary.isdisjoint(_WORDS["rulers"]) or not tells_of_one(passage):
        return []
    towns = [site for site in find_places(passage, names) if site[0].city or is_part(site[0].region)]
    behind = [(site, passage.tokens[passage.word_at(site[1].end) :][:_RULER]) for site in towns]
    return [site for site, tokens in behind if any(token.lower in _WORDS["rulers"] for token in tokens)][:1]


def find_main_country(passages: Sequence[Passage], names: Names) -> str | None:
    """The country in which most places of the text lie; a town tells more of that than the country's own name."""
    counts: Counter[str] = Counter()
    for mention in (m for passage in passages for m in passage.mentions if m.kind == "place"):
        place = resolve_place(mention.name, names)
        if place.country:
            counts[place.country] += _TOWN if place.city or place.region else 1
    return max(counts, key=lambda country: counts[country], default=None)


def place_in_name(name: str, names: Names) -> list[Place]:
    """The place that a project is called after: "Stargate Norway", "the Acmeville AI Zone"; not "Project Acme"."""
    if name.startswith("Project "):
        return []
    known = (names.known.get(word) for word in reversed(name.split()[1:]))
    place = next((one for one in known if one and one.kind == "place"), None)
    return [resolve_place(place.name, names)] if place else []


def may_be_one(known: Place, place: Place) -> bool:
    """Whether one of two places may lie in the other; a country as large as the United States is no help."""
    if known.city and place.city:
        return False
    if place.country is None and is_part(place.region):
        return known.region is not None and not (known.city or is_part(known.region))
    if known.country != place.country:
        return False
    if place.country != "United States" or None in (known.region, place.region):
        return place.country != "United States"
    return known.region == place.region or (not known.city and _is_corner(str(known.region), str(place.region)))


def _is_corner(one: str, other: str) -> bool:
    """Whether one of two regions is a part of the other by its name: "Texas" and "West Texas"; no county of it."""
    return "," not in one + other and (one.endswith(f" {other}") or other.endswith(f" {one}"))


def without_wholes(sites: Sequence[Site]) -> list[Site]:
    """The sites without the countries in which others of them lie: "a campus in Norway will stand in Acmeville".

    A town that nobody knows lies in the one country or state that is told beside it.
    """
    exact = {place.country for place, _ in sites if place.city or place.region}
    parts = [site for site in sites if site[0].city or site[0].region or site[0].country not in exact]
    towns = [site for site in parts if site[0].city or is_part(site[0].region)]
    if len(parts) != _PAIR or len(towns) != 1 or towns[0][0].country is not None:
        return parts
    (whole, _), (town, mention) = next(site for site in parts if site not in towns), towns[0]
    return [(replace(town, region=town.region or whole.region, country=whole.country), mention)]
