"""What a sum is asked for that its answer has to say: revenue, debt, worth (pure)."""

from collections.abc import Collection

from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.question import Question

DEALT = frozenset(meanings("buy deal merger merge takeover sale sell invest talk"))
"""What is done with a company, of which the sum is no worth of its own."""
_MEASURES = frozenset(meanings("revenue turnover profit debt budget salary wage"))
"""What a company has, and is told with its own word beside the sum."""


def read_measure(asked: Collection[str], question: Question, names: Collection[Subject]) -> frozenset[str]:
    """The word for what is measured: revenue; worth, where that of a company is asked for, not of a deal."""
    if question.asked != "sum":
        return frozenset()
    is_company = len(names) == 1 and all(one.kind == "organization" for one in names)
    is_of_deal = "of_deal" in question.sums or not DEALT.isdisjoint(asked)
    worth = meanings("worth") if is_company and not is_of_deal else ()
    return frozenset(asked) & _MEASURES.union(worth)
