"""Where the text speaks of something that is built: which sentence tells of which project."""

from __future__ import annotations

from bot.extraction.names.gazetteer import Names
from bot.extraction.projects.clauses import split_clauses
from bot.extraction.projects.facilities import is_about_facility, name_common_kind
from bot.extraction.projects.headlines import place_by_headline, title_project
from bot.extraction.projects.log import SightingLog
from bot.extraction.projects.names import find_built_names
from bot.extraction.projects.one_site import join_named
from bot.extraction.projects.sighting import Sighting
from bot.extraction.reading import Reading


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
    common_kind = name_common_kind(reading.passages) if log.placed else ""
    for sighting in log.placed:
        sighting.common_kind = common_kind
    if reading.has_headline and is_about_facility(reading.title):
        place_by_headline(sightings, reading, log.names)
        title_project(sightings, reading.title)
    return sightings
