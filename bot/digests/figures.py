"""What of a digest a picture says better than words (pure)."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import get_args

from bot.digests.story import Figure, Figures, Known, Story
from bot.extraction.facts import Deal, Status

_FEWEST = {"capacity": 3, "money": 3, "status": 3}
"""Bars that make a picture; fewer are read faster as they stand in the stories."""
_MOST = 10
_FEWEST_MONTHS = 2
_MONTH = len("2026-03")


def find_figures(stories: Sequence[Story], told: Collection[Known] = ()) -> Figures | None:
    """The first of the three of which there is enough to compare, or was when that was told; None where of none."""
    there = (_capacities(stories), _sums(stories), _statuses(stories))
    statuses = {one.status for one in told if one.status}
    before = (sum(1 for one in told if one.capacity_mw), sum(1 for one in told if one.value_text), len(statuses))
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


def _sums(stories: Sequence[Story]) -> Figures:
    """The largest sums in the currency of most of them, by month; none where that is one month.

    Nothing is added up or converted: no source does.
    """
    told = [(deal, month) for story in stories if (deal := story.deal) and (month := _find_month(story, deal))]
    usual = Counter(deal.currency for deal, _ in told if _has_sum(deal)).most_common(1)
    bars = [
        Figure(", ".join(deal.parties), deal.value or 0.0, deal.value_text, month)
        for deal, month in told
        if _has_sum(deal) and usual and deal.currency == usual[0][0]
    ]
    largest = sorted(bars, key=lambda one: -one.value)[:_MOST]
    is_one_month = len({one.month for one in largest}) < _FEWEST_MONTHS
    return Figures("money", () if is_one_month else tuple(sorted(largest, key=lambda one: one.month or "")))


def _has_sum(deal: Deal) -> bool:
    """Whether it tells one sum for the whole of it: no range, and not so much a year."""
    return bool(deal.value and deal.value_text and deal.currency) and deal.per is None


def _find_month(story: Story, deal: Deal) -> str:
    """That of the deal's date, else that of the article; empty where neither is so exact.

    A date behind the article's is the one on which a deal is to close.
    """
    published = story.lead.article.published or ""
    dates = (deal.date or "", published)
    months = [date[:_MONTH] for date in dates if len(date) >= _MONTH]
    return min(months) if len(published) >= _MONTH else "".join(months[:1])


def _statuses(stories: Sequence[Story]) -> Figures:
    counted = Counter(story.state.status for story in stories if story.state.status)
    ladder = [status for status in get_args(Status) if counted[status]]
    return Figures("status", tuple(Figure(status, float(counted[status])) for status in ladder))
