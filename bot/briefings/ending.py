"""That a deal between those whom a question names was ended or held: what was told of it before no longer holds."""

from collections.abc import Sequence

from bot.briefings.about import is_between
from bot.briefings.gather import find_told, read_lines
from bot.briefings.lines import Line
from bot.briefings.resolve import Subject
from bot.briefings.view import View
from bot.extraction.facts import Deal


async def find_ending(view: View, subjects: Sequence[Subject]) -> list[Line]:
    """The sentence that ends or holds the newest deal between all of these that an article is about; else nothing."""
    told = [one for one in await find_told(view, Deal, subjects) if one.fact.main and is_between(one.fact, subjects)]
    newest = max(told, key=lambda one: one.article.published or "", default=None)
    if newest is None or newest.fact.status not in {"cancelled", "paused"}:
        return []
    lines = await read_lines(view, [newest.article])
    return [line for line in lines if line.start <= newest.fact.start < line.end][:1]
