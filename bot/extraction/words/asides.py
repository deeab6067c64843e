"""What news puts between a verb and its "to": a time, or a price, as in "was sold for an undisclosed sum to Acme"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.text.tokens import Token
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_word_sections

_PRICE = read_word_sections("grammar.txt")["words of a price"]
_SUMS = frozenset(("amount", "fee", "figure", "price", "sum"))
_LONGEST = 9  # words: "for a reported total of more than US $2 billion in cash"


def behind_aside(tokens: Sequence[Token], at: int) -> int:
    """The word behind the time or the price that begins at word `at`; else `at` itself."""
    return _behind_price(tokens, at) if tokens[at].lower == "for" else behind_time(tokens, at)


def _behind_price(tokens: Sequence[Token], at: int) -> int:
    end = at + 1
    is_sum = False
    while end < min(at + 1 + _LONGEST, len(tokens)) and "," not in tokens[end].gap:
        word = tokens[end].lower
        if not (word in _PRICE or word in _SUMS or word[0].isdigit()):
            break
        is_sum = is_sum or word in _SUMS or word[0].isdigit()
        end += 1
    return end if is_sum else at
