"""Whether a company or a part of one is sold around a name, which tells that it is an organization."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.text.tokens import Token, is_capitalised
from bot.extraction.words.asides import behind_aside
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_GRAMMAR = read_word_sections("grammar.txt")
PASSIVE = frozenset(("are", "be", "been", "being", "is", "was", "were"))
_SELLING = _GRAMMAR["selling"]
_BUSINESSES = _GRAMMAR["businesses sold"] | {"stake", "stakes"}
_SALES = frozenset(("disposal", "divestiture", "divestment", "sale"))
_LARGE = frozenset(("billion", "bn", "million", "trillion"))
_YEARLY = frozenset((by, time) for by in ("a", "each", "every", "per") for time in ("month", "year"))
_SOLD = 14  # words: "sold a 24.5 percent stake in the 300 MW wind farm off Acmeville to X"


def is_sold(tokens: Sequence[Token], first: int) -> bool:
    """Whether a part of a company is sold to the name at word `first`: "sold its chip unit to X", "a stake to X".

    So is a company: "Acme was sold to X", "Acme was sold for $2 million to X". A noun tells it, too: "the sale of a
    stake to X".
    """
    verb = next((at for at in range(first - 2, max(-1, first - _SOLD), -1) if _sells(tokens, at)), None)
    if verb is None:
        return False
    is_whole = behind_aside(tokens, verb + 1) == first - 1 and _names_what_is(tokens, verb)
    return (is_whole and tokens[verb].lower == "sold") or any(
        token.lower in _BUSINESSES for token in tokens[verb:first]
    )


def _sells(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells of a sale: "sold", the "sale" of "the sale of"."""
    return tokens[at].lower in _SELLING or (tokens[at].lower in _SALES and tokens[at + 1].lower == "of")


def _names_what_is(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a name is the subject of a passive: "Acme has been sold", "Acme, a startup, was sold"; not "Acme lamps
    were sold".
    """
    at = verb
    while at > 0 and tokens[at - 1].lower in _CUES["auxiliaries"]:
        at -= 1
    is_passive = any(token.lower in PASSIVE for token in tokens[at:verb])
    if "," in tokens[at].gap:
        at = next((n for n in range(at - 1, 0, -1) if "," in tokens[n].gap), 0)
    return is_passive and at > 0 and is_capitalised(tokens[at - 1].word)


def is_sold_whole(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name is sold to another for a sum: "agreed to sell X to Widget for $2 billion"."""
    words = tokens[last : last + _SOLD]
    if tokens[first - 1].lower not in _SELLING or [token.lower for token in words[:1]] != ["to"]:
        return False
    end = next((at for at, token in enumerate(words) if token.lower == "for"), 0)
    price = [token.lower for token in words[end + 1 :]] if end else []
    is_sum = any(word[0].isdigit() and unit in _LARGE for word, unit in pairwise(price))
    return is_sum and is_capitalised(words[1].word) and _YEARLY.isdisjoint(pairwise(price))
