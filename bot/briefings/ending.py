"""That a deal between those whom a question names was ended or held: what was told of it before no longer holds."""

from collections.abc import Sequence

from bot.briefings.about import is_between, is_named
from bot.briefings.briefing import Told
from bot.briefings.gather import find_told, read_lines
from bot.briefings.lines import Line
from bot.briefings.resolve import Subject
from bot.briefings.view import View
from bot.extraction.facts import Deal


async def find_ending(view: View, subjects: Sequence[Subject]) -> list[Line]:
    """The sentence that ends or holds the newest deal between all of these that an article is about; else nothing."""
    subjects = [subject for subject in subjects if subject.kind != "place"]
    told = [one for one in await find_told(view, Deal, subjects) if one.fact.main and is_between(one.fact, subjects)]
    newest = max(told, key=lambda one: one.article.published or "", default=None)
    if newest is None or newest.fact.status not in {"cancelled", "paused"}:
        return []
    return await _find_line(view, newest)


async def find_bought(view: View, subject: Subject) -> tuple[list[Line], list[Line]]:
    """The sentence on the newest purchase of the subject: as the first of two where it was completed, else the second.

    One that is only talked about is none.
    """
    told = [one for one in await find_told(view, Deal, [subject]) if one.fact.kind == "acquisition" and one.fact.main]
    bought = [one for one in told if any(r.role == "target" and is_named(subject, r.party) for r in one.fact.roles)]
    newest = max(bought, key=lambda one: one.article.published or "", default=None)
    if newest is None or newest.fact.status in {"rumoured", "in_talks"}:
        return [], []
    lines = await _find_line(view, newest)
    return (lines, []) if newest.fact.status == "completed" else ([], lines)


async def _find_line(view: View, told: Told[Deal]) -> list[Line]:
    """The sentence from which the status of a deal is known."""
    lines = await read_lines(view, [told.article])
    status = told.fact.evidence.get("status")
    places = [status.start, told.fact.start] if status else [told.fact.start]
    return [line for at in places for line in lines if line.start <= at < line.end][:1]
