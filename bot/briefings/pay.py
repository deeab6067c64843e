"""What somebody earns, and in what something is paid: asked for, and told (pure).

Much is told of whoever is paid and of what was bought; only a sentence with a word for pay, or for cash, answers.
"""

import re
from collections.abc import Collection

from bot.briefings.about import is_called
from bot.briefings.lines import Line
from bot.briefings.resolve import Subject
from bot.patterns import lazy_pattern

_ASKS_PAY = lazy_pattern(
    r"\W*(?=(?:what(?:['’]s| is| are| was| were| will| would| does| do| did)|how much)\b).*\b"
    r"(?:(?:is|are|was|were|be|been|being|get|gets)\b.*\bpaid\b(?! for\b)|earn(?:s|ed|ing)?|salary|compensation)\b"
    r"|\W*how much (?:money )?(?:does|do|did|will|would|is)\b.*\bmak(?:e|es|ing)\b(?! (?:\w+ )?(?:from|out)\b)",
    re.IGNORECASE,
)
_ASKS_PAY_OF = lazy_pattern(r"\W*(?:what|how much)\b.*\bpay(?:s|ing)?(?: to)? (?P<whom>(?!for\b).+)", re.IGNORECASE)
_TELLS_PAY = lazy_pattern(
    r"\b(?:paid|pays?|paying|payout|salary|salaries|wages?|bonus(?:es)?|compensation|earn(?:s|ed|ing|ings)?"
    r"|packages?|stock (?:grant|award|option)s?|severance)\b",
    re.IGNORECASE,
)
_ASKS_MEANS = lazy_pattern(
    r"\W*how (?:is|are|was|were|will|would|do|does|did|can|could|has|have)\b.*"
    r"\b(?:pa(?:y|ys|id|ying)|financ(?:e[sd]?|ing)|fund(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_TELLS_MEANS = lazy_pattern(
    r"\b(?:cash|all-stock|debts?|loans?|bonds?|notes|borrow\w*|financ(?:ed|ing)|credit|lenders?|leas(?:e|es|ed|ing)"
    r"|prepa(?:y|id|yments?)|proceeds|balance sheet|instal?lments|tranches|warrants|earn-?outs?"
    r"|(?:in|and|with|for|issu(?:e|es|ing)) (?:\S+ ){0,4}?(?:stock|shares|equity))\b",
    re.IGNORECASE,
)


def may_tell_pay(question: str, names: Collection[Subject], line: Line) -> bool:
    """Whether the line has a word for pay where a question asks what a person earns, or for cash where it asks in what
    something is paid; any line where it asks for neither.
    """
    people = [one for one in names if one.kind == "person"]
    paid = _ASKS_PAY_OF.match(question) if people else None
    if people and (_ASKS_PAY.match(question) or (paid and any(is_called(one, paid["whom"]) for one in people))):
        return _TELLS_PAY.search(line.text) is not None
    return not _ASKS_MEANS.match(question) or _TELLS_MEANS.search(line.text) is not None
