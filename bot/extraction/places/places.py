"""Where a sentence is set: neighboring place names that lie in one another are one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.facts import Mention, Place
from bot.extraction.names.gazetteer import Names
from bot.extraction.places.frames import begins_list, place_in_frames
from bot.extraction.places.joints import first_of_glued, is_part, join, join_owned, join_states, owns_next
from bot.extraction.places.lists import is_listed, listed_behind
from bot.extraction.places.settings import (
    is_epithet,
    is_home_of_firm,
    is_landmark,
    is_left_out,
    is_market,
    is_scope,
    is_setting,
    is_site_for,
    is_yardstick,
)
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_AT = _GRAMMAR["in a place"]
_BUILDINGS = _GRAMMAR["buildings"]
_INSIDE = frozenset(("", "in", "near", "outside"))
_SITES = read_word_sections("project_words.txt")
_NEARBY = _SITES["sides"] | {"near"}
_TOLD_OF = frozenset(("which", "a", "an", "about", "some"))
_CAMPUS = _SITES["sites"] | _SITES["facilities"] | {"data"}
_HOMES = frozenset(("company", "firm", "startup"))  # "Acme, an AI company in Acmeland"
_APPOSED = frozenset(("capital", "city"))
_PAIR = 2  # letters: "OR" is mostly no state
_HOME = 4  # words: "will be home to"
_LOOK_BACK = 5  # words
_BESIDE = _SITES["sides"] | {"just", "of", "near", "close", "to", "the"}
_AROUND = _BESIDE | _SITES["areas"]


def find_places(passage: Passage, names: Names) -> list[tuple[Place, Mention]]:
    """The places of a sentence in order, each with the name that it begins with; no roads and airports."""
    found: list[tuple[Place, Mention]] = []
    last: Mention | None = None
    for mention in passage.mentions:
        if mention.kind != "place" or is_landmark(mention.name):
            continue
        place = _of_country(passage, mention, resolve_place(mention.name, names), names)
        if last is not None and owns_next(passage.between(last.end, mention.start)):
            owner, named = found[-1]
            found[-1], last = (join_owned(owner, place), replace(named, end=mention.end)), mention
            continue
        if (
            last is not None
            and mention.name.endswith(" Counties")
            and passage.between(last.end, mention.start) == " and "
        ):
            region = Place(region=f"{last.name} and {mention.name}", country=place.country)
            found[-1], last = (region, replace(found[-1][1], end=mention.end)), mention
            continue
        is_inside = last is not None and _is_inside(passage, last, mention)
        if joined := _join(passage, found[-1], (place, mention)) if is_inside else None:
            found[-1], last = joined, mention
            continue
        found.append((place, mention))
        last = mention
    return place_in_frames(passage, found)


def _join(passage: Passage, one: tuple[Place, Mention], other: tuple[Place, Mention]) -> tuple[Place, Mention] | None:
    """Two places as one where one lies in the other: "Acmeville in Acmeland", "an Acmeland campus in Acmeville"."""
    (place, named), (outer, mention) = one, other
    if place.city and outer.city and is_listed(passage, mention):
        return None
    is_known = place.country is not None and outer.country in (None, place.country)
    if place.city and outer.city and is_known and passage.between(named.end, mention.start) == " in ":
        return place, replace(named, end=mention.end)  # of a park told of before: "at Acme Park in Acmeville"
    if joined := join(place, outer):
        return joined, replace(named, end=mention.end)
    whole = join(outer, place) if outer.city and not place.city else None
    return (whole, mention) if whole else None


def _of_country(passage: Passage, mention: Mention, place: Place, names: Names) -> Place:
    """A town that no gazetteer knows, in the country named before it: "the Zorblatian town of Acmeville"."""
    if place.country is not None:
        return place
    first = passage.word_at(mention.start)
    before = [token.word for token in passage.tokens[max(0, first - 3) : first]]
    is_area = len(before) == 3 and before[2] == "of" and before[1].lower() in _SITES["areas"]
    country = names.adjectives.get(before[0]) if is_area else None
    known = names.places.get(country) if country else None
    is_country = known is not None and known.country == country
    return replace(place, country=country) if is_country else place


def resolve_place(name: str, names: Names) -> Place:
    """A place by its name: as the gazetteer has it, a county as a region, anything else as a city."""
    whole_name = names.abbreviations.get(name, name) if len(name) > _PAIR else name  # "in NSW"
    known = names.places.get(whole_name) or names.places.get(first_of_glued(name))
    if known:
        return known
    words = name.split()
    sides = next((at for at, word in enumerate(words) if word.lower() not in _GRAMMAR["directions"]), 0)
    cores = (names.known.get(" ".join(words[at:])) for at in range(1, sides + 1))  # "Western New York" is not of York
    core = next(filter(None, cores), None)
    whole = names.places.get(core.name) if core else None
    if whole and whole.city is None:
        return Place(region=name, country=whole.country)
    if whole and words[0].lower() in _GRAMMAR["quarters"]:
        return whole
    return Place(region=name) if is_part(name) else Place(city=name)


def _is_inside(passage: Passage, one: Mention, other: Mention) -> bool:
    start = passage.sentence.start
    between = passage.text[one.end - start : other.start - start]
    if between in (" in ", " in the "):
        return True
    words = between.strip(" ,").split()
    if words[-1:] == ["in"] and words[:-1] and _CAMPUS.issuperset(words[:-1]):  # "the Acmeville campus in Acmeland"
        return True
    is_area = len(words) > 1 and words[-1] == "of" and words[-2] in _SITES["areas"] and words[0] not in _NEARBY
    is_area = is_area or (len(words) > 2 and words[-1] == "in" and words[0] in ("a", "an"))
    is_area = is_area or words in (["located", "in"], ["situated", "in"])
    if words[:1] == ["in"] and words[-1] == "of" and words[-2] in _SITES["areas"]:
        return True
    is_inside = words == [] or between.strip(" ,") in _INSIDE or _SITES["before places"].issuperset(words)
    return between.startswith(",") and (is_inside or is_area)


def within(place: Place, country: str | None) -> Place:
    """A town or county that no gazetteer knows, in the country that the text speaks of."""
    is_unknown = place.country is None and (place.city is not None or is_part(place.region))
    return replace(place, country=country) if is_unknown else place


def is_exact(place: Place) -> bool:
    """A city or a region of a country, or a country smaller than a continent's market."""
    is_region = place.region is not None and (place.country is not None or is_part(place.region))
    return bool(place.city or is_region or place.country not in (None, "United States"))


def find_sites(passage: Passage, names: Names) -> list[tuple[Place, Mention]]:
    """The places of a sentence where something stands: "in Acmeville", "near it", further places of the same list."""
    sites: list[tuple[Place, Mention]] = []
    acting: list[tuple[Place, Mention]] = []
    in_list = False
    places = find_places(passage, names)
    items = listed_behind(passage, [mention for _, mention in places])
    for place, mention in places:
        if _acts(passage, mention):
            acting.append((place, mention))
            continue
        if sites and _is_beside(passage, sites[-1], mention):
            town, named = sites[-1]
            if town.country is None:
                region = town.region or (place.region if place.region != town.city else None)
                sites[-1] = (replace(town, region=region, country=place.country), named)
            continue
        first = passage.word_at(mention.start)
        before = passage.lower[max(0, first - 2) : first]
        is_without = is_left_out(passage, first, is_land=not (place.city or place.region))
        governed = _is_governed(passage, first) and not (is_without or is_epithet(mention.name, before))
        last = passage.word_at(mention.end)
        listed = in_list and (before[-1:] in (["and"], ["or"]) or mention.start in items)
        listed = listed and not is_home_of_firm(passage, last)
        governed = governed and not (
            is_market(passage, last) or ((sites or _is_part_of_world(place)) and is_scope(passage, first))
        )
        own_end = passage.word_at(mention.start + len(mention.name))  # "the Acmeville campus in Acmeland"
        behind = {word for at in (own_end, last) for word in passage.lower[at : at + 1]}
        follows = not _BUILDINGS.isdisjoint(behind) or _is_host(passage, last)
        is_apposed = passage.tokens[first].gap == ", " and not _APPOSED.isdisjoint(before[-1:])
        in_list = governed or listed or follows or is_apposed or begins_list(passage, first)
        if in_list:
            sites.append((place, mention))
    return join_states(passage, sites or acting)


def _is_part_of_world(place: Place) -> bool:
    return not (place.city or place.country or is_part(place.region))


def _acts(passage: Passage, mention: Mention) -> bool:
    """Whether a place is told of for what it does: "the state of Acmeland has granted land", "the city of X said"."""
    first, last = passage.word_at(mention.start), passage.word_at(mention.end)
    before = passage.lower[max(0, first - 2) : first]
    words = passage.lower[last : last + 2]
    if before[-1:] != ["of"] or before[0] not in _SITES["areas"] or not words or passage.tokens[last].gap != " ":
        return False
    verb = words[-1] if words[0] in ("has", "had") else words[0]
    return verb.endswith("ed") or verb in _GRAMMAR["saying"]


def _is_host(passage: Passage, at: int) -> bool:
    """Whether the words behind a place say that something stands there: "Acmeville will be home to", "will get"."""
    words = passage.lower[at : at + _HOME]
    return ["home", "to"] in (words[-2:], words[1:3]) or not _SITES["gets"].isdisjoint(words[:3])


def _is_beside(passage: Passage, site: tuple[Place, Mention], mention: Mention) -> bool:
    """Whether a place only says where the town before it lies: "in Acmeville, just outside of Widgetville"."""
    place, before = site
    words = passage.between(before.end, mention.start).rpartition(",")[2].lower().split()
    words = words[1:] if words and words[0] in _SITES["behind places"] | {"and"} and len(words) > 1 else words
    is_narrower = not _is_part_of_world(place) and (place.city is not None or place.region is not None)
    is_told_of = not _TOLD_OF.isdisjoint(words[:1]) and not _NEARBY.isdisjoint(words)
    is_near = _BESIDE.issuperset(words) or (_AROUND.issuperset(words) and not _NEARBY.isdisjoint(words))
    return is_narrower and bool(words) and (is_told_of or is_near) and words != ["of"]


def _is_governed(passage: Passage, first: int) -> bool:
    """Whether the words before a place say that something stands there: "in Acmeville", "in the state of Acmeland".

    Nothing is built where it was announced, "at a summit in Acmeville"; but "a campus for customers in Acmeville" is.
    """
    if is_yardstick(passage, first):
        return False
    words = passage.lower[max(0, first - _LOOK_BACK) : first]
    at = len(words) - 1
    if at > 0 and words[at] == "of" and words[at - 1] in _SITES["areas"]:
        return words[at - 3 : at - 2] not in (["with"], ["by"], ["alongside"])
    if _lies_beside(words) or (words[at:] == ["for"] and is_site_for(words[:at])):
        return True
    at -= at > 0 and words[at] in _APPOSED  # "in the capital Acmeville"
    while at > 0 and words[at] in _SITES["before places"]:
        at -= 1
    if at < 0 or words[at] not in _AT or is_setting(passage, first - len(words) + at):
        return False
    is_told = at > 1 and words[at - 2] in _SITES["chip makers"] | _SITES["computing"]
    is_told |= at > 2 and words[at - 2] == "for" and words[at - 3] in _SITES["facilities"]
    is_told |= at > 1 and words[at - 2] == "a" and words[at - 1] in _SITES["ones"]  # "will open a third in Acmeville"
    is_told |= not _SITES["left"].isdisjoint(words) and words[at - 1] in _SITES["works that end"]
    return at == 0 or is_told or words[at - 1] not in _SITES["news places"] | _HOMES


def _lies_beside(words: Sequence[str]) -> bool:
    """ "close to Acmeville", "northwest of it", "has chosen it"; but what is "40 miles north of" it is elsewhere."""
    if len(words) < 2 or words[-1] in _SITES["chooses"]:
        return len(words) > 1
    is_beside = words[-1] == "to" if words[-2] in ("close", "coming") else words[-1] == "of"
    is_beside = is_beside and words[-2] in {*_SITES["sides"], "close", "coming"}
    is_far = any(word.lstrip("0123456789.") in _SITES["distances"] for word in words[-3:-2])
    return is_beside and (not is_far or words[-4:-3] == ["square"])  # "on 10 square miles south of Acmeville"
