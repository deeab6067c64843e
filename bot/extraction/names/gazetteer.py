"""The names that are known before a text is read: the data files, as one value with a version."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from bot.extraction.facts import NameKind, Place
from bot.extraction.words.wordlists import read_sections, read_text, read_words

FILES = (
    "organizations.txt",
    "products.txt",
    "first_names.txt",
    "given_names.txt",
    "places.txt",
    "cities.txt",
    "common_words.txt",
)


_SURE = 6  # letters of a city without its accents, or a name without its capital: a shorter one may be any word


_SPELLED = {"er": "re", "re": "er", "ers": "res", "res": "ers"}
"""Behind “Cent”: the American and the British spelling."""


@dataclass(frozen=True, slots=True)
class KnownName:
    """What a written form stands for. A `careful` one is also an ordinary word: the text's use of it decides."""

    name: str
    kind: NameKind
    careful: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Known names by the way they are written.

    `longest` gives for a first word the number of words of the longest known name that begins with it.
    `adjectives` are the adjectives and peoples of countries and continents; `places` says where a place lies, and
    `abbreviations` which region stands behind a town: "Acmeville, Tex."
    """

    version: str
    known: Mapping[str, KnownName]
    longest: Mapping[str, int]
    first_names: frozenset[str]
    common_words: frozenset[str]
    adjectives: Mapping[str, str]
    places: Mapping[str, Place]
    abbreviations: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Spellings:
    """Other ways to write a name: the full `names` by written form, and by adjective the country or continent.

    Without cities, whose spellings differ by accents alone.
    """

    names: Mapping[str, str]
    adjectives: Mapping[str, str]


@cache
def load_names() -> Names:
    """The names of the shipped data files; the version is a digest of what they hold."""
    places, adjectives, spellings = _read_places()
    careful = frozenset(read_sections("organizations.txt")["careful"])
    known = {written: KnownName(name, "place") for written, name in spellings.items()}
    known |= {written: KnownName(name, "product") for written, name in _read_written("products.txt").items()}
    known |= {
        written: KnownName(name, "organization", written in careful)
        for written, name in _read_written("organizations.txt").items()
    }
    known |= {written: known[name] for written, name in plainly_written(known).items()}
    digest = sha256("".join(read_text(file) for file in FILES).encode()).hexdigest()
    return Names(
        version=digest[:12],
        known=known,
        longest=_longest(known),
        first_names=read_words("first_names.txt") | read_words("given_names.txt"),
        common_words=read_words("common_words.txt"),
        adjectives=adjectives,
        places=places,
        abbreviations=_read_abbreviations(),
    )


@cache
def load_spellings() -> Spellings:
    """What a question needs of the shipped data files: a small part, read much sooner than all names."""
    _, adjectives, places = _read_lands()
    written = places | _read_written("products.txt") | _read_written("organizations.txt")
    return Spellings(_read_asked() | written, adjectives)


@cache
def load_lands() -> frozenset[str]:
    """The countries, continents and first-level regions by their full names, without any city."""
    return frozenset(name for name, place in _read_lands()[0].items() if place.city is None)


def _read_asked() -> dict[str, str]:
    """Places by their names in other languages, which only who asks means for sure."""
    entries = (entry.partition(":") for entry in read_sections("places.txt")["asked"])
    return {written: place for place, _, rest in entries for written in _alternatives(rest)}


@cache
def load_city_names() -> frozenset[str]:
    """The large cities as they are written, also where the name is an ordinary word."""
    return frozenset(
        city.strip().rstrip("*")
        for entry in read_sections("cities.txt")[""]
        for city in entry.partition(":")[2].split(";")
    )


@cache
def load_capitals() -> frozenset[str]:
    """The capitals of countries, whose names stand for their governments as well."""
    cities = (city for entry in read_sections("cities.txt")[""] for city in entry.partition(":")[2].split(";"))
    return frozenset(city.strip().rstrip("*") for city in cities if city.endswith("*"))


def _read_written(file: str) -> dict[str, str]:
    """The name by each way to write it, of a file with one name a line."""
    entries = [_alternatives(entry) for entry in read_sections(file)[""]]
    names = {written: name for name, *others in entries for written in (name, *others)}
    return {in_other_spelling(written): name for written, name in names.items()} | names


def in_other_spelling(written: str) -> str:
    """ "Acme Data Centres" for "Acme Data Centers", and the other way about."""
    begun, told, number = written.partition(" Data Cent")
    return f"{begun}{told}{_SPELLED[number]}" if number in _SPELLED else written


def plainly_written(known: Mapping[str, KnownName]) -> dict[str, str]:
    """Names with a capital within, as they are often written: "Lampworks" and "LAMPWORKS" for "LampWorks"."""
    mixed = [name for name, full in known.items() if full.kind == "organization" and _is_mixed(name)]
    plain = {name.capitalize(): name for name in mixed if len(name) >= _SURE} | {name.upper(): name for name in mixed}
    return {written: name for written, name in plain.items() if written not in known}


def _is_mixed(name: str) -> bool:
    return name.isalpha() and not name.isupper() and not name[1:].islower()


def _alternatives(entry: str) -> list[str]:
    return [part.strip() for part in entry.split("|")]


def _longest(known: Mapping[str, KnownName]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for written in known:
        words = written.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _read_places() -> tuple[dict[str, Place], dict[str, str], dict[str, str]]:
    """Places by full name, adjectives with what they belong to, and full names by written form."""
    not_places = frozenset(read_sections("places.txt")["not places"])
    not_places |= {word.capitalize() for word in read_words("common_words.txt")}
    people = read_words("first_names.txt") | read_words("given_names.txt")
    cities, spellings = _read_cities(not_places, read_words("first_names.txt"), people)
    lands, adjectives, spelled = _read_lands()
    return cities | lands, adjectives, spellings | spelled


def _read_lands() -> tuple[dict[str, Place], dict[str, str], dict[str, str]]:
    """As `_read_places`: countries, continents and regions, and the cities that are written in more than one way."""
    sections = read_sections("places.txt")
    places: dict[str, Place] = {}
    adjectives: dict[str, str] = {}
    spellings: dict[str, str] = {}
    for section in ("countries", "other"):
        for entry in sections[section]:
            name, _, rest = entry.partition(":")
            adjective, *others = _alternatives(rest)
            places[name] = Place(country=name) if section == "countries" else Place(region=name)
            spellings.update(dict.fromkeys((name, *others), name))
            if adjective and adjective != name:
                adjectives[adjective] = name
    for entry in sections["regions"]:
        country, _, regions = entry.partition(":")
        for region in _alternatives(regions):
            places[region] = Place(region=region, country=country)
            spellings[region] = region
    for entry in sections["cities"]:
        city, _, rest = entry.partition(":")
        land, *parts = _alternatives(rest)
        places[city] = Place(city=city, region=parts[0] if parts else None, country=land)
        spellings[city] = city
    for entry in sections["city names"]:
        city, _, rest = entry.partition(":")
        spellings.update(dict.fromkeys(_alternatives(rest), city))
    return places, adjectives, spellings


def _read_abbreviations() -> dict[str, str]:
    entries = (entry.partition(":") for entry in read_sections("places.txt")["abbreviations"])
    return {written: region for region, _, rest in entries for written in _alternatives(rest)}


def _read_cities(
    not_places: frozenset[str], first_names: frozenset[str], people: frozenset[str]
) -> tuple[dict[str, Place], dict[str, str]]:
    """The large cities by name, and their names by written form: with accents and, where that is sure, without.

    What is a first name, too, is no written form: only the text tells whether it is the city. Such towns of the United
    States are left out, since many states have one.
    """
    places: dict[str, Place] = {}
    for entry in read_sections("cities.txt")[""]:
        area, _, cities = entry.partition(":")
        country, _, region = (part.strip() for part in area.partition("/"))
        for city in cities.split(";"):
            name = city.strip().rstrip("*")
            if name not in not_places and not (region and name in first_names):
                places[name] = Place(city=name, region=region or None, country=country)
    plain = {_without_accents(name): name for name in places}
    is_sure = {written for written in plain.keys() - not_places - people if len(written) >= _SURE}
    spellings = {written: plain[written] for written in is_sure - places.keys()}
    return places, spellings | {name: name for name in places if name not in first_names}


def _without_accents(name: str) -> str:
    """ "Sao Paulo" for "São Paulo"."""
    if name.isascii():
        return name
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
