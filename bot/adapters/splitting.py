"""Text in pieces that are no longer than a platform takes: broken at white space, no word lost."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

_TOKEN = re.compile(r"\s+|\S+")

Size = Callable[[str], int]
"""How long a text is in the platform's own units; of two texts together it is the sum of both."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look."""

    text: str
    strong: bool = False
    url: str | None = None


Cell = tuple[Run, ...]


def cell_text(cell: Cell) -> str:
    """The words alone."""
    return cell[0].text if len(cell) == 1 else "".join(run.text for run in cell)


def split_text(text: str, longest: int, size: Size) -> list[str]:
    """The pieces of a text without their white space between; none of an empty text."""
    if _is_one_piece(text, longest, size):
        return [text]
    return [cell_text(piece) for _, piece in split_cell((Run(text),), longest, size)]


def split_cell(cell: Cell, longest: int, size: Size) -> Iterator[tuple[str, Cell]]:
    """The pieces, each with the white space before it; a word that is longer than a piece breaks anywhere."""
    text = cell_text(cell)
    if _is_one_piece(text, longest, size):
        yield "", _merge([run for run in cell if run.text])
        return
    before, used = "", 0
    piece: list[Run] = []
    gap: list[Run] = []
    for run in cell:
        for token in _TOKEN.findall(run.text):
            if token.isspace():
                gap.append(replace(run, text=token))
                continue
            for word in _break_word(token, longest, size):
                wide = sum(size(space.text) for space in gap) + size(word)
                if piece and used + wide > longest:
                    yield before, _merge(piece)
                    piece = []
                if not piece:
                    before, used, gap, wide = cell_text(tuple(gap)), 0, [], size(word)
                piece += [*gap, replace(run, text=word)]
                used, gap = used + wide, []
    if piece:
        yield before, _merge(piece)


def _is_one_piece(text: str, longest: int, size: Size) -> bool:
    return bool(text) and text == text.strip() and size(text) <= longest


def _break_word(word: str, longest: int, size: Size) -> Iterator[str]:
    if size(word) <= longest or len(word) == 1:
        yield word
    else:
        half = len(word) // 2
        yield from _break_word(word[:half], longest, size)
        yield from _break_word(word[half:], longest, size)


def _merge(runs: list[Run]) -> Cell:
    """Neighbors of one look as one run."""
    merged: list[Run] = []
    for run in runs:
        if merged and replace(merged[-1], text=run.text) == run:
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)
