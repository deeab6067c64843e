"""What a person founded: the sentences that call the person a founder, or tell of the founding.

`which company did ada found` names no company, and whatever else is told of Ada does not answer it.
"""

import re
from collections.abc import Sequence

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_named
from bot.briefings.questions.told_of_person import find_told_of_person
from bot.briefings.view import View
from bot.extraction.facts import Facts
from bot.patterns import lazy_pattern

_COMPANY = r"(?:compan(?:y|ies)|firms?|start-?ups?|business(?:es)?|labs?|ventures?)"
_ASKS = lazy_pattern(
    rf"\W*(?:what|which)(?: {_COMPANY})? (?:did|has|have)\b.*\b(?:(?:co-?)?found(?:ed)?|establish(?:ed)?|set up)\W*$"
    rf"|\W*(?:what|which) {_COMPANY} (?:did|has|have|does)\b.*\b(?:start(?:ed)?|launch(?:ed)?|creat(?:e|ed))\W*$",
    re.IGNORECASE,
)
_FOUNDER = lazy_pattern(r"\b(?:co-?)?found(?:ers?|ed|ing)\b|\b(?:to|and) (?:co-?)?found\b", re.IGNORECASE)
_STARTS = lazy_pattern(
    r"\b(?:establish(?:ed)?|set(?:ting)? up|start(?:ed|ing)?|launch(?:ed|ing)?|creat(?:ed|ing))\b", re.IGNORECASE
)
_NEAR = 80
"""Characters between a person and the word for a founder."""


async def find_founded(view: View, question: str, names: Sequence[Subject]) -> list[Line] | None:
    """The sentences that tell what the person founded, the plainest first; None where no such thing is asked."""
    if not names or names[0].kind != "person" or not _ASKS.match(question):
        return None
    return await find_told_of_person(view, names[0], _weigh)


def _weigh(person: Subject, line: Line, facts: Facts) -> int:
    """2 where the person is called a founder or founded something, 1 where they start something, else 0."""
    last = line.last
    for weight, cue in ((2, _FOUNDER), (1, _STARTS)):
        places = (found.span() for found in cue.finditer(line.text, last.start - line.start))
        if any(_stands_next_to(person, line, start, end, facts) for start, end in places):
            return weight
    return 0


def _stands_next_to(person: Subject, line: Line, start: int, end: int, facts: Facts) -> bool:
    """Whether the person is the next one named before or behind a place of the line, and near."""
    people = [one for one in facts.mentions if one.kind == "person" and line.start <= one.start < line.end]
    before = [one for one in people if one.end <= line.start + start and line.start + start - one.end < _NEAR][-1:]
    behind = [one for one in people if line.start + end <= one.start < line.start + end + _NEAR][:1]
    return any(is_named(person, one.name) for one in (*before, *behind))
