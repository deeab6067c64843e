"""The sentences that tell something of a person beside an organization, the plainest first. Reads the library."""

from collections.abc import Callable

from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, readable_alone
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_called
from bot.briefings.view import View
from bot.extraction.facts import Facts

Weigh = Callable[[Subject, Line, Facts], int]
"""How plainly a line tells of the person what is asked; 0 where it does not. Its facts are those of the article."""


async def find_told_of_person(view: View, person: Subject, weigh: Weigh) -> list[Line]:
    """The lines that have a weight, each once, of those that name the person and, in the last sentence, a firm."""
    articles = await find_articles(view, [person])
    facts = {heading: found async for heading, found in view.library.facts_of(articles)}
    lines = readable_alone(await read_lines(view, articles))
    named = [line for line in lines if _names_both(person, line, facts[line.article])]
    told = [(line, weigh(person, line, facts[line.article])) for line in named]
    return list(dict.fromkeys(line for line, weight in sorted(told, key=lambda one: -one[1]) if weight))


def _names_both(person: Subject, line: Line, facts: Facts) -> bool:
    last = line.last
    named = (one for one in facts.mentions if last.start <= one.start < last.end)
    return is_called(person, line.text) and any(one.kind == "organization" for one in named)
