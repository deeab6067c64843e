"""A timeline: what happened when, each step in the words of its article."""

import re
from collections.abc import Sequence

from bot.briefings.briefing import Briefing, Found, NoAnswer, Point, Section, Suggestion, Told
from bot.briefings.choose import drop_repeats, is_unanswered, quote_line
from bot.briefings.citing import Citations
from bot.briefings.days import find_day
from bot.briefings.focus import points_back
from bot.briefings.gather import find_articles, find_told, read_lines
from bot.briefings.lines import Line, readable_alone, says_the_same
from bot.briefings.nearest import suggest_known
from bot.briefings.numbering import number_briefing
from bot.briefings.resolve import Subject, resolve
from bot.briefings.view import View
from bot.extraction.dates import find_date
from bot.extraction.facts import Deal
from bot.library.article import Heading

_MOST_ARTICLES = 12
_MOST_POINTS = 12
_MOST_AN_ARTICLE = 8
_OF_DEAL = 3.0
"""The weight of a sentence that tells of a deal without its parties' names: as of one that names them."""
_MOST_SUGGESTED = 3
_MOST_TRIED = 6
_STEP = re.compile(
    r"\b(?:announc\w+|launch\w+|sign\w+|clos(?:ed|es|ing)|rais\w+|agree[ds]?|acquir\w+|bought|introduc\w+|unveil\w*"
    r"|confirm\w*|open\w+|began|begin\w*|start\w*|complet\w+|paus\w+|cancel\w+|scrap\w+|expected|earmarked"
    r"|plans?|will|led by|in talks|discussions|valued|reject\w+|voted?|turned down|called off|fell apart|walked away"
    r"|sued|filed|hired|appointed|joined|left|visit\w*|met|partner(?:ed|ing|s with))\b"
)
_TURN = re.compile(
    r"\b(?:terminat(?:ed|es)|prohibit(?:ed|s)|block(?:ed|s)|bann(?:ed|s)|approv(?:ed|es)|clear(?:ed|s)|cancel\w+|scrapped"
    r"|called off|withdr(?:ew|awn?)|paus(?:ed|es)|halt(?:ed|s)|resumed|delayed|reject(?:ed|s)|voted|complet(?:ed|es)"
    r"|closed|unwound|collapsed|look into|investigat\w+|probe[ds]?|walked away|fell (?:apart|through))\b"
)
"""How far a thing got; news tells it of “the deal” and “the companies” as often as by name."""
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
"""What somebody says is no step; what is told around it may be."""
_DATELINE = re.compile(r".{0,80}?\b(?:19|20)\d\d\s*(?:\([^)]{1,30}\)\s*)?[-–—]+\s")
"""Place and day before an agency's first sentence: “OSLO, March 3, 2026 (Lantern) - ”."""
_OPENING = re.compile(r"(?:Back |Early |Late )?(?:[Ii]n|[Oo]n|[Dd]uring)\s[^,]{0,24}")
_CLOSING = re.compile(r"\b(?:in|during)\s(?:(?:early|late|mid)[\s-])?(?:19|20)\d\d[.”\"]*$")
"""A time that opens or closes a sentence is that of all of it."""
_AGO = re.compile(r"\b(?:last|this)\s(?:year|month|week)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:previously|formerly|(?:has|have|had)\s(?:already|earlier)|had\s(?:\w+ly\s)?"
    r"(?:\w+ed|\w+ght|begun|become|given|made|met|set|sold|struck|taken|won))\b"
)
"""What is told of a time before the news, which has no day."""
_TELLS = re.compile(r"\b(?:sa(?:id|ys)|told|announc\w+|confirm\w*|report\w*|disclos\w+)\b")
"""Behind it the news itself is told as what somebody had done."""
_LENGTH_OF_A_DAY = len("2026-03-03")


async def brief_timeline(view: View, argument: str) -> Found:
    """The steps that articles on the subjects tell of, the earliest first; those without a date in the text's order."""
    resolution = await resolve(view, argument)
    if resolution.ambiguous:
        return resolution.ambiguous
    lines = await _read(view, resolution.subjects)
    steps = _choose(lines, resolution.subjects, await find_told(view, Deal, resolution.subjects))
    if not steps:
        return NoAnswer("timeline", argument, known=bool(resolution.subjects), suggestions=await _suggest(view))
    citations = Citations()
    days = {step: _day(step, lines) for step in steps}
    dated = sorted((step for step in steps if days[step]), key=lambda step: days[step] or "")
    undated = sorted((step for step in steps if not days[step]), key=lambda step: step.article.published or "")
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
        if len(suggestions) < _MOST_SUGGESTED and _choose(await _read(view, subjects), subjects, ()):
            suggestions.append(suggestion)
    return tuple(suggestions)


def _choose(lines: Sequence[Line], subjects: Sequence[Subject], deals: Sequence[Told[Deal]]) -> list[Line]:
    """The strongest steps of each article, in the order of the articles and their text.

    Where an article that is about a deal of theirs tells of it, that is a step, also where it calls them otherwise.
    """
    told_at = {(one.article, one.fact.start) for one in deals if one.fact.main}
    weighed: dict[Heading, list[tuple[float, Line]]] = {}
    for line, alone in zip(lines, readable_alone(lines), strict=True):
        of_deal = (line.article, line.start) in told_at
        if weight := _weigh(line, subjects) or _OF_DEAL * of_deal:
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

    What is between several is told where all are named, or one of them in an article that has all in its title; there
    “the deal” and “the companies” tell how far it got.
    """
    named = sum(subject.is_in(line.text) for subject in subjects)
    is_titled = all(subject.is_in(line.article.title) for subject in subjects)
    if (named < len(subjects) and not is_titled) or is_unanswered(line.text):
        return 0.0
    told = _QUOTED.sub("", line.text)
    turn = _TURN.search(told) is not None
    step = min(2, len(_STEP.findall(told)) + 2 * turn)
    named = named or (turn and points_back(told))
    return (2.0 * named + step - line.paragraph / 20) if named and step else 0.0


def _day(step: Line, lines: Sequence[Line]) -> str | None:
    """The date that the step's own sentence states, else its article's: of its publication, or of its dateline.

    What is told of a time before, and states none, has no day.
    """
    own = Line(step.passage, step.last, step.last).text
    stated = find_day(own, step.article.published)
    if stated and (len(stated) == _LENGTH_OF_A_DAY or _is_past(stated, own, step.article.published)):
        return stated
    if _is_before(own):
        return None
    opening = next((line.text for line in lines if line.article == step.article), "")
    dateline = _DATELINE.match(opening)
    return step.article.published or (find_date(dateline[0]) if dateline else None)


def _is_past(stated: str, sentence: str, published: str | None) -> bool:
    """Whether a month or year is over with the article; a year alone counts at an end of the sentence, or as “last”."""
    if published is None or stated > published[: len(stated)]:
        return False
    if len(stated) > len("2026") or _AGO.search(sentence):
        return True
    opens = find_date((_OPENING.match(sentence) or [""])[0]) == stated
    return stated < published[: len(stated)] and (opens or _CLOSING.search(sentence) is not None)


def _is_before(sentence: str) -> bool:
    """Whether all that a sentence tells was done before the news."""
    before = _BEFORE.search(_QUOTED.sub("", sentence))
    return before is not None and not _TELLS.search(sentence, 0, before.start())


def _point(citations: Citations, line: Line, day: str | None) -> Point | None:
    point = quote_line(citations, line)
    return Point(point.text, point.citation, day) if point else None
