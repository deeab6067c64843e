"""Which phase of a site a power is of: "500 megawatts in a first phase and 800 megawatts in a second phase"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Amount
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_ORDINALS = read_word_sections("project_words.txt")["one of several"]
_PHASES = frozenset(("phase", "stage"))
_WHOLE = frozenset(("to", "total", "when"))  # "the second phase will bring it to 800 megawatts"
_NEAR = 7  # words: "megawatts of capacity in a first phase"
_FAR = 14  # words: "The first phase of the campus in Acmeville, Atlantis, will have"
_TO_PHASE = 3  # words: "second and final phase"


def find_phase(passage: Passage, amount: Amount) -> str | None:
    """Which phase the words next to a sum of power tell of: "first"; None where it tells what all come to."""
    if passage.vocabulary.isdisjoint(_PHASES):
        return None
    first, last = passage.word_at(amount.start), passage.word_at(amount.end)
    others = [one for one in passage.amounts if one is not amount]
    begin = max([first - _FAR, 0, *(passage.word_at(one.end) for one in others if one.end <= amount.start)])
    end = min([last + _NEAR, len(passage.tokens), *(passage.word_at(o.start) for o in others if o.start >= amount.end)])
    before, behind = passage.lower[begin:first], passage.lower[last:end]
    if not _WHOLE.isdisjoint((*before, *behind)):
        return None
    if not _PHASES.isdisjoint(behind[:1]):
        return _ordinal([*before, behind[0]])  # "the first 300 MW phase"
    return _ordinal(behind) or _ordinal(before)


def _ordinal(words: Sequence[str]) -> str | None:
    """The word that counts a phase among these: "a first phase"."""
    at = next((at for at, word in enumerate(words) if word in _PHASES), 0)
    return next((word for word in words[max(0, at - _TO_PHASE) : at] if word in _ORDINALS), None)


def tell_phases_only(sums: Sequence[tuple[Amount, Passage]]) -> bool:
    """Whether sums of power are those of several phases, and so none of them is the whole."""
    return len({find_phase(passage, amount) for amount, passage in sums} - {None}) > 1
