"""What a project costs in all, where phases and earlier sums are told beside it."""

from __future__ import annotations

from bot.extraction.facts import Amount
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_SITES = _WORDS["sites"] | _WORDS["facilities"] | {"project"}
_SPENT = frozenset(("budget", "cost", "costs", "expenditure", "investment", "investments", "outlay", "price"))
_REACH = frozenset(("at", "is", "of", "reach", "reaches", "to"))
_PARTS = frozenset(("phase", "phases", "stage", "stages"))
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
    is_of_site = not _SITES.isdisjoint(between) or _is_of_site(passage, at)
    return is_of_site and _PARTS.isdisjoint(between) and not _REACH.isdisjoint(between[-_BOUND:])


def _is_of_site(passage: Passage, at: int) -> bool:
    """Whether a site's name in the possessive stands before a word: "the project's total investment"."""
    owner = passage.tokens[at - 1]
    return owner.is_possessive and owner.lower in _SITES
