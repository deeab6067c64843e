"""A timeline: what happened when, each step in the words of its article."""

import re
from collections.abc import Sequence

from bot.briefings.briefing import Briefing, Found, NoAnswer, Point, Section, Suggestion
from bot.briefings.choose import drop_repeats, quote_line
from bot.briefings.citing import Citations
from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, readable_alone, says_the_same
from bot.briefings.nearest import suggest_known
from bot.briefings.numbering import number_briefing
from bot.briefings.resolve import Subject, resolve
from bot.briefings.view import View
from bot.extraction.dates import find_date

_MOST_ARTICLES = 12
_MOST_POINTS = 12
_MOST_AN_ARTICLE = 8
_MOST_SUGGESTED = 3
_MOST_TRIED = 6
_STEP = re.compile(
    r"\b(?:announc\w+|launch\w+|sign\w+|clos\w+|rais\w+|agree\w*|acquir\w+|bought|introduc\w+|unveil\w*|confirm\w*"
    r"|open\w+|began|begin\w*|start\w*|complet\w+|paus\w+|cancel\w+|scrap\w+|expected|earmarked|plans?|will|led by"
    r"|in talks|discussions|valued|sued|filed|hired|appointed|joined|left|visit\w*|met|partner\w*)\b"
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
"""What somebody says is no step; what is told around it may be."""
_DATELINE = re.compile(r".{0,80}?\b(?:19|20)\d\d\s*(?:\([^)]{1,30}\)\s*)?[-–—]+\s")
"""Place and day before an agency's first sentence: “OSLO, March 3, 2026 (Lantern) - ”."""
_LENGTH_OF_A_DAY = len("2026-03-03")


async def brief_timeline(view: View, argument: str) -> Found:
    """The steps that articles on the subjects tell of, the earliest first; those without a date in the text's order."""
    resolution = await resolve(view, argument)
    if resolution.ambiguous:
        return resolution.ambiguous
    lines = await _read(view, resolution.subjects)
    steps = _choose(lines, resolution.subjects)
    if not steps:
        return NoAnswer("timeline", argument, known=bool(resolution.subjects), suggestions=await _suggest(view))
    citations = Citations()
    days = {step: _day(step, lines) for step in steps}
    dated = sorted((step for step in steps if days[step]), key=lambda step: days[step] or "")
    undated = [step for step in steps if not days[step]]
    sections = (
        Section("dated", tuple(point for step in dated if (point := _point(citations, step, days[step])))),
        Section("undated", tuple(point for step in undated if (point := _point(citations, step, None)))),
    )
    return number_briefing(
        Briefing(
            kind="timeline",
            subject=resolution.title,
            sections=drop_repeats(sections),
            citations=citations.all(),
            understood=resolution.understood,
            ignored=resolution.words,
        )
    )


async def _read(view: View, subjects: Sequence[Subject]) -> list[Line]:
    articles = await find_articles(view, subjects)
    return await read_lines(view, articles[:_MOST_ARTICLES])


async def _suggest(view: View) -> tuple[Suggestion, ...]:
    """Timelines of which there is a step."""
    suggestions: list[Suggestion] = []
    for suggestion in await suggest_known(view, "timeline", _MOST_TRIED):
        subjects = (await resolve(view, suggestion.words)).subjects
        if len(suggestions) < _MOST_SUGGESTED and _choose(await _read(view, subjects), subjects):
            suggestions.append(suggestion)
    return tuple(suggestions)


def _choose(lines: Sequence[Line], subjects: Sequence[Subject]) -> list[Line]:
    """The strongest steps of each article, in the order of the articles and their text."""
    articles = dict.fromkeys(line.article for line in lines)
    share = max(1, min(_MOST_AN_ARTICLE, _MOST_POINTS // max(1, len(articles))))
    chosen: list[Line] = []
    for article in articles:
        mine = [
            (line, alone) for line, alone in zip(lines, readable_alone(lines), strict=True) if line.article == article
        ]
        weighed = sorted(((_weigh(line, subjects), alone) for line, alone in mine), key=lambda one: -one[0])
        kept: list[Line] = []
        for weight, line in weighed:
            if weight and len(kept) < share and not any(says_the_same(line.text, one.text) for one in kept):
                kept.append(line)
        chosen += sorted(kept, key=lambda line: line.start)
    return chosen[:_MOST_POINTS]


def _weigh(line: Line, subjects: Sequence[Subject]) -> float:
    """Whether a sentence tells a step of the subjects: 0 when it names none of them, or tells of nothing done."""
    named = sum(subject.is_in(line.text) for subject in subjects)
    step = min(2, len(_STEP.findall(_QUOTED.sub("", line.text))))
    return (2.0 * named + step - line.paragraph / 20) if named and step else 0.0


def _day(step: Line, lines: Sequence[Line]) -> str | None:
    """The full date that the step's own sentence states, else its article's: of its publication, or of its dateline."""
    stated = find_date(Line(step.passage, step.last, step.last).text)
    if stated and len(stated) == _LENGTH_OF_A_DAY:
        return stated
    opening = next((line.text for line in lines if line.article == step.article), "")
    dateline = _DATELINE.match(opening)
    return step.article.published or (find_date(dateline[0]) if dateline else None)


def _point(citations: Citations, line: Line, day: str | None) -> Point | None:
    point = quote_line(citations, line)
    return Point(point.text, point.citation, day) if point else None
