"""Two subjects side by side."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.briefings.briefing import Ambiguous, NoAnswer, Section, Suggestion, Told
from bot.briefings.composing.choose import drop_repeats, is_market_talk, is_unanswered, is_untold, quote_line
from bot.briefings.composing.cite_facts import cite_facts
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.days import add_day
from bot.briefings.composing.leading import choose_deal, choose_office, choose_valued, is_between
from bot.briefings.composing.numbering import number_comparison
from bot.briefings.composing.side_by_side import put_side_by_side
from bot.briefings.gather import find_articles, find_told, find_told_of, read_lines
from bot.briefings.lines import Line, by_article, readable_alone, says_the_same
from bot.briefings.meaning.resolve import Resolution, Subject, resolve
from bot.briefings.merging.same_project import choose_own_projects
from bot.briefings.sides import Comparison, Side
from bot.briefings.view import View
from bot.extraction.facts import Deal, Person, Project
from bot.library.article import Heading
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_VERSUS = lazy_pattern(r"\s+(?:vs?\.?|versus)\s+|\s*\|\s*", re.IGNORECASE)
_WEAKER = lazy_pattern(r"\s+(?:and|with|to|or|against)\s+|\s*[,;/]\s*", re.IGNORECASE)
"""What may stand between two names, and inside one: it counts only where nothing stronger stands."""
_MOST_ARTICLES = 3
_MOST_POINTS = 4
"""For each side."""
_NO_NEWS = (is_unanswered, is_untold, is_market_talk)
_MOST_SHARED = 2
"""Points of a side that name the other one, too: what else is told of both is left to the other side."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """What the other side is, and the lines that were told before."""

    others: Sequence[Subject]
    said: Sequence[Line]


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
    sides = [await _meant_together(view, resolution.subjects) for resolution in resolutions]
    leading = [subjects[0] for subjects in sides]
    told_of_both = await find_told(view, Deal, leading) if all(len(subjects) == 1 for subjects in sides) else []
    between = told_of_both if any(is_between(one.fact, leading) for one in told_of_both) else []
    told: list[tuple[Side, list[Line]]] = []
    for subjects, opposite in zip(sides, reversed(sides), strict=True):
        said = [line for _, lines in told for line in lines]
        told.append(await _tell(view, citations, subjects, between, _Rest(opposite, said)))
    (left_side, left_lines), (right_side, right_lines) = told
    sections = drop_repeats((_quote(citations, left_side, left_lines), _quote(citations, right_side, right_lines)))
    rows = put_side_by_side(left_side, right_side)
    understood = _understood(resolutions)
    return number_comparison(Comparison(left_side, right_side, rows, sections, citations.all(), understood))


async def _meant_together(view: View, subjects: Sequence[Subject]) -> Sequence[Subject]:
    """The subjects of a side where a deal or a project is told of all of them; else the first of them."""
    found = await find_told_of(view, (Deal, Project), subjects) if len(subjects) > 1 else {}
    return subjects if any(found.values()) else subjects[:1]


def _understood(resolutions: Sequence[Resolution]) -> str | None:
    return ", ".join(one.understood for one in resolutions if one.understood) or None


async def _tell(
    view: View, citations: Citations, subjects: Sequence[Subject], between: Sequence[Told[Deal]], rest: _Rest
) -> tuple[Side, list[Line]]:
    """The facts that tell most of a side, a deal `between` both before any other, and the sentences that name it."""
    found = await find_told_of(view, (Person, Deal, Project), subjects)
    offices = choose_office(found[Person], subjects[0])
    deals = choose_deal(between or found[Deal], subjects)
    is_unvalued = len(subjects) == 1 and all(one.fact.valuation_usd is None for one in deals)
    valued = choose_valued(found[Deal], subjects[0]) if is_unvalued else []
    place = next((subject for subject in subjects if subject.kind == "place"), subjects[0])
    projects = choose_own_projects(found[Project], place)
    articles = await find_articles(view, subjects)
    told = [article for one in deals for article in (one.article, *(source.article for source in one.sources))]
    told += [source.article for one in projects for source in one.sources]
    told += [*(one.article for one in offices), *(one.article for one in valued)]
    lines = await read_lines(view, (*told, *articles[:_MOST_ARTICLES]))
    said = by_article(lines)
    cited = cite_facts(citations, [add_day(one, said) for one in deals], said)
    built, held, worth = (cite_facts(citations, one, said) for one in (projects, offices, valued))
    names = tuple(subject.name for subject in subjects)
    first = (next(iter(cited), None), next(iter(built), None), next(iter(held), None), next(iter(worth), None))
    side = Side(names, *first, besides=built[1:])
    told_at = {(one.article, one.fact.start) for one in (*deals, *valued)}
    told_at |= {(one.article, one.fact.start) for one in projects[:1]}
    sums = ((one, one.fact.evidence.get("value_text")) for one in deals)
    told_at |= {(one.lent.get("value_text", one.article), words.start) for one, words in sums if words}
    return side, _about(subjects, lines, told_at, rest)


def _about(
    subjects: Sequence[Subject], lines: Sequence[Line], told_at: Collection[tuple[Heading, int]], rest: _Rest
) -> list[Line]:
    """The sentences that name all of a side, or one of them under a title with all; of both sides only a few.

    Those come first that tell the facts which are compared.
    """
    chosen: list[Line] = []
    shared = 0
    readable = zip(lines, readable_alone(lines), strict=True)
    for line, alone in sorted(readable, key=lambda pair: (pair[0].article, pair[0].start) not in told_at):
        names = any if all(subject.is_in(line.article.title) for subject in subjects) else all
        says = (line.article, line.start) in told_at or names(subject.is_in(line.text) for subject in subjects)
        known = (*chosen, *rest.said)
        new = says and not any(says_the_same(alone.text, one.text) for one in known)
        if not new or any(beside(line.text) for beside in _NO_NEWS) or len(chosen) == _MOST_POINTS:
            continue
        shared += (is_shared := any(subject.is_in(line.text) for subject in rest.others))
        if not is_shared or shared <= _MOST_SHARED:
            chosen.append(alone)
    return chosen


def _quote(citations: Citations, side: Side, lines: Sequence[Line]) -> Section:
    points = tuple(point for line in lines if (point := quote_line(citations, line)))
    return Section("about", points, side.names)
