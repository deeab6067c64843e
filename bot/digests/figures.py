"""What of a digest a picture says better than words (pure)."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import get_args

from bot.digests.story import Figure, Figures, Known, Story
from bot.extraction.facts import Status

_FEWEST = {"capacity": 3, "status": 3}
"""Bars that make a picture; fewer are read faster as they stand in the stories."""
_MOST = 10


def find_figures(stories: Sequence[Story], told: Collection[Known] = ()) -> Figures | None:
    """The first of the two of which there is enough to compare, or was when that was told; None where of none."""
    there = (_capacities(stories), _statuses(stories))
    before = (sum(1 for one in told if one.capacity_mw), len({one.status for one in told if one.status}))
    for one, count in zip(there, before, strict=True):
        if one.figures and max(len(one.figures), count) >= _FEWEST[one.kind]:
            return replace(one, articles=tuple(item.article.key for story in stories for item in story.items))
    return None


def _capacities(stories: Sequence[Story]) -> Figures:
    built = {
        story.project.name: Figure(story.project.name, story.project.capacity_mw, story.project.capacity_text)
        for story in stories
        if story.project and story.project.capacity_mw
    }
    return Figures("capacity", tuple(sorted(built.values(), key=lambda one: -one.value)[:_MOST]))


def _statuses(stories: Sequence[Story]) -> Figures:
    counted = Counter(story.state.status for story in stories if story.state.status)
    ladder = [status for status in get_args(Status) if counted[status]]
    return Figures("status", tuple(Figure(status, float(counted[status])) for status in ladder))
