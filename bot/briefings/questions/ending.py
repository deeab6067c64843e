"""How a deal of those whom a question names came out: what was told before it was ended or held no longer holds."""

import re
from collections.abc import Sequence

from bot.briefings.briefing import Told
from bot.briefings.composing.deal import EXPECTS_CLOSE
from bot.briefings.gather import find_told, read_lines
from bot.briefings.lines import Line
from bot.briefings.meaning.cue_words import words_for
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_between, is_called, is_named
from bot.briefings.view import View
from bot.extraction.facts import Deal, Kind
from bot.patterns import lazy_pattern

_KINDS: tuple[tuple[str, frozenset[Kind]], ...] = (
    ("deal: acquisition", frozenset({"acquisition"})),
    ("deal: funding", frozenset({"funding"})),
    ("deal: partnership", frozenset({"partnership", "joint_venture"})),
    ("deal: contract", frozenset({"contract"})),
    ("deal: any", frozenset()),
)
"""By section of the words with which a question calls a deal, the kinds that it may be of."""


def _spell_outcome() -> str:
    deal = "|".join(words_for(section) for section, _ in _KINDS)
    return (
        r"\W*(?:what(?:['’]s| is| was| has|ever)? (?:happened|happening|became|become|come|going on|new"
        rf"|the (?:latest|status|state|fate|outcome))\b.*\b(?P<deal>{deal})"
        r"(?: (?:of|with|by|for|between)(?: \S++){1,5})?\W*$"
        r"|(?:did|does|has|have|is|was|were|will|would|when (?:did|was|will|is|does))\b"
        rf".*\b(?P<ended>{deal})\b.*\b(?:{words_for('outcome')}|{words_for('asks outcome')})\W*$)"
    )


_ASKS_OUTCOME = lazy_pattern(_spell_outcome, re.IGNORECASE)
"""How a question asks what became of a deal, and for nothing else of it."""
_MOST = 3
_SAYS_SO = lazy_pattern(lambda: rf"\b(?:{words_for('outcome')}|{words_for('tells outcome')})\b", re.IGNORECASE)
"""What a sentence says that tells how it came out."""


async def find_outcome(view: View, question: str, subjects: Sequence[Subject]) -> list[Line]:
    """Of a question what became of a deal: the sentences of the newest article on it by which it was ended, held or
    closed, or by which it is expected to be closed; none where it says nothing of the kind.
    """
    found = _ASKS_OUTCOME.match(question)
    subjects = [one for one in subjects if one.kind == "organization"]
    if found is None or not subjects:
        return []
    named = (found["deal"] or found["ended"]).casefold()
    kinds = next(kinds for section, kinds in _KINDS if re.fullmatch(words_for(section), named))
    told = await _find_told(view, subjects, kinds)
    newest = _newest(told)
    if newest is None or not _is_out(newest.fact):
        return await _find_expectation(view, told, newest) if newest and found["ended"] else []
    lines = await read_lines(view, [newest.article])
    first = await _find_line(view, newest, subjects)
    saying = (one for one in lines if one not in first and tells_outcome(one))
    return [*first, *(one for one in saying if any(is_called(subject, one.text) for subject in subjects))][:_MOST]


async def _find_expectation(view: View, told: Sequence[Told[Deal]], newest: Told[Deal]) -> list[Line]:
    """The sentences by which a deal is expected to be closed, those of newer articles first; else the newest on it."""
    newer = sorted(told, key=lambda one: one.article.published or "", reverse=True)
    lines = await read_lines(view, dict.fromkeys(one.article for one in newer))
    expecting = [line for line in lines if EXPECTS_CLOSE.search(line.text.lower())]
    return expecting[:_MOST] or await _find_line(view, newest, ())


def _is_out(deal: Deal) -> bool:
    """Whether it came to an end, or was closed; most that is `completed` of others was only agreed."""
    return deal.status in {"cancelled", "paused"} or (deal.kind == "acquisition" and deal.status == "completed")


async def _find_told(view: View, subjects: Sequence[Subject], kinds: frozenset[Kind] = frozenset()) -> list[Told[Deal]]:
    """The deals between all of these, of these kinds if any, that articles are about."""
    told = [one for one in await find_told(view, Deal, subjects) if one.fact.main and is_between(one.fact, subjects)]
    return [one for one in told if not kinds or one.fact.kind in kinds]


def _newest(told: Sequence[Told[Deal]]) -> Told[Deal] | None:
    """The newest; of one day the one that came to an end: none is taken up again on the day."""
    return max(told, key=lambda one: (one.article.published or "", _is_out(one.fact)), default=None)


async def find_ending(view: View, subjects: Sequence[Subject]) -> list[Line]:
    """The sentence that ends or holds the newest deal between all of these that an article is about; else nothing."""
    subjects = [subject for subject in subjects if subject.kind != "place"]
    newest = _newest(await _find_told(view, subjects))
    if newest is None or newest.fact.status not in {"cancelled", "paused"}:
        return []
    return await _find_line(view, newest, subjects)


def tells_outcome(line: Line) -> bool:
    """Whether the line says how a deal came out."""
    return _SAYS_SO.search(line.text) is not None


async def find_bought(view: View, subject: Subject) -> tuple[list[Line], list[Line]]:
    """The sentence on the newest purchase of the subject: as the first of two where it was completed, else the second.

    One that is only talked about is none.
    """
    told = [one for one in await find_told(view, Deal, [subject]) if one.fact.kind == "acquisition" and one.fact.main]
    bought = [one for one in told if any(r.role == "target" and is_named(subject, r.party) for r in one.fact.roles)]
    newest = max(bought, key=lambda one: one.article.published or "", default=None)
    if newest is None or newest.fact.status in {"rumoured", "in_talks"}:
        return [], []
    lines = await _find_line(view, newest, (subject,))
    return (lines, []) if newest.fact.status == "completed" else ([], lines)


async def _find_line(view: View, told: Told[Deal], subjects: Sequence[Subject]) -> list[Line]:
    """The sentence from which the status of a deal is known; where that is the headline, the first that says so of one
    of these, or else the deal's own.
    """
    lines = await read_lines(view, [told.article])
    at = told.fact.evidence.get("status", told.fact).start
    known = [line for line in lines if line.start <= at < line.end]
    saying = (line for line in lines if tells_outcome(line) and any(is_called(one, line.text) for one in subjects))
    own = (line for line in lines if line.start <= told.fact.start < line.end)
    return [*known, *saying, *own][:1]
