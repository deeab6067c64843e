"""What a deal costs, told of it in words of their own: "Widget Weekly put it at about $20 billion"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.extraction.deals.values import sum_kinds
from bot.extraction.facts import Amount
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_SOLD = frozenset(("sold",))
_GATE = frozenset(("put", "puts", "pegged", "pegs", "price", "worth", "valued", "value"))
_COMPARED = re.compile(r"\b(?:below|above|twice|half|times)\b")
_ASIDE = re.compile(r", (?:which|who) [^,]{1,80},")
_OTHER_CLAUSE = re.compile(r"[,;]|\b(?:and|but|while|as)\b")
_OF_PRICE = frozenset(("price", "terms", "sum", "value"))
_BOUGHT = frozenset(("business", "company", "firm", "startup", "start-up"))
_BEHIND_BOUGHT = frozenset(("earlier", "it", "last", "plus", "this")).union(
    *(_GRAMMAR[words] for words in ("after a country", "clause openers", "prepositions", "relative", "news days"))
)
_NEAR_YEAR, _YEAR = 4, 4  # words: "in late June 2015"; digits
_NEAR = 24  # characters between the words and the sum: "at well over "
_DEAL = (
    r"(?:acquisition|agreement|award|buyout|contract|deal|lease|merger|order|pact|partnership|purchase|sale|takeover"
    r"|transaction)"
)
_PUT_AT = re.compile(
    r"\b(?:put|puts|pegged|pegs)\s(?:(?P<it>it)|the (?:price|price tag|value|deal|sum|figure|transaction))\sat\b"
    r"|\b(?:deal|transaction|agreement|purchase|takeover|price)\b[^.;$€£]{1,50}\s(?:put|pegged)\sat\b"
    r"|\b(?:[Tt]he|[Ii]ts) (?:purchase |sale )?price(?: tag)?\s(?:is|was|came to)\b"
    rf"|\b(?:[Tt]he|[Tt]his) (?:[a-z-]{{2,15}} ){{0,2}}{_DEAL},? (?:which )?(?:(?:is|was|has been) )?"
    r"(?:[a-z]{2,14}ly )?(?:said to be |estimated to be )?(?:worth|valued at)\b"
    rf"|\b[Tt]he (?:total |overall )?(?:value of the {_DEAL}|{_DEAL} value) (?:is|was|stands at|amounts to)\b"
)


def find_price_put_at(passages: Sequence[Passage], index: int, *, told_at: int) -> Amount | None:
    """The sum at which a sentence puts the deal told of last, at `told_at`; not what a company is worth or earns.

    "It" is the deal or its price only in the clause right behind what tells of it.
    """
    passage = passages[index]
    if passage.vocabulary.isdisjoint(_GATE) or not passage.amounts:
        return None
    found = _PUT_AT.search(passage.text)
    if found is None or (found["it"] and not _is_meant(passages, index, told_at, found.start())):
        return None
    end = passage.sentence.start + found.end()
    kinds = sum_kinds(passage)
    behind = ((amount, passage.between(end, amount.start)) for amount in passage.amounts if amount.start >= end)
    near = (amount for amount, words in behind if len(words) <= _NEAR and not _COMPARED.search(words))
    return next((amount for amount in near if kinds.get(amount.start) == "price"), None)


def find_price_sold_for(passage: Passage, sold: Collection[str]) -> Amount | None:
    """The sum for which a sentence says that one of these was sold: "Acme sold for less than $9 million"."""
    if "sold" not in passage.vocabulary or not passage.amounts:
        return None
    for at in passage.find_words(_SOLD):
        first = at - (passage.lower[at - 1] in ("was", "is", "were"))
        whole = next((group for group in passage.groups if group.last == first), None)
        is_whole = whole is not None and not whole.is_possessive and not set(whole.names).isdisjoint(sold)
        is_meant = passage.lower[max(0, first - 2) : first - 1] == ["the"] and passage.lower[first - 1] in _BOUGHT
        if (is_whole or is_meant) and passage.lower[at + 1 : at + 2] == ["for"]:
            kinds, end = sum_kinds(passage), passage.tokens[at + 1].end
            near = (a for a in passage.amounts if 0 < a.start - end <= _NEAR and kinds.get(a.start) == "price")
            return next((amount for amount in near if not _is_of_before(passage, amount)), None)
    return None


def _is_of_before(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is of another sale, or of goods: "for $2 million in 2015", "for $2 million worth of lamps"."""
    at = passage.word_at(amount.end)
    words = [token.lower for token in passage.tokens[at : at + _NEAR_YEAR]]
    return any(word in ("ago", "last", "worth") or (len(word) == _YEAR and word.isdigit()) for word in words)


def is_paid_for_company(passage: Passage) -> bool:
    """Whether a sum is paid "for the company", "for the startup": for who is bought, which was told of before."""
    behind = (passage.word_at(amount.end) for amount in passage.amounts)
    return any(passage.lower[at : at + 2] == ["for", "the"] and _is_company(passage.tokens[at + 2 :]) for at in behind)


def _is_company(tokens: Sequence[Token]) -> bool:
    """Whether the first word is the company that was bought: not in "the company's patents", "the business trip"."""
    if not tokens or tokens[0].lower not in _BOUGHT or tokens[0].is_possessive:
        return False
    return len(tokens) == 1 or tokens[1].gap.strip() != "" or tokens[1].lower in _BEHIND_BOUGHT


def _is_meant(passages: Sequence[Passage], index: int, told_at: int, start: int) -> bool:
    """Whether "it" is a deal told of right before, or its price, and only the subject stands before the verb."""
    is_next = told_at >= index - 1 or any(token.lower in _OF_PRICE for token in passages[index - 1].tokens[:2])
    return is_next and not _OTHER_CLAUSE.search(_ASIDE.sub("", passages[index].text[:start]))
