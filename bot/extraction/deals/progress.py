"""How far the deal of one cue is: a rumor, or what the words near it say."""

from __future__ import annotations

from bot.extraction.deals.approaches import find_approached
from bot.extraction.deals.cues import is_said_possible
from bot.extraction.deals.directions import Sides
from bot.extraction.deals.stages import decide_stage, is_looked_back_on, is_only_planned
from bot.extraction.deals.suppositions import is_only_almost
from bot.extraction.facts import Status
from bot.extraction.people.hirings import is_hired
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue, is_leaked, who_says
from bot.extraction.words.phrases import Found


def find_status(passage: Passage, cue: Found[DealCue], sides: Sides, statuses: dict[str, int]) -> Status | None:
    """How far the deal between these sides is by its own words and the `statuses` near them."""
    is_mooted = is_said_possible(passage, cue) and (cue.label.is_verb or "in_talks" not in statuses)
    is_offered = sides.is_offered and who_says(passage) == "source"
    if is_mooted or is_offered or (is_only_planned(statuses) and is_leaked(passage)):
        return "rumoured"
    near = {"in_talks": 0} if sides.kind == "acquisition" and find_approached(passage, cue) else {}
    near |= {"cancelled": 0} if is_only_almost(passage, cue) else {}
    is_done = is_hired(passage, cue, sides.kind) or (not statuses and is_looked_back_on(passage, cue, sides.kind))
    return decide_stage(sides.kind, near | statuses, is_done=is_done)
