"""Figures that answer a question: those of sentences that are about the names that it asks of."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.briefings.about import is_called, tell
from bot.briefings.gather import find_told
from bot.briefings.lines import Line
from bot.briefings.payment import is_given, is_payable, is_price
from bot.briefings.question import Question
from bot.briefings.resolve import Subject
from bot.briefings.synonyms import meanings
from bot.briefings.valuation import is_valuation
from bot.briefings.view import View
from bot.extraction.facts import Amount, Deal, Facts, Project
from bot.library.article import Heading

Known = frozenset[tuple[Heading, float | None]]
"""Values that facts of an article give to what is asked of."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The amounts of the kind asked for in a quote: those that answer, and whether all are of something else."""

    answering: tuple[Amount, ...]
    are_foreign: bool
    are_given: bool = False
    """Whether the only one that is asked of is told to give one of them."""


async def find_known(view: View, subjects: Sequence[Subject]) -> Known:
    """What deals between all the subjects are worth, and what projects with all of them cost and draw."""
    deals = await find_told(view, Deal, subjects) if len(subjects) > 1 else []
    projects = await find_told(view, Project, subjects)
    values = {(told.article, told.fact.value) for told in deals}
    values |= {(told.article, value) for told in projects for value in (told.fact.capacity_mw, told.fact.cost_usd)}
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
    payable = [one for one in held if not question.is_paid or is_payable(line, one, subjects, facts)]
    if question.is_worth and len(subjects) == 1 and subjects[0].kind == "organization":
        payable = [one for one in payable if is_valuation(line, one, subjects[0], facts)]
    answering = tuple(
        amount
        for amount in payable
        if not subjects
        or (line.article, amount.value) in known
        or tell(line, amount.start, facts, alone=len(subjects) > 1).is_about(subjects)
        or (question.is_paid and is_price(line, amount, subjects, facts))
    )
    are_given = len(subjects) == 1 and any(is_given(line, one, subjects[0], facts) for one in answering)
    return Figures(answering, are_foreign=bool(held) and not answering, are_given=are_given)


def keep_likeliest(words: Sequence[AbstractSet[str]], figures: Mapping[Line, Figures]) -> list[tuple[Line, Amount]]:
    """The amounts, each value once; where words of the question (by meaning) stand beside some, only those.

    `words` are sets to look for, the first that stands anywhere decides.
    """
    answering = {line: one for line, one in figures.items() if one.answering}
    likely = ({line: one for line, one in answering.items() if wanted & set(meanings(line.text))} for wanted in words)
    found: dict[tuple[str, float | None], tuple[Line, Amount]] = {}
    for line, one in next(filter(None, likely), answering).items():
        for amount in one.answering:
            found.setdefault((amount.unit, amount.value), (line, amount))
    return list(found.values())
