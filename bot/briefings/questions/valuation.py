"""Which sums are what a company is said to be worth, and whose (pure)."""

import re
from collections.abc import Mapping

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_named
from bot.briefings.questions.asked_sums import ENDING
from bot.extraction.facts import Amount, Facts
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_VALUED_BEFORE = lazy_pattern(r"\b(?:valu\w+|worth|market cap\w*)\b[^$€£₹\d,;.]{0,50}$", re.IGNORECASE)
_VALUED_AFTER = lazy_pattern(
    r"(?:[ -]\w+){0,4}?[ -](?:valuation|market (?:value|cap\w*))\b|\s+company\b"
    r"|\s(?:at which|that)\s[^,;.$€£₹]{1,40}\s(?:is|was|had been) (?:last )?valued\b",
    re.IGNORECASE,
)
_PRICED = lazy_pattern(
    r"\b(?:deals?|agreements?|contracts?|transactions?|acquisitions?|purchases?|takeovers?|mergers?|stakes?|offers?|bids?"
    r"|orders?|packages?|compensation|leases?|ventures?|partnerships?|projects?|investments?|rounds?|shares|assets"
    r"|grants?|loans?|bonds?|property|land|sale|exports?|imports?|goods|proposals?)\b",
    re.IGNORECASE,
)
"""What has a price, and is no company: “a deal valued at $9 billion”."""
_IS_PAID = lazy_pattern(
    r"\b(?:deal|offer|bid|agreement|transaction)\s+(?:that\s+)?(?:valu(?:es|ed|ing))\b[^$€£₹\d,;.]{0,50}$",
    re.IGNORECASE,
)
_IS_BARE = lazy_pattern(r"(?:valued|valuing) at\b|worth\b|value\b(?! (?!of\b|at\b)\w[^$€£₹]* at\b)", re.IGNORECASE)
"""What is worth it then stands in the words before; not in “a round that would value the lab at”."""
_FEE_AFTER = lazy_pattern(r"(?:[ -]\w+){0,4}?[ -](?:fees?|penalty)\b", re.IGNORECASE)
_FOR_ENDING = lazy_pattern(rf"[^$€£₹\d;.]{{0,40}}\bfor {ENDING}\b", re.IGNORECASE)
_FEE_BEFORE = lazy_pattern(r"\b(?:fees?|penalty)\b[^$€£₹\d;.]{0,40}$", re.IGNORECASE)
_PER_SHARE = lazy_pattern(r"(?:,? or [^,;.]{1,30},?)?(?: in cash)? (?:per|a|for each) share\b", re.IGNORECASE)
_WEALTH = lazy_pattern(r"\b(?:net worth|wealth|fortune|billionaire|richest)\b", re.IGNORECASE)
"""How news tells what a person owns."""
_NET_WORTH = lazy_pattern(r"\bnet worth\b[^$€£₹\d]{0,30}$", re.IGNORECASE)
_SOMEBODY = lazy_pattern(r"\b(?:his|her|he|she|who|whose)\b", re.IGNORECASE)
_IS_PAYER = lazy_pattern(
    r"['’]s\s(?:[\w-]+\s){0,2}(?:bid|investment|offer|purchase|stake)\b(?! by\b)[^,;]*\bvalu\w+ the "
    r"(?:business|company|firm|lab|start-?up)\b",
    re.IGNORECASE,
)
"""What stands behind who only puts a worth to another by its money: “Acme’s investment values the company at …”.

A round or a funding is that of the one who is valued.
"""
_CONVERTED = lazy_pattern(
    r"(?:[A-Z]{0,3}[$€£¥₹]\s?|\b[A-Z][A-Za-z]{1,2}\.?\s)?(?<![\d.,])\d[\d.,]*(?:[\s-]?[a-z]+)?(?:\s[A-Za-z]+)?\s\([^()\d]{0,6}$"
)
"""What stands before a sum in brackets that says it in another currency: “to 400 billion yen ($2.6 billion)”."""
_NEAR = 5
"""Words before in which it stands."""
_IS_INVESTOR = lazy_pattern(r"\b(?:by|from|with|including|to)\s+$", re.IGNORECASE)
"""What stands before one of several who put money into the company that is valued."""
_IS_EXPLAINED = lazy_pattern(r"(?:['’]s)?,\s+(?:which|who|whose|now|currently|valued)\b", re.IGNORECASE)
"""What stands behind the one whom the rest of the sentence is about."""


def is_valuation(line: Line, amount: Amount, subject: Subject, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the sum is said to be a worth, and no other company stands where the sentence names whose it is."""
    told = facts[line.article]
    rounds = [
        deal for deal in told.deals if deal.valuation_usd == amount.value and deal.start <= amount.start < deal.end
    ]
    if any(
        is_named(subject, one.party) for deal in rounds for one in deal.roles if one.role in {"recipient", "target"}
    ):
        return True
    if not tells_worth(line, amount) or _is_of_person(line, amount, told):
        return False
    owner, payers = _find_owner(line, amount, told)
    return is_named(subject, owner) if owner else not any(is_named(subject, one) for one in payers)


def _is_of_person(line: Line, amount: Amount, facts: Facts) -> bool:
    """Whether it is the net worth of a person, who is named or meant before it."""
    if not _NET_WORTH.search(line.text, 0, amount.start - line.start):
        return False
    if _SOMEBODY.search(line.text, 0, amount.start - line.start):
        return True
    return any(one.kind == "person" and line.start <= one.start < amount.start for one in facts.mentions)


def is_wealth(line: Line, amount: Amount) -> bool:
    """Whether the sentence of the sum tells what a person owns."""
    sentence = next((one for one in line.passage.sentences if one.start <= amount.start < one.end), line.first)
    return tells_worth(line, amount) or _WEALTH.search(Line(line.passage, sentence, sentence).text) is not None


def is_fee(line: Line, amount: Amount) -> bool:
    """Whether the sum is called a fee or a penalty, “a $9 million breakup fee”, or paid “for scrapping” something."""
    before, after = line.text[: amount.start - line.start], line.text[amount.end - line.start :]
    is_called_so = _FEE_AFTER.match(after) is not None or _FEE_BEFORE.search(before) is not None
    return is_called_so or _FOR_ENDING.match(after) is not None


def is_per_share(line: Line, amount: Amount) -> bool:
    """Whether the sum is what one share costs: “$113 per share in cash”, “$7.75, or about 620 pence, a share”."""
    return _PER_SHARE.match(line.text, amount.end - line.start) is not None


def is_no_price(line: Line, amount: Amount) -> bool:
    """Whether the sum is what a company is worth, and not by what is paid for all of it: “a deal valuing it at …”."""
    return tells_worth(line, amount) and not _IS_PAID.search(line.text, 0, amount.start - line.start)


def tells_worth(line: Line, amount: Amount) -> bool:
    """Whether the sum is called what a company is worth, and not what a deal, a stake or a package is."""
    before, after = line.text[: amount.start - line.start], line.text[amount.end - line.start :]
    if _VALUED_AFTER.match(after):
        return True
    if converted := _CONVERTED.search(before):
        before, after = before[: converted.start()], after.removeprefix(")")
    valued = _VALUED_BEFORE.search(before)
    if valued is None:
        return False
    is_bare = _IS_BARE.match(valued[0])
    what = before[: valued.start()].split()[-_NEAR:] or after.split()[:_NEAR]  # "Valued at $14 billion, the deal …"
    return _PRICED.search(" ".join(what) if is_bare else valued[0]) is None


def _find_owner(line: Line, amount: Amount, facts: Facts) -> tuple[str | None, list[str]]:
    """The company that its sentence is about at the sum: the last one explained, else the last that is no investor.

    With those who only put the worth to another.
    """
    opening = max((one.start for one in line.passage.sentences if one.start <= amount.start), default=line.start)
    owner, payers = None, list[str]()
    for one in facts.mentions:
        if one.kind != "organization" or not max(opening, line.start) <= one.start < amount.start:
            continue
        before, after = line.text[: one.start - line.start], line.text[one.end - line.start : amount.start - line.start]
        if _IS_EXPLAINED.match(after):
            return one.name, payers
        if _IS_PAYER.match(after):
            payers.append(one.name)
        elif not _IS_INVESTOR.search(before):
            owner = one.name
    return owner, payers
