"""The sentences that tell of one project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from bot.extraction.facts import Place
from bot.extraction.places.places import within
from bot.extraction.projects.actors import acting_groups
from bot.extraction.projects.bystanders import rules
from bot.extraction.projects.facilities import has_size, name_kind, tells_of_one
from bot.extraction.projects.places import is_county, lies_in, may_be_one
from bot.extraction.projects.references import is_definite, says_more
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_SITES = _WORDS["sites"] | _WORDS["facilities"]
_BY_TOWN = _SITES | {"fab", "factory", "plant"}
_FIRST = 4  # places that are told of a site first, its region before its town


@dataclass(slots=True, eq=False)
class Sighting:
    """The sentences about one project; `name` is empty for one that has none of its own.

    `context` are sentences that only name those who take part; `operator` is who stands right before its place, and
    `land` the country that the text spoke of last. `elsewhere` is where others stand, told of beside it. `title` is the
    headline where that is on this project, `common_kind` what the article tells of else.
    """

    name: str
    passages: list[Passage] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    context: list[Passage] = field(default_factory=list)
    operator: str | None = None
    land: str | None = None
    parties: set[str] = field(default_factory=set)
    elsewhere: list[Place] = field(default_factory=list)
    title: Passage | None = None
    common_kind: str = "data center"

    @property
    def kind(self) -> str:
        """What it is, by the first of its sentences that says so."""
        return next((kind for passage in self.passages if (kind := name_kind(passage))), self.common_kind)

    def stands_at(self, place: Place) -> bool:
        """Whether a place is its first one, also where only one of the two is told with its country."""
        own = self.places[0] if self.places else Place()
        is_town = own.city is not None and own.city == place.city and None in (own.country, place.country)
        return own == place or (is_town and None in (own.region, place.region))

    def may_be_of(self, operator: str | None) -> bool:
        """Whether an operator is its own, or takes part where none is told of."""
        return operator in (None, self.operator) or (self.operator is None and self.has_party(operator))

    @property
    def is_open(self) -> bool:
        """Whether nobody is known to build or run it."""
        return not self.name and self.operator is None and all(map(rules, self.parties))

    def add(self, passage: Passage) -> None:
        """Take one more sentence in."""
        if self.passages[-1:] != [passage]:
            self.passages.append(passage)
            self.parties.update(name for group in passage.groups for name in group.names)

    def has_party(self, name: str | None) -> bool:
        """Whether an organization is told of in one of its sentences, or runs it."""
        return name is not None and name in {*self.parties, self.operator}

    def add_context(self, before: Passage | None, passage: Passage) -> None:
        """Take the sentence before one of it in, where that names those who act."""
        if before and not acting_groups(passage) and before.sentence.paragraph == passage.sentence.paragraph:
            self.context.append(before)


def first_town(sighting: Sighting, places: Sequence[Place], passage: Passage, operator: str | None) -> Place | None:
    """The first of several towns that only say where the one plan of the sentence before stands, or that in one county:
    "Acme halted a project in Acme County. It had meant to build in Acmeville and Widgetville".
    """
    whole = next(iter(sighting.places), None)
    if len(places) == 1 or whole is None or has_size(passage) or says_more(passage):
        return None
    is_one = is_county(whole) or tells_of_one(sighting.passages[-1])
    if not (is_one and sighting.may_be_of(operator) and all(lies_in(place, whole) for place in places)):
        return None
    return replace(places[0], region=whole.region) if is_county(whole) else places[0]


def find_in_name(name: str, sightings: Sequence[Sighting]) -> Sighting | None:
    """The one facility without a name that stands in a town of that name: "the Acmeville DC"."""
    words = name.casefold().split()
    towns = ((one, place.city) for one in sightings for place in one.places if place.city and not one.name)
    own = {id(one): one for one, town in towns if town.casefold() in words}
    return next(iter(own.values())) if len(own) == 1 else None


def may_stand_at(sighting: Sighting, place: Place, parties: AbstractSet[str]) -> bool:
    """Whether what is told of a place may be this facility: the places agree, and none but others are named there."""
    told = sighting.places[:_FIRST]
    town = next((one for one in told if one.city), next(iter(told), Place()))
    known = within(town, sighting.land)
    is_own = not parties or bool(parties & (sighting.parties | {sighting.operator}))
    return is_own and place not in sighting.elsewhere and (known == place or may_be_one(known, place))


def find_same(told: Iterable[Sighting], place: Place, passage: Passage, operator: str | None) -> Sighting | None:
    """The first that a sentence on a place may tell of, where nobody else is named in it, or is called by its town."""
    told = list(told)
    if by_town := _find_by_town(told, place, passage):
        return by_town
    parties = {name for group in passage.groups for name in group.names} | ({operator} if operator else set())
    return next((one for one in told if may_stand_at(one, place, parties)), None)


def _find_by_town(told: Sequence[Sighting], place: Place, passage: Passage) -> Sighting | None:
    """The one facility in the town by which a sentence calls it, where nobody acts in it but those who take part.

    "The chips run Acme's cars, which makes the Widgetville plant matter" tells of the plant of whoever makes the chips.
    """
    town = next((one for one in passage.mentions if place.city and one.name == place.city), None)
    first, last = (passage.word_at(town.start), passage.word_at(town.end)) if town else (0, 0)
    if first == 0 or passage.lower[first - 1] != "the" or _BY_TOWN.isdisjoint(passage.lower[last : last + 1]):
        return None
    there = {id(one): one for one in told if one.places and one.places[0].city == place.city}
    only = next(iter(there.values())) if len(there) == 1 else None
    acting = {name for group in passage.groups if not (group.before or group.is_possessive) for name in group.names}
    return only if only and acting <= {*only.parties, only.operator} else None


def find_known(sightings: Sequence[Sighting], passage: Passage, actor: str | None) -> Sighting | None:
    """The one facility of its actor that was told of before, where a sentence speaks of it as known."""
    own = [one for one in sightings if actor is not None and one.operator == actor]
    return own[0] if len(own) == 1 and is_definite(passage) else None


def may_hold(sighting: Sighting, place: Place, passage: Passage) -> bool:
    """Whether a place may be told of a facility that has one: a town of no known country, or what may be the same.

    Another town is so only of what the text speaks of as known; and one near it, "will stand in X near Acmeville".
    """
    town, is_known = sighting.places[0].city, is_definite(passage)
    if town and is_known and _stands_near(sighting, town, passage):
        return place not in sighting.elsewhere
    is_elsewhere = None not in (town, place.city) and town != place.city
    is_inside = place.country is None or may_be_one(sighting.places[0], place) or _is_park(place)
    return place not in sighting.elsewhere and is_inside and (is_known or not is_elsewhere)


def _is_park(place: Place) -> bool:
    """Whether a place is a part of a town: "Acme Industrial Estate"."""
    return place.city is not None and place.city.rpartition(" ")[2].lower() in _WORDS["parks"]


def _stands_near(sighting: Sighting, town: str, passage: Passage) -> bool:
    """Whether a sentence tells that a site stands near its town, "will be in X near Acmeville", and not which one it
    tells of, "the campus in X near Acmeville", "the new one", or one of another size.
    """
    near = next(
        (at for at in passage.find_words({"near"}) if passage.lower[at + 1 :][:1] == town.lower().split()[:1]), 0
    )
    if not near or "new" in passage.vocabulary:
        return False
    first = (passage.word_at(one.start) for one in passage.mentions if passage.word_at(one.end) == near)
    is_epithet = any(not _SITES.isdisjoint(passage.lower[max(0, at - 2) : at]) for at in first)
    sizes = {amount.value for one in sighting.passages for amount in one.amounts if amount.unit == "MW"}
    return not is_epithet and all(amount.value in sizes for amount in passage.amounts if amount.unit == "MW")
