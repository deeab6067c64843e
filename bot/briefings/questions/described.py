"""Somebody whom a question names by what they did: `who runs the company that bought quillback`.

The deals and sites of articles tell who that is, and the question is answered of them by name.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.briefings.gather import find_told
from bot.briefings.meaning.resolve import LONGEST_NAME, Subject, resolve
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_named
from bot.briefings.view import View
from bot.extraction.facts import Deal, PartyRole, Project
from bot.extraction.figures.amounts import find_amounts
from bot.patterns import lazy_pattern

_SUM = r"(?:(?:about|around|nearly|over|up to|more than|at least) )?(?:\w{0,3}[$€£₹])?\d[\d.,]*(?: ?[a-z]+){0,2}?"
_BUYS = (
    r"b(?:ought|uys|uying)|acquir(?:ed|es|ing)|purchas(?:ed|es|ing)|t(?:ook|akes|aking) over|own(?:s|ed)"
    rf"|pa(?:id|ys|ying) {_SUM} for"
)
_BUYERS = r"buyer|acquirer|owner|parent(?: company)?"
_INVESTS = rf"(?:invest(?:ed|s|ing)|put(?:s|ting)?)(?: {_SUM})? in(?:to)?|back(?:ed|s|ing)|fund(?:ed|s|ing)"
_INVESTORS = r"backer"
_PARTS: tuple[tuple[str, PartyRole, PartyRole], ...] = (
    (f"{_BUYS}|{_BUYERS}", "buyer", "target"),
    (f"{_INVESTS}|{_INVESTORS}", "investor", "recipient"),
)
"""What is said of one who does a deal, their part in it and the other's."""
_DEALS = f"{_BUYS}|{_INVESTS}"
_BUILDS = r"buil(?:t|ds|ding)|develop(?:ed|s|ing)|operat(?:ed|es|ing)|behind"
_BUILDERS = r"operator|developer|builder"
_DOERS = f"{_BUYERS}|{_INVESTORS}|{_BUILDERS}"
_THE = r"\b(?:the|a) (?:new |current |future )?"
_COMPANY = (
    r"(?:company|firm|start-?up|business|group|bank|lab|lender|investor|developer|operator|maker|chipmaker|miner)"
    r"(?: that| which| who)?"
)
_HAS = r"(?: (?:has|have|had|is|are|was|were|will|now|just|recently))*"
_DOER = lazy_pattern(rf"{_THE}{_COMPANY}{_HAS} (?P<did>{_DEALS}|{_BUILDS}) (?P<name>(?!by\b).+)", re.IGNORECASE)
_DOER_OF = lazy_pattern(rf"{_THE}(?P<did>{_DOERS}) of (?P<name>.+)", re.IGNORECASE)
_OWN_DOER = lazy_pattern(rf"(?P<name>\S.{{0,60}}?)['’]s (?:new |current )?(?P<did>{_DOERS})\b", re.IGNORECASE)
_OTHER = lazy_pattern(rf"{_THE}{_COMPANY}{_HAS} (?P<did>{_DEALS}) by (?P<name>.+)", re.IGNORECASE)
_OTHER_OF = lazy_pattern(rf"{_THE}{_COMPANY} (?P<name>\S.{{0,40}}?){_HAS} (?P<did>{_DEALS})\b", re.IGNORECASE)
_NUMBER = lazy_pattern(r"(?=\d)")
_ROUNDED = 0.05
"""By what share a sum that is asked of may differ from the one that is told."""
_UNSURE = frozenset({"rumoured", "in_talks", "paused", "cancelled"})
_IDLE = frozenset(meanings("company name call tell"))
"""Words of a question that asks for nothing but who it was."""


@dataclass(frozen=True, slots=True)
class Described:
    """A question with the name of whom it describes; None where no article tells who that is, or several are."""

    question: str | None


async def find_described(view: View, question: str) -> Described | None:
    """The question with the name; None where it describes nobody, or asks for nothing but who that is."""
    for pattern in (_OTHER, _DOER, _DOER_OF, _OWN_DOER, _OTHER_OF):
        found = pattern.search(question)
        named = await _find_named(view, found["name"], at_end=pattern in {_OWN_DOER, _OTHER_OF}) if found else None
        if found and named:
            subject, first, last = named
            start, name = found.start(), found.start("name")
            start = name + first if pattern is _OWN_DOER else start
            before, behind = question[:start], question[max(found.end("did"), name + last) :]
            if set(meanings(f"{before} {behind}")) <= _IDLE:
                return None
            names = await _find_others(view, subject, found["did"], is_doer=pattern in {_OTHER, _OTHER_OF})
            if not names and pattern in {_DOER_OF, _OWN_DOER}:
                return None  # "the developer of Quillback" may be told of in so many words
            return Described(f"{before}{names[0]}{behind}" if len(names) == 1 else None)
    return None


async def _find_named(view: View, words: str, *, at_end: bool) -> tuple[Subject, int, int] | None:
    """The longest known name with which the words begin, or end, and where it stands; else one that a word shortens."""
    spans = [one.span() for one in re.finditer(r"\S*\w", words)]
    runs = [(start, len(words)) for start, _ in spans] if at_end else [(0, end) for _, end in reversed(spans)]
    keys = {run: view.aliases.full_key(words[slice(*run)]) for run in runs[-LONGEST_NAME:]}
    known = await view.library.known_names(view.visible, sorted(set(keys.values())))
    start, end = next((run for run, key in keys.items() if key in known), runs[-1])
    meant = await resolve(view, words[start:end])
    return (meant.subjects[0], start, end) if meant.subjects and not meant.understood else None


async def _find_others(view: View, subject: Subject, did: str, *, is_doer: bool) -> Sequence[str]:
    """Those who did it to the subject, or to whom it did; of a site, who runs it. Each once."""
    if re.fullmatch(f"{_BUILDS}|{_BUILDERS}", did, re.IGNORECASE):
        told = [one.fact for one in await find_told(view, Project, [subject])]
        names = [one.operator for one in told if one.operator and is_named(subject, one.name)]
    else:
        doer, other = next((one, two) for words, one, two in _PARTS if re.fullmatch(words, did, re.IGNORECASE))
        own, asked = (doer, other) if is_doer else (other, doer)
        deals = [one.fact for one in await find_told(view, Deal, [subject]) if one.fact.status not in _UNSURE]
        fitting = [one for one in deals if any(r.role == own and is_named(subject, r.party) for r in one.roles)]
        names = [role.party for one in _of_sum(fitting, did) for role in one.roles if role.role == asked]
    kept: list[str] = []
    for name, _ in Counter(sorted(names, key=len)).most_common():
        if not any(name.startswith(f"{one} ") or one.startswith(f"{name} ") for one in kept):
            kept.append(name)
    return kept


def _of_sum(deals: Sequence[Deal], did: str) -> Sequence[Deal]:
    """The deals of the sum that is said to be paid; all where none is said, or where no deal states one.

    One who invests may give a part of it.
    """
    said = [one for one in find_amounts(did) if one.value is not None] or find_amounts(_NUMBER.sub("$", did, count=1))
    stated = [one for one in deals if one.value is not None or one.value_usd is not None]
    if not said or not stated:
        return deals
    least = 0.0 if re.match(_INVESTS, did, re.IGNORECASE) else 1 - _ROUNDED
    sums = {one.value for one in said if one.value is not None}
    return [
        one
        for one in stated
        for value in {one.value, one.value_usd}
        if value and any(least <= asked / value <= 1 + _ROUNDED for asked in sums)
    ]
