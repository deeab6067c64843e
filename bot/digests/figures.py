"""What of a digest a picture says better than words (pure)."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import get_args

from bot.digests.story import Figure, Figures, Story
from bot.extraction.facts import Status

_FEWEST = {"capacity": 3, "money": 2, "status": 3}
"""Bars that make a picture; fewer are read faster as they stand in the stories."""
_MOST = 10
_MONTH = len("2026-02")


def find_figures(stories: Sequence[Story]) -> Figures | None:
    """The first of the three of which there is enough to compare; None where there is of none."""
    for one in (_capacities(stories), _money(stories), _statuses(stories)):
        if len(one.figures) >= _FEWEST[one.kind]:
            return one
    return None


def _capacities(stories: Sequence[Story]) -> Figures:
    built = {
        story.project.name: Figure(story.project.name, story.project.capacity_mw, story.project.capacity_text)
        for story in stories
        if story.project and story.project.capacity_mw
    }
    return Figures("capacity", tuple(sorted(built.values(), key=lambda one: -one.value)[:_MOST]))


def _money(stories: Sequence[Story]) -> Figures:
    """A sum a month is no deal's value; neither has a story of which the month is not known a place here."""
    months: dict[str, float] = defaultdict(float)
    for story in stories:
        month = (story.lead.article.published or "")[:_MONTH]
        if story.deal and story.deal.value_usd and not story.deal.per and len(month) == _MONTH:
            months[month] += story.deal.value_usd
    return Figures("money", tuple(Figure(month, months[month]) for month in sorted(months)[-_MOST:]))


def _statuses(stories: Sequence[Story]) -> Figures:
    counted = Counter(story.state.status for story in stories if story.state.status)
    ladder = [status for status in get_args(Status) if counted[status]]
    return Figures("status", tuple(Figure(status, float(counted[status])) for status in ladder))
