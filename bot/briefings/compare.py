"""Two subjects side by side."""

import re
from collections.abc import Sequence

from bot.briefings.briefing import Ambiguous, Comparison, NoAnswer, Section, Side, Suggestion, Told
from bot.briefings.choose import drop_repeats, is_unanswered, is_untold, quote_line
from bot.briefings.cite_facts import cite_facts
from bot.briefings.citing import Citations
from bot.briefings.days import add_day
from bot.briefings.gather import find_articles, find_told, find_told_of, read_lines
from bot.briefings.leading import choose_deal, choose_office, is_between
from bot.briefings.lines import Line, by_article, readable_alone, says_the_same
from bot.briefings.numbering import number_comparison
from bot.briefings.resolve import Resolution, Subject, resolve
from bot.briefings.same_project import choose_own_project
from bot.briefings.view import View
from bot.extraction.facts import Deal, Person, Project
from bot.library.names import name_key

_VERSUS = re.compile(r"\s+(?:vs?\.?|versus)\s+|\s*\|\s*", re.IGNORECASE)
_WEAKER = re.compile(r"\s+(?:and|with|to|or|against)\s+|\s*[,;/]\s*", re.IGNORECASE)
"""What may stand between two names, and inside one: it counts only where nothing stronger stands."""
_MOST_ARTICLES = 3
_MOST_POINTS = 4
"""For each side."""


def split_sides(argument: str) -> tuple[str, str] | None:
    """What stands on both sides of `vs` or `|`, else of `and`, `,` …; None when there are not two different ones."""
    for between in (_VERSUS, _WEAKER):
        sides = [side for side in between.split(argument) if any(map(str.isalnum, side))]
        if between.search(argument):
            break
    same = len({name_key(side) for side in sides}) == 1
    return (sides[0], sides[1]) if len(sides) == 2 and not same else None  # noqa: PLR2004 (a comparison has two sides)


async def find_sides(view: View, argument: str) -> tuple[str, ...]:
    """The two sides; where nothing parts two of them, all names in the argument."""
    return split_sides(argument) or tuple(subject.name for subject in (await resolve(view, argument)).subjects)


async def brief_comparison(view: View, left: str, right: str) -> Comparison | NoAnswer | Ambiguous:
    """The facts of both side by side, and what is said of each."""
    resolutions = (await resolve(view, left), await resolve(view, right))
    for words, resolution in zip((left, right), resolutions, strict=True):
        if resolution.ambiguous:
            return resolution.ambiguous
        if not resolution.subjects:
            others = [one.title for one in resolutions if one is not resolution and one.subjects]
            suggestions = tuple(Suggestion("profile", name) for name in others)
            return NoAnswer("profile", words, suggestions=suggestions)
    citations = Citations()
    subjects = [resolution.subjects[0] for resolution in resolutions]
    told_of_both = await find_told(view, Deal, subjects)
    between = told_of_both if any(is_between(one.fact, subjects) for one in told_of_both) else []
    told = [await _tell(view, citations, subject, between) for subject in subjects]
    (left_side, left_section), (right_side, right_section) = told
    return number_comparison(
        Comparison(
            left_side,
            right_side,
            drop_repeats((left_section, right_section)),
            citations.all(),
            _understood(resolutions),
        )
    )


def _understood(resolutions: Sequence[Resolution]) -> str | None:
    return ", ".join(one.understood for one in resolutions if one.understood) or None


async def _tell(
    view: View, citations: Citations, subject: Subject, between: Sequence[Told[Deal]]
) -> tuple[Side, Section]:
    """The facts that tell most of a subject, a deal `between` both before any other, and the sentences that name it."""
    found = await find_told_of(view, (Person, Deal, Project), [subject])
    offices = choose_office(found[Person], subject)
    deals = choose_deal(between or found[Deal], subject)
    projects = choose_own_project(found[Project], subject)
    articles = await find_articles(view, [subject])
    told = [article for one in deals for article in (one.article, *(source.article for source in one.sources))]
    told += [source.article for one in projects for source in one.sources]
    lines = await read_lines(view, (*told, *(one.article for one in offices), *articles[:_MOST_ARTICLES]))
    said = by_article(lines)
    person = cite_facts(citations, offices, said)
    deal = cite_facts(citations, [add_day(one, said.get(one.article, ())) for one in deals], said)
    project = cite_facts(citations, projects, said)
    side = Side(subject.name, next(iter(deal), None), next(iter(project), None), next(iter(person), None))
    return side, _about(citations, subject, lines)


def _about(citations: Citations, subject: Subject, lines: Sequence[Line]) -> Section:
    chosen: list[Line] = []
    for line, alone in zip(lines, readable_alone(lines), strict=True):
        new = not any(says_the_same(alone.text, one.text) for one in chosen)
        says = subject.is_in(line.text) and not (is_unanswered(line.text) or is_untold(line.text))
        if says and new and len(chosen) < _MOST_POINTS:
            chosen.append(alone)
    points = tuple(point for line in chosen if (point := quote_line(citations, line)))
    return Section("about", points, subject.name)
