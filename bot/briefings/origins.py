"""How many independent origins a story has: reprints, revisions and truncated copies are one (pure)."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.briefings.lines import Line
from bot.library.article import Heading

_LENGTH = 4
"""Words of a shingle; two writers seldom choose so many alike."""
_COPIED = 0.4
"""Of the shorter text's shingles, from which on it is a copy."""
_MOST_WORDS = 600
"""Of each article; a copy shows at its beginning."""
_WORD = re.compile(r"\w+")


def count_origins(articles: Iterable[Heading], said: Mapping[Heading, Sequence[Line]]) -> int:
    """How many of these articles were written on their own; one without any sentence is its own.

    Those that the library knows as one story are one; the others are compared by their sentences.
    """
    longest: dict[object, list[str]] = {}
    for article in dict.fromkeys(articles):
        words: list[str] = []
        for line in said.get(article, ()):
            if len(words) < _MOST_WORDS:
                words += _WORD.findall(line.text.casefold())
        story = article if article.story is None else article.story
        longest[story] = max(longest.get(story, []), words[:_MOST_WORDS], key=len)
    return len(_find_originals(longest.values()))


def _find_originals(texts: Iterable[Sequence[str]]) -> list[set[tuple[str, ...]]]:
    """The shingles of those that copy none of those before them, the longest text first."""
    originals: list[set[tuple[str, ...]]] = []
    for words in sorted(texts, key=len, reverse=True):
        shingles = set(zip(*(words[start:] for start in range(_LENGTH)), strict=False))
        if not any(shingles and len(shingles & known) >= _COPIED * len(shingles) for known in originals):
            originals.append(shingles)
    return originals
