"""What a sum in another currency is in dollars, as the text itself says it."""

from __future__ import annotations

from bot.extraction.facts import Amount
from bot.extraction.figures.currencies import MONEY
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_sections

_CONVERTING = frozenset(read_sections("currencies.txt")["the same sum again"])
_PARTED = " ,;~(–—-"


def in_dollars(passage: Passage, amount: Amount) -> float | None:
    """The sum in dollars: its own, or what the text gives behind it ("1 billion euros ($1.1 billion)")."""
    if amount.unit == "USD":
        return amount.value
    other = _same_in_dollars(passage, amount)
    return other.value if other else None


def money_words(passage: Passage, amount: Amount) -> str:
    """The words of a sum with its bound, and of the bracket behind that says it in dollars."""
    words, other = passage.sum_words(amount), _same_in_dollars(passage, amount)
    begin, end = amount.end - passage.sentence.start, other.end - passage.sentence.start if other else 0
    is_in_bracket = other is not None and passage.text[begin:end].lstrip().startswith("(")
    return words + passage.text[begin : end + 1] if is_in_bracket and passage.text[end : end + 1] == ")" else words


def _same_in_dollars(passage: Passage, amount: Amount) -> Amount | None:
    """The sum that says another once more in dollars, also behind one in a third currency; none where it is in dollars.

    "3 billion yuan, or about $400 million", "4 billion kronor (370 million euros or $400 million)".
    """
    if amount.unit == "USD":
        return None
    start, end = passage.sentence.start, amount.end
    for other in passage.amounts:
        if other.start < end or other.unit not in MONEY:
            continue
        between = passage.text[end - start : other.start - start]
        words = between.strip(_PARTED).lower()
        if words not in _CONVERTING and (words or "(" not in between):
            return None
        if other.unit == "USD":
            return other
        end = other.end
    return None
