"""Which records tell of one project, and which of them tells most (pure)."""

from collections.abc import Sequence

from bot.briefings.briefing import Told
from bot.briefings.meaning.resolve import Subject
from bot.briefings.merging.conflicts import is_history
from bot.briefings.merging.project_signs import Key, may_be_same, place_keys, sign_project
from bot.briefings.merging.records import borrow, is_close, merge
from bot.briefings.merging.two_places import join_places
from bot.extraction.facts import Project
from bot.library.names import name_key, regions_of

_MOST_BESIDES = 3
"""Projects at a place, besides the one of which most is told."""


def group_projects(projects: Sequence[Told[Project]], subject: Subject) -> list[list[Told[Project]]]:
    """The records of each project together; those that are meant come first, then those that tell most.

    A record is meant where the subject is the project's name or place: "the Acmeville campus" is only another name for
    what is built in Acmeville.
    """
    groups: list[list[Told[Project]]] = []
    known: dict[Key, set[int]] = {}
    for told in sorted(projects, key=lambda told: rank_project(told, subject), reverse=True):
        sign = sign_project(told.fact)
        found = sorted(set().union(*[known[key] for key in sign.looked_for if key in known]))
        same = next((group for group in found if may_be_same(groups[group][0].fact, told.fact)), len(groups))
        if same == len(groups):
            groups.append([])
        groups[same].append(told)
        for key in sign.known_by:
            known.setdefault(key, set()).add(same)
    return join_places(groups)


def merge_project(told: Sequence[Told[Project]]) -> list[Told[Project]]:
    """What the records say of one project as a single fact, and another for each size or cost that differs from it.

    What was replaced comes last; what it states, and nobody since, still holds.
    """
    if len(told) == 1:  # as most are
        return [merge(told)]
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


def choose_own_projects(projects: Sequence[Told[Project]], subject: Subject) -> list[Told[Project]]:
    """The one project that is the subject's own and of which most is told, as it is by now, or none; of a place a few.

    It has the subject's name, is built at that place, or is run by that company. What a company only has a part in is
    not its own: neither the cost nor who else takes part.
    """
    own = [told for told in projects if subject.kind == "place" or subject.all_keys & _own_keys(told.fact)]
    first, *others = group_projects(own, subject) or [[]]
    besides = [group for group in others if _lies_in(group[0].fact, subject)]
    return [merge_project(group)[0] for group in (first, *besides[:_MOST_BESIDES]) if group]


def _lies_in(project: Project, subject: Subject) -> bool:
    names = (project.place.city, *regions_of(project.place.region), project.place.country)
    return subject.kind == "place" and not subject.all_keys.isdisjoint({name_key(name) for name in names if name})


def _own_keys(project: Project) -> set[str]:
    return {name_key(project.name), name_key(project.operator or "")}


def rank_project(told: Told[Project], subject: Subject) -> tuple[bool, int, str, int]:
    """Whether a record is meant, how many of its fields are stated, the day of its article, and its place there."""
    project = told.fact
    fields = (
        *(project.capacity_mw, project.cost_text, project.timing_text, project.gpus, project.operator),
        *(project.place.city or project.place.region, project.phases or None),
    )
    stated = len(fields) - fields.count(None)
    meant = not subject.all_keys.isdisjoint({name_key(project.name), *place_keys(project.place)})
    return meant, stated, told.article.published or "", -project.start
