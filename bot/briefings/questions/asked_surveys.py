"""What a question asks of all deals or projects: the largest, those over $1 billion, the cancelled ones (pure)."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bot.extraction.facts import Deal, Project
from bot.extraction.figures.amounts import find_amounts
from bot.patterns import lazy_pattern

_MOST_SEEN = lazy_pattern(
    r"\b(?:largest|biggest|(?:most|the) expensive|priciest|costliest|highest[- ]valued?|most powerful)\b", re.IGNORECASE
)
_COSTS = lazy_pattern(r"expensive|priciest|costliest", re.IGNORECASE)
_MERGERS = "mergers?"
_NOUNS: tuple[tuple[type[Deal] | type[Project], frozenset[str], str], ...] = (
    (Deal, frozenset({"acquisition"}), rf"acquisitions?|takeovers?|buy-?outs?|purchases?|{_MERGERS}"),
    (Deal, frozenset({"funding"}), r"(?:funding )?rounds?|fundings?|raises?"),
    (Deal, frozenset({"investment", "funding"}), r"investments?"),
    (Deal, frozenset({"contract"}), r"contracts?|orders?"),
    (Deal, frozenset({"partnership", "joint_venture"}), r"partnerships?|joint ventures?"),
    (Deal, frozenset(), r"(?:data cent(?:er|re) )?(?:deals?|agreements?|transactions?)"),
    (
        Project,
        frozenset(),
        r"data ?cent(?:er|re)s?(?: (?:campus(?:es)?|projects?))?|campus(?:es)?|build-?outs?|projects?",
    ),
)
_STATUSES: tuple[tuple[frozenset[str], str], ...] = (
    (
        frozenset({"cancelled"}),
        r"cancell?ed|called off|scrapped|abandoned|terminated|dropped|collapsed|(?:fell|fallen|fall) (?:apart|through)",
    ),
    (frozenset({"paused"}), r"paused|(?:put )?on hold|suspended|stalled"),
    (frozenset({"in_talks", "rumoured"}), r"in talks|being negotiated|rumou?red"),
    (frozenset({"under_construction"}), r"under construction|being built"),
    (frozenset({"operational"}), r"operational|in operation|up and running"),
    (frozenset({"completed"}), r"completed|closed"),
    (frozenset({"signed"}), r"signed"),
    (frozenset({"approved"}), r"approved"),
)
_OPENS = lazy_pattern(
    r"\W*+(?:deals|acquisitions|takeovers|mergers|data cent(?:er|re)s|what|which|list|show|name|who|any|are there|all"
    r"|the|(?:\w[\w-]*+\W++){0,2}?(?:largest|biggest|most|cancell?ed|paused|scrapped|priciest|costliest))\b",
    re.IGNORECASE,
)
_FILLERS = lazy_pattern(
    r"\b(?:what|which|who|whats|is|are|was|were|the|a|an|list|show|me|name|all|any|there|of|by|for|with|from|on|in|has"
    r"|have|been|got|get|made|did|do|you|know|so far|ever|yet|to date|this|your|our|library|ai|new|single|startup|tech"
    r"|value|size|capacity|now|currently|right|recently|far|that|s|announced|agreed|struck|happened|about|tell|us)\b"
    r"|[^\w\s&.-]|['’]s\b",
    re.IGNORECASE,
)
_YEAR = lazy_pattern(r"\b20\d\d\b")
_BOUND = lazy_pattern(
    r"\b(?:(?:worth|valued at|of|with|at) )?(?:(?P<over>over|above|exceeding|(?:more|larger|bigger|greater|higher) than"
    r"|north of)|at least|upwards of|from|(?P<under>under|below|(?:less|smaller|lower) than)"
    r"|(?P<most>at most|up to)) ?$",
    re.IGNORECASE,
)
"""What stands before a sum that bounds those that are asked for: the least of them, the most, or what they pass."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The least that is asked for, or the most; or what all are to be over or under."""

    unit: str
    value: float
    is_most: bool
    is_itself: bool
    """Whether what is worth just so much is asked for: `at least`, `up to`."""

    def allows(self, value: float | None) -> bool:
        """Whether what is worth so much is asked for."""
        if value is None or value == self.value:
            return value is not None and self.is_itself
        return value < self.value if self.is_most else value > self.value


@dataclass(frozen=True, slots=True)
class Survey:
    """What is asked of all deals or projects: the largest, or those of a status; and the words that are left.

    The largest project is that of most power, or of the highest cost.
    """

    record: type[Deal] | type[Project]
    kinds: frozenset[str]
    statuses: frozenset[str]
    year: str | None
    rest: str
    is_of_cost: bool = False
    limit: Limit | None = None
    is_sized: bool = True
    """Whether it asks for a size, which is told then; not for all of a year, or of a status."""

    @property
    def is_of_year(self) -> bool:
        """Whether it asks for nothing but all of a year."""
        return self.year is not None and not self.is_sized and not self.statuses


def read_survey(question: str) -> Survey | None:
    """The survey that a question asks for; None where it asks for anything else."""
    if not _OPENS.match(question):
        return None
    most = _MOST_SEEN.search(question)
    limit, left = _read_limit(_MOST_SEEN.sub(" ", question))
    statuses, left = _take(left, _STATUSES) if not most else (frozenset[str](), left)
    years = sorted(set(_YEAR.findall(left)))
    if len(years) > 1:
        return None
    for record, kinds, words in _NOUNS:
        noun = re.search(rf"\b(?:{words})\b", left, re.IGNORECASE)
        if noun and (most or statuses or limit or _asks_for_year(noun[0], years)):
            left = left[: noun.start()] + " " + left[noun.end() :]
            rest = " ".join(_FILLERS.sub(" ", _YEAR.sub(" ", left)).split())
            is_of_cost = limit.unit != "MW" if limit else most is not None and _COSTS.search(most[0]) is not None
            year = years[0] if years else None
            return Survey(record, kinds, statuses, year, rest, is_of_cost, limit, bool(most or limit))
    return None


def _asks_for_year(noun: str, years: Collection[str]) -> bool:
    """Whether it asks for all of a year; deals are not told apart by whether those who agree merge."""
    return bool(years) and noun.endswith("s") and not re.fullmatch(_MERGERS, noun, re.IGNORECASE)


def asks_for_size(question: str) -> bool:
    """Whether it asks for all of a size, of nobody and no year: what is told of smaller ones is no answer."""
    survey = read_survey(question)
    return survey is not None and survey.limit is not None and not survey.rest and survey.year is None


def _read_limit(question: str) -> tuple[Limit | None, str]:
    """The size that a question sets, and its other words: `deals over $1 billion`."""
    for amount in find_amounts(question):
        bound = _BOUND.search(question, 0, amount.start)
        if bound and amount.value is not None:
            is_most, is_itself = bool(bound["most"] or bound["under"]), not (bound["over"] or bound["under"])
            limit = Limit(amount.unit, amount.value, is_most, is_itself)
            return limit, f"{question[: bound.start()]} {question[amount.end :]}"
    return None, question


def _take(question: str, choices: Iterable[tuple[frozenset[str], str]]) -> tuple[frozenset[str], str]:
    for meant, words in choices:
        found = re.search(rf"\b(?:{words})\b", question, re.IGNORECASE)
        if found:
            return meant, question[: found.start()] + " " + question[found.end() :]
    return frozenset(), question
