"""Where the text speaks of something that is built: which sentence tells of which project."""

from __future__ import annotations

from bot.extraction.gazetteer import Names
from bot.extraction.project_log import SightingLog
from bot.extraction.project_sighting import Sighting
from bot.extraction.reading import Reading


def find_sightings(reading: Reading, names: Names) -> list[Sighting]:
    """Projects with a name of their own, then facilities by their place, in the order of the text."""
    log = SightingLog(reading, names)
    for passage in reading.passages:
        log.read(passage)
    return [*log.named.values(), *log.placed]
