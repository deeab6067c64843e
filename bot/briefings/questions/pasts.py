"""Where a person was before: the sentences that tell of an earlier office or employer.

`where did ada work before` is answered in many words, and seldom in those: “a former Quillback engineer”, “Ada, who
spent ten years at Quillback”. So such a word must stand next to the person.
"""

import re
from collections.abc import Sequence

from bot.briefings.lines import Line
from bot.briefings.meaning.cue_words import words_for
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_named
from bot.briefings.questions.told_of_person import find_told_of_person
from bot.briefings.view import View
from bot.extraction.facts import Facts
from bot.patterns import lazy_pattern

_ASKS = lazy_pattern(
    r"\W*(?:(?:where|who|what(?: company| firm)?|which (?:company|firm|lab))\b.*"
    r"\b(?:work(?:s|ed|ing)?(?: at| for| on)?|do|be|been|come from|from|at|was|were)\b.*"
    r"\b(?:before|previously|earlier|beforehand|in the past)\b"
    r"|(?:where|which (?:company|firm|lab)) (?:do|does|did)\b.*\bcomes? from\W*$"
    r"|(?:what|which|who)\b.*\b(?:previous|former|last|old|past|earlier)"
    r" (?:jobs?|employers?|company|roles?|position|work)\b)",
    re.IGNORECASE,
)
_EARLIER = lazy_pattern(
    lambda: (
        rf"\b(?:{words_for('was before')}"
        r"|spent\b.{1,30}?\b(?:years?|months|decades?|career)\b.{0,30}?\bat)\b"
    ),
    re.IGNORECASE,
)
_LEFT = lazy_pattern(lambda: rf"\b{words_for('left')}\b", re.IGNORECASE)


async def find_past(view: View, question: str, names: Sequence[Subject]) -> list[Line] | None:
    """The sentences that tell where the person was, the plainest first; None where no such thing is asked of one."""
    if not names or names[0].kind != "person" or not _ASKS.match(question):
        return None
    return await find_told_of_person(view, names[0], _weigh)


def _weigh(person: Subject, line: Line, facts: Facts) -> int:
    """2 where a word for what was before stands next to the person and an organization, 1 where they leave one."""
    last = line.last
    if any(_is_of(person, line, cue.start(), facts) for cue in _EARLIER.finditer(line.text, last.start - line.start)):
        return 2
    left = (one for one in facts.people if one.from_ and is_named(person, one.name))
    is_left = any(last.start <= one.start < last.end for one in left)
    return int(is_left and _LEFT.search(line.text, last.start - line.start) is not None)


def _is_of(person: Subject, line: Line, at: int, facts: Facts) -> bool:
    """Whether the person is the last one named before the place in its sentence, or the first one behind it."""
    people = [one for one in facts.mentions if one.kind == "person" and line.start <= one.start < line.end]
    before = [one for one in people if one.end <= line.start + at]
    near = before[-1:] or [one for one in people if one.start > line.start + at][:1]
    return any(is_named(person, one.name) for one in near)
