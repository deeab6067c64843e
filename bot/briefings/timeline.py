"""A timeline: what happened when, each step in the words of its article."""

from collections.abc import Collection, Sequence

from bot.briefings.briefing import Briefing, Found, NoAnswer, Point, Section, Suggestion, Told
from bot.briefings.composing.choose import drop_repeats, quote_line
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.numbering import number_briefing
from bot.briefings.composing.steps import day_of_step, open_article, weigh_step
from bot.briefings.gather import find_articles, find_told_of, read_lines
from bot.briefings.lines import Line, by_article, readable_alone, says_the_same
from bot.briefings.meaning.as_written import find_as_written
from bot.briefings.meaning.nearest import suggest_known
from bot.briefings.meaning.resolve import Resolution, Subject, resolve
from bot.briefings.merging.retold import Stated, find_retold, states_of
from bot.briefings.view import View
from bot.extraction.facts import Deal, Project
from bot.library.article import Heading

_MOST_ARTICLES = 12
_MOST_POINTS = 12
_MOST_AN_ARTICLE = 8
_OF_DEAL = 3.0
"""The weight of a sentence that tells of a deal without its parties' names: as of one that names them."""
_ENOUGH = 5
"""Steps with a day, beside which those of some time before are left out."""
_MOST_SUGGESTED = 3
_MOST_TRIED = 6
_MOST_ROUNDS = 4
_Weighed = dict[Heading, list[tuple[float, Line]]]
"""The steps of each article with their weights."""


async def brief_timeline(view: View, argument: str) -> Found:
    """The steps that articles on the subjects tell of, the earliest first; those without a date in the text's order."""
    resolution = await resolve(view, argument)
    if resolution.ambiguous:
        return resolution.ambiguous
    written, articles = (None, []) if resolution.subjects else await find_as_written(view, argument)
    resolution = Resolution((written,), (), None) if written else resolution
    lines = await (read_lines(view, articles[:_MOST_ARTICLES]) if written else _read(view, resolution.subjects))
    told = await find_told_of(view, (Deal, Project), resolution.subjects)
    deals: list[Told[Deal]] = told[Deal]
    days = _choose_once(lines, _weigh(lines, resolution.subjects, deals, told[Project]), states_of(deals))
    if not days:
        return NoAnswer("timeline", argument, known=bool(resolution.subjects), suggestions=await _suggest(view))
    citations, steps = Citations(), list(days)
    dated = sorted((step for step in steps if days[step]), key=lambda step: days[step] or "")
    known = () if len(dated) >= _ENOUGH else steps
    undated = sorted((step for step in known if not days[step]), key=lambda step: step.article.published or "")
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
        if len(suggestions) < _MOST_SUGGESTED and _weigh(await _read(view, subjects), subjects, (), ()):
            suggestions.append(suggestion)
    return tuple(suggestions)


def _weigh(
    lines: Sequence[Line], subjects: Sequence[Subject], deals: Sequence[Told[Deal]], projects: Sequence[Told[Project]]
) -> _Weighed:
    """The sentences of each article that tell a step.

    Where an article that is about a deal of theirs tells of it, that is a step, also where it calls them otherwise; so
    is what it tells to be done on a site of theirs.
    """
    told_at = {(one.article, one.fact.start) for one in deals if one.fact.main}
    built_at = {(one.article, start) for one in projects for start in _tell_progress(one.fact)}
    openings = {article: open_article(said) for article, said in by_article(lines).items()}
    weighed: _Weighed = {}
    for line, alone in zip(lines, readable_alone(lines), strict=True):
        of_deal = (line.article, line.start) in told_at
        is_meant = any(article == line.article and line.start <= at < line.end for article, at in built_at)
        weight = weigh_step(line, subjects, openings[line.article], is_meant=is_meant)
        if weight := max(weight + 1, _OF_DEAL) if of_deal else weight:
            weighed.setdefault(line.article, []).append((weight, alone))
    return weighed


def _tell_progress(project: Project) -> list[int]:
    """Where an article tells of a site, how far it is, and when it opens."""
    told = (project.evidence[one] for one in ("status", "timing_text") if one in project.evidence)
    return [project.start, *(one.start for one in told)]


def _choose_once(lines: Sequence[Line], weighed: _Weighed, stated: Stated) -> dict[Line, str | None]:
    """The chosen steps with their days; in place of what a later article tells again stands what else it tells."""
    again: set[Line] = set()
    for _ in range(_MOST_ROUNDS):
        steps = _choose(weighed, again)
        days = {step: day_of_step(step, lines) for step in steps}
        retold = find_retold(steps, days, stated)
        if not retold:
            break
        again |= retold
    return {step: day for step, day in days.items() if step not in again}


def _choose(weighed: _Weighed, again: Collection[Line]) -> list[Line]:
    """The strongest steps of each article without those told `again`, in the order of the articles and their text."""
    share = max(1, min(_MOST_AN_ARTICLE, _MOST_POINTS // max(1, len(weighed))))
    chosen: list[Line] = []
    for steps in weighed.values():
        kept: list[Line] = []
        for _, line in sorted(steps, key=lambda one: -one[0]):
            told = (*(one for one in chosen if one.article.published == line.article.published), *kept)
            is_new = line not in again and not any(says_the_same(line.text, one.text) for one in told)
            if len(kept) < share and is_new:
                kept.append(line)
        chosen += sorted(kept, key=lambda line: line.start)
    return chosen[:_MOST_POINTS]


def _point(citations: Citations, line: Line, day: str | None) -> Point | None:
    point = quote_line(citations, line)
    return Point(point.text, point.citation, day) if point else None
