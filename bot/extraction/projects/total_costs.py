"""What a project costs in all, where phases and earlier sums are told beside it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Amount
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_SITES = _WORDS["sites"] | _WORDS["facilities"] | {"project"}
_SPENT = frozenset(("budget", "cost", "costs", "expenditure", "investment", "investments", "outlay", "price"))
_REACH = frozenset(("at", "is", "of", "reach", "reaches", "to"))
_PARTS = frozenset(("phase", "phases", "stage", "stages"))
_OF = frozenset(("for", "in", "of", "on"))
_BEHIND_PRICED = _OF | _REACH | {"by", "near", "over"}
_TOTAL = 14  # words: "total investment over the life of the project to more than"
_NOUN = 3  # words: "total capital investment"
_BOUND = 4  # words: "to an estimated", "to more than"


def is_total(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is called the total of a site: "bringing the total cost of the project to more than $3 billion".

    Not a company's, "its total investment in the state and the campus".
    """
    if "total" not in passage.vocabulary:
        return False
    first = passage.word_at(amount.start)
    start = max(0, first - _TOTAL)
    at = next((at for at in range(first - 1, start, -1) if passage.lower[at] == "total"), None)
    if at is None or _SPENT.isdisjoint(passage.lower[at + 1 : at + 1 + _NOUN]):
        return False
    if passage.lower[at - 1] != "the" and not _is_of_site(passage, at):
        return False
    between = passage.lower[at + 1 : first]
    is_of_site = _is_of_site(passage, at) or _prices_site(between)
    return is_of_site and _PARTS.isdisjoint(between) and not _REACH.isdisjoint(between[-_BOUND:])


def _is_of_site(passage: Passage, at: int) -> bool:
    """Whether a site's name in the possessive stands before a word: "the project's total investment"."""
    owner = passage.tokens[at - 1]
    return owner.is_possessive and owner.lower in _SITES


def _prices_site(words: Sequence[str]) -> bool:
    """Whether what is priced is one site: "cost of the project to", "over the life of the project to"; not "price of
    the land at the site", "cost of the project and two others".
    """
    of = next((at for at, word in enumerate(words) if word in _OF), len(words))
    if not _SITES.isdisjoint(words[:of]):
        return True
    end = next((at for at in range(of + 1, len(words)) if words[at] in _BEHIND_PRICED), len(words))
    priced = words[of + 1 : end]
    return not _SITES.isdisjoint(priced) and "and" not in priced
