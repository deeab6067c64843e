"""Sentences of articles as they may be quoted (pure)."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from bot.extraction.facts import Sentence
from bot.library.article import Heading, Passage
from bot.patterns import lazy_pattern

_LONGEST_GAP = 3
"""Characters between two sentences of one paragraph; more means that something stands between them."""
_LONGEST_PAIR = 400
"""Characters; two sentences that read as one thought, not as a paragraph."""
_SAME_SHARE = 0.7
"""Of the words of the shorter quote."""
_WORD = lazy_pattern(r"\w+")
_LEANING = lazy_pattern(
    r"[“\"‘']?(?:It|Its|They|Their|He|His|She|Her|This|That|These|Those|Such"
    r"|The (?:company|firm|startup|pair|two))\b"
)


class Line(NamedTuple):  # a frozen dataclass takes thrice as long to make, and an answer makes some hundred
    """Sentences from `first` to `last` of one paragraph, as the passage has them."""

    passage: Passage
    first: Sentence
    last: Sentence

    @property
    def article(self) -> Heading:
        return self.passage.article

    @property
    def paragraph(self) -> int:
        return self.first.paragraph

    @property
    def start(self) -> int:
        return self.first.start

    @property
    def end(self) -> int:
        return self.last.end

    @property
    def text(self) -> str:
        passage = self.passage
        return passage.text[self.first.start - passage.start : self.last.end - passage.start]


def lines_of(passages: Iterable[Passage]) -> list[Line]:
    """Every sentence of the passages, in their order."""
    return [Line(passage, sentence, sentence) for passage in passages for sentence in passage.sentences]


def by_article(lines: Iterable[Line]) -> Mapping[Heading, Sequence[Line]]:
    """The lines of each article, in their order; none of one that has none."""
    found: defaultdict[Heading, list[Line]] = defaultdict(list)
    for passage, of_one in groupby(lines, attrgetter("passage")):
        found[passage.article] += of_one
    return found


def find_line(lines: Sequence[Line], start: int) -> int | None:
    """Which of an article's sentences, in their order, holds this place of its text; None where none does."""
    at = bisect_right(lines, start, key=attrgetter("start")) - 1
    return at if at >= 0 and start < lines[at].end else None


def place(line: Line) -> tuple[int, int, int]:
    """Where a line stands: equal for equal lines, and compared faster than they are."""
    return line.passage.id, line.start, line.end


def leans(line: Line) -> bool:
    """Whether a line opens with a word that points back (It, They, This), so that it says little alone."""
    return _LEANING.match(line.text) is not None


def readable_alone(lines: Sequence[Line]) -> list[Line]:
    """Each line, and where it leans on the line before it both as one."""
    joined = [join(before, line) if leans(line) else None for before, line in pairwise(lines)]
    return [both or line for line, both in zip(lines, [None, *joined], strict=False)]


def join(before: Line, line: Line) -> Line | None:
    """Both as one quote; None when they are not neighbors of one paragraph and passage, or too long together."""
    neighbors = before.passage.id == line.passage.id and before.paragraph == line.paragraph
    if not neighbors or not 0 <= line.start - before.end <= _LONGEST_GAP or line.end - before.start > _LONGEST_PAIR:
        return None
    return Line(line.passage, before.first, line.last)


def overlap(one: Line, other: Line) -> bool:
    """Whether two lines have a sentence in common."""
    return one.article == other.article and one.start < other.end and other.start < one.end


def go_on(line: Line) -> Line:
    """The line with the sentence behind it: news tells first what happened, then why."""
    behind = (one for one in lines_of([line.passage]) if one.start >= line.end)
    return next((both for one in behind if (both := join(line, one))), line)


@lru_cache(maxsize=1_000)  # an answer compares each of its quotes with all others
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def distinct(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that repeat one before them word for word, as copies of an article do."""
    kept: dict[frozenset[str], Line] = {}
    for line in lines:
        kept.setdefault(_words(line.text), line)
    return list(kept.values())


def says_the_same(one: str, other: str) -> bool:
    """Whether two quotes share most of their words, so that a reader needs only one of them."""
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) > _SAME_SHARE * min(len(mine), len(theirs))
