"""The words of a sentence with their offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

# A word keeps its inner dots, apostrophes and ampersands (U.S., Character.AI, O'Neill, AT&T); a hyphen parts words.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|[^\W_]+(?:[.'’&_][^\W_]+)*")
# Markdown's marks stand neither for words nor for a gap between words: **bold**, _italic_, [words](address).
_ADDRESS = re.compile(r"\]\((?:https?:/|mailto:|/|#)[^\s()]{0,500}\)")
_MARKS = re.compile(rf"{_ADDRESS.pattern}|[*_\[\]]")


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
    """The words of `text[start:end]` in order, with offsets into `text`; Markdown's marks are in no word and no gap."""
    tokens: list[Token] = []
    before = start
    own = text[start:end]
    is_marked = "*" in own or "_" in own or "](" in own
    has_apostrophe = "'" in own or "’" in own
    addresses = [match.span() for match in _ADDRESS.finditer(text, start, end)] if is_marked else []
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        at, stop = match.span()
        while addresses and addresses[0][1] <= at:
            addresses.pop(0)
        if addresses and addresses[0][0] < at:
            continue
        full_end = stop
        if has_apostrophe:
            if word[-2:] in ("'s", "’s") and len(word) > 2:
                word, stop = word[:-2], stop - 2
            elif stop < end and text[stop] in "'’" and word[-1] in "sS" and not text[stop + 1 : stop + 2].isalnum():
                full_end = stop + 1
        gap = _MARKS.sub("", text[before:at]) if is_marked else text[before:at]
        tokens.append(Token(word, word.lower(), at, stop, full_end, gap))
        before = full_end
    return tokens


def written(text: str, tokens: Sequence[Token]) -> str:
    """Neighboring words as the text writes them, without the marks between them."""
    whole = text[tokens[0].start : tokens[-1].end]
    if len(tokens) == 1 or not ("*" in whole or "_" in whole or "](" in whole):
        return whole
    return tokens[0].word + "".join(token.gap + token.word for token in tokens[1:])


_NAMING = frozenset(("called", "codenamed", "dubbed", "named", "nicknamed"))


def is_capitalised(word: str) -> bool:
    """Whether a word is written like a name: Acme, xAI, 8VC."""
    return word[0].isupper() or (len(word) > 1 and word[1].isupper())


def opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word owes its capital to its place: first in a sentence or quotation, after a colon or dateline.

    What something is called stands in quotation marks too: 'a site named "Acme"'.
    """
    if at == 0:
        return True
    is_opening = tokens[at].gap.rstrip().endswith(("“", '"', ":", "‘", "—", "–", ")"))
    return is_opening and tokens[at - 1].lower not in _NAMING
