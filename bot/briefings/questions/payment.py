"""Which sums were paid by the one who is asked of to the other (pure)."""

import re
from collections.abc import Mapping, Sequence

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_between, is_called, is_named, tell
from bot.briefings.questions.acting import find_actor, names_before
from bot.extraction.facts import Amount, Deal, Facts
from bot.library.article import Heading
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_EARNED = r"(?:revenues?|run[ -]rate|sales|profits?|capital expenditures?|capex|billings)"
_SPENT = lazy_pattern(r"\b(?:capital expenditures?|capex)\b", re.IGNORECASE)
"""What a company spends on nobody in particular."""
_NEAR = 40
_UNPAID = rf"(?:{_EARNED}|market value|valuation)"
"""What a company has or spends, which nobody pays for it."""
_RAISED = r"(?:series [a-k]|(?:funding|seed|financing)(?: round)?|round)"
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
_EARNED_BEFORE = lazy_pattern(
    rf"\b{_EARNED}\s+(?:(?:ha[sd]|have)\s)?(?:of|at|to|was|is|pass(?:ed|es)|topp?(?:ed|s)|hit|reach(?:ed|es)"
    r"|exceed(?:ed|s)|surpass(?:ed|es)|grew to|rose to)\s+(?:\w+\s+){0,3}\W?$",
    re.IGNORECASE,
)
_EARNED_AFTER = lazy_pattern(rf"\s+(?:in|of)\s+(?:\w+\s+){{0,2}}?{_EARNED}\b", re.IGNORECASE)
_PAYS = lazy_pattern(r"\bpa(?:y|ys|id|ying)\b", re.IGNORECASE)
_GIVES = lazy_pattern(
    r"\b(?:pa(?:y|ys|id|ying)|giv(?:e[sn]?|ing)|gave|commit(?:s|ted|ting)?|contribut(?:e[sd]?|ing)|invest(?:s|ed|ing)?"
    r"|donat(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|provid(?:e[sd]?|ing)|spen(?:ds?|t|ding)|len(?:ds?|t|ding)|puts?|putting)\b",
    re.IGNORECASE,
)
_GETS = lazy_pattern(
    r"\b(?:gets?|got|getting|receiv(?:e[sd]?|ing)|secur(?:e[sd]?|ing)|earn(?:s|ed|ing)?|collect(?:s|ed|ing)?"
    r"|charg(?:e[sd]?|ing)|obtain(?:s|ed|ing)?|t(?:ook|akes?) in|made|makes?|paid)\b",
    re.IGNORECASE,
)
_OFFERS = lazy_pattern(
    r"\b(?:offer(?:s|ed|ing)?|bids?|bidding|propos(?:e[sd]?|ing) to (?:buy|acquire|pay))\b", re.IGNORECASE
)
_OFFER_BEHIND = lazy_pattern(r"(?:[\s-]\w+){0,4}?[\s-](?:offer|bid|proposal)\b", re.IGNORECASE)
"""How news calls a sum before it what somebody offers: “a $3 million takeover offer”."""
_PAYS_OUT = lazy_pattern(
    r"\b(?:pa(?:y|ys|id|ying)|spen(?:ds?|t|ding)|b(?:uys?|uying|ought)|acquir(?:e[sd]?|ing)|purchas(?:e[sd]?|ing)"
    r"|committing|investing)\b",
    re.IGNORECASE,
)
"""What is done with money that was raised, not by raising it."""
_RAISING = lazy_pattern(r"\brais(?:e[sd]?|ing)\b", re.IGNORECASE)
_HAVE_RAISED = ("raised", "raises")
"""The forms of it that are said of whoever acts: “in talks with Fernleaf to raise” is said of another."""
_IS_PAYER = lazy_pattern(r"\b(?:by|from)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before whoever pays, behind the sum."""
_ROUNDS = frozenset({"funding", "investment", "debt"})
_PAID = frozenset({"recipient", "borrower"})
_PRICED = lazy_pattern(
    r"\b(?:the (?:purchase )?price (?:is|was)|put (?:it|the (?:price|deal|value)) at"
    r"|value[sd]? (?:it|the (?:acquisition|deal|offer|transaction)) at"
    r"|(?P<value>(?:deal|transaction) value) (?:at|of|is|was))"
    r"\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before the price of what an article is about, which is named before."""
_A_SHARE = lazy_pattern(r" (?:an?|per|each|for each) (?:\w+ )?share\b", re.IGNORECASE)


def is_payable(line: Line, amount: Amount, subjects: Sequence[Subject], facts: Mapping[Heading, Facts]) -> bool:
    """Whether the sum may be one that the first subject paid: no revenue, none that the second pays the first.

    Nor what it paid somebody else, which is the value of their deal.
    """
    before, after = _around(line, amount)
    is_unpaid = _UNPAID_BEFORE.search(before) or _UNPAID_AFTER.match(after)
    is_between_two = len(subjects) == 2  # noqa: PLR2004 - a payer and a payee
    if not is_between_two:
        return not is_unpaid or bool(_SPENT.search(f"{before[-_NEAR:]} {after[:_NEAR]}"))
    told = facts[line.article]
    if is_known_paid(line, amount, subjects, facts):
        return True
    if _is_known_turned(amount, subjects, told):
        return False
    is_others = _is_of_others(amount, subjects, told) or _is_by_another(line, amount, subjects, told)
    return not (is_unpaid or is_others or _is_paid_back(line, subjects, told))


def is_known_paid(line: Line, amount: Amount, subjects: Sequence[Subject], facts: Mapping[Heading, Facts]) -> bool:
    """Whether a deal of the two is worth it in which nobody pays but the first, by its full name if one has that."""
    between = [deal for deal in facts[line.article].deals if is_between(deal, subjects)]
    paying = [(deal, payers[0]) for deal in between if len(payers := _payers(deal)) == 1]
    paying = [(deal, payer) for deal, payer in paying if is_named(subjects[0], payer)]
    own = [(deal, payer) for deal, payer in paying if name_key(payer) in subjects[0].keys]
    return any(deal.value == amount.value for deal, _ in own or paying)


def _is_known_turned(amount: Amount, subjects: Sequence[Subject], facts: Facts) -> bool:
    """Whether a deal is worth it in which the second pays for the first: “Fernleaf buys Quillback for $3 billion”."""
    own = [deal for deal in facts.deals if deal.value == amount.value and is_between(deal, subjects)]
    payees = [one.party for deal in own for one in deal.roles if one.role in {"target", "recipient", "supplier"}]
    return any(is_named(subjects[0], one) for one in payees) and any(
        is_named(subjects[1], one) for deal in own for one in _payers(deal)
    )


def _payers(deal: Deal) -> list[str]:
    return [one.party for one in deal.roles if one.role in {"buyer", "investor", "customer", "lender"}]


def _is_by_another(line: Line, amount: Amount, subjects: Sequence[Subject], facts: Facts) -> bool:
    """Whether the sentence names somebody else before the sum and the payer not there, nor as the payer behind it."""
    opening = max((one.start for one in line.passage.sentences if one.start <= amount.start), default=line.start)
    names = [one for one in facts.mentions if opening <= one.start < line.end and one.kind == "organization"]
    before = [one.name for one in names if one.end <= amount.start]
    if any(is_named(subjects[0], one) for one in before):
        return False
    behind = (one for one in names if one.start >= amount.end)
    paying = [one.name for one in behind if _IS_PAYER.search(line.text[: one.start - line.start])]
    if paying:
        return not any(is_named(subjects[0], one) for one in paying)
    return not all(is_named(subjects[1], one) for one in before)


def is_raised(line: Line, amount: Amount, subject: Subject, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the sum may be one that the subject raised: no revenue, and none that others are known to have raised."""
    told = facts[line.article]
    before, after = _around(line, amount)
    if (
        _EARNED_BEFORE.search(before)
        or _EARNED_AFTER.match(after)
        or _is_raised_by_another(line, amount, subject, facts)
        or _does(_PAYS_OUT, line, amount, subject, facts)
    ):
        return False
    getting = [
        one.party
        for deal in told.deals
        if deal.kind in _ROUNDS and amount.value in (deal.value, deal.value_usd)
        for one in deal.roles
        if one.role in _PAID
    ]
    return not getting or any(is_named(subject, one) for one in getting)


def _is_raised_by_another(line: Line, amount: Amount, subject: Subject, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the sentence says of somebody else that they raised it: “Fernleaf, a rival of Quillback, has raised”.

    Where it leaves open who did, it is whom the article names first.
    """
    raising = list(_RAISING.finditer(line.text, 0, amount.start - line.start))[-1:]
    names = [one for one in facts[line.article].mentions if one.kind == "organization"]
    places = [line.start + one.start() for one in raising if one[0].lower() in _HAVE_RAISED]
    if not any(names_before(line, at, names) for at in places):
        return False
    actor = find_actor(line, places[0], names) or next(iter(names))
    return not is_named(subject, actor.name)


def _is_of_others(amount: Amount, subjects: Sequence[Subject], facts: Facts) -> bool:
    """Whether it is only the value of deals that the payer has with others than the payee, or that neither has."""
    worth = [deal for deal in facts.deals if deal.value == amount.value]
    if worth and not any(is_between(deal, [one]) for deal in worth for one in subjects):
        return True
    worth = [deal for deal in worth if len(deal.parties) > 1]
    mine = [deal for deal in worth if is_between(deal, subjects[:1])]
    return bool(mine) and mine == worth and not any(is_between(deal, subjects) for deal in mine)


def is_given(line: Line, amount: Amount, giver: Subject, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the giver is the last one named before the amount, and gives it: “Fernleaf will give $3 million”."""
    return _does(_GIVES, line, amount, giver, facts)


def is_offered(line: Line, amount: Amount, subjects: Sequence[Subject], facts: Mapping[Heading, Facts]) -> bool:
    """Whether the first subject offers the sum, where the passage names all: “Fernleaf offered $3 million”, “a bid of
    $3 million from Fernleaf”; or a purchase of the others by it is known to be worth it.
    """
    if len(subjects) > 1 and is_known_paid(line, amount, subjects, facts):
        return True
    if not all(is_called(one, f"{line.article.title}. {line.passage.text}") for one in subjects):
        return False
    is_noun = _OFFER_BEHIND.match(_around(line, amount)[1]) is not None and is_called(subjects[0], line.text)
    return is_noun or _does(_OFFERS, line, amount, subjects[0], facts)


def is_received(line: Line, amount: Amount, getter: Subject, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the getter is the last one named before the amount, and gets it: “Fernleaf received $3 million”."""
    return _does(_GETS, line, amount, getter, facts)


def _does(verbs: re.Pattern[str], line: Line, amount: Amount, actor: Subject, facts: Mapping[Heading, Facts]) -> bool:
    known = (one for one in facts[line.article].mentions if one.kind != "place")
    names = [one for one in known if line.start <= one.start and one.end <= amount.start]
    if not names or not is_named(actor, names[-1].name):
        return False
    return verbs.search(line.text, names[-1].end - line.start, amount.start - line.start) is not None


def is_price(line: Line, amount: Amount, subjects: Sequence[Subject], facts: Mapping[Heading, Facts]) -> bool:
    """Whether it is called the price of the one deal that the article is about, between all the subjects."""
    deals = [deal for deal in facts[line.article].deals if deal.main]
    opened = tell(line, amount.start, facts).opening
    named = all(any(is_named(subject, one.name) for one in opened) for subject in subjects)
    between = len(deals) == 1 and is_between(deals[0], subjects)
    before, after = _around(line, amount)
    priced = _PRICED.search(before) if named and between else None
    if priced is None or _A_SHARE.match(after):
        return False
    beside = tell(line, amount.start, facts, alone=True).mentions if priced["value"] else ()
    others = (one for one in beside if one.kind == "organization")
    return all(any(is_named(subject, one.name) for subject in subjects) for one in others)


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
