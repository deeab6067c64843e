"""Which sum of a sentence is the deal's value, and which is a valuation, a revenue or a price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.extraction.deals.clauses import is_of_other_verb
from bot.extraction.deals.names import returns_to_main_clause
from bot.extraction.deals.sums import (
    is_called_worth,
    is_given_in_kind,
    is_of_deal_behind,
    is_of_opening,
    is_told_of_deal,
    is_translated,
    with_other_half,
)
from bot.extraction.facts import Amount, Kind
from bot.extraction.figures.currencies import MONEY
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.cues import VALUE_CUES, DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_LEAST_ALONE = 1e6  # of one party alone; less is a price
_LEAST_PRICE = 1e3  # of a whole deal; less is what one share or one hour costs
_NEAR_COMBINED = 8  # words: "create a lamp company that is worth about"
_NEAR = 5  # words between a sum and the word that says what it is
_NEAR_SUBJECT = 3  # words: "The planned acquisition"
_NEAR_VALUED = 12  # words: "values the Acmeville-based maker of reading lamps at about"
_NEAR_PRICE_WORD = 4  # words: "for a little over $2 billion"
_NEAR_TRANSLATED = 8  # words: "for a little over 2 billion Zorblatian crowns ($3 billion)"
_NEAR_AT = 4  # words: "at a little over"
_BEFORE_NOUN, _BEFORE_VERB, _AFTER_NOUN, _AFTER_VERB, _AFTER_PRICE_WORD = 6, 3, 4, 9, 16  # words
_AFTER_ALL = 26  # words: "will supply Acme with power from its plant in Acmeville for 20 years under a contract worth"
_LAST = frozenset(("month", "round", "time", "year", "spring", "summer", "autumn", "fall", "winter"))
_PARTING = frozenset(("and", "after", "based", "that", "which", "while"))
_GRAMMAR = read_word_sections("grammar.txt")
_CLAUSES = _GRAMMAR["relative clauses"]
_NEAR_SUM = 5  # words: "for a cash consideration of"
_APPOSITIONS = frozenset(("a", "an", "the"))
_BEFORE_PRICE = _GRAMMAR["before a price"] | {"of"}
_COMPANIES = (_GRAMMAR["same subject"] - {"it", "they", "its", "their"}) | {"entity", "business", "companies"}
_PRICE_WORDS = _GRAMMAR["price words"]
_DOES_NEXT = frozenset(("allocated", "committed", "earmarked", "invested", "pledged", "spent"))


@lru_cache(maxsize=100)  # each rule asks again
def sum_kinds(passage: Passage) -> Mapping[int, str]:
    """For each sum of money, by its start: `valuation`, `not a price` or `price`."""
    if not passage.amounts:
        return {}
    cues = VALUE_CUES.find_in(passage)
    kinds: dict[int, str] = {}
    for amount in passage.amounts:
        if amount.unit not in MONEY:
            continue
        first, last = passage.word_at(amount.start), passage.word_at(amount.end)
        kinds[amount.start] = "price" if (amount.value or amount.high or 0) >= _LEAST_PRICE else "not a price"
        best = _NEAR + 1
        for cue in cues:
            if cue.first >= last and _looks_ahead(passage, cue):
                continue
            distance = cue.first - last + 1 if cue.first >= last else first - cue.last + 1
            distance = min(distance, _NEAR) if _values_at(passage, cue, first) else distance
            is_parted = _is_parted(passage, cue, amount) or is_of_deal_behind(passage, cue.last, first, last)
            if distance < best and not is_parted:
                best, kinds[amount.start] = distance, _label(passage, cue)
        if kinds[amount.start] == "price" and _is_of_both(passage, amount):
            kinds[amount.start] = "valuation"
        before = next((other for other in passage.amounts if passage.word_at(other.end) == first - 1), None)
        if before and passage.tokens[first - 1].lower in ("to", "and") and kinds.get(before.start) == "valuation":
            kinds[amount.start] = "valuation"  # "a valuation between $20 million and $30 million"
    return kinds


def _values_at(passage: Passage, cue: Found[str], at: int) -> bool:
    """Whether a verb before a sum says what it values a company at: "values the lamp startup at about $2 billion"."""
    is_near = cue.last <= at <= cue.last + _NEAR_VALUED and passage.tokens[cue.last - 1].lower in _GRAMMAR["valuing"]
    return is_near and "at" in passage.lower[max(cue.last, at - _NEAR_AT) : at]


def _looks_ahead(passage: Passage, cue: Found[str]) -> bool:
    """Whether a word is about the sum behind it: "raise $1 billion at a valuation of $12 billion"."""
    following = passage.tokens[cue.last].lower if cue.last < len(passage.tokens) else ""
    last = passage.tokens[cue.last - 1].lower
    is_at = passage.tokens[cue.first].lower == "at" and last == "valuation"
    return is_at or last in _GRAMMAR["valuing"] or not {"of", "at"}.isdisjoint((following, last))


def _label(passage: Passage, cue: Found[str]) -> str:
    """What a cue calls a sum; of a deal that "is valued at" it, or "that would value Acme at" it, it is the price.

    An investment that "values Acme at" a sum is a part of it.
    """
    at = cue.first - 1
    while at > 0 and passage.tokens[at].lower in _GRAMMAR["before valuing"]:
        at -= 1
    before = passage.tokens[at].lower if at >= 0 else ""
    is_put_in = before == "investment" and passage.tokens[cue.last - 1].lower in _GRAMMAR["valuing"]
    is_of_deal = (before in _GRAMMAR["priced nouns"] and not is_put_in) or _values_deal(passage, cue)
    return "price" if is_of_deal or is_given_in_kind(passage, cue) else cue.label


def _values_deal(passage: Passage, cue: Found[str]) -> bool:
    """Whether a deal is valued, and not the one it is with: "an agreement with Acme in 2024 valued at"; no comma."""
    tokens = passage.tokens
    if tokens[cue.first].lower != "valued" or cue.first < _NEAR:
        return False
    if tokens[cue.first].gap == ", " and not _GRAMMAR["priced nouns"].isdisjoint(passage.lower[1:_NEAR_SUBJECT]):
        return passage.lower[0] in _GRAMMAR["determiners"]  # "The acquisition of Acme, valued at"
    last = cue.first - 3 if tokens[cue.first - 1].word.isdigit() else cue.first - 1
    words = tokens[max(0, last - _BEFORE_NOUN) : last]
    is_parted = any("," in token.gap for token in tokens[max(0, last - _BEFORE_NOUN) : cue.first + 1])
    is_name = tokens[last].word[0].isupper()
    return is_name and not is_parted and any(token.lower in _GRAMMAR["priced nouns"] for token in words)


def _is_parted(passage: Passage, cue: Found[str], amount: Amount) -> bool:
    """Whether a comma, a bracket, a joining word or another sum stands between a word and a sum."""
    at, end = passage.word_at(amount.start), passage.word_at(amount.end)
    first, last = min(cue.last, end), max(cue.first, at)
    between = passage.tokens[first : last + 1]
    if any("," in token.gap or ";" in token.gap or ")" in token.gap for token in between):
        return True
    if any(first <= passage.word_at(other.start) < last for other in passage.amounts if other is not amount):
        return True
    joins = any(token.lower in _PARTING and token.gap != "-" for token in passage.tokens[first:last])
    return joins or ("as", "its") in pairwise(passage.lower[first : last + 1])  # "raised $2 million as its valuation"


def find_price(passage: Passage, cue: Found[DealCue], kind: Kind) -> Amount | None:
    """The sum of a deal; of a purchase also what it values the other at: "$35 a share, valuing Acme at $4 billion"."""
    value = choose_value(passage, cue)
    if value or kind != "acquisition" or passage.vocabulary.isdisjoint(_GRAMMAR["valuing"]):
        return value
    valuation = choose_valuation(passage)
    return None if valuation and _is_of_both(passage, valuation) else valuation


def _is_of_both(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is what two companies are worth together: "values the combined company at", "form a $9B giant"."""
    at, end = passage.word_at(amount.start), passage.word_at(amount.end)
    before = passage.lower[max(0, at - _NEAR_COMBINED) : at]
    if any(one == "combined" and other in _COMPANIES for one, other in pairwise(before)):
        return True
    if _GRAMMAR["new companies"].isdisjoint(before):
        return False
    is_called = not {"worth", "at"}.isdisjoint(before[-_NEAR_AT:]) and not _COMPANIES.isdisjoint(before)
    return is_called or not _COMPANIES.isdisjoint(passage.lower[end : end + 2])


def choose_value(passage: Passage, cue: Found[DealCue]) -> Amount | None:
    """The sum of the deal that a cue names: after a verb, right before a noun, or after a word of paying."""
    kinds = sum_kinds(passage)
    best: tuple[int, Amount] | None = None
    for amount in passage.amounts:
        if kinds.get(amount.start) != "price" or is_translated(passage, amount):
            continue
        at, end = passage.word_at(amount.start), passage.word_at(amount.end)
        if is_of_other_verb(passage, cue, at):
            continue
        distance = _distance(passage, cue, at, end)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, amount)
    return with_other_half(passage, best[1]) if best else None


def _distance(passage: Passage, cue: Found[DealCue], at: int, end: int) -> int | None:
    """Words between a cue and the sum `at` to `end`; None when the sum can't be the cue's."""
    if end <= cue.first:
        words = passage.tokens[end : cue.first]
        limit = _BEFORE_VERB if cue.label.is_verb else _BEFORE_NOUN
        parted = any("," in token.gap for token in passage.tokens[end : cue.first + 1])
        if cue.label.is_verb and is_of_opening(passage, cue, at, end):
            return _AFTER_PRICE_WORD
        if cue.label.is_verb and (parted or _is_of_meanwhile(passage, end, cue)):
            return None
    else:
        words = _without_aside(passage.tokens[cue.last : at])
        if not cue.label.is_verb and _is_of_next_verb(words):
            return None
        near = _NEAR_TRANSLATED if at < len(passage.tokens) and "(" in passage.tokens[at].gap else _NEAR_PRICE_WORD
        is_price = bool(set(passage.lower[max(0, at - near) : at]) & _PRICE_WORDS)
        is_price = is_price or bool({token.lower for token in words} & _GRAMMAR["valuing"])
        is_apart = len(words) < at - cue.last and "of" in passage.lower[at - _NEAR_AT : at]
        is_far = cue.label.is_verb or is_apart or passage.lower[at - 3 : at] == ["to", "more", "than"]
        limit = _AFTER_PRICE_WORD if is_price else _AFTER_VERB if is_far else _AFTER_NOUN
        limit = _AFTER_ALL if cue.label.is_verb and is_told_of_deal(passage, at) else limit
    is_sized = cue.label.kind == "acquisition" and any(token.lower == "fetch" for token in words[-_NEAR:])
    is_sized = is_sized or is_called_worth(words)
    if len(words) > limit or (not is_sized and any(token.lower in _CLAUSES for token in words)):
        return None
    if any(returns_to_main_clause(passage, cue, word) for word in range(cue.last, at)):
        return None
    return len(words)


def _is_of_next_verb(words: Sequence[Token]) -> bool:
    """Whether a sum behind a noun is what is done next: "secured grant funding and committed $2 billion to it"."""
    return len(words) > 1 and words[0].lower == "and" and words[1].lower in _DOES_NEXT


def _without_aside(words: Sequence[Token]) -> Sequence[Token]:
    """Words without the aside that a comma closes before a price: "bought Acme, which makes lamps, for"."""
    closed = next((at for at, t in enumerate(words) if "," in t.gap and t.lower in _BEFORE_PRICE), 0)
    is_near = len(words) - closed <= _NEAR_SUM and all("," not in token.gap for token in words[closed + 1 :])
    is_for = is_near and words[closed : closed + 1] != [] and words[closed].lower == "for"
    openers = _APPOSITIONS if closed and words[closed].lower == "of" else _CLAUSES | (_APPOSITIONS if is_for else set())
    opened = next((at for at, t in enumerate(words[:closed]) if "," in t.gap and t.lower in openers), closed)
    return [*words[:opened], *words[closed:]]


def _is_of_meanwhile(passage: Passage, end: int, cue: Found[DealCue]) -> bool:
    """Whether a verb tells what another does: "lands $2 billion as Acme backs", but not "paid $2 billion as it"."""
    words = passage.lower[end : cue.first]
    return any(word == "as" and behind not in ("it", "they") for word, behind in pairwise([*words, ""]))


def is_large(value: Amount | None) -> bool:
    """Whether a sum is worth telling of one side alone: "signed a $2 billion lease with an unnamed tenant"."""
    return value is not None and (value.value or 0) >= _LEAST_ALONE


def choose_valuation(passage: Passage) -> Amount | None:
    """The first sum that a sentence calls a valuation of now."""
    kinds = sum_kinds(passage)
    valuations = (amount for amount in passage.amounts if kinds.get(amount.start) == "valuation")
    whole = (amount for amount in valuations if (amount.value or 0) >= _LEAST_PRICE)  # not "at $56 a share"
    return next((amount for amount in whole if not _is_of_before(passage, amount)), None)


def _is_of_before(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is one of an earlier time: "had previously valued it at $5 million", "at $5 million last year".

    So is what grows: "would double its $5 million valuation", but not "would double its valuation to $10 million".
    """
    at, end = passage.word_at(amount.start), passage.word_at(amount.end)
    before = passage.lower[max(0, at - _NEAR) : at]
    behind = passage.lower[end : end + _NEAR]
    is_last = any(one == "last" and other in _LAST for one, other in pairwise(behind))
    grows = not _GRAMMAR["growing"].isdisjoint(before) and _GRAMMAR["towards"].isdisjoint(before)
    return is_last or grows or "ago" in behind or not _GRAMMAR["earlier times"].isdisjoint(before)
