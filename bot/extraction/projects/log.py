"""The sentences of a text in order, and the project that each goes on about or begins with."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, islice

from bot.extraction.facts import Mention, Place
from bot.extraction.names.gazetteer import Names
from bot.extraction.places.called_lands import CalledLands
from bot.extraction.places.places import is_exact, within
from bot.extraction.places.towns import learn_towns
from bot.extraction.projects.actors import acting_groups, acting_topic, is_by_same, says_it, subject_of, titled_builders
from bot.extraction.projects.asides import is_about_skills, is_beside_the_point, is_of_another_company
from bot.extraction.projects.builders import find_actor, has_own_builder, one_behind
from bot.extraction.projects.decisions import tells_of_leave
from bot.extraction.projects.facilities import (
    facility_words,
    has_size,
    is_about_facility,
    is_about_power,
    is_about_site,
    is_sized,
    speaks_of_sites,
    tells_of_one,
    tells_progress,
)
from bot.extraction.projects.names import bare_name, is_named_here, opens_with_naming, own_names
from bot.extraction.projects.naming import takes_name
from bot.extraction.projects.places import Site, find_others_sites, find_project_sites, place_in_name
from bot.extraction.projects.plans import is_planned, is_titled
from bot.extraction.projects.references import (
    builds_it,
    is_another,
    is_definite,
    is_named_as_known,
    opens_with_place,
    opens_with_site,
    plans_to_build,
    refers_back,
    speaks_of_initiative,
)
from bot.extraction.projects.sighting import Sighting, find_in_name, find_known, find_same, first_town, may_hold
from bot.extraction.projects.uses import is_built, is_used
from bot.extraction.projects.whereabouts import Whereabouts
from bot.extraction.reading import Passage, Reading

_MOST_COMPARED = 40  # projects that a sentence is compared with, so that the time stays linear


class SightingLog:
    """The projects told of so far: `current` is spoken of, `actor` acted last in the paragraph, `built` compute."""

    def __init__(self, reading: Reading, names: Names, built: AbstractSet[str], *, is_on_building: bool) -> None:
        self.names = learn_towns(reading.passages, names)
        self.topic = acting_topic(reading) if is_on_building else None
        self.titled = titled_builders(reading)
        self.named: dict[str, Sighting] = {}
        self.placed: list[Sighting] = []
        self.current: Sighting | None = None
        self.previous: Passage | None = None
        self.actor: str | None = None
        self.whereabouts = Whereabouts(reading.passages, self.names)
        self.called_lands = CalledLands(reading.passages, self.names)
        self.is_on_building, self.built = is_on_building, built

    def read(self, passage: Passage) -> None:
        """Take one more sentence of the text in."""
        if not self._is_in_paragraph(passage):
            self.actor = None
            self.whereabouts.begin_paragraph()
        called = self.called_lands.find(passage)
        sites = find_project_sites(passage, self.names) or (called if is_about_facility(passage) else [])
        self.whereabouts.turn_to([place for place, _ in sites], passage)
        mentions = [mention for mention in own_names(passage) if mention.name in self.built]
        self.current = None if is_of_another_company(passage) else self.current
        if (is_on_power := is_about_power(passage)) or is_beside_the_point(passage, len(self.placed) + len(self.named)):
            self.current, self.previous = None if is_on_power else self.current, passage
            self.actor = subject_of(passage) or self.actor
            return
        if mentions:
            self._read_named(passage, mentions, [site[0] for site in sites])
        elif is_about_facility(passage) or (self.is_on_building and is_about_site(passage, has_place=bool(sites))):
            self._read_facility(passage, [site for site in sites if is_exact(site[0])])
        elif self.current is not None and self._continues(passage) and not is_about_skills(passage):
            self._go_on(passage, [site for site in sites if is_exact(site[0])])
        if self.current is not None:
            self.current.elsewhere += find_others_sites(passage, self.names)
        self.actor = subject_of(passage) or self.actor
        self.whereabouts.leave()
        self.previous = passage

    def _continues(self, passage: Passage) -> bool:
        """Whether a sentence goes on about the project of the one before: by its first words, or a sum of power."""
        actor = subject_of(passage)
        if is_it := actor is None and says_it(passage):
            actor = self.actor
        is_party = (self.current is not None and self.current.has_party(actor)) or builds_it(passage)
        is_on_site = opens_with_site(passage) or one_behind(passage) or tells_of_leave(passage)
        if actor is not None and not is_party and (is_it or not is_on_site):
            return False
        is_next = self._is_next()
        is_told = has_size(passage) or tells_progress(passage) or builds_it(passage)
        is_known = is_definite(passage) or (is_next and self._is_in_paragraph(passage))
        return refers_back(passage) or (is_next and tells_of_leave(passage)) or (is_told and is_known)

    def _is_in_paragraph(self, passage: Passage) -> bool:
        return self.previous is not None and self.previous.sentence.paragraph == passage.sentence.paragraph

    def _go_on(self, passage: Passage, sites: Sequence[Site]) -> None:
        """A sentence without a word for a facility that tells more of the current one."""
        if self.current is None or (sites and speaks_of_initiative(passage)):
            return
        if len(sites) > 1:
            self.current, *_ = [self._open(site, passage) for site in sites]
            return
        if sites:
            same = self._find_same(sites[0][0], passage, None)
            if same is None and self.current.places and not self._may_lie_in(sites[0][0], passage):
                self.current = self._open(sites[0], passage) if speaks_of_sites(passage) else self.current
                return
            self.current = same or self.current
            self.current.places.append(sites[0][0])
        self.current.add(passage)

    def _read_named(self, passage: Passage, mentions: Sequence[Mention], sites: Sequence[Place]) -> None:
        """Projects with names of their own; the first is the one that the sentence is about."""
        for mention in mentions[1:]:
            self._name(mention, passage).add(passage)
        self.current = self._name(mentions[0], passage)
        if not any(place.city or place.region for place in self.current.places):
            self.current.places += [] if any(map(is_exact, sites)) else place_in_name(self.current.name, self.names)
        self.current.add(passage)
        self.current.places += sites
        if is_by_same(passage):
            self.current.operator = self.current.operator or self.actor

    def _name(self, mention: Mention, passage: Passage) -> Sighting:
        """The project of that name: also the one without a name of which the text spoke, where the sentence says so.

        So is what is called after the town of a facility told of before: "a campus in Acmeville", "the Acmeville DC".
        """
        name, unnamed = mention.name, self.current
        key = bare_name(name)
        if key in self.named:
            return self.named[key]
        if unnamed and unnamed.name and self._is_next() and opens_with_naming(passage, mention):
            return unnamed
        if unnamed is None and is_definite(passage) and is_named_here(passage, mention):
            unnamed = find_known(self.placed[-_MOST_COMPARED:], passage, subject_of(passage) or self.actor)
        is_only = not self.named and self.placed == [unnamed]
        if not unnamed or not takes_name(unnamed, passage, mention, self.previous, self.names, is_only=is_only):
            unnamed = find_in_name(name, self.placed[-_MOST_COMPARED:])
        if unnamed is not None:
            unnamed.name = name
            self.named[key] = unnamed
            self.placed.remove(unnamed)
        return self.named.setdefault(key, Sighting(name, land=self.whereabouts.land))

    def _read_facility(self, passage: Passage, sites: Sequence[Site]) -> None:
        """A facility without a name: the one that the text speaks of, one told of before, or a new one."""
        if not sites:
            self._read_placeless(passage)
            return
        if len(sites) == 1:
            if not is_about_facility(passage) and speaks_of_initiative(passage):
                return
            operator = self._actor(passage, sites[0][1]) if acting_groups(passage) or says_it(passage) else None
            same = None if is_another(passage) else self._find_same(sites[0][0], passage, operator)
            goes_on = self._is_next() and opens_with_site(passage)
            if self.current and (same is None or goes_on) and self._may_lie_in(sites[0][0], passage):
                is_known = is_named_as_known(passage) and not has_own_builder(passage)
                same = self.current if is_known or self.current.may_be_of(operator) else None
            if same:
                self._add_to(same, passage, sites[0])
                self.current = same
                return
        is_titled = self.titled is not None and tells_of_one(passage)
        is_by_someone = is_titled or acting_groups(passage) or self.current or self.actor or self.topic
        if is_used(passage) or not (is_by_someone or is_planned(passage)):
            return
        plan = self.current if self._is_next() else None
        if plan and (town := first_town(plan, [site[0] for site in sites], passage, self._actor(passage, sites[0][1]))):
            self._add_to(plan, passage, (town, sites[0][1]))
            return
        self.current, *_ = [self._open(site, passage) for site in sites]

    def _read_placeless(self, passage: Passage) -> None:
        """A facility of which the sentence does not say where it is."""
        actor = find_actor(passage, min(facility_words(passage), default=0), self.actor or self.topic)
        is_of_title = actor in (self.titled or ()) and is_titled(passage, actor)
        is_same = (actor is None and tells_of_one(passage)) or is_named_as_known(passage)
        is_only = not self.named and self.placed == [self.current] and self.placed[0].is_open
        is_same |= is_only and (plans_to_build(passage) or tells_of_leave(passage))
        if self.current is not None and (is_same or self.current.has_party(actor) or self._continues(passage)):
            self.current.add(passage)
        elif known := find_known(self.placed[-_MOST_COMPARED:], passage, actor):
            known.add(passage)
            self.current = known
        elif (actor or is_of_title) and is_built(passage):
            if not (is_sized(passage) or (actor and (self.whereabouts.place or is_of_title))):
                return
            is_others = self.current is not None and not self.current.may_be_of(actor)
            self.current = Sighting("", operator=actor, land=self.whereabouts.land)
            if self.whereabouts.lasting is not None and not is_others:
                self.current.places.append(self.whereabouts.lasting)
            self.current.add_context(self.previous, passage)
            self.current.add(passage)
            self.placed.append(self.current)

    def _actor(self, passage: Passage, mention: Mention) -> str | None:
        return find_actor(passage, passage.word_at(mention.start), self.actor or self.topic)

    def _open(self, site: Site, passage: Passage) -> Sighting:
        """The facility at a place: the one of that operator that was told of before, or a new one."""
        operator = self._actor(passage, site[1])
        known = (one for one in self.placed[-_MOST_COMPARED:] if one.stands_at(site[0]))
        sighting = next((one for one in known if operator in (None, one.operator) or one.operator is None), None)
        if sighting is None:
            sighting = Sighting("", land=self.whereabouts.land)
            self.placed.append(sighting)
        self._add_to(sighting, passage, site)
        return sighting

    def _add_to(self, sighting: Sighting, passage: Passage, site: Site) -> None:
        sighting.places.append(site[0])
        sighting.add_context(self.previous, passage)
        sighting.add(passage)
        if not sighting.name:
            sighting.operator = sighting.operator or self._actor(passage, site[1])

    def _is_next(self) -> bool:
        """Whether the sentence before tells of the current facility."""
        return self.current is not None and self.previous in self.current.passages[-1:]

    def _may_lie_in(self, place: Place, passage: Passage) -> bool:
        """Whether a place may be that of the current facility: it has none yet, or a town unknown is told of it."""
        if is_another(passage) or self.current is None:
            return False
        goes_on = is_definite(passage) or opens_with_site(passage) or builds_it(passage)
        if not self.current.places:
            return goes_on or self._is_next()
        return opens_with_place(passage) or (goes_on and may_hold(self.current, place, passage))

    def _find_same(self, place: Place, passage: Passage, operator: str | None) -> Sighting | None:
        """The project of the same country that was told of last or before, unless somebody else's is meant."""
        told = chain([self.current] if self.current else [], self.named.values(), self.placed)
        return find_same(islice(told, _MOST_COMPARED), within(place, self.whereabouts.land), passage, operator)
