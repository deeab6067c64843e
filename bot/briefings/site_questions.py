"""Where a site lies, how large it is and when it opens: the sentence from which its project's field is known tells it.

The sentence itself need not name the site: "The campus will have 50 MW" goes on about the one before it.
"""

import re
from collections.abc import Sequence

from bot.briefings.briefing import Told
from bot.briefings.gather import find_told, read_lines
from bot.briefings.lines import Line, join
from bot.briefings.resolve import Subject
from bot.briefings.same_project import group_projects
from bot.briefings.view import View
from bot.extraction.facts import Project

_MOST = 3
_SITE = re.compile(
    r"\b(?:data[ -]?cent(?:er|re)|datacenter|campus|site|facility|supercomputer|cluster|hub|complex|plant)\b",
    re.IGNORECASE,
)
_OPENS = r"open|opens|opening|ready|complete[d]?|finish(?:ed)?|online|live|operational|running|start|start up|built"
_FIELDS = (
    ("place", re.compile(r"^\W*where\b", re.IGNORECASE)),
    (
        "capacity_mw",
        re.compile(
            r"\bhow (?:big|large|powerful)\b|\bhow (?:much|many) (?:power|capacity|megawatts|gigawatts|mw|gw)\b"
            r"|\bwhat capacity\b|\bcapacity of\b",
            re.IGNORECASE,
        ),
    ),
    ("timing_text", re.compile(rf"^\W*when\b(?! did\b| was\b| were\b).*\b(?:{_OPENS})\b", re.IGNORECASE)),
)


async def find_site_lines(view: View, question: str, names: Sequence[Subject]) -> list[Line]:
    """The sentences that tell what is asked of the project that is meant, those of the fullest telling first.

    A place is no site: of it they tell only where the question speaks of what is built there.
    """
    field = next((field for field, asks in _FIELDS if asks.search(question)), None)
    kinds = ("project", "place") if _SITE.search(question) else ("project",)
    site = next((name for name in names if name.kind in kinds), None)
    if field is None or site is None:
        return []
    groups = group_projects(await find_told(view, Project, names), site)
    stating = [one for one in groups[0] if _states(one.fact, field)] if groups else []
    lines = await read_lines(view, dict.fromkeys(one.article for one in stating))
    found = (_line_of(one, field, lines, names) for one in stating)
    return list(dict.fromkeys(line for line in found if line))[:_MOST]


def _states(project: Project, field: str) -> bool:
    """Whether a field is told; of its place more than the country."""
    if field == "place":
        return (project.place.city or project.place.region) is not None
    return getattr(project, field) is not None


def _line_of(told: Told[Project], field: str, lines: Sequence[Line], names: Sequence[Subject]) -> Line | None:
    """The sentence that the field rests on, with the one before it where it names none of these itself."""
    evidence = told.fact.evidence.get(field)
    start = evidence.start if evidence else told.fact.start
    own = [line for line in lines if line.article == told.article]
    at = next((n for n, line in enumerate(own) if line.start <= start < line.end), None)
    if at is None or any(name.is_in(own[at].text) for name in names):
        return None if at is None else own[at]
    return (join(own[at - 1], own[at]) if at else None) or own[at]
