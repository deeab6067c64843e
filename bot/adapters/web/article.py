"""An article's text in paragraphs of pieces: what of it is marked, and what of it is no news (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.chat.reading import Stretch


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in one look."""

    text: str
    is_marked: bool
    is_boilerplate: bool


def paragraphs_of(text: str, marked: Stretch | None, boilerplate: Sequence[Stretch]) -> Iterator[tuple[Piece, ...]]:
    """The lines of the text that hold something, each in pieces; together they are the text without line ends."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield tuple(_pieces(text, Stretch(start, end), marked, boilerplate))
        start = end + 1


def read_stretch(start: str, end: str, text: str) -> Stretch | None:
    """The stretch that an address names; None where the text has none there."""
    if not (start.isdecimal() and end.isdecimal()) or max(len(start), len(end)) > len(str(len(text))):
        return None
    stretch = Stretch(int(start), int(end))
    return stretch if stretch.start < stretch.end <= len(text) else None


def _pieces(text: str, line: Stretch, marked: Stretch | None, boilerplate: Sequence[Stretch]) -> Iterator[Piece]:
    spans = [span for span in (*boilerplate, *([marked] if marked else [])) if _meet(span, line)]
    cuts = sorted({line.start, line.end, *(cut for span in spans for cut in (span.start, span.end))})
    inside = [cut for cut in cuts if line.start <= cut <= line.end]
    for start, end in pairwise(inside):
        here = Stretch(start, end)
        is_marked = marked is not None and _meet(marked, here)
        yield Piece(text[start:end], is_marked, any(_meet(span, here) for span in boilerplate))


def _meet(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end
