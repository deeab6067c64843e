"""Lines and blocks: what a text is laid out in. A paragraph is one line; wrapped ones are joined before.

A picture's caption with its credit in brackets is a block of its own, though a paragraph follows it in the same line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.extraction.words.wordlists import read_sections

BlockKind = Literal["prose", "furniture", "caption", "heading", "title"]

LONG_PROSE = 40  # words of a paragraph that ends a block of furniture
MOST_LABEL = 6  # words of a label between headline and text
LIST_MARK = re.compile(r"(?:[-*•·▪◦–]|\d{1,3}[.)])\s+(?=\S)")
SENTENCE_END = re.compile(r"""[.!?…。！？]["”’')\]*_」』）]{0,4}\Z""")
_CREDITS = "|".join(map(re.escape, read_sections("chrome.txt")["credit in brackets"]))
CREDIT_IN_BRACKETS = re.compile(rf"\((?:{_CREDITS})[^()\n]{{0,60}}\)(?:\Z|\s+(?=[\"“‘]?[A-Z]))")
"""“(AP Photo/Jane Roe, File)”, where nothing or another sentence follows: who made a picture, but not “(Reuters)”."""

_LOOKED_UP = 2000  # characters
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")  # Thai, Japanese and Chinese


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, without white space at its ends."""

    start: int
    text: str
    follows_blank: bool

    @property
    def end(self) -> int:
        """Where the line ends in the text that it stands in."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, entry of a list or piece of furniture; `flat` is how its first words are looked up."""

    start: int
    end: int
    text: str
    flat: str
    word_count: int
    is_item: bool
    ends_sentence: bool


def split_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, one a line, in order; together they hold every character that is not white space."""
    return tuple(_block(part) for line in split_lines(text) for part in _part_captions(line))


def _part_captions(line: Line) -> Iterator[Line]:
    """A line, parted behind every picture's credit."""
    if "(" not in line.text:
        yield line
        return
    begin = 0
    for credit in CREDIT_IN_BRACKETS.finditer(line.text):
        yield Line(line.start + begin, line.text[begin : credit.end()].rstrip(), line.follows_blank)
        begin = credit.end()
    if begin < len(line.text):
        yield Line(line.start + begin, line.text[begin:], line.follows_blank)


def split_lines(text: str) -> list[Line]:
    """Every line that is not blank."""
    found: list[Line] = []
    position, blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            found.append(Line(position + raw.index(stripped[0]), stripped, blank))
        blank = not stripped
        position += len(raw) + 1
    return found


def _block(line: Line) -> Block:
    is_item = LIST_MARK.match(line.text) is not None
    ends_sentence = SENTENCE_END.search(line.text[-8:]) is not None
    words = flat(line.text[:_LOOKED_UP])
    return Block(line.start, line.end, line.text, words, count_words(line.text), is_item, ends_sentence)


def count_words(text: str) -> int:
    """How many words; in scripts that set no spaces between them two letters count as one."""
    spaced = len(text.split())
    return spaced if text.isascii() else spaced + len(_UNSPACED.findall(text)) // 2


def flat(text: str) -> str:
    """Lower case with plain apostrophes and without a list mark, for looking cue words up."""
    return text.lower().replace("’", "'").lstrip("-*•·–_ ").strip()
