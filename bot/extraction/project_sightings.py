"""Where the text speaks of something that is built: which sentence tells of which project."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.gazetteer import Names
from bot.extraction.places import find_sites, is_exact
from bot.extraction.project_clauses import split_clauses
from bot.extraction.project_facilities import is_about_facility
from bot.extraction.project_log import SightingLog
from bot.extraction.project_names import find_built_names
from bot.extraction.project_places import without_wholes
from bot.extraction.project_sighting import Sighting
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
    sightings = [*log.named.values(), *log.placed]
    if reading.has_headline and is_about_facility(reading.title):
        _place_by_headline(sightings, reading, log.names)
    return sightings


def _place_by_headline(sightings: Sequence[Sighting], reading: Reading, names: Names) -> None:
    """Give the first project that has no place the one of the headline: "Acme plans data center in Acmeville"."""
    title = reading.title
    sites = without_wholes([(place, mention) for place, mention in find_sites(title, names) if is_exact(place)])
    placeless = [sighting for sighting in sightings if not sighting.places and sighting.passages]
    if len(sites) != 1 or not placeless or any(sites[0][0] in sighting.places for sighting in sightings):
        return
    first = min(placeless, key=lambda sighting: sighting.passages[0].sentence.start)
    first.places.append(sites[0][0])
    first.context.append(title)
