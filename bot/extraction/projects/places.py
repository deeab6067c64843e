"""Where projects lie: in the country of the text, in the place of their own name, or in one that was told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from bot.extraction.facts import Mention, Place
from bot.extraction.names.gazetteer import Names, load_capitals, load_lands
from bot.extraction.places.joints import is_part
from bot.extraction.places.places import find_places, find_sites, resolve_place
from bot.extraction.places.settings import is_seat
from bot.extraction.projects.elsewhere import without_elsewhere
from bot.extraction.projects.facilities import facility_words, tells_of_one
from bot.extraction.projects.others import is_of_others, tells_of_others
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

Site = tuple[Place, Mention]
_PAIR = 2
_KINDS = 3  # words: "Acmelandic large AI data center"
_TOWNS_BEGIN = frozenset(("Fort", "Lake", "Mount", "New", "Old", "Port"))  # "Port Acmeland" is not in Acmeland
_RULER = 2  # words: "Acmeville city council"
_WORDS = read_word_sections("project_words.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_LEADERS = frozenset(("leaders", "officials"))
_NEIGHBORS = frozenset(("neighbors", "neighbours", "residents", "villagers"))
_UNIVERSITIES = frozenset(("universities", "university"))
_STANDING = _WORDS["facilities"] | {"based", "built", "hosted", "housed", "installed", "located"}
_RENTED = 3  # words: "rents a new Acmelandic"
_TOWN = 3  # what a town or region weighs against the name of a country


def find_project_sites(passage: Passage, names: Names) -> list[Site]:
    """Where something stands by a sentence, else the town that it points back to or that rules on a facility."""
    told = (site for site in find_sites(passage, names) if not is_of_others(passage, site[1].start))
    sites = without_wholes(without_elsewhere(passage, [site for site in told if site[0] != Place()]))
    towns = sites or _named_before_there(passage, names) or _ruling(passage, names) or _at_university(passage, names)
    return towns or _national(passage, names)


def find_others_sites(passage: Passage, names: Names) -> list[Place]:
    """Where others stand, of which a sentence only tells beside what it is about."""
    sites = find_sites(passage, names) if tells_of_others(passage) else []
    return [place for place, mention in sites if is_of_others(passage, mention.start)]


def _named_before_there(passage: Passage, names: Names) -> list[Site]:
    """ "Acmeville gets a new life: Widget will build a campus there"."""
    if passage.lower[-1:] != ["there"]:
        return []
    there = passage.tokens[-1]
    towns = [(place, mention) for place, mention in find_places(passage, names) if place.city]
    return [(place, replace(mention, start=there.start, end=there.end)) for place, mention in towns[:1]]


def _ruling(passage: Passage, names: Names) -> list[Site]:
    """ "Acme County commissioners approved a $2 billion data center", "Acme County approved" it."""
    is_told = not (_WORDS["rulers"] | _WORDS["gives leave"] | _LEADERS | _NEIGHBORS).isdisjoint(passage.vocabulary)
    if not is_told or not tells_of_one(passage):
        return []
    towns = [site for site in find_places(passage, names) if site[0].city or is_county(site[0])]
    return [*(site for site in towns if _rules(passage, *site)), *_ruled_by_council(passage, names)][:1]


def _at_university(passage: Passage, names: Names) -> list[Site]:
    """The town of the university where something stands: "a campus housed at the University of Acmeville"."""
    if passage.vocabulary.isdisjoint(_UNIVERSITIES):
        return []
    for mention in passage.mentions:
        place = _town_of_university(mention.name, names) if mention.kind == "organization" else Place()
        first = passage.word_at(mention.start)
        before = [word for word in passage.lower[max(0, first - _RULER - 1) : first] if word != "the"]
        is_there = before[-1:] in (["at"], ["by"]) and not _STANDING.isdisjoint(before[-2:-1])
        if place.city and is_there:
            return [(place, mention)]
    return []


def _town_of_university(name: str, names: Names) -> Place:
    """The town of "the University of Acmeville" or "Acmeville University"; many an American one of the latter form is
    called like a town where it does not stand.
    """
    town = name.removeprefix("The ").removeprefix("University of ").removesuffix(" University")
    place = names.places.get(town, Place())
    return Place() if name.endswith(" University") and place.country == "United States" else place


def _national(passage: Passage, names: Names) -> list[Site]:
    """The country whose a facility is called: "a 300 MW Acmelandic data center", "its Acmelandic AI campus".

    Not where all that a country has are meant: "Acmelandic data centers need power".
    """
    for facility in facility_words(passage):
        kinds = takewhile(_WORDS["kinds"].__contains__, reversed(passage.lower[max(0, facility - _KINDS) : facility]))
        at = facility - 1 - len(list(kinds))
        token = passage.tokens[at] if at > 0 else None
        country = names.adjectives.get(token.word) if token else None
        is_land = country is not None and names.places[country].country == country
        if token and country and is_land and _is_of_somebody(passage, at) and not _is_rented(passage, at):
            return [(Place(country=country), Mention(country, "place", token.start, token.end))]
    return []


def _is_rented(passage: Passage, at: int) -> bool:
    """Whether only a lease is told of what stands at word `at`: "rents a Norwegian data center", but not "its"."""
    before = passage.lower[max(0, at - _RENTED) : at]
    return not _WORDS["rented"].isdisjoint(before) and before[-1] not in ("its", "their")


def _is_of_somebody(passage: Passage, at: int) -> bool:
    """Whether the words before the adjective of a country at word `at` tell whose, which or how many are meant."""
    before, is_apart = passage.tokens[at - 1], passage.tokens[at].gap != " "
    is_told = before.lower in _GRAMMAR["determiners"] | _WORDS["counts"] | _WORDS["kinds"] | {"mw", "first"}
    return not is_apart and (is_told or before.is_possessive or before.word[-1].isdigit())


def is_county(place: Place) -> bool:
    """Whether a place is a county, with or without its state: "Acme County, Ohio"."""
    return is_part((place.region or "").partition(", ")[0])


def _rules(passage: Passage, place: Place, mention: Mention) -> bool:
    """Whether a town gives leave itself, or by those who rule it; a capital's name alone is that of a government."""
    first, last = passage.word_at(mention.start), passage.word_at(mention.end)
    behind = passage.lower[last:][:_RULER]
    if not _WORDS["wider bodies"].isdisjoint((*passage.lower[max(0, first - 1) : first], *behind)):
        return False
    before = passage.lower[max(0, first - 2) : first]
    if before[1:] in (["in"], ["of"]) and before[0] in _NEIGHBORS:
        return not _WORDS["opposes"].isdisjoint(passage.vocabulary)  # "residents of Acmeville fight a data center"
    if before[1:] == ["in"] and before[0] in _LEADERS | _WORDS["rulers"]:
        return place.city not in load_capitals()  # "officials in Acme County"
    gives_leave = not _WORDS["gives leave"].isdisjoint(behind[:1]) and place.city not in load_capitals()
    return gives_leave or not _WORDS["rulers"].isdisjoint(behind)


def _ruled_by_council(passage: Passage, names: Names) -> list[Site]:
    """The town in the name of its council: "the Acmeville City Council", "the Acme County Board of Supervisors"."""
    sites: list[Site] = []
    for mention in passage.mentions:
        words = mention.name.removeprefix("The ").split() if mention.kind == "organization" else [""]
        if words[-1].lower() in _WORDS["rulers"]:
            name = _town_of_council(words, names)
            place = resolve_place(name, names) if name else Place()
            sites += [(place, mention)] if place.city or is_part(place.region) else []
    return sites


def _town_of_council(words: Sequence[str], names: Names) -> str | None:
    """The name before "City Council" or "Planning Commission"; before "Board" alone only that of a county.

    A town may be called "Acme City": only a "City Council" is told without it, or what is known without it. What rules
    more than one town is no town's.
    """
    if not _WORDS["wider bodies"].isdisjoint(map(str.lower, words)):
        return None
    bodies = _WORDS["rulers"] | _WORDS["local bodies"]
    at = next(n for n, word in enumerate(words) if word.lower() in bodies)
    with_city = " ".join(words[: at + 1])
    if with_city in names.places:
        return with_city  # "Kansas City Council"
    name = " ".join(words[:at])
    if words[at] == "City" and words[-1] != "Council" and name not in names.places:
        return None
    is_local = words[at].lower() in _WORDS["local bodies"] or is_part(name)
    return name if is_local and at and words[0].lower() not in names.common_words else None


def find_main_country(passages: Sequence[Passage], names: Names) -> str | None:
    """The country in which most places of the text lie; a town tells more of that than the country's own name, and
    where somebody is at home nothing beside them.
    """
    counts: Counter[str] = Counter()
    for passage, mention in ((p, m) for p in passages for m in p.mentions if m.kind == "place"):
        place = resolve_place(mention.name, names)
        if place.country:
            weight = _TOWN if place.city or place.region else 1
            counts[place.country] += 0 if is_seat(passage, mention) else weight
    return max(counts, key=lambda country: counts[country], default=None)


def place_in_name(name: str, names: Names) -> list[Place]:
    """The place that a project is called after: "Stargate Norway", "the Acmeville AI Zone"; not "Project Acme"."""
    if name.startswith("Project "):
        return []
    words = name.split()
    pairs = [f"{one} {other}" for one, other in pairwise(words)]  # "Acme New Mexico" is not in Mexico
    is_site = words[-1].lower() in _WORDS["facilities"] | _WORDS["stretches"]  # "Acmeville Supercluster"
    alone = [word for before, word in pairwise(["", *words] if is_site else words) if before not in _TOWNS_BEGIN]
    known = (names.known.get(part) for part in (*pairs, *reversed(alone)))
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


def lies_in(place: Place, whole: Place) -> bool:
    """Whether a town or region lies in a land, or in a state or county of one state: all that is told of `whole`."""
    if whole.city or place.country != whole.country or not (place.city or place.region):
        return False
    states = [(region or "").rpartition(", ")[2] for region in (place.region, whole.region)]
    return whole.region is None or states[0] == states[1] or (bool(place.city) and _is_corner(states[1], states[0]))


def _is_corner(known: str, region: str) -> bool:
    """Whether one of two regions is a part of the other by its name: "Texas" and "West Texas".

    A county of it may follow: "Texas" and "Acme County, Texas". "Virginia" and "West Virginia" are two states.
    """
    is_side = "," not in known + region and not load_lands().issuperset((known, region))
    is_side = is_side and (known.endswith(f" {region}") or region.endswith(f" {known}"))
    return is_side or region.endswith(f", {known}")


def without_wholes(sites: Sequence[Site]) -> list[Site]:
    """The sites without the countries in which others of them lie: "a campus in Norway will stand in Acmeville".

    A town that nobody knows lies in the one country or state that is told beside it.
    """
    exact = {place.country for place, _ in sites if place.city or place.region}
    states = {(place.region, place.country) for place, _ in sites if place.city}
    parts = [site for site in sites if site[0].city or site[0].region or site[0].country not in exact]
    parts = [site for site in parts if site[0].city or (site[0].region, site[0].country) not in states]
    towns = [site for site in parts if site[0].city or is_part(site[0].region)]
    if len(parts) != _PAIR or len(towns) != 1 or towns[0][0].country is not None:
        return parts
    (whole, _), (town, mention) = next(site for site in parts if site not in towns), towns[0]
    return [(replace(town, region=_region_within(town.region, whole.region), country=whole.country), mention)]


def _region_within(region: str | None, state: str | None) -> str | None:
    """A county with the state that is told beside it: "Acme County, Ohio"."""
    return f"{region}, {state}" if state and is_part(region) else region or state
