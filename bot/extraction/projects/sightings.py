"""Where the text speaks of something that is built: which sentence tells of which project."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.gazetteer import Names
from bot.extraction.projects.clauses import split_clauses
from bot.extraction.projects.facilities import has_size, is_about_facility, name_kind
from bot.extraction.projects.headlines import place_by_headline, title_project
from bot.extraction.projects.log import SightingLog
from bot.extraction.projects.names import find_built_names
from bot.extraction.projects.one_site import join_named
from bot.extraction.projects.sighting import Sighting
from bot.extraction.reading import Passage, Reading


def find_sightings(reading: Reading, names: Names) -> list[Sighting]:
    """Projects with a name of their own, then facilities by their place, in the order of the text."""
    is_on_building = any(map(is_about_facility, reading.passages))
    built = find_built_names(reading.passages)
    if not is_on_building and not built:
        return []
    log = SightingLog(reading, names, built, is_on_building=is_on_building)
    for passage in reading.passages:
        for clause in split_clauses(reading.text, passage):
            log.read(clause)
    sightings = join_named([*log.named.values()], log.placed)
    makers = _find_chip_makers(reading, log.placed) if log.placed else frozenset()
    for sighting in log.placed:
        is_plant = sighting.operator in makers and not any(map(_computes, sighting.passages))
        sighting.common_kind = "chip plant" if is_plant else "data center"
    if reading.has_headline and is_about_facility(reading.title):
        place_by_headline(sightings, reading, log.names)
        title_project(sightings, reading.title)
    return sightings


def _find_chip_makers(reading: Reading, placed: Sequence[Sighting]) -> frozenset[str | None]:
    """Whose chip plants an article tells of that tells of no data center: what else they build is one, too."""
    if {kind for passage in reading.passages if (kind := name_kind(passage))} != {"chip plant"}:
        return frozenset()
    own = (one for one in placed if one.operator and (not one.parties or one.operator in one.parties))
    return frozenset(one.operator for one in own if "chip plant" in map(name_kind, one.passages))


def _computes(passage: Passage) -> bool:
    """Whether a sentence tells of what only a data center has: a power, a number of chips, or AI."""
    return has_size(passage) or "ai" in passage.vocabulary
