"""What kind of a sum a question asks for: what was paid, raised or got, a deal's price, a company's worth (pure)."""

import re
from typing import Literal

from bot.briefings.meaning.cue_words import words_for
from bot.patterns import lazy_pattern

SumKind = Literal["paid", "offered", "raised", "received", "of_deal", "worth", "fee", "per_share"]

_HELPING = "(?:do|does|did|will|would|can|could|is|are|was|were|has|have)"
_BE = r"(?:['’]s| is| are| was| were)"
ENDING = "(?:ending|terminating|cancell?ing|calling off|scrapping|walking away)"
"""For what a fee is paid that ends a deal."""
_FEE = (
    rf"(?:how (?:much|big|large|high)\b|what{_BE}\b).*\b(?:(?:fees?|penalty)\b"
    rf"|pa(?:y|ys|id|ying)\b.{{1,80}}\bfor {ENDING}\b)"
)
_OFFERED = rf"how much (?:money )?{_HELPING}\b.*\b(?:offer(?:s|ed|ing)?|bid(?:ding)?)(?= for\b|\W*$)"


def spell_sum() -> str:
    """How a question asks for a sum."""
    of_deal = rf"how (?:much|big|large) (?:is|was|are|were)\b(?!.*\bstakes?\b).*\b{words_for('priced')}\b"
    of_deal += rf"|what{_BE} the (?:\w+ )?value of\b.*\b{words_for('priced')}\b"
    spending = rf"how much\b.*\b{words_for('asks spending')}\b"
    plain = r"how much (?:money|debt|cash|capital)\b|\bprice\b"
    return f"{plain}|{_FEE}|{spending}|{_OFFERED}|{_spell_getting()}|{_spell_worth()}|{of_deal}"


def _spell_getting() -> str:
    return rf"how much {_HELPING}\b.*\b{words_for('asks getting')}\b"


def _spell_worth() -> str:
    return (
        rf"what{_BE}\b.*\b{words_for('asks worth')}\b"
        r"|what(?:['’]s| is| are| was| were| will| does| do| did)\b.*\b(?:paid|pays?|earn(?:s|ed)?)\b"
        r"(?! (?:(?:the|its|their|his|her|that|this|all) )?(?:money|cash|funds?|proceeds)\b)(?!.*\b(?:on|for)\W*$)"
        rf"|(?:how (?:much|high)|what{_BE})\b.*\b{words_for('wages')}\b"
        rf"|(?:what|which) {words_for('wages')}\b|how (?:rich|wealthy)\b"
        rf"|what{_BE}\b.*['’]s? (?:fortune|wealth)\W*$"
    )


_PAYS = lazy_pattern(
    r"^\W*how much (?:money )?(?:do|does|did|will|would|has|have|is|was)\b(?!.*\b(?:by|revenue|valuation)\b)"
    r".*\b(?:pay|paid|paying|spend|spent"
    r"|(?<!been )(?<!being )(?<!is )(?<!was )(?:giv(?:e|ing)|gave|contribut(?:e[sd]?|ing)|donat(?:e[sd]?|ing)"
    r"|provid(?:e[sd]?|ing)|invest(?:s|ed|ing)?|put(?:s|ting)? in(?:to)?))\b"
    r"|^\W*what (?:do|does|did|will|would|has|have|is|was|were)\b.*\bpa(?:y|id) for\b",
    re.IGNORECASE,
)
_RAISES = lazy_pattern(r"how much\b.*\b(?:rais(?:e[ds]?|ing)|funding)\b", re.IGNORECASE)
_RECEIVES = lazy_pattern(_spell_getting, re.IGNORECASE)
_WORTH_OF = lazy_pattern(
    lambda: (
        rf"^\W*(?:(?:what|how much)\b(?!.*\b(?:{words_for('priced')}|packages?|compensation)\b)"
        r".*\b(?:worth|valu(?:ed|ation)|wealth|fortune)\b"
        r"|how (?:rich|wealthy)\b)"
    ),
    re.IGNORECASE,
)
_OF_DEAL = lazy_pattern(lambda: rf"\b{words_for('priced')}\b", re.IGNORECASE)
_OF_SHARE = lazy_pattern(r"^\W*(?:how much|what)\b.*\b(?:per|a|each) share\b(?! of\b)", re.IGNORECASE)
_OF_FEE = lazy_pattern(rf"^\W*{_FEE}", re.IGNORECASE)
_KINDS: tuple[tuple[SumKind, re.Pattern[str]], ...] = (
    ("paid", _PAYS),
    ("offered", lazy_pattern(_OFFERED, re.IGNORECASE)),
    ("raised", _RAISES),
    ("received", _RECEIVES),
    ("worth", _WORTH_OF),
    ("of_deal", _OF_DEAL),
)


def read_sum_kinds(question: str) -> frozenset[SumKind]:
    """The kinds that a question for a sum asks for; none where it may be any.

    A deal's fee, and what a share costs, are none of its other sums: `how big is the breakup fee in the deal`.
    """
    if _OF_SHARE.search(question):
        return frozenset({"per_share"})
    if _OF_FEE.search(question):
        return frozenset({"fee"})
    return frozenset(kind for kind, asks in _KINDS if asks.search(question))
