"""Figures that answer a question: those of sentences that are about the names that it asks of."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.briefings.gather import find_told
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_called, tell
from bot.briefings.questions.payment import (
    is_given,
    is_known_paid,
    is_offered,
    is_payable,
    is_price,
    is_raised,
    is_received,
)
from bot.briefings.questions.question import Question
from bot.briefings.questions.valuation import is_fee, is_no_price, is_per_share, is_valuation, is_wealth
from bot.briefings.view import View
from bot.extraction.facts import Amount, Deal, Facts, Project
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_WORD = lazy_pattern(r"\w+")
Known = frozenset[tuple[Heading, float | None]]
"""Values that facts of an article give to what is asked of."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The amounts of the kind asked for in a quote: those that answer, and whether all are of something else."""

    answering: tuple[Amount, ...]
    are_foreign: bool
    are_sure: bool = False
    """Whether they are told in so many words to be what is asked for."""
    are_known: bool = False
    """Whether a deal between the two that are asked of is worth them, or they are called its price."""


async def find_known(view: View, question: Question, subjects: Sequence[Subject]) -> Known:
    """What deals between all the subjects are worth, and what projects with all of them cost, draw and hold.

    The deals of a single one are what is asked for only where a question says so.
    """
    is_of_deal = len(subjects) > 1 or "of_deal" in question.sums
    deals = await find_told(view, Deal, subjects) if is_of_deal else []
    projects = await find_told(view, Project, subjects)
    values = {(told.article, told.fact.value) for told in deals}
    for told in projects:
        values |= {(told.article, value) for value in (told.fact.capacity_mw, told.fact.cost_usd, told.fact.gpus)}
    return frozenset((article, value) for article, value in values if value is not None)


def read_figures(
    question: Question, subjects: Sequence[Subject], known: Known, line: Line, facts: Mapping[Heading, Facts]
) -> Figures:
    """The amounts in a quote; without subjects every one of the kind answers.

    What is between two is told where both are named, or is known from a deal. What is paid for, a product, may be named
    elsewhere in the passage.
    """
    around = f"{line.article.title}. {line.passage.text}"
    paid_for = {one for one in subjects if one.kind == "product" and is_called(one, around)}
    subjects = [one for one in subjects if one not in paid_for] or subjects
    amounts = facts[line.article].amounts if question.units else ()
    held = [one for one in amounts if line.start <= one.start < line.end and one.unit in question.units]
    answering = [one for one in held if _is_asked_for(question, known, line, one, subjects, facts)]
    sure = [one for one in answering if _is_sure(question, known, line, one, subjects, facts)]
    answering = sure or answering
    answering += [
        one for one in held if one not in answering and any(_are_one_range(one, other) for other in answering)
    ]
    in_order = tuple(sorted(answering, key=lambda one: one.start))
    is_between = "paid" in question.sums and len(subjects) > 1
    are_known = is_between and (bool(sure) or any(is_price(line, one, subjects, facts) for one in answering))
    return Figures(in_order, are_foreign=bool(held) and not answering, are_sure=bool(sure), are_known=are_known)


def _is_asked_for(  # noqa: PLR0917 - a sum and all that is known around it
    question: Question,
    known: Known,
    line: Line,
    amount: Amount,
    subjects: Sequence[Subject],
    facts: Mapping[Heading, Facts],
) -> bool:
    """Whether the amount is of the kind asked for, and told of those whom it is asked of."""
    around = f"{line.article.title}. {line.passage.text}"
    if "fee" in question.sums:
        return is_fee(line, amount) and all(is_called(one, around) for one in subjects)
    if "per_share" in question.sums:
        return is_per_share(line, amount) and all(is_called(one, around) for one in subjects)
    is_known = (line.article, amount.value) in known
    if is_known and "of_deal" in question.sums:
        return True
    if "offered" in question.sums and subjects:
        return not is_no_price(line, amount) and is_offered(line, amount, subjects, facts)
    if not _is_of_kind(question, line, amount, subjects, facts):
        return False
    is_about = is_known or not subjects or tell(line, amount.start, facts, alone=len(subjects) > 1).is_about(subjects)
    return is_about or ("paid" in question.sums and is_price(line, amount, subjects, facts))


def _is_sure(  # noqa: PLR0917 - a sum and all that is known around it
    question: Question,
    known: Known,
    line: Line,
    amount: Amount,
    subjects: Sequence[Subject],
    facts: Mapping[Heading, Facts],
) -> bool:
    """Whether the first one asked of is told to give the sum, or to get it, or a deal that is asked of is worth it.

    Where two are asked of it is the sum of the deal in which the first pays for the second.
    """
    if "of_deal" in question.sums:
        return (line.article, amount.value) in known
    if "received" in question.sums:
        return bool(subjects) and is_received(line, amount, subjects[0], facts)
    if "paid" not in question.sums or not subjects:
        return False
    if len(subjects) == 1:
        return is_given(line, amount, subjects[0], facts)
    return is_known_paid(line, amount, subjects, facts)


def _is_of_kind(
    question: Question, line: Line, amount: Amount, subjects: Sequence[Subject], facts: Mapping[Heading, Facts]
) -> bool:
    """Whether the amount is of the kind that is asked for: what was paid, raised, or what a company is worth."""
    if question.asked != "sum":
        return True
    if "worth" in question.sums:
        if any(one.kind == "person" for one in subjects):
            return is_wealth(line, amount)
        is_company = len(subjects) == 1 and subjects[0].kind == "organization"
        return not is_company or is_valuation(line, amount, subjects[0], facts)
    if is_no_price(line, amount):
        return False
    if "paid" in question.sums:
        return is_price(line, amount, subjects, facts) or is_payable(line, amount, subjects, facts)
    return "raised" not in question.sums or len(subjects) != 1 or is_raised(line, amount, subjects[0], facts)


def keep_measured(measured: AbstractSet[str], found: Sequence[tuple[Line, Amount]]) -> list[tuple[Line, Amount]]:
    """The amounts that stand next to the word (by meaning) for what is measured, where it stands in their lines:
    “a loss of $9 million on revenue of $2 million”.
    """
    kept = [(line, amount) for line, amount in found if not measured or _is_nearest(measured, line, amount, found)]
    return kept or list(found)


def _is_nearest(measured: AbstractSet[str], line: Line, amount: Amount, found: Sequence[tuple[Line, Amount]]) -> bool:
    places = [line.start + word.start() for word in _WORD.finditer(line.text) if measured & set(meanings(word[0]))]
    near = {one: min((abs(one.start - at) for at in places), default=0) for held, one in found if held == line}
    return near[amount] == min(near.values())


def _are_one_range(one: Amount, other: Amount) -> bool:
    return one.low is not None and (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


def keep_likeliest(words: Sequence[AbstractSet[str]], figures: Mapping[Line, Figures]) -> list[tuple[Line, Amount]]:
    """The amounts, each value once; where words of the question (by meaning) stand beside some, only those.

    `words` are sets to look for, the first that stands anywhere decides.
    """
    answering = {line: one for line, one in figures.items() if one.answering}
    answering = {line: one for line, one in answering.items() if one.are_sure} or answering
    likely = ({line: one for line, one in answering.items() if wanted & set(meanings(line.text))} for wanted in words)
    found: dict[tuple[str, float | None], tuple[Line, Amount]] = {}
    for line, one in next(filter(None, likely), answering).items():
        for amount in one.answering:
            found.setdefault((amount.unit, amount.value), (line, amount))
    return list(found.values())
