"""Who left or joined an organization, and who came after somebody: the sentences that tell of it.

A move is known by its ends, which the facts hold; who leaves for nowhere is known by the verb and by where they work.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, readable_alone
from bot.briefings.meaning.cue_words import find_cues, one_of
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_called, is_named
from bot.briefings.view import View
from bot.extraction.facts import Deal, Facts, Person
from bot.extraction.words.wordlists import read_sections
from bot.patterns import lazy_pattern

_CUES = "move_cues.txt"
_ASKS_SUCCESSOR = lazy_pattern(r"\W*who(?:['’]s| is| was)\b.{0,60}\b(?:successor|replacement)\b", re.IGNORECASE)
_FROM, _TO = lazy_pattern(r"\bfrom\b", re.IGNORECASE), lazy_pattern(r"\b(?:for|to)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Move:
    """What a question asks of: those who left one place, joined another, or both."""

    origin: Subject | None
    goal: Subject | None


@cache
def _asks(what: str) -> re.Pattern[str]:
    """A question who left, joined or followed, and `whom` it names; `of` is whose staff it asks for."""
    cues = read_sections(_CUES)
    staff = rf"(?:(?:which|what|any|the|all) ){{0,2}}{one_of(cues['staff'])}(?: (?:from|at|of|in) (?P<of>.{{1,60}}?))?"
    who = rf"(?:who(?:['’]s| all)?|{staff}(?: who| that)?)"
    is_doing = r"(?:has |have |had |is |are |was |will |is going to )?(?:just |recently )?"
    asked = one_of(cues[f"asked who {what}"])
    return re.compile(rf"\W*{who}\s+{is_doing}{asked}\b(?P<whom>[^,;]*)", re.IGNORECASE)


def _tells(what: str, line: Line) -> bool:
    """Whether the sentence itself tells that somebody leaves or follows."""
    told = _last(line).text.lower()
    if find_cues(_CUES, what).search(told) is not None:
        return True
    return what == "leaves" and _loses_staff().search(told) is not None


@cache
def _loses_staff() -> re.Pattern[str]:
    """“Has lost two more of its founders”."""
    cues = read_sections(_CUES)
    return re.compile(rf"\b{one_of(cues['loses'])}(?:\W+\w+){{0,5}}?\W+{one_of(cues['lost staff'])}\b")


def read_move(question: str, names: Sequence[Subject]) -> Move | None:
    """The organizations that those asked for left and joined; None where the question asks for no move."""
    owners = [one for one in names if one.kind == "organization"]
    joined = _asks("joined").match(question)
    asked = joined or _asks("left").match(question)
    if asked is None or not owners:
        return None
    first, _, second = _parted(asked["whom"], _FROM if joined else _TO)
    first, second = (first, asked["of"] or second) if joined else (asked["of"] or first, second)
    ends = [next((one for one in owners if part and is_called(one, part)), None) for part in (first, second)]
    return Move(ends[1], ends[0]) if joined else Move(ends[0], ends[1])


def _parted(words: str, link: re.Pattern[str]) -> tuple[str, str, str]:
    """Words around the link between two names; all of them where it stands before the first."""
    links = [one for one in link.finditer(words) if words[: one.start()].strip()]
    return (words[: links[0].start()], links[0][0], words[links[0].end() :]) if links else (words, "", "")


async def find_moves(view: View, question: str, names: Sequence[Subject]) -> list[Line] | None:
    """The sentences that answer who left, joined or came after; None where others may, or no such thing is asked."""
    if asks_successor(question, names):
        return await _find_told(view, names[:1], lambda line, facts: _weigh_successor(names[0], line, facts)) or None
    move = read_move(question, names)
    ends = [one for one in (move.origin, move.goal) if one] if move else []
    moved = await _find_told(view, ends, lambda line, facts: _weigh(move, line, facts)) if move and ends else []
    return moved or None


async def _find_told(view: View, subjects: Sequence[Subject], weigh: Callable[[Line, Facts], int]) -> list[Line]:
    """The sentences that weigh something, the heaviest first, then those of the newest article."""
    articles = await find_articles(view, subjects)
    facts = {heading: found async for heading, found in view.library.facts_of(articles)}
    lines = readable_alone(await read_lines(view, articles))
    told = [(line, weigh(line, facts[line.article])) for line in lines]
    return [line for line, weight in sorted(told, key=lambda one: -one[1]) if weight]


def _weigh(move: Move, line: Line, facts: Facts) -> int:
    """2 where a sentence tells a move by its ends, 1 where one who works there leaves, else 0."""
    if any(_ends(move, one) for one in facts.people if _tells_move(line, one)):
        return 2
    if any(_is_of_hiring(move, one) for one in facts.deals if line.last.start <= one.start < line.last.end):
        return 2
    if move.goal is not None or not _tells("leaves", line):
        return 0
    named = _people_in(line, facts)
    return int(any(_works_at(move, one) for one in facts.people if one.name in named))


def _tells_move(line: Line, person: Person) -> bool:
    """Whether the sentence is the one from which it is known where somebody came from or went."""
    at = next((person.evidence[end].start for end in ("to", "from") if end in person.evidence), person.start)
    return line.last.start <= at < line.last.end


def _last(line: Line) -> Line:
    """The sentence itself, without the one before that makes it readable."""
    return Line(line.passage, line.last, line.last)


def _people_in(line: Line, facts: Facts) -> set[str]:
    last = line.last
    return {one.name for one in facts.mentions if one.kind == "person" and last.start <= one.start < last.end}


def _ends(move: Move, person: Person) -> bool:
    return all(
        named is not None and is_named(end, named)
        for end, named in ((move.origin, person.from_), (move.goal, person.to))
        if end is not None
    )


def _is_of_hiring(move: Move, deal: Deal) -> bool:
    """Whether a deal is the hiring of people that nobody names by one of these from the other."""
    employer, *others = deal.parties
    is_goal = move.goal is None or is_named(move.goal, employer)
    return deal.kind == "hiring" and is_goal and (move.origin is None or any(is_named(move.origin, o) for o in others))


def _works_at(move: Move, person: Person) -> bool:
    """Whether somebody is of the organization that is left, and did not come to it."""
    origin = move.origin
    if origin is None or person.organization is None or (person.to and is_named(origin, person.to)):
        return False
    return is_named(origin, person.organization)


def asks_successor(question: str, names: Sequence[Subject]) -> bool:
    """Whether a question asks who came after the person that it names."""
    is_asked = _asks("followed").match(question) or _ASKS_SUCCESSOR.match(question)
    return bool(is_asked) and len(names) > 0 and names[0].kind == "person"


def _weigh_successor(before: Subject, line: Line, facts: Facts) -> int:
    """3 where a sentence tells who takes over from whom, 2 where it leaves out the one, 1 for one hired by the same."""
    others = [name for name in _people_in(line, facts) if not is_named(before, name)]
    if others and _tells("follows", line):
        return 3 if is_called(before, line.text) else 2
    own = {one.organization for one in facts.people if is_named(before, one.name)} - {None}
    here = (one for one in facts.people if one.name in others and _tells_move(line, one))
    return int(any(one.to in own for one in here))
