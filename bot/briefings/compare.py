"""Two subjects side by side."""

import re
from collections.abc import Sequence

from bot.briefings.briefing import Ambiguous, Comparison, NoAnswer, Section, Side, Suggestion, Told
from bot.briefings.choose import drop_repeats, quote_line
from bot.briefings.cite_facts import cite_facts
from bot.briefings.citing import Citations
from bot.briefings.gather import find_articles, find_told, read_lines
from bot.briefings.lines import Line, by_article, readable_alone, says_the_same
from bot.briefings.numbering import number_comparison
from bot.briefings.resolve import Resolution, Subject, resolve
from bot.briefings.same_project import choose_own_project
from bot.briefings.view import View
from bot.extraction.facts import Deal, Project
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
    between = await find_told(view, Deal, subjects)
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
    """The fact that tells most of a subject, a deal `between` both before any other, and the sentences that name it."""
    projects = choose_own_project(await find_told(view, Project, [subject]), subject)
    deals = _best_deal(between or await find_told(view, Deal, [subject]))
    articles = await find_articles(view, [subject])
    told = [*(source.article for one in projects for source in one.sources), *(one.article for one in deals)]
    lines = await read_lines(view, (*told, *articles[:_MOST_ARTICLES]))
    said = by_article(lines)
    project = cite_facts(citations, projects, said)
    deal = cite_facts(citations, deals, said)
    side = Side(subject.name, deal[0] if deal else None, project[0] if project else None)
    return side, _about(citations, subject, lines)


def _best_deal(told: Sequence[Told[Deal]]) -> list[Told[Deal]]:
    """The main one, of these one with figures to compare, of these the newest."""

    def rank(one: Told[Deal]) -> tuple[bool, bool, str, int]:
        is_sized = one.fact.value is not None or one.fact.valuation_usd is not None
        return one.fact.main, is_sized, one.article.published or "", -one.fact.start

    return sorted(told, key=rank, reverse=True)[:1]


def _about(citations: Citations, subject: Subject, lines: Sequence[Line]) -> Section:
    chosen: list[Line] = []
    for line, alone in zip(lines, readable_alone(lines), strict=True):
        new = not any(says_the_same(alone.text, one.text) for one in chosen)
        if subject.is_in(line.text) and new and len(chosen) < _MOST_POINTS:
            chosen.append(alone)
    points = tuple(point for line in chosen if (point := quote_line(citations, line)))
    return Section("about", points, subject.name)
