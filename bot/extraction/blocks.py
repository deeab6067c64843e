"""Lines and hard-wrapped paragraphs: the blocks that a text is laid out in."""

from __future__ import annotations

import re
from dataclasses import dataclass

LIST_MARK = re.compile(r"(?:[-*•·▪◦–]|\d{1,3}[.)])\s+(?=\S)")
SENTENCE_END = re.compile(r"""[.!?…]["”’')\]*_]{0,4}\Z""")
NARROWEST_WRAP = 50  # columns; narrower columns are poems, tables and lists
WIDEST_WRAP = 100  # columns; no mail or wire service wraps later


@dataclass(frozen=True, slots=True)
class Block:
    """One line, or the lines of one hard-wrapped paragraph, without white space at its ends."""

    start: int
    end: int
    text: str
    word_count: int
    is_item: bool
    ends_sentence: bool


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    follows_blank: bool


def split_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; together they hold every character that is not white space."""
    groups: list[list[_Line]] = []
    lines = _lines(text)
    widths = _widths(lines)
    for line in lines:
        if groups and not line.follows_blank and _continues(groups[-1][-1], line, widths[line.start]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_block(text, group[0], group[-1]) for group in groups)


def _lines(text: str) -> list[_Line]:
    """Every line that is not blank."""
    found: list[_Line] = []
    position, blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            found.append(_Line(position + raw.index(stripped[0]), stripped, blank))
        blank = not stripped
        position += len(raw) + 1
    return found


def _widths(lines: list[_Line]) -> dict[int, int]:
    """For each line's start the widest line of its run without a blank one; 0 where two lines may be no paragraph."""
    widths: dict[int, int] = {}
    run: list[_Line] = []
    for line in [*lines, _Line(-1, "", follows_blank=True)]:
        if line.follows_blank and run:
            widest = max(len(member.text) for member in run)
            if len(run) == 2 and not run[1].text[0].islower():
                widest = 0
            widths.update({member.start: widest for member in run})
            run = []
        run.append(line)
    return widths


def _continues(before: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on where the one before was wrapped: its first word would not have fitted there."""
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP or len(before.text) < NARROWEST_WRAP or LIST_MARK.match(line.text):
        return False
    first_word = line.text.split(maxsplit=1)[0]
    return len(before.text) + 1 + len(first_word) > width - 1


def _block(text: str, first: _Line, last: _Line) -> Block:
    start, end = first.start, last.start + len(last.text)
    body = text[start:end]
    is_item = LIST_MARK.match(body) is not None
    return Block(start, end, body, len(body.split()), is_item, SENTENCE_END.search(body[-8:]) is not None)
