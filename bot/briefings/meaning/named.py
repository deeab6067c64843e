"""Whether a text names something, in any case, with or without accents and as an owner: Zanzibar’s port (pure)."""

import re
from collections.abc import Collection
from functools import lru_cache

from bot.extraction.words.wordlists import read_words
from bot.library.names import fold_words
from bot.patterns import lazy_pattern

_COMMON = read_words("common_words.txt")
_MARKS = "'’‘"
_WORD_BEFORE = lazy_pattern(r"([\w’'-]+)\s\Z")
_LONGEST_WORD = 40
"""Characters before a name in which the word before it is looked for: a longer one is no word."""
_OWNING = lazy_pattern(rf"[{_MARKS}]s\b")


def names_any(keys: Collection[str], text: str) -> bool:
    """Whether the text has one of these names, given by `name_key`."""
    words = _words(text)
    for key in keys:  # noqa: SIM110 - any() takes half as long again, for each sentence of an answer
        if f" {key} " in words:
            return True
    return False


def opens_with_any(keys: Collection[str], text: str) -> bool:
    """Whether the text begins with one of them."""
    starts = tuple(f" {key} " for key in keys)
    return any(folded(one).startswith(starts) for one in {text, _OWNING.sub("", text)})


def stands_alone(name: str, text: str) -> bool:
    """Whether the text has a name of one word as it is written and by itself: no “the Summit”, no “Climate Summit”."""
    if name not in text:
        return False
    for found in re.finditer(rf"\b{re.escape(name)}(?!\w)", text):
        word_before = _WORD_BEFORE.search(text[max(0, found.start() - _LONGEST_WORD) : found.start()])
        before = word_before[1] if word_before else ""
        is_of_more = before[:1].isupper() and before.casefold() not in _COMMON
        if not is_of_more and before.casefold() != "the":
            return True
    return False


def without_owning(text: str) -> str:
    """The text with Zanzibar’s port as Zanzibar port."""
    return _OWNING.sub("", text)


@lru_cache(maxsize=4_000)  # some 500 B each: the next answer on the same looks through the same sentences
def folded(text: str) -> str:
    """The text as names are compared, between spaces."""
    return f" {fold_words(text)} "


@lru_cache(maxsize=1_000)  # an answer looks for several names in each of its sentences
def _words(text: str) -> str:
    """The text as names are compared; where it names owners, once more without the marks of it."""
    owns = _OWNING.sub("", text) if any(mark in text for mark in _MARKS) else text
    return f"{folded(text)}\n{folded(owns)}" if owns != text else folded(text)
