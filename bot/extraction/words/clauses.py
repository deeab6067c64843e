"""Where a sentence turns to another clause: "while", what follows a semicolon, "and" before who does what."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_TURNING = read_word_sections("grammar.txt")["turning to others"]
_VERB = 2  # words: "Acme also plans"


def find_turns(passage: Passage, joints: frozenset[str], opens: Callable[[Passage, int], bool]) -> tuple[int, ...]:
    """The words with which another clause begins, in order; behind a joint one does where `opens` says so."""
    semicolons = (at for at, token in enumerate(passage.tokens) if ";" in token.gap) if ";" in passage.text else ()
    joined = (at for at in passage.find_words(joints) if opens(passage, at + 1))
    return tuple(sorted({*semicolons, *passage.find_words(_TURNING), *joined}))


def is_named_to_act(passage: Passage, near: range, names: Mapping[int, int], verbs: frozenset[str]) -> bool:
    """Whether a name and its verb begin in a stretch of words: "the local firm Acme also plans".

    `names` has the word behind each name by its first word.
    """
    first = next((word for word in near if word in names), None)
    if first is None or not verbs.isdisjoint(passage.lower[near.start : first]):
        return False
    last = names[first]
    return not passage.tokens[last - 1].is_possessive and not verbs.isdisjoint(passage.lower[last : last + _VERB])
