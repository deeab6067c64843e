"""Where a site lies, who builds it, how large it is, what it costs, when it opens and whether it is still to come.

The sentence from which its project's field is known tells it. It need not name the site: "The campus will have 50 MW"
goes on about the one before it.
"""

import re
from collections.abc import Sequence

from bot.briefings.briefing import Told
from bot.briefings.gather import find_told, read_lines
from bot.briefings.lines import Line, join
from bot.briefings.meaning.cue_words import words_for
from bot.briefings.meaning.resolve import Subject
from bot.briefings.merging.same_project import group_projects
from bot.briefings.view import View
from bot.extraction.facts import Project
from bot.patterns import lazy_pattern

_MOST = 3
_WORD = lazy_pattern(r"\w+")
_SITE = lazy_pattern(
    r"\b(?:data[ -]?cent(?:er|re)|datacenter|campus|site|facility|supercomputer|cluster|hub|complex|plant)\b",
    re.IGNORECASE,
)
_OPENS = r"open|opens|opening|ready|completed?|finish(?:ed)?|online|live|operational|running|start(?: up)?|built"
_ITS_SITE = rf"(?:\s+(?:the|its|their|an?)(?:\s+[\w-]+){{0,2}}?\s+{_SITE.pattern})?"
_STANDS = r"built|constructed|located|sited|situated|stand|lie|rise"
_BUILDERS = (
    r"(?:build|develop|construct|operat|run)(?:s|e[sd]?|ed|ning|ing)?|built|behind"
    r"|the (?:operator|developer|builder) of"
)
_FIELDS = (
    (
        "place",
        lazy_pattern(
            rf"^\W*where(?:['’]s| is| are)\b|^\W*where (?:was|were|will|would|does|do)\b(?=.*\b(?:{_STANDS})\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "capacity_mw",
        lazy_pattern(
            r"\bhow (?:big|large|powerful)\b|\bhow (?:much|many) (?:power|capacity|megawatts|gigawatts|mw|gw)\b"
            r"|\bwhat capacity\b|\bcapacity of\b",
            re.IGNORECASE,
        ),
    ),
    (
        "cost_text",
        lazy_pattern(
            r"\bhow (?:much|expensive)\b(?=.*\b(?:costs?|expensive)\b)|\b(?:costs?|price tag) of\b", re.IGNORECASE
        ),
    ),
    (
        "operator",
        lazy_pattern(
            r"^\W*(?:who|(?:which|what) (?:company|developer|firm|operator))(?:['’]s| is| are| was| will)?\s"
            rf"(?:{_BUILDERS})\b",
            re.IGNORECASE,
        ),
    ),
    (
        "timing_text",
        lazy_pattern(rf"^\W*when\b(?! did\b| was\b| were\b)(?=.*\b(?:{_OPENS}){_ITS_SITE}\W*$)", re.IGNORECASE),
    ),
    (
        "status",
        lazy_pattern(
            lambda: rf"^\W*(?:is|did|does|will|has)\b(?P<what>.*)\b(?:{words_for('asks outcome')})\W*$",
            re.IGNORECASE,
        ),
    ),
)
_FAR = frozenset({"cancelled", "paused", "approved", "under_construction", "operational", "completed"})
"""How far a site has got where news says more than that it is to come."""
_TOLD_BY = {"cost_text": "cost_usd"}
"""Under which name the words of a field stand."""
_BESIDE = lazy_pattern(r"\b(?:around|at|behind|beside|by|for|from|in|near|of|with)\b", re.IGNORECASE)
"""Before the site these ask for something else that belongs to it: its money, the homes around it, a phase of it."""
_AROUND = lazy_pattern(
    r"['’]s\b|\b(?:the|an?|its|their|in|at|of|near|by|on|still|now|be|been|being|finally|ever|yet|built|planned|proposed"
    r"|new|project|data|mw|gw)\b",
    re.IGNORECASE,
)
"""Words that may stand around the names of a site without being what the question is about."""
_OWNS = lazy_pattern(r"['’]")
_IS_DOING = lazy_pattern(r"\W*(?!being\b)\w+ing\b", re.IGNORECASE)


async def find_site_lines(view: View, question: str, names: Sequence[Subject]) -> list[Line]:
    """The sentences that tell what is asked of the project that is meant, those of the fullest telling first.

    A place is no site: of it they tell only where the question speaks of what is built there.
    """
    kinds = ("project", "place") if _SITE.search(question) else ("project",)
    site = next((name for name in names if name.kind in kinds), None)
    field = _read_field(question, site, names) if site else None
    if field is None or site is None:
        return []
    groups = group_projects(await find_told(view, Project, names), site)
    stating = [one for one in groups[0] if _states(one.fact, field)] if groups else []
    if field == "status":
        stating.sort(key=lambda one: one.article.published or "", reverse=True)
    lines = await read_lines(view, dict.fromkeys(one.article for one in stating))
    found = (_line_of(one, field, lines, names) for one in stating)
    return list(dict.fromkeys(line for line in found if line))[:_MOST]


def _read_field(question: str, site: Subject, names: Sequence[Subject]) -> str | None:
    """The field of the site that is asked for; None where the question asks for something of it that is no field."""
    field, cue = next(((field, cue) for field, asks in _FIELDS if (cue := asks.search(question))), (None, None))
    if field is None or cue is None:
        return None
    if field == "status":
        return field if _is_of_site(cue["what"], names) else None
    asked = question[cue.end() :]
    named = _SITE.search(asked)
    first, last = named.span() if named else _find_name(asked, site)
    if _BESIDE.search(asked[:first]) or _OWNS.match(asked[last:]):
        return None
    return None if field == "place" and _IS_DOING.match(asked[last:]) else field


def _is_of_site(words: str, names: Sequence[Subject]) -> bool:
    """Whether they are only what a site is called: a fire there, or its opponents, have an outcome of their own."""
    keys = {key for one in names for key in (*one.all_keys, one.first_word.casefold())}
    called = {word for key in keys for word in _WORD.findall(key)}
    left = _WORD.findall(_AROUND.sub(" ", _SITE.sub(" ", words)).casefold())
    return all(word in called or word.isdecimal() for word in left)


def _find_name(asked: str, site: Subject) -> tuple[int, int]:
    """Where the name that the words have ends; their end where they do not have it."""
    ends = (word.end() for word in _WORD.finditer(asked))
    end = next((end for end in ends if site.is_in(asked[:end])), len(asked))
    return end, end


def _states(project: Project, field: str) -> bool:
    """Whether a field is told; of its place more than the country."""
    if field == "place":
        return (project.place.city or project.place.region) is not None
    return project.status in _FAR if field == "status" else getattr(project, field) is not None


def _line_of(told: Told[Project], field: str, lines: Sequence[Line], names: Sequence[Subject]) -> Line | None:
    """The sentence that the field rests on, with the one before it where it names none of these itself."""
    evidence = told.fact.evidence.get(_TOLD_BY.get(field, field))
    start = evidence.start if evidence else told.fact.start
    own = [line for line in lines if line.article == told.article]
    at = next((n for n, line in enumerate(own) if line.start <= start < line.end), None)
    if at is None or any(name.is_in(own[at].text) for name in names):
        return None if at is None else own[at]
    return (join(own[at - 1], own[at]) if at else None) or own[at]
