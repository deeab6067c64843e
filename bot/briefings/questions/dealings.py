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
from bot.briefings.questions.question import read_question
from bot.briefings.view import View
from bot.extraction.facts import Deal, PartyRole
from bot.patterns import lazy_pattern

_INVESTS = lazy_pattern(
    r"\b(?:invest(?:s|ed|ing)?(?: money)? in|invested|stakes? in|back(?:s|ed|ing|ers?)?|fund(?:s|ed|ing|ers?)?"
    r"|financ(?:es?|ed|ing|iers?)|investors?|shareholders?)\b",
    re.IGNORECASE,
)
_BUYS = lazy_pattern(r"\b(?:b(?:uys?|uying|ought)|acquir(?:es?|ed|ing)|purchas(?:es?|ed|ing))\b", re.IGNORECASE)
_INVESTOR = lazy_pattern(r"\b(?:investor|backer|shareholder|owner)s?\b", re.IGNORECASE)
_WHOM = lazy_pattern(
    r"\W*(?:who|whom|what|which (?:[\w-]+ ){0,2}?(?:compan(?:y|ies)|firms?|start-?ups?|labs?)|(?:in )?whom?)\s"
    r"(?:has|have|did|does|do|is)\s.*\b(?:invest(?:ed|ing)?(?: in)?|back(?:ed|ing)?|fund(?:ed|ing)?|b(?:uy|uying|ought)"
    r"|acquir(?:e|ed|ing))(?: (?:so far|lately|recently|this year))?\W*$",
    re.IGNORECASE,
)
"""How a question asks to whom somebody did it: `which companies has fernleaf backed`."""
_BOTH = 2  # names, of which one may have done something to the other
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


async def find_dealt(view: View, question: str, names: Sequence[Subject]) -> list[Line] | None:
    """The sentences that tell whom the only name put money into, or bought; or that one of two is the other's investor.

    None where a question asks no such thing, or it is not told; nothing where it is told the other way round.
    """
    dealing = read_dealing(question)
    if dealing and len(names) == 1 and names[0].kind != "place" and _WHOM.match(question):
        return await _find_done(view, dealing, names[0]) or None
    if dealing is None or len(names) != _BOTH or not read_question(question).is_yes_or_no:
        return None
    dealt, is_turned = await find_dealings(view, dealing, names)
    return [] if is_turned else dealt if dealt and _INVESTOR.search(question) else None


async def _find_done(view: View, dealing: Dealing, doer: Subject) -> list[Line]:
    told = await find_told(view, Deal, [doer])
    done = [one for one in told if _plays(one.fact, dealing.doer, doer) and one.fact.status not in _DOUBTFUL]
    done = [one for one in done if any(role.role == dealing.other for role in one.fact.roles)]
    newest = sorted(done, key=lambda one: one.article.published or "", reverse=True)
    return list(dict.fromkeys(await _find_lines(view, newest)))


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
    at = [(one.article, start) for one in told for start in (one.fact.start, *_name_others(one.fact))]
    return [
        line for article, start in at for line in lines if line.article == article and line.start <= start < line.end
    ]


def _name_others(deal: Deal) -> list[int]:
    """Where more of those who put money into it are named than in its own sentence."""
    named = deal.evidence.get("parties")
    givers = [one.party for one in deal.roles if one.role == "investor" and one.party not in deal.quote]
    return [named.start] if named and any(one in named.quote for one in givers) else []
