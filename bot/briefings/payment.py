"""Which sums were paid by the one who is asked of to the other (pure)."""

import re
from collections.abc import Mapping, Sequence

from bot.briefings.about import is_between, is_named, tell
from bot.briefings.lines import Line
from bot.briefings.resolve import Subject
from bot.extraction.facts import Amount, Facts
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_UNPAID = r"(?:revenues?|run[ -]rate|sales|profits?|capital expenditures?|capex|billings|market value|valuation)"
"""What a company has or spends, which nobody pays for it."""
_RAISED = r"(?:series [a-k]|(?:funding|seed|financing)(?: round)?)"
"""What was put into a company."""
_VALUING = (
    r"(?<!deal )(?<!offer )(?<!bid )(?<!agreement )(?<!transaction )"
    r"(?:(?:then|last|recently|previously|once|currently|now) valued at"
    r"|valuing (?:it|itself|the (?:company|start-?up|firm|business)) at)"
)
_UNPAID_BEFORE = lazy_pattern(
    rf"\b(?:{_UNPAID}\s+(?:of|at|to|was|is)|{_VALUING}|(?:total )?{_RAISED}(?:\s+(?:of|at|to|was|is|now))?"
    r"|rais(?:es?|ed|ing))\s+(?:(?!offer|bid|price)\w+\s+){0,3}\W?$",
    re.IGNORECASE,
)
_UNPAID_AFTER = lazy_pattern(
    rf"\s+(?:(?:in|of|on|as)\s+(?:\w+\s+){{0,2}}?(?:{_UNPAID}|{_RAISED})|{_RAISED})\b", re.IGNORECASE
)
_PAYS = lazy_pattern(r"\bpa(?:y|ys|id|ying)\b", re.IGNORECASE)
_GIVES = lazy_pattern(
    r"\b(?:pa(?:y|ys|id|ying)|giv(?:e[sn]?|ing)|gave|commit(?:s|ted|ting)?|contribut(?:e[sd]?|ing)|invest(?:s|ed|ing)?"
    r"|donat(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|provid(?:e[sd]?|ing)|spen(?:ds?|t|ding)|len(?:ds?|t|ding))\b",
    re.IGNORECASE,
)
_PRICED = lazy_pattern(
    r"\b(?:the (?:purchase )?price (?:is|was)|put (?:it|the (?:price|deal|value)) at|value[sd]? (?:it|the deal) at)"
    r"\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before the price of what an article is about, which is named before."""


def is_payable(line: Line, amount: Amount, subjects: Sequence[Subject], facts: Mapping[Heading, Facts]) -> bool:
    """Whether the sum may be one that the first subject paid: no revenue, none that the second pays the first.

    Nor what it paid somebody else, which is the value of their deal.
    """
    before, after = _around(line, amount)
    is_unpaid = _UNPAID_BEFORE.search(before) or _UNPAID_AFTER.match(after)
    is_between_two = len(subjects) == 2  # noqa: PLR2004 - a payer and a payee
    if not is_between_two:
        return not is_unpaid
    told = facts[line.article]
    return not (is_unpaid or _is_paid_back(line, subjects, told) or _is_of_others(amount, subjects, told))


def _is_of_others(amount: Amount, subjects: Sequence[Subject], facts: Facts) -> bool:
    """Whether it is only the value of deals that the payer has with others than the payee."""
    worth = [deal for deal in facts.deals if deal.value == amount.value and len(deal.parties) > 1]
    mine = [deal for deal in worth if is_between(deal, subjects[:1])]
    return bool(mine) and mine == worth and not any(is_between(deal, subjects) for deal in mine)


def is_given(line: Line, amount: Amount, giver: Subject, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the giver is the last one named before the amount, and gives it: “Fernleaf will give $3 million”."""
    known = (one for one in facts[line.article].mentions if one.kind != "place")
    names = [one for one in known if line.start <= one.start and one.end <= amount.start]
    if not names or not is_named(giver, names[-1].name):
        return False
    return _GIVES.search(line.text, names[-1].end - line.start, amount.start - line.start) is not None


def is_price(line: Line, amount: Amount, subjects: Sequence[Subject], facts: Mapping[Heading, Facts]) -> bool:
    """Whether it is called the price of the one deal that the article is about, between all the subjects."""
    deals = [deal for deal in facts[line.article].deals if deal.main]
    opened = tell(line, amount.start, facts).opening
    named = all(any(is_named(subject, one.name) for one in opened) for subject in subjects)
    between = len(deals) == 1 and is_between(deals[0], subjects)
    return named and between and _PRICED.search(_around(line, amount)[0]) is not None


def _around(line: Line, amount: Amount) -> tuple[str, str]:
    return line.text[: amount.start - line.start], line.text[amount.end - line.start :]


def _is_paid_back(line: Line, subjects: Sequence[Subject], facts: Facts) -> bool:
    """Whether the line tells of a payment from the second to the first, and of none the other way."""
    first, second = subjects
    names = [one for one in facts.mentions if line.start <= one.start < line.end and one.kind != "place"]
    ways = set()
    for pays in _PAYS.finditer(line.text):
        before = [one.name for one in names if one.end <= line.start + pays.start()][-1:]
        after = [one.name for one in names if one.start >= line.start + pays.end()][:1]
        for payer, payee in zip(before, after, strict=False):
            ways |= {"back"} if is_named(second, payer) and is_named(first, payee) else set()
            ways |= {"there"} if is_named(first, payer) and is_named(second, payee) else set()
    return ways == {"back"}
