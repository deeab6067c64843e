"""A timeline: what happened when, each step in the words of its article."""

import re
from collections.abc import Sequence

from bot.briefings.briefing import Briefing, Found, NoAnswer, Point, Section
from bot.briefings.choose import drop_repeats, quote_line
from bot.briefings.citing import Citations
from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, readable_alone, says_the_same
from bot.briefings.nearest import suggest_known
from bot.briefings.numbering import number_briefing
from bot.briefings.resolve import Subject, resolve
from bot.briefings.view import View

_MOST_ARTICLES = 12
_MOST_POINTS = 12
_MOST_AN_ARTICLE = 8
_STEP = re.compile(
    r"\b(?:announc\w+|launch\w+|sign\w+|clos\w+|rais\w+|agree\w*|acquir\w+|bought|introduc\w+|unveil\w*|confirm\w*|said"
    r"|open\w+|began|begin\w*|start\w*|complet\w+|paus\w+|cancel\w+|scrap\w+|expected|earmarked|plans?|will|led by"
    r"|in talks|discussions|valued|sued|filed|hired|joined|left|partner\w*)\b"
)


async def brief_timeline(view: View, argument: str) -> Found:
    """The steps that articles on the subjects tell of, the earliest first; those without a date in the text's order."""
    resolution = await resolve(view, argument)
    if resolution.ambiguous:
        return resolution.ambiguous
    articles = await find_articles(view, resolution.subjects)
    lines = await read_lines(view, articles[:_MOST_ARTICLES])
    steps = _choose(lines, resolution.subjects)
    if not steps:
        return NoAnswer(
            "timeline",
            argument,
            known=bool(resolution.subjects),
            suggestions=await suggest_known(view, "timeline"),
        )
    citations = Citations()
    dated = sorted((step for step in steps if step.article.published), key=_when)
    undated = [step for step in steps if not step.article.published]
    sections = (
        Section("dated", tuple(point for step in dated if (point := _point(citations, step)))),
        Section("undated", tuple(point for step in undated if (point := _point(citations, step)))),
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
    step = min(2, len(_STEP.findall(line.text)))
    return (2.0 * named + step - line.paragraph / 20) if named and step else 0.0


def _when(line: Line) -> str:
    return line.article.published or ""


def _point(citations: Citations, line: Line) -> Point | None:
    point = quote_line(citations, line)
    return Point(point.text, point.citation, line.article.published) if point else None
