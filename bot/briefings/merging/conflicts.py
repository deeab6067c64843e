"""Where articles differ on one field of one thing: all values, none chosen, none averaged (pure).

A later value that replaces an earlier one is a change, no conflict: the earlier is history.
"""

from collections.abc import Sequence
from datetime import date
from itertools import chain
from typing import Any

from bot.briefings.briefing import Cited, Conflict, Differing, Told
from bot.briefings.merging.records import is_close
from bot.extraction.facts import Deal, Project
from bot.extraction.figures.amounts import find_amounts
from bot.patterns import lazy_pattern

_ONE_EVENT = 30
"""Days within which articles report one event; a sum that is told later is another one."""
_CHANGED = lazy_pattern(
    r"\b(?:(?:up|down) from|instead of|in favou?r of|previously|originally|initially|renegotiated|revised|amended"
    r"|upsized|no longer|scal(?:ed|es|ing) (?:back|down|up)|(?:rais|lift|increas|doubl|tripl|expand|reduc|lower|trimm"
    r"|halv)(?:ed|es|s|ing) (?:its|the|their|it|that|from|to)|cut(?:s|ting)? (?:its|the|their|it|that|from|to))\b"
)
"""Words with which news, in small letters, says that something is no more as it was."""
_PARTS = lazy_pattern(
    r"\b(?:phases?|stages?|tranches?|in total|total of|combined|together|altogether|additional|another|further"
    r"|expan(?:d(?:ed|s|ing)?|sions?)|initial(?:ly)?|(?:first|second|third) (?:site|building|campus|part))\b"
)
"""Words with which news, in small letters, tells of a part of something, or of all of its parts."""
_GROWTH = lazy_pattern(
    r"\b(?:expan(?:d(?:able|ed|ing|s)?|sions?) (?:\w+ ){0,4}to|(?:grow|ramp|ris|scal)(?:able|e|ed|es|ing|s)? (?:up )?to"
    r"|full build-?out|eventual(?:ly)?|ultimate(?:ly)?|initial(?:ly)?|(?:first|later) (?:phase|stage)s?)\b"
)
"""Words with which news, in small letters, tells of what something is at first and what it becomes."""
_UNITS = {"capacity_mw": "MW", "cost_usd": "USD", "gpus": "GPU"}
_OF_PROJECT = {"capacity_mw": "capacity_text", "cost_usd": "cost_text", "gpus": "gpus"}
"""Fields of a project on which articles may differ, and those that hold their words."""
_ENDED = frozenset({"paused", "cancelled"})
_ALIKE = (
    *({kind} for kind in ("acquisition", "investment", "funding", "debt", "hiring")),
    {"investment", "funding"},
    {"acquisition", "investment"},
    {"contract", "partnership", "joint_venture", "licensing", "other"},
)
"""Kinds that news uses for one another."""
Telling = Told[Any] | Cited[Any]


def is_replaced(earlier: Telling, later: Telling) -> bool:
    """Whether the later article tells of another state than the earlier one: it says so, or the thing went on since.

    A deal is told when it is made, so a sum told long after is another step; what a site draws holds until it is
    said to change.
    """
    days = earlier.article.published or "", later.article.published or ""
    if not all(days) or days[0] >= days[1] or _is_told_in_passing(earlier, later):
        return False
    moved_on = earlier.fact.status != later.fact.status and (are_apart(*days) or later.fact.status in _ENDED)
    if moved_on or (isinstance(later.fact, Deal) and are_apart(*days)):
        return True
    if any(source.article == earlier.article for source in later.sources):
        return True
    return any(_CHANGED.search(one.lower()) for one in _quotes(later.fact))


def _quotes(fact: Deal | Project) -> tuple[str, ...]:
    """The sentences of an article that tell a fact."""
    return (fact.quote, *(quote.quote for quote in fact.evidence.values()))


def _is_told_in_passing(earlier: Telling, later: Telling) -> bool:
    """Whether the later one is a deal that an article on something else mentions, and does not say that it ended."""
    if not (isinstance(earlier.fact, Deal) and isinstance(later.fact, Deal)) or later.fact.status in _ENDED:
        return False
    return earlier.fact.main and not later.fact.main


def is_history(fact: Telling, facts: Sequence[Telling]) -> bool:
    """Whether any of the others replaces it."""
    return any(is_replaced(fact, other) for other in facts if other is not fact)


def find_conflicts(
    facts: Sequence[Cited[Deal] | Cited[Project]], field: str, words: str, subject: str
) -> tuple[Conflict, ...]:
    """The conflict on a field of what these facts tell of, if their articles give different values.

    `words` names the field that holds the words of the value. A later value of the same article corrects itself and
    is no conflict, nor is the sum of another kind of deal, or of one of another year.
    """
    values: list[Differing] = []
    known: list[Cited[Deal] | Cited[Project]] = []
    stated = [cited for cited in facts if getattr(cited.fact, field) is not None]
    stated = [cited for cited in stated if _may_be_one_event(cited, stated[0])]
    articles = set()
    for cited in stated:
        article = cited.lent.get(field, cited.article)
        if article in articles or is_history(cited, stated):
            continue
        articles.add(article)
        value = getattr(cited.fact, field)
        if not any(is_close(value, getattr(one.fact, field)) or _are_bounds(cited, one) for one in known):
            known.append(cited)
            citation = cited.evidence.get(field) or cited.evidence.get(words) or cited.citation
            values.append(Differing(value, _words(cited, words), citation))
    return (Conflict(field, subject, tuple(values)),) if len(values) > 1 else ()


def _are_bounds(one: Telling, other: Telling) -> bool:
    """Whether one deal's sum is what it may come to, or is at least, and the other's lies within: no other value."""
    if not (isinstance(one.fact, Deal) and isinstance(other.fact, Deal)):
        return False
    low, high = sorted((one.fact, other.fact), key=lambda deal: deal.value_usd or 0)
    return high.bound == "up_to" or low.bound == "at_least"


def _may_be_one_event(one: Telling, other: Telling) -> bool:
    """Whether two facts may tell of one thing: not deals of unlike kinds, nor one only mentioned or of before."""
    if not (isinstance(one.fact, Deal) and isinstance(other.fact, Deal)):
        return True
    if one.fact.main != other.fact.main:
        return False
    years = {_year(one), _year(other)} - {""}
    return len(years) < 2 and any({one.fact.kind, other.fact.kind} <= kinds for kinds in _ALIKE)  # noqa: PLR2004


def _year(told: Telling) -> str:
    """The year of a deal: the past one that its sentence states, else that of its article."""
    published = (told.article.published or "")[: len("2026")]
    stated = (told.fact.date or "")[: len("2026")]
    return stated if stated and (not published or stated < published) else published


def find_project_conflicts(facts: Sequence[Cited[Project]]) -> tuple[Conflict, ...]:
    """The conflicts on what one project draws, costs and holds; parts that are told as such and their sum are none."""
    subject = facts[0].fact.name if facts else ""
    found = (find_conflicts(facts, field, words, subject) for field, words in _OF_PROJECT.items())
    tellings = [one for cited in facts for one in (cited.fact, *(told.fact for told in cited.sources))]
    conflicts = tuple(
        conflict for conflict in chain.from_iterable(found) if not any(_tells_growth(one, conflict) for one in tellings)
    )
    if not any(map(_is_sum, conflicts)):
        return conflicts
    tells_parts = any(_PARTS.search(quote.lower()) for cited in facts for quote in _quotes(cited.fact))
    return tuple(conflict for conflict in conflicts if not (tells_parts and _is_sum(conflict)))


def _tells_growth(project: Project, conflict: Conflict) -> bool:
    """Whether one article has all the values, as what is first and what it becomes: "50MW, expandable to 90MW"."""
    phases = (*(phase.mw for phase in project.phases), project.capacity_mw) if project.phases else ()
    told: list[Sequence[float | None]] = [phases if conflict.field == "capacity_mw" else ()]
    for quote in _quotes(project):
        if _GROWTH.search(quote.lower()):
            amounts = (one for one in find_amounts(quote) if one.unit == _UNITS[conflict.field])
            told.append([value for one in amounts for value in (one.value, one.low, one.high)])
    return any(
        all(any(value is not None and is_close(side.value, value) for value in values) for side in conflict.values)
        for values in told
    )


def _is_sum(conflict: Conflict) -> bool:
    *parts, whole = sorted(side.value for side in conflict.values)
    return len(parts) > 1 and is_close(sum(parts), whole)


def are_apart(earlier: str, later: str) -> bool:
    """Whether so many days lie between them; a day that is not told in full is any of its month or year."""
    if len(earlier) == len(later) == len("2026-02-16"):
        return (date.fromisoformat(later) - date.fromisoformat(earlier)).days > _ONE_EVENT
    shorter = min(len(earlier), len(later))
    return earlier[:shorter] < later[:shorter]


def _words(cited: Cited[Deal] | Cited[Project], name: str) -> str:
    """The words that the value was read from: a field of the fact, else its number where a sentence has it so."""
    written = getattr(cited.fact, name, None)
    evidence = cited.fact.evidence.get(name)
    sentence = evidence.quote if evidence else cited.fact.quote
    if isinstance(written, str):
        return written
    number = f"{written:,.0f}" if written else ""
    return number if number and number in sentence else sentence
