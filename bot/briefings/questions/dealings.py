"""Whether one bought another or put money into it, by the deals of articles: who plays which part is known there.

A sentence with both names and the verb may tell it the other way round.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.briefings.briefing import Told
from bot.briefings.gather import find_told, read_lines
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_named
from bot.briefings.view import View
from bot.extraction.facts import Deal, PartyRole
from bot.patterns import lazy_pattern

_INVESTS = lazy_pattern(
    r"\b(?:invest(?:s|ed|ing)?(?: money)? in|stakes? in|back(?:s|ed|ing)?|fund(?:s|ed|ing)?|financ(?:es?|ed|ing))\b",
    re.IGNORECASE,
)
_BUYS = lazy_pattern(r"\b(?:b(?:uys?|uying|ought)|acquir(?:es?|ed|ing)|purchas(?:es?|ed|ing))\b", re.IGNORECASE)
_DOUBTFUL = frozenset({"rumoured", "in_talks", "paused", "cancelled"})


@dataclass(frozen=True, slots=True)
class Dealing:
    """The part that the one who acts plays in a deal, and the other's."""

    doer: PartyRole
    other: PartyRole


def read_dealing(question: str) -> Dealing | None:
    """What a question asks of two names; a stake is bought by whoever invests."""
    if _INVESTS.search(question):
        return Dealing("investor", "recipient")
    return Dealing("buyer", "target") if _BUYS.search(question) else None


async def find_dealings(view: View, dealing: Dealing, names: Sequence[Subject]) -> tuple[list[Line], bool]:
    """The sentences of deals between the first and the last name, or of anybody with a single one, the newest first;
    and whether they are only told the other way round.
    """
    told = await find_told(view, Deal, names)
    fitting = [one for one in told if _plays(one.fact, dealing.other, names[-1])]
    fitting = [one for one in fitting if len(names) == 1 or _plays(one.fact, dealing.doer, names[0])]
    turned = [
        one
        for one in told
        if _plays(one.fact, dealing.other, names[0]) and not _plays(one.fact, dealing.other, names[-1])
    ]
    sure = [one for one in fitting if one.fact.status not in _DOUBTFUL]
    newest = sorted(sure, key=lambda one: one.article.published or "", reverse=True)
    return await _find_lines(view, newest), len(names) > 1 and bool(turned) and not fitting


def _plays(deal: Deal, role: PartyRole, subject: Subject) -> bool:
    return any(one.role == role and is_named(subject, one.party) for one in deal.roles)


async def _find_lines(view: View, told: Sequence[Told[Deal]]) -> list[Line]:
    lines = await read_lines(view, [one.article for one in told])
    at = [(one.article, one.fact.start) for one in told]
    return [
        line for article, start in at for line in lines if line.article == article and line.start <= start < line.end
    ]
