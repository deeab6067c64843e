"""Which records tell of one project, and which of them tells most (pure)."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.briefings.briefing import Told
from bot.briefings.conflicts import is_history
from bot.briefings.merging import borrow, is_close, merge
from bot.briefings.resolve import Subject
from bot.extraction.facts import Project
from bot.library.names import name_key


def group_projects(projects: Sequence[Told[Project]], subject: Subject) -> list[list[Told[Project]]]:
    """The records of each project together; those that are meant come first, then those that tell most.

    A record is meant where the subject is the project's name or place: "the Acmeville campus" is only another name for
    what is built in Acmeville.
    """
    groups: list[list[Told[Project]]] = []
    known: dict[_Key, int] = {}
    for told in sorted(projects, key=lambda told: rank_project(told, subject), reverse=True):
        sign = _sign(told.fact)
        same = min((known[key] for key in sign.looked_for if key in known), default=len(groups))
        if same == len(groups):
            groups.append([])
        groups[same].append(told)
        for key in sign.known_by:
            known.setdefault(key, same)
    return groups


def merge_project(told: Sequence[Told[Project]]) -> list[Told[Project]]:
    """What the records say of one project as a single fact, and another for each size or cost that differs from it.

    What was replaced comes last; what it states, and nobody since, still holds.
    """
    sides: list[list[Told[Project]]] = []
    for one in told:
        side = next((side for side in sides if all(_agree(one.fact, other.fact) for other in side)), None)
        if side is None:
            sides.append([one])
        else:
            side.append(one)
    merged = [merge(side) for side in sides]
    earlier = [one for one in merged if is_history(one, merged)]
    return [*(borrow(one, earlier) for one in merged if one not in earlier), *earlier]


def _agree(one: Project, other: Project) -> bool:
    pairs = ((one.capacity_mw, other.capacity_mw), (one.cost_usd, other.cost_usd), (one.gpus, other.gpus))
    return all(mine is None or theirs is None or is_close(mine, theirs) for mine, theirs in pairs)


def choose_own_project(projects: Sequence[Told[Project]], subject: Subject) -> list[Told[Project]]:
    """The one project that is the subject's own and of which most is told, as it is by now, or none.

    It has the subject's name, is built at that place, or is run by that company. What a company only has a part in is
    not its own: neither the cost nor who else takes part.
    """
    own = [told for told in projects if subject.kind == "place" or subject.keys & _own_keys(told.fact)]
    groups = group_projects(own, subject)
    return merge_project(groups[0])[:1] if groups else []


def _own_keys(project: Project) -> set[str]:
    return {name_key(project.name), name_key(project.operator or "")}


def rank_project(told: Told[Project], subject: Subject) -> tuple[bool, int, str, int]:
    """Whether a record is meant, how many of its fields are stated, the day of its article, and its place there."""
    project = told.fact
    fields = (
        *(project.capacity_mw, project.cost_text, project.timing_text, project.gpus, project.operator),
        *(project.place.city or project.place.region, project.phases or None),
    )
    stated = sum(field is not None for field in fields)
    meant = not subject.keys.isdisjoint({name_key(project.name), *_place_keys(project)})
    return meant, stated, told.article.published or "", -project.start


_Key = tuple[str, ...]


class _Sign(NamedTuple):
    """By what a project is found again, and by what another is found to be the same.

    Two records tell of one where they have one name, the name of one is the other's place, or one operator builds in
    one town, and one of them has no name of its own but is called after that town.
    """

    known_by: Sequence[_Key]
    looked_for: Sequence[_Key]


def _sign(project: Project) -> _Sign:
    name = name_key(project.name)
    places = _place_keys(project)
    known_by: list[_Key] = [("name", name), *(("place", place) for place in places)]
    looked_for: list[_Key] = [("name", name), ("place", name), *(("name", place) for place in places)]
    city, operator = project.place.city, project.operator
    if city is not None and operator is not None:
        is_described = city in project.name
        known_by += [("site", city, operator), *([("described", city, operator)] if is_described else [])]
        looked_for.append(("site" if is_described else "described", city, operator))
    return _Sign(known_by, looked_for)


def _place_keys(project: Project) -> set[str]:
    """The town or region that a project lies in; its country is no project's name."""
    return {name_key(name) for name in (project.place.city, project.place.region) if name}
