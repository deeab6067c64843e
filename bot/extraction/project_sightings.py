"""Where the text speaks of something that is built: which sentence tells of which project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from bot.extraction.facts import Mention, Place
from bot.extraction.gazetteer import Names
from bot.extraction.phrases import Phrasebook
from bot.extraction.places import find_sites, resolve_place
from bot.extraction.reading import Passage, Reading
from bot.extraction.wordlists import read_sections

_SECTIONS = read_sections("project_cues.txt")
CUES = Phrasebook(
    (phrase, label)
    for label, phrases in _SECTIONS.items()
    if label not in ("facility", "continuation")
    for phrase in phrases
)
_FACILITY = Phrasebook((phrase, "facility") for phrase in _SECTIONS["facility"])
_CONTINUATION = Phrasebook((phrase, "same") for phrase in _SECTIONS["continuation"])
_MOST_COMPARED = 40  # projects that a sentence is compared with, so that the time stays linear
_NEAR_PLACE = 8  # words: "Acme data centers in Atlantis"
_OPENING = 6  # words at the start of a sentence that say what it goes on about
LEAST_COST = 1e6  # of any currency


@dataclass(slots=True)
class Sighting:
    """The sentences about one project; `name` is empty for one that has none of its own.

    `context` are sentences that only name those who take part; `operator` is who stands right before its place.
    """

    name: str
    passages: list[Passage] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    context: list[Passage] = field(default_factory=list)
    operator: str | None = None
    parties: set[str] = field(default_factory=set)

    def add(self, passage: Passage) -> None:
        """Take one more sentence in."""
        self.passages.append(passage)
        self.parties.update(name for group in passage.groups for name in group.names)


def find_sightings(reading: Reading, names: Names) -> list[Sighting]:
    """Projects with a name of their own, then facilities by their place, in the order of the text."""
    named: dict[str, Sighting] = {}
    placed: dict[Place, Sighting] = {}
    current: Sighting | None = None
    previous: Passage | None = None
    for passage in reading.passages:
        if previous and passage.sentence.paragraph > previous.sentence.paragraph + 1:
            current = None
        mentions = project_names(passage)
        sites = [site for site in find_sites(passage, names) if site[0].city or site[0].region or site[0].country]
        if mentions:
            current = _sight_named(passage, mentions, [place for place, _ in sites], named, names)
        elif is_about_facility(passage) or (current is not None and _continues(passage)):
            current = _sight_placed(passage, previous, sites, current, named=named, placed=placed)
        previous = passage
    return [*_built([*named.values()]), *placed.values()]


def _sight_placed(
    passage: Passage,
    previous: Passage | None,
    sites: Sequence[tuple[Place, Mention]],
    current: Sighting | None,
    *,
    named: dict[str, Sighting],
    placed: dict[Place, Sighting],
) -> Sighting | None:
    """A facility without a name: the one that the text speaks of, the named one of that country, or one of its own."""
    exact = [site for site in sites if _is_exact(site[0])]
    if not exact:
        if current is not None and _continues(passage):
            current.add(passage)
        return current
    if len(exact) == 1:
        if not is_about_facility(passage) and _speaks_of_initiative(passage):
            return current
        same = _same_country(exact[0][0], passage, named, placed)
        if same:
            same.add(passage)
            same.places.append(exact[0][0])
            return same
    if not _has_party(passage) and current is None:
        return current
    for place, mention in exact:
        sighting = placed.setdefault(place, Sighting(""))
        sighting.places.append(place)
        sighting.add(passage)
        sighting.operator = sighting.operator or _party_before(passage, mention)
        if previous and not _has_party(passage) and previous.sentence.paragraph == passage.sentence.paragraph:
            sighting.context.append(previous)
    return placed[exact[0][0]]


def _is_exact(place: Place) -> bool:
    """A city or a region of a country, or a country smaller than a continent's market."""
    return bool(place.city or (place.region and place.country) or place.country not in (None, "United States"))


def _same_country(
    place: Place, passage: Passage, named: dict[str, Sighting], placed: dict[Place, Sighting]
) -> Sighting | None:
    """The project of the same country that was told of before, unless somebody else's facility is meant."""
    parties = {name for group in passage.groups for name in group.names}
    for sighting in islice(chain(named.values(), placed.values()), _MOST_COMPARED):
        known = sighting.places[0] if sighting.places else Place()
        is_vague = known.country == place.country != "United States" and not (known.city and place.city)
        if (known == place or is_vague) and (not parties or parties & sighting.parties):
            return sighting
    return None


def _party_before(passage: Passage, mention: Mention) -> str | None:
    """The organization named last before a place, which must be near."""
    at = passage.word_at(mention.start)
    owning = (group for group in passage.groups if group.before in ("", "by", "for") or group.is_possessive)
    before = [group for group in owning if group.names and group.last <= at]
    return before[-1].names[0] if before and at - before[-1].last <= _NEAR_PLACE else None


def project_names(passage: Passage) -> list[Mention]:
    """The names of projects in a sentence; "Acme for Startups" is an initiative."""
    return [m for m in passage.mentions if m.kind == "project" and " for " not in m.name]


def is_about_facility(passage: Passage) -> bool:
    """Whether a sentence speaks of a data center or the like."""
    return bool(_FACILITY.find(passage.tokens))


def _sight_named(
    passage: Passage,
    mentions: Sequence[Mention],
    sites: Sequence[Place],
    named: dict[str, Sighting],
    names: Names,
) -> Sighting:
    sighting = named.setdefault(mentions[0].name, Sighting(mentions[0].name))
    for mention in mentions[1:]:
        other = named.setdefault(mention.name, Sighting(mention.name))
        if other is not sighting and other.passages[-1:] != [passage]:
            other.add(passage)
    if not sighting.passages:
        sighting.places += place_in_name(sighting.name, names)
    sighting.add(passage)
    sighting.places += sites
    return sighting


def place_in_name(name: str, names: Names) -> list[Place]:
    """The place that a project is called after: "Stargate Norway"."""
    last = names.known.get(name.rsplit(maxsplit=1)[-1])
    return [resolve_place(last.name, names)] if last and last.kind == "place" else []


def _continues(passage: Passage) -> bool:
    """Whether a sentence goes on about the project of the one before: its first words or a sum of power say so."""
    opening = passage.tokens[:_OPENING]
    return bool(_CONTINUATION.find(opening)) or any(amount.unit in ("MW", "GPU") for amount in passage.amounts)


def _speaks_of_initiative(passage: Passage) -> bool:
    """Whether a sentence goes on about a program and not about a building."""
    return any(token.lower in ("initiative", "scheme", "program") for token in passage.tokens[:_OPENING])


def _has_party(passage: Passage) -> bool:
    return any(group.names for group in passage.groups)


def _built(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Those of which the text says that they compute: a film may be called like a project."""
    return [
        sighting
        for sighting in sightings
        if any(is_about_facility(p) or any(a.unit in ("MW", "GPU") for a in p.amounts) for p in sighting.passages)
    ]
