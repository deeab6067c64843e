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
from bot.library.article import Heading

_MOST_ARTICLES = 12
_MOST_POINTS = 12
_MOST_AN_ARTICLE = 8
_MOST_SUGGESTED = 3
_MOST_TRIED = 6
_STEP = re.compile(
    r"\b(?:announc\w+|launch\w+|sign\w+|clos\w+|rais\w+|agree\w*|acquir\w+|bought|introduc\w+|unveil\w*|confirm\w*"
    r"|open\w+|began|begin\w*|start\w*|complet\w+|paus\w+|cancel\w+|scrap\w+|expected|earmarked|plans?|will|led by"
    r"|in talks|discussions|valued|reject\w+|terminat\w+|voted?|approv\w+|turned down|called off|fell apart"
    r"|sued|filed|hired|appointed|joined|left|visit\w*|met|partner\w*)\b"
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
"""What somebody says is no step; what is told around it may be."""
_DATELINE = re.compile(r".{0,80}?\b(?:19|20)\d\d\s*(?:\([^)]{1,30}\)\s*)?[-–—]+\s")
"""Place and day before an agency's first sentence: “OSLO, March 3, 2026 (Lantern) - ”."""
_OPENING = re.compile(r"(?:Back |Early |Late )?(?:[Ii]n|[Oo]n|[Dd]uring)\s[^,]{0,24}")
"""A time that opens a sentence is that of all of it."""
_ASIDE = re.compile(r"\b(?:which|who|whose|where|since|after|until)\b|,\s\w+ed in\b")
"""What opens a clause that has a time of its own."""
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
    """The sentences of the articles on the subjects; those whose title names all before those that mention them."""
    articles = await find_articles(view, subjects)
    titled = [article for article in articles if all(subject.is_in(article.title) for subject in subjects)]
    others = [article for article in articles if article not in titled]
    return await read_lines(view, (*titled, *others)[:_MOST_ARTICLES])


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
    weighed: dict[Heading, list[tuple[float, Line]]] = {}
    for line, alone in zip(lines, readable_alone(lines), strict=True):
        if weight := _weigh(line, subjects):
            weighed.setdefault(line.article, []).append((weight, alone))
    share = max(1, min(_MOST_AN_ARTICLE, _MOST_POINTS // max(1, len(weighed))))
    chosen: list[Line] = []
    for steps in weighed.values():
        kept: list[Line] = []
        for _, line in sorted(steps, key=lambda one: -one[0]):
            told = (*(one for one in chosen if one.article.published == line.article.published), *kept)
            if len(kept) < share and not any(says_the_same(line.text, one.text) for one in told):
                kept.append(line)
        chosen += sorted(kept, key=lambda line: line.start)
    return chosen[:_MOST_POINTS]


def _weigh(line: Line, subjects: Sequence[Subject]) -> float:
    """Whether a sentence tells a step of the subjects: 0 when it names none of them, or tells of nothing done.

    What is between several is told where all are named, or one of them in an article that has all in its title.
    """
    named = sum(subject.is_in(line.text) for subject in subjects)
    if named < len(subjects) and not all(subject.is_in(line.article.title) for subject in subjects):
        return 0.0
    step = min(2, len(_STEP.findall(_QUOTED.sub("", line.text))))
    return (2.0 * named + step - line.paragraph / 20) if named and step else 0.0


def _day(step: Line, lines: Sequence[Line]) -> str | None:
    """The date that the step's own sentence states, else its article's: of its publication, or of its dateline."""
    own = Line(step.passage, step.last, step.last).text
    stated = find_date(own)
    if stated and (len(stated) == _LENGTH_OF_A_DAY or _is_past(stated, own, step.article.published)):
        return stated
    opening = next((line.text for line in lines if line.article == step.article), "")
    dateline = _DATELINE.match(opening)
    return step.article.published or (find_date(dateline[0]) if dateline else None)


def _is_past(stated: str, sentence: str, published: str | None) -> bool:
    """Whether a month or year before the article's own is that of the step, and not of a clause beside it.

    “In 2029 it bought a mill” and “It bought a mill in May 2029”, but not “Brindle, founded in 2029, signed”.
    """
    opens = find_date((_OPENING.match(sentence) or [""])[0]) == stated
    exact = len(stated) > len("2026") and not _ASIDE.search(sentence)
    return published is not None and stated < published[: len(stated)] and (opens or exact)


def _point(citations: Citations, line: Line, day: str | None) -> Point | None:
    point = quote_line(citations, line)
    return Point(point.text, point.citation, day) if point else None
