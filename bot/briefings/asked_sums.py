"""What kind of a sum a question asks for: what was paid, raised or got, a deal's price, a company's worth (pure)."""

import re
from typing import Literal

from bot.patterns import lazy_pattern

SumKind = Literal["paid", "raised", "received", "of_deal", "worth"]

_DEAL = "deal|contract|agreement|investment|acquisition|merger|takeover|sale|stake|purchase|partnership|round"
_SPENDING = (
    r"cost(?:s|ing)?|pa(?:y|ys|id|ying)|rais(?:e[ds]?|ing)|buy(?:s|ing)?|bought|spen(?:ds?|t|ding)|worth"
    r"|invest(?:s|ed|ing|ment)?|revenue|funding|giv(?:es?|ing)|gave|commit(?:s|ted|ting)?|contribut(?:e[sd]?|ing)"
    r"|put(?:s|ting)? (?:in|into|up|towards?)|provid(?:e[sd]?|ing)|donat(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)"
    r"|lend(?:s|ing)?|lent|ow(?:e[sd]?|ing)|los(?:e|es|ing|t)"
)
_EARNING = (
    r"how much (?:do|does|did|will|would|can|could|is|are|was|were|has|have)\b.*"
    r"\b(?:gets?|got|receiv\w+|earn\w*|charg\w+)"
)
_WORTH = (
    r"what(?:['’]s| is| are| was| were)\b.*\b(?:worth|valu(?:ed|ation)|revenues?|turnover|profits?"
    r"|market (?:cap\w*|value)|budget|debt)\b"
    r"|what(?:['’]s| is| are| was| were| will| does| do| did)\b.*\b(?:paid|pays?|earn(?:s|ed)?)\b"
    r"(?! (?:(?:the|its|their|his|her|that|this|all) )?(?:money|cash|funds?|proceeds)\b)(?!.*\b(?:on|for)\W*$)"
    r"|(?:how (?:much|high)|what(?:['’]s| is| are| was| were))\b.*\b(?:salary|salaries|wages?)\b"
    r"|(?:what|which) (?:salary|salaries|wages?)\b"
)
ASKS_SUM = (
    rf"how much (?:money|debt|cash|capital)\b|\bprice\b|how much\b.*\b(?:{_SPENDING})\b|{_EARNING}\b|{_WORTH}"
    rf"|how (?:much|big|large) (?:is|was|are|were)\b(?!.*\bstakes?\b).*\b(?:{_DEAL})\b"
)
"""How a question asks for a sum."""
_PAYS = lazy_pattern(
    r"^\W*how much (?:money )?(?:do|does|did|will|would|has|have|is|was)\b(?!.*\b(?:by|revenue|valuation)\b)"
    r".*\b(?:pay|paid|paying|spend|spent"
    r"|(?<!been )(?<!being )(?<!is )(?<!was )(?:giv(?:e|ing)|gave|contribut(?:e[sd]?|ing)|donat(?:e[sd]?|ing)"
    r"|provid(?:e[sd]?|ing)|invest(?:s|ed|ing)?|put(?:s|ting)? in(?:to)?))\b"
    r"|^\W*what (?:do|does|did|will|would|has|have|is|was|were)\b.*\bpa(?:y|id) for\b",
    re.IGNORECASE,
)
_RAISES = lazy_pattern(r"how much\b.*\b(?:rais(?:e[ds]?|ing)|funding)\b", re.IGNORECASE)
_RECEIVES = lazy_pattern(rf"{_EARNING}\b", re.IGNORECASE)
_WORTH_OF = lazy_pattern(
    rf"^\W*(?:what|how much)\b(?!.*\b(?:{_DEAL})\b).*\b(?:worth|valu(?:ed|ation))\b", re.IGNORECASE
)
_OF_DEAL = lazy_pattern(rf"\b(?:{_DEAL})\b", re.IGNORECASE)
_KINDS: tuple[tuple[SumKind, re.Pattern[str]], ...] = (
    ("paid", _PAYS),
    ("raised", _RAISES),
    ("received", _RECEIVES),
    ("worth", _WORTH_OF),
    ("of_deal", _OF_DEAL),
)


def read_sum_kinds(question: str) -> frozenset[SumKind]:
    """The kinds that a question for a sum asks for; none where it may be any."""
    return frozenset(kind for kind, asks in _KINDS if asks.search(question))
