"""Which kinds of deals words ask for: `quillback funding`, `fernleaf merger` (pure)."""

from collections.abc import Sequence
from functools import cache

from bot.briefings.briefing import Told
from bot.extraction.facts import Deal
from bot.extraction.words.wordlists import read_word_sections
from bot.library.names import fold_words, name_key

_WORDS = "asked_deals.txt"
_OPEN = frozenset({"in_talks", "rumoured"})


def for_kinds(words: Sequence[str]) -> list[str]:
    """The words that ask for kinds of deals."""
    known = _all_words()
    return [word for word in words if word.casefold() in known]


def are_asked_for(deal: Deal, words: Sequence[str]) -> bool:
    """Whether one of the words is for deals like this, of one kind or several: of its kind, or that value a company."""
    asked = read_word_sections(_WORDS)
    small = {word.casefold() for word in words} - (asked["done"] if deal.status in _OPEN else frozenset())
    return not small.isdisjoint(asked[deal.kind]) or (
        deal.valuation_usd is not None and not small.isdisjoint(asked["valued"])
    )


def is_meant(told: Told[Deal], words: Sequence[str]) -> bool:
    """Whether the words are for deals like this, or its article calls it so."""
    around = fold_words(f"{told.article.title} {told.fact.quote}").split()
    return are_asked_for(told.fact, words) or any(name_key(word) in around for word in words)


@cache
def _all_words() -> frozenset[str]:
    return frozenset().union(*read_word_sections(_WORDS).values())
