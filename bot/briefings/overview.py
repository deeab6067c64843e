"""Which deals or build-outs of one company or place stand side by side, where none is what was asked for alone (pure).

The first of many would be an answer by chance.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.briefings.briefing import Told
from bot.briefings.meaning.resolve import Subject
from bot.briefings.merging.conflicts import is_history
from bot.briefings.merging.same_deal import merge_states
from bot.briefings.merging.same_project import merge_project
from bot.extraction.facts import Deal, Place, Project
from bot.library.article import Heading
from bot.library.names import name_key, regions_of
from bot.patterns import lazy_pattern

_LEAST_DEALS = 4
_LEAST_MAIN = 3
"""Deals that articles are about; those told in passing alone make no company one of many deals."""
_LEAST_PROJECTS = 3
_MOST_MERGED = 8
"""Records of one deal or project that are read, those that tell most."""
_EACH = lazy_pattern(r"\b(?:each|apiece|per (?:site|campus|facility|data cent(?:er|re)|location))\b")
_SUMS = {
    "capacity_mw": ("capacity_mw", "capacity_text", "capacity_low_mw"),
    "cost_text": ("cost_text", "cost_usd", "cost_low_usd"),
}

DealStates = Sequence[Told[Deal]]
ProjectSides = Sequence[Told[Project]]


def choose_deals(groups: Sequence[Sequence[Told[Deal]]], subject: Subject) -> list[DealStates]:
    """Each deal of a company, or told of a place, as it is by now, the newest first; none where they are few.

    Another kind of deal between the same is another one. What is told in passing comes last, if with its sum; what
    somebody only backs, or is said to rival, is not theirs.
    """
    if subject.kind not in ("place", "organization"):
        return []
    told = [group for group in groups if group[0].fact.main or group[0].fact.value is not None]
    own = [states for group in told for states in _split_kinds(group) if _takes_part(states[0].fact, subject)]
    if len(own) < _LEAST_DEALS or sum(states[0].fact.main for states in own) < _LEAST_MAIN:
        return []
    return sorted(own, key=lambda states: _importance(states[0]), reverse=True)


def _split_kinds(group: Sequence[Told[Deal]]) -> list[list[Told[Deal]]]:
    """The states of a deal that hold, those of one kind together."""
    states = merge_states(group[:_MOST_MERGED])
    kinds: dict[str, list[Told[Deal]]] = {}
    for state in states:
        if not is_history(state, states):
            kinds.setdefault(state.fact.kind, []).append(state)
    return list(kinds.values())


def _takes_part(deal: Deal, subject: Subject) -> bool:
    acting = {name_key(role.party) for role in deal.roles}
    return subject.kind == "place" or not acting or not subject.all_keys.isdisjoint(acting)


def _importance(told: Told[Deal]) -> tuple[bool, bool, str]:
    """News before what is told in passing, deals of companies before those who are hired, the newest first."""
    return told.fact.main, told.fact.kind != "hiring", told.article.published or ""


def own_projects(
    groups: Sequence[Sequence[Told[Project]]], subjects: Sequence[Subject]
) -> list[Sequence[Told[Project]]]:
    """What is built at one place, or run by one company, where that is much; else none."""
    if len(subjects) != 1 or subjects[0].kind not in ("place", "organization"):
        return []
    own = [group for group in groups if _is_own(group[0].fact, subjects[0])]
    return own if len(own) >= _LEAST_PROJECTS else []


def merge_sides(groups: Sequence[Sequence[Told[Project]]], beside: Sequence[Told[Project]]) -> list[ProjectSides]:
    """Each project, the largest first, with its sides where sources differ.

    `beside` are all projects of the same articles: a sum that is told of several of them at once is no single one's.
    """
    shared = _find_shared(beside)
    records = [group[:_MOST_MERGED] for group in groups]
    if shared:
        records = [[_without_shared(told, shared) for told in group] for group in records]
    merged = map(merge_project, records)
    sides = [[one for one in group if not is_history(one, group)] for group in merged]
    return sorted(sides, key=lambda group: size_of(group[0].fact), reverse=True)


def size_of(project: Project) -> float:
    """The power of a project, of a range the least that it is; 0 where none is told."""
    return project.capacity_mw or project.capacity_low_mw or 0.0


def _is_own(project: Project, subject: Subject) -> bool:
    place = project.place
    names = (place.city, *regions_of(place.region), place.country) if subject.kind == "place" else (project.operator,)
    return not subject.all_keys.isdisjoint({name_key(name) for name in names if name})


_Sum = tuple[Heading, str, int, object]


def _find_shared(projects: Sequence[Told[Project]]) -> set[_Sum]:
    """The sums that rest on the same words for projects in more than one place."""
    places: defaultdict[_Sum, set[Place]] = defaultdict(set)
    for told in projects:
        for found in filter(None, (_sum_of(told, field) for field in _SUMS)):
            places[found].add(told.fact.place)
    return {found for found, lying in places.items() if len(lying) > 1}


def _sum_of(told: Told[Project], field: str) -> _Sum | None:
    """A field's article, sentence and value; None where it is not stated, or is what each of several has."""
    value, evidence = getattr(told.fact, field), told.fact.evidence
    if value is None:
        return None
    words = next((evidence[name] for name in _SUMS[field] if name in evidence), told.fact)
    return None if _EACH.search(words.quote.lower()) else (told.article, field, words.start, value)


def _without_shared(told: Told[Project], shared: set[_Sum]) -> Told[Project]:
    names = [name for field, names in _SUMS.items() if _sum_of(told, field) in shared for name in names]
    nothing: dict[str, Any] = dict.fromkeys(names)
    return replace(told, fact=replace(told.fact, **nothing)) if names else told
