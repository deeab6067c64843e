"""What the facilities of a sentence are named for: because they are built, or to say where or for what something is."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.figures.currencies import MONEY
from bot.extraction.projects.facilities import facility_words
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")


def is_used(passage: Passage) -> bool:
    """Whether something is only put into facilities that stand: "will install it in its data centers"; but money put
    in them builds them, "$3 billion in its data center".
    """
    words = passage.lower
    at = facility_words(passage)
    paid = {passage.word_at(amount.end) + 2 for amount in passage.amounts if amount.unit in MONEY}
    used = (words[max(0, one - 2) : one] in (["in", "its"], ["in", "their"]) for one in at)
    return bool(at) and all(used) and paid.isdisjoint(at)


def is_built(passage: Passage) -> bool:
    """Whether a facility stands for itself and does not only say what for: "10 gigawatts of AI data centers"."""
    words = passage.lower
    facilities = facility_words(passage)
    return not facilities or any(before_noun(words, at) not in _WORDS["what for"] for at in facilities)


def before_noun(words: Sequence[str], at: int) -> str:
    """The word before a facility and what it is like: "for" before "artificial intelligence data centers"."""
    while at > 0 and words[at - 1] in _WORDS["kinds"]:
        at -= 1
    return words[at - 1] if at else ""
