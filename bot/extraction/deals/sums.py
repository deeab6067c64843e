"""The sum of a deal that is told in two parts, or in the opening of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.facts import Amount
from bot.extraction.figures.currencies import MONEY
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_APPROACHES = (["approach"], ["bid"], ["deal"], ["interest"], ["offer"], ["proposal"])
_BRACKET = re.compile(r"\([^()\d]{0,15}\Z")  # "5 million euros (about $6 million)"
_LONGEST_BRACKET = 16  # characters
_NEAR_SAME = 6  # characters between a sum and the bracket with the same: "$47bn cash (£38bn)"
_MEANS = frozenset(("cash", "shares", "stock"))
_OVER = frozenset(("against", "for", "from", "on", "over", "under"))
_BEFORE_SUM = _GRAMMAR["on top"] | _GRAMMAR["roughly"]
_TERMS = _MEANS | _GRAMMAR["priced nouns"] | {"all", "and"}
_NEAR_COMMITTED = 2  # words: "committed an additional $2 billion"
_NEAR_NAMED = 5  # words: "contract worth at least"
_NEAR_NOUN = 3  # words: "its $2 billion cloud contract"
_HAVING = frozenset(("had", "has", "have", "holding", "holds", "manages", "managing", "of", "oversees", "with"))
_NEAR_HAVING = 5  # words: "has more than $2 billion"
_SUM = 2  # words: "$2 billion"
_SPARE = _MEANS | _GRAMMAR["news days"] | {"all", "and", "announced", "in", "on"}
_BEFORE_WORTH = _GRAMMAR["auxiliaries"] | {"be", "reportedly"}
_WORTH = frozenset(("of", "worth", "valued"))


def with_other_half(passage: Passage, amount: Amount) -> Amount | None:
    """The sum, or where it is paid in two ways both: "$9 million in cash and $4 million in stock" is $13 million.

    None where two such sums are not joined as one: "which had $9 million in cash, for $4 million in stock".
    """
    means = [at for at in passage.find_words(_MEANS) if at and passage.tokens[at - 1].lower == "in"]
    halves = [other for other in passage.amounts if passage.word_at(other.end) + 1 in means]
    if amount not in halves or len(halves) == 1:
        return amount
    first, second, *others = halves
    if others or first.unit != second.unit or first.value is None or second.value is None:
        return None
    joint = passage.lower[passage.word_at(first.end) + 2 : passage.word_at(second.start)]
    if _GRAMMAR["joining sums"].isdisjoint(joint[:1]) or not _BEFORE_SUM.issuperset(joint[1:]):
        return None
    end = passage.tokens[passage.word_at(second.end) + 1].end
    words = passage.between(first.start, end)
    return Amount(words, first.unit, first.value + second.value, first.start, end, first.bound, first.per)


def is_of_opening(passage: Passage, cue: Found[DealCue], at: int, end: int) -> bool:
    """Whether a sum, the words `at` to `end`, is that of the deal that is all with which a sentence opens.

    "In a $2 billion cash deal, Acme is buying", "In a deal worth $2 billion,"; not "Under a $2 billion deal with".
    """
    stop = next((word for word in range(1, cue.first + 1) if "," in passage.tokens[word].gap), 0)
    if not end <= stop or passage.lower[0] not in ("in", "under") or passage.lower[1] not in ("a", "an", "the"):
        return False
    if any("," in token.gap for token in passage.tokens[stop + 1 : cue.first + 1]):
        return False
    before, behind = passage.lower[2:at], passage.lower[end:stop]
    noun = next((n for n, word in enumerate(before) if word in _WORTH), None)
    if noun is not None:
        *terms, called = before[:noun] or [""]
        return called in _GRAMMAR["priced nouns"] and _are_terms(terms) and _SPARE.issuperset(behind)
    last = max((n for n, word in enumerate(behind) if word in _GRAMMAR["priced nouns"]), default=-1)
    return (
        last >= 0 and _are_terms(before) and _TERMS.issuperset(behind[:last]) and _SPARE.issuperset(behind[last + 1 :])
    )


def is_told_of_deal(passage: Passage, at: int) -> bool:
    """Whether a sum at a word is what a deal named right before it is worth: "under a contract worth about $2 billion",
    "in a deal valued at $2 billion"; not "the lease, worth about $2 billion".
    """
    words = passage.tokens[max(0, at - _NEAR_NAMED) : at]
    return any(
        noun.lower in _GRAMMAR["priced nouns"] and worth.lower in _WORTH and worth.gap == " "
        for noun, worth in pairwise(words)
    )


def is_called_worth(words: Sequence[Token]) -> bool:
    """Whether words between a deal and a sum only say that it is its worth: ", which would be worth up to"."""
    said = [token.lower for token in words]
    if said[:1] != ["which"] or "worth" not in said:
        return False
    before = said[1 : said.index("worth")]
    return len(said) - len(before) <= _NEAR_NAMED and _BEFORE_WORTH.issuperset(before)


def is_of_deal_behind(passage: Passage, begin: int, first: int, last: int) -> bool:
    """Whether a sum, the words `first` to `last`, is that of a deal over which there is what ends before `begin`: "a
    fine over its $2 billion contract".
    """
    if not begin < first - 1 or passage.lower[first - 1] not in _GRAMMAR["determiners"]:
        return False
    is_over = passage.lower[first - 2] in _OVER
    return is_over and not _GRAMMAR["priced nouns"].isdisjoint(passage.lower[last : last + _NEAR_NOUN])


def _are_terms(words: Sequence[str]) -> bool:
    """Whether words say no more of a deal than how it is paid, and one thing more: "a surprise all-cash deal"."""
    others = [word for word in words if word not in _TERMS | _BEFORE_SUM]
    return len(others) <= 1 and _GRAMMAR["prepositions"].isdisjoint(others)


def behind_sum(passage: Passage, at: int) -> int:
    """The word at `at`, or behind the sum told there: "a bid of $2 billion from Acme", "a takeover worth $2 billion by
    Acme"; behind what a takeover is called: "a takeover approach from Acme".
    """
    words = passage.lower
    at += words[at : at + 1] in _APPROACHES
    told = at + 1 + (words[at : at + 2] == ["valued", "at"])
    if words[at : at + 1] != [] and words[at] in ("of", "worth", "valued"):
        sums = (passage.word_at(amount.end) for amount in passage.amounts if passage.word_at(amount.start) == told)
        return next(sums, at)
    return at


def word_before_sum(passage: Passage, cue: Found[DealCue]) -> str:
    """The word before a cue and a sum that stands right before it: "the" in "The $2 billion acquisition"."""
    start = passage.tokens[cue.first].start
    sums = (passage.word_at(amount.start) for amount in passage.amounts if amount.end < start)
    at = next((first for first in sums if cue.first - first <= _SUM), cue.first)
    return passage.tokens[at - 1].lower if at else ""


def has_in_other_dollars(text: str, amount: Amount) -> bool:
    """Whether a text has a sum in the dollars of its own country: a headline's "$873 million" as "S$873 million"."""
    at = text.find(amount.text) if amount.text.startswith("$") else -1
    return at > 0 and text[at - 1].isupper() and not text.endswith("US", 0, at)


def is_sum_to_buy(passage: Passage, first: int, last: int) -> bool:
    """Whether only a sum stands between two words, the last of which is what it is for: "$2 billion to buy"."""
    near = (amount for amount in passage.amounts if first <= passage.word_at(amount.start) <= first + _NEAR_COMMITTED)
    end = next((passage.word_at(amount.end) for amount in near), None)
    is_aim = "to" in passage.lower[last - 1 : last + 1]
    return end is not None and last - end in (0, 1) and is_aim


def is_translated(passage: Passage, amount: Amount) -> bool:
    """Whether a sum in brackets only says a known one again: not in "6 billion crowns ($600 million)"."""
    before = passage.text[: amount.start - passage.sentence.start][-_LONGEST_BRACKET:]
    bracket = _BRACKET.search(before)
    begin = amount.start - len(before) + bracket.start() if bracket else 0
    return bracket is not None and any(
        other.unit in MONEY and 0 <= begin - other.end <= _NEAR_SAME for other in passage.amounts
    )


def is_given_in_kind(passage: Passage, cue: Found[str]) -> bool:
    """Whether assets are what is bought or given, and not what a firm has: "bought $2 billion in assets from Acme"."""
    is_in = passage.lower[cue.first : cue.last] == ["in", "assets"]
    return is_in and _HAVING.isdisjoint(passage.lower[max(0, cue.first - _NEAR_HAVING) : cue.first])
