"""The words of a sentence with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

# A word keeps its inner dots, apostrophes and ampersands (U.S., Character.AI, O'Neill, AT&T); a hyphen parts words.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|\w+(?:[.'’&]\w+)*")


class Token(NamedTuple):
    """One word; `end` leaves a possessive ending out, `full_end` does not. `gap` is what stands before it."""

    word: str
    lower: str
    start: int
    end: int
    full_end: int
    gap: str

    @property
    def is_possessive(self) -> bool:
        """Whether an 's, or an apostrophe after an s, follows."""
        return self.full_end > self.end


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The words of `text[start:end]` in order, with offsets into `text`."""
    tokens: list[Token] = []
    before = start
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        at, stop = match.span()
        full_end = stop
        if word[-2:] in ("'s", "’s") and len(word) > 2:
            word, stop = word[:-2], stop - 2
        elif stop < end and text[stop] in "'’" and word[-1] in "sS" and not text[stop + 1 : stop + 2].isalnum():
            full_end = stop + 1
        tokens.append(Token(word, word.lower(), at, stop, full_end, text[before:at]))
        before = full_end
    return tokens
