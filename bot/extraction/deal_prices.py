"""What a deal costs, told of it in words of their own: "Widget Weekly put it at about $20 billion"."""

from __future__ import annotations

import re

from bot.extraction.deal_values import sum_kinds
from bot.extraction.facts import Amount
from bot.extraction.reading import Passage

_GATE = frozenset(("put", "puts", "pegged", "pegs", "price"))
_COMPARED = re.compile(r"\b(?:below|above|twice|half|times)\b")
_NEAR = 24  # characters between the words and the sum: "at well over "
_PUT_AT = re.compile(
    r"\b(?:put|puts|pegged|pegs)\s(?:it|the (?:price|price tag|value|deal|sum|figure|transaction))\sat\b"
    r"|\b(?:deal|transaction|agreement|purchase|takeover|price)\b[^.;$€£]{1,50}\s(?:put|pegged)\sat\b"
    r"|\b(?:[Tt]he|[Ii]ts) (?:purchase |sale )?price(?: tag)?\s(?:is|was|came to)\b"
)


def find_price_put_at(passage: Passage) -> Amount | None:
    """The sum at which a sentence puts the deal told of last; not what a company is worth or earns."""
    if passage.vocabulary.isdisjoint(_GATE) or not passage.amounts:
        return None
    found = _PUT_AT.search(passage.text)
    if found is None:
        return None
    end = passage.sentence.start + found.end()
    kinds = sum_kinds(passage)
    behind = ((amount, passage.between(end, amount.start)) for amount in passage.amounts if amount.start >= end)
    near = (amount for amount, words in behind if len(words) <= _NEAR and not _COMPARED.search(words))
    return next((amount for amount in near if kinds.get(amount.start) == "price"), None)
