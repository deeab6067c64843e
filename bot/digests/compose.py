"""Items in, stories out: grouped, ranked by importance, with what changed since the channel was told last (pure)."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import reduce
from typing import get_args

from bot.briefings.lines import Line, by_article
from bot.briefings.merging.origins import count_origins
from bot.digests.changes import (
    find_changes,
    find_contradiction,
    forget_older,
    is_as_far,
    is_history,
    is_step,
    keep_known,
)
from bot.digests.figures import find_figures
from bot.digests.story import Change, Composed, Drop, Item, Known, Story, Weight
from bot.digests.subject import main_deal, main_project, story_key
from bot.digests.topic import Filters
from bot.extraction.facts import Deal, Project, Status

_STEPS: Mapping[Status, float] = {
    "rumoured": 1, "in_talks": 2, "announced": 3, "signed": 4, "approved": 4, "under_construction": 4,
    "operational": 5, "completed": 5, "paused": 4, "cancelled": 4,
}  # fmt: skip
"""How much a step says; one backward says as much as a signature."""
_LADDER = get_args(Status)
_MILLION = 1e6
_MOST_SUM = 6.0
_MOST_LINES = 2
_MOST_ARTICLES = 100
"""Of a story, those told last, to tell whether another adds something."""
_NEW, _CHANGED, _RECENT = 2.0, 3.0, 1.0


def compose(
    items: Sequence[Item],
    filters: Mapping[str, Filters],
    known: Mapping[str, Known],
    told: Mapping[str, Sequence[Item]],
    muted: Collection[str] = (),
    *,
    since: datetime,
    until: datetime,
) -> Composed:
    """The stories of these items.

    `filters` are by topic; `known` and `told` by story: what the channel was told; `muted` are keys of stories that it
    does not want.
    """
    groups: dict[str, list[Item]] = {}
    heard_of = {*known, *muted}
    for item in items:
        groups.setdefault(story_key(item, heard_of), []).append(item)
    stories: list[Story] = []
    dropped: list[tuple[str, Drop]] = []
    for key, came in groups.items():
        before = known.get(key)
        older = [item.article.key for item in came if before and is_history(before, _state(key, item, [item]))]
        dropped += [(article, "older") for article in older]
        group = [item for item in came if item.article.key not in older]
        if not group:
            continue
        story = _make_story(key, group, before, until)
        drop = "muted" if key in muted else _drop(story, filters, told.get(key, ()))
        if drop is None:
            stories.append(story)
        else:
            dropped += [(item.article.key, drop) for item in group]
    stories.sort(key=_rank)
    return Composed(since, until, tuple(stories), tuple(dropped), figures=find_figures(stories))


def _rank(story: Story) -> tuple[float, float, str]:
    """The most important first; of build-outs that weigh the same, the largest."""
    return -sum(weight.points for weight in story.weights), -(story.state.capacity_mw or 0.0), story.key


def _make_story(key: str, items: Sequence[Item], known: Known | None, until: datetime) -> Story:
    """One of the items that tell how far it is now leads: the newest that states a sum or a size.

    One of a preferred source leads before others.
    """
    now = _how_far(items)
    lead = max(items, key=lambda item: (_status(item) == now, *_lead_rank(item)))
    deal, project = main_deal(lead), main_project(lead)
    origins = _count(items)
    state = _state(key, lead, items)
    if known is None:  # else what was told before is what holds
        others = (_state(key, item, ()) for item in items)
        whole = reduce(lambda now, other: keep_known(other, now), others, state)
        state = replace(whole, status=state.status, status_on=state.status_on)
    else:
        state = forget_older(known, state)
    changes = (*(find_changes(known, state) if known else ()), *find_contradiction(items))
    if known is not None:
        state = replace(state, articles=tuple(dict.fromkeys((*known.articles, *state.articles)))[-_MOST_ARTICLES:])
        state = keep_known(known, state)
    weights = _weigh(state, changes, is_new=known is None, origins=origins, is_recent=_is_recent(lead, until))
    lines = _carrying(lead, deal, project)
    return Story(key, lead, tuple(items), lines, deal, project, origins, changes, weights, state)


def _how_far(items: Sequence[Item]) -> Status | None:
    """The last step that the items tell; of those of one day, and of those without a day, the furthest."""
    steps = sorted((item.article.published or "9", _LADDER.index(step)) for item in items if (step := _status(item)))
    return reduce(_take_step, (_LADDER[step] for _, step in steps), None)


def _take_step(before: Status | None, after: Status) -> Status:
    return after if before is None or is_step(before, after) else before


def _status(item: Item) -> Status | None:
    deal, project = main_deal(item), main_project(item)
    return deal.status if deal else project.status if project else None


def _lead_rank(item: Item) -> tuple[bool, int, str, str]:
    article = item.article
    return _is_stated(item), article.weight, article.published or "", article.key


def _is_stated(item: Item) -> bool:
    deal, project = main_deal(item), main_project(item)
    return bool((deal and deal.value_text) or (project and project.capacity_mw))


def _state(key: str, lead: Item, items: Sequence[Item]) -> Known:
    """The story as the one tells it; all of these tell of it."""
    deal, project, day = main_deal(lead), main_project(lead), lead.article.published
    return Known(
        key,
        status=deal.status if deal else project.status if project else None,
        status_on=day,
        value_usd=deal.value_usd if deal else project.cost_usd if project else None,
        value_text=deal.value_text if deal else project.cost_text if project else None,
        value_on=day,
        capacity_mw=project.capacity_mw if project else None,
        capacity_text=project.capacity_text if project else None,
        capacity_on=day,
        articles=tuple(item.article.key for item in items),
        parties=tuple(dict.fromkeys(party for item in items if (one := main_deal(item)) for party in one.parties)),
    )


def _is_recent(lead: Item, until: datetime) -> bool:
    return (lead.article.published or "") >= (until - timedelta(days=1)).date().isoformat()


def _weigh(
    state: Known, changes: Sequence[Change], *, is_new: bool, origins: int, is_recent: bool
) -> tuple[Weight, ...]:
    millions = max((state.value_usd or 0.0) / _MILLION, 1.0)
    weights = (
        Weight("status", _STEPS[state.status] if state.status else 0.0),
        Weight("sum", round(min(math.log10(millions), _MOST_SUM), 1)),
        Weight("origins", float(origins - 1)),
        Weight("new", _NEW if is_new else 0.0),
        Weight("changed", _CHANGED if changes else 0.0),
        Weight("recent", _RECENT if is_recent else 0.0),
    )
    return tuple(weight for weight in weights if weight.points)


def _carrying(lead: Item, deal: Deal | None, project: Project | None) -> tuple[Line, ...]:
    """The sentences that carry the story: that of the fact and that of its sum, else the article's first."""
    fact = deal or project
    if fact is None:
        return tuple(lead.lines[:1])
    field = "value_text" if deal else "capacity_mw"
    starts = [fact.start, *(quote.start for name, quote in fact.evidence.items() if name == field)]
    lines = [line for start in starts for line in lead.lines if line.start <= start < line.end]
    return tuple(dict.fromkeys(lines))[:_MOST_LINES] or tuple(lead.lines[:1])


def _drop(story: Story, filters: Mapping[str, Filters], told: Sequence[Item]) -> Drop | None:
    """Why it is not told; a story passes when it passes the filters of one of its topics."""
    origins = _count((*told, *story.items)) if told else story.origins
    if told and not story.changes and origins <= _count(told):
        return "told"
    drops = [_filtered(story, filters[item.topic], origins) for item in story.items]
    return None if None in drops else drops[0]


def _count(items: Sequence[Item]) -> int:
    """How many wrote of it on their own."""
    return count_origins([item.article for item in items], by_article(line for item in items for line in item.lines))


def _filtered(story: Story, filters: Filters, origins: int) -> Drop | None:
    """`origins` are those of the whole story, as far as the channel was told of it."""
    if origins < filters.origins:
        return "origins"
    if filters.status and not is_as_far(story.state.status, filters.status):
        return "status"
    if filters.sum_usd is not None and (story.state.value_usd or 0.0) < filters.sum_usd:
        return "sum"
    return None
