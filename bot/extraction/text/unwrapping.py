"""Hard-wrapped text read as if it were not wrapped: each paragraph on one line, and the way back to the stored text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.extraction.text.blocks import LIST_MARK, Line, split_lines

NARROWEST_WRAP = 30  # columns; narrower columns are poems and tables
NARROWEST_LONE_WRAP = 50  # columns of one paragraph in a text that is not wrapped throughout
WIDEST_WRAP = 100  # columns; no mail or wire service wraps later
_LEAST_WRAPS = 4  # lines that go on where the one before was full, so that a whole text counts as wrapped
_MOST_WRAPPED = 0.75  # of the neighboring lines of such a text
_AMID_SENTENCE = 0.33  # of the lines that go on begin without a capital; headlines in a list do not
_AFTER_HANGING_HYPHEN = frozenset(("and", "or", "to"))


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text with each paragraph on one line; `positions` tells where each character stands in the stored text."""

    text: str
    positions: Sequence[int]


def unwrap(text: str) -> Unwrapped:
    """The text with the lines of each hard-wrapped paragraph joined by one space."""
    lines = split_lines(text)
    widths = _widths(lines)
    joints = [
        (before, line)
        for (before, line), width in zip(pairwise(lines), widths[1:], strict=True)
        if not line.follows_blank and _continues(before, line, width)
    ]
    if not joints:
        return Unwrapped(text, range(len(text)))
    pieces: list[str] = []
    positions: list[int] = []
    at = 0
    for before, line in joints:
        joint = "" if _is_parted_word(before, line) else " "
        pieces += (text[at : before.end], joint)
        positions += range(at, before.end + len(joint))
        at = line.start
    return Unwrapped("".join((*pieces, text[at:])), [*positions, *range(at, len(text))])


def _widths(lines: Sequence[Line]) -> list[int]:
    """For each line the width that its paragraph is wrapped at; 0 where it is not wrapped."""
    runs: list[list[Line]] = []
    for line in lines:
        if line.follows_blank or not runs:
            runs.append([])
        runs[-1].append(line)
    whole = _width_of_text([run for run in runs if len(run) > 1])
    return [width for run in runs for width in [whole or _width_of_run(run)] * len(run)]


def _width_of_text(runs: Sequence[Sequence[Line]]) -> int:
    """The width of a text that is wrapped throughout: nearly every line goes on where the last was full; else 0."""
    width = max((len(line.text) for run in runs for line in run), default=0)
    pairs = [(before, line) for run in runs for before, line in pairwise(run) if not LIST_MARK.match(line.text)]
    wraps = [line for before, line in pairs if _continues(before, line, width)]
    begun = sum(not line.text[0].isupper() for line in wraps)
    is_wrapped = len(wraps) >= max(_LEAST_WRAPS, _MOST_WRAPPED * len(pairs)) and begun >= _AMID_SENTENCE * len(wraps)
    return width if is_wrapped else 0


def _width_of_run(run: Sequence[Line]) -> int:
    """The width of a paragraph alone; two lines are a headline and what stands below it, unless a sentence goes on."""
    width = max(len(line.text) for line in run)
    is_pair = len(run) == len(("headline", "line below")) and not run[1].text[0].islower()
    return 0 if is_pair or width < NARROWEST_LONE_WRAP else width


def _continues(before: Line, line: Line, width: int) -> bool:
    """Whether a line goes on where the one before was wrapped: its first word would not have fitted there."""
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP or LIST_MARK.match(line.text):
        return False
    first_word = line.text.split(maxsplit=1)[0]
    return len(before.text) + 1 + len(first_word) > width - 1


def _is_parted_word(before: Line, line: Line) -> bool:
    """Whether a line ends amid a word with a hyphen: "battery-" before "maker", but not "short-" before "and"."""
    parted = before.text[-1] == "-" and before.text[-2:-1].isalnum() and line.text[0].isalnum()
    return parted and line.text.split(maxsplit=1)[0] not in _AFTER_HANGING_HYPHEN
