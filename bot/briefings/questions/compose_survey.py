"""The answer to a question across the library: what fits, each by the words that say so."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from bot.briefings.briefing import LONGEST_QUOTE, Briefing, Point, Section, Suggestion, Surveyed
from bot.briefings.composing.cite_facts import cite_facts
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.numbering import number_briefing
from bot.briefings.gather import read_lines
from bot.briefings.lines import Line, by_article, join
from bot.briefings.questions.asked_surveys import Survey, read_survey
from bot.briefings.questions.surveying import NEWEST, Shown, find_surveyed, names_project
from bot.briefings.view import View
from bot.extraction.facts import Deal, Project, Quote

_MOST = 5
"""Deals or projects that are shown."""


async def brief_survey(view: View, question: str) -> Briefing | None:
    """The largest, or those of a status, out of what articles state; None where a question asks for something else."""
    survey = read_survey(question)
    fitting = await find_surveyed(view, survey) if survey else []
    if survey is None or not fitting:
        return None
    citations, found, lines, points = Citations(), list[Shown](), list[Line](), list[Point]()
    for one in fitting:
        if len(found) == _MOST:
            break
        own = await read_lines(view, dict.fromkeys((one.article, one.told.article)))
        if quotes := _quote(citations, one, own):
            found.append(one)
            lines += own
            points += quotes
    said = by_article(lines)
    deals = [one.told for one in found if isinstance(one.told.fact, Deal)]
    projects = [one.told for one in found if isinstance(one.told.fact, Project)]
    briefing = Briefing(
        kind="ask",
        subject=question,
        sections=(Section("answer", tuple(points)),),
        citations=(),
        deals=cite_facts(citations, deals, said),
        projects=cite_facts(citations, projects, said),
        surveyed=await _limits(view, survey),
        suggestions=tuple(_suggest(one) for one in found[:2]),
    )
    return number_briefing(replace(briefing, citations=citations.all())) if points else None


async def brief_all(view: View, words: str, noun: str) -> Briefing | None:
    """The survey that a command's words ask for where they name nobody: `over $1 billion`, of what is called `noun`."""
    asked = f"which {words}" if read_survey(f"which {words}") else f"which {words} {noun}"
    found = await brief_survey(view, asked)
    return replace(found, subject=words) if found else None


async def _limits(view: View, survey: Survey) -> Surveyed:
    of_site: Literal["capacity", "cost"] = "cost" if survey.is_of_cost else "capacity"
    by: Literal["value", "capacity", "cost"] = "value" if survey.record is Deal else of_site
    is_part = not survey.rest and await view.library.count(view.visible) > NEWEST
    return Surveyed("status" if survey.statuses else by, NEWEST if is_part else None)


def _quote(citations: Citations, shown: Shown, lines: list[Line]) -> Sequence[Point]:
    """The words that state it; of a project that they do not name with the sentence before, or else the one that does.

    Nothing where no sentence names it.
    """
    quote, fact = shown.quote, shown.told.fact
    at = next((n for n, one in enumerate(lines) if one.article == shown.article and _holds(one, quote.start)), None)
    if at is None or len(quote.quote) > LONGEST_QUOTE:
        return ()
    line, said, naming = lines[at], quote, list[Line]()
    if isinstance(fact, Project) and not names_project(quote.quote, fact):
        whole = join(lines[at - 1], line) if at else None
        if whole is not None and names_project(whole.text, fact):
            said = Quote(whole.text, whole.start, whole.end)
        else:
            own = (one for one in lines if one.article == shown.article and len(one.text) <= LONGEST_QUOTE)
            naming = [one for one in own if names_project(one.text, fact)][:1]
            if not naming:
                return ()
    told = [*((one, Quote(one.text, one.start, one.end)) for one in naming), (line, said)]
    cited = [(words, citations.cite(one.article, one.paragraph, words.quote, words.start)) for one, words in told]
    return tuple(Point(words.quote, number) for words, number in cited if number is not None)


def _holds(line: Line, start: int) -> bool:
    return line.start <= start < line.end


def _suggest(shown: Shown) -> Suggestion:
    fact = shown.told.fact
    return Suggestion("deal", " ".join(fact.parties[:2])) if isinstance(fact, Deal) else Suggestion("infra", fact.name)
