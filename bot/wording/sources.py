"""The list of sources under an answer."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import quote

from bot.briefings.briefing import Citation
from bot.chat import Grid, Part, Quotes, Source, Sources, Table
from bot.library.article import Heading

_FRAGMENT_WORDS = 5
"""Words that find a place in an article: enough to be there once, few enough for a short address."""


def word_sources(citations: Sequence[Citation], parts: Sequence[Part]) -> Sources:
    """Each article that these parts cite, once: its title, its origin, and where in it every citation stands."""
    shown = set(_shown(parts))
    cited: dict[Heading, list[Citation]] = {}
    for citation in citations:
        if citation.number in shown:
            cited.setdefault(citation.article, []).append(citation)
    return Sources(
        "Sources",
        tuple(Source(article.title, word_origin(article), article.url, _places(its)) for article, its in cited.items()),
    )


def _shown(parts: Sequence[Part]) -> Iterator[int]:
    """The numbers of the citations that a reader sees."""
    for part in parts:
        match part:
            case Table(fields):
                yield from (number for field in fields for number in field.citations)
            case Grid(rows=rows):
                yield from (number for pair in rows for field in pair for number in field.citations)
            case Quotes(points=points):
                yield from (point.citation for point in points)
            case _:
                pass


def word_origin(article: Heading) -> str:
    """Publisher and date as far as they are known."""
    if article.publisher and article.published:
        return f"{article.publisher}, {article.published}"
    if article.publisher:
        return f"{article.publisher}, date not stated"
    if article.published:
        return f"publisher not stated, {article.published}"
    return "publisher and date not stated"


def _places(citations: Sequence[Citation]) -> str:
    """Such as `[1] [2] paragraph 1, [4] paragraph 3`."""
    groups = groupby(sorted(citations, key=lambda one: one.paragraph), key=lambda one: one.paragraph)
    return ", ".join(
        f"{' '.join(f'[{citation.number}]' for citation in group)} paragraph {paragraph}" for paragraph, group in groups
    )


def link_to_words(url: str, words: str) -> str:
    """The address with a text fragment, by which a browser scrolls to the words (WICG: Scroll to Text Fragment).

    Long words are named by how they begin and end.
    """
    parts = words.split()
    ends = [parts] if len(parts) <= 2 * _FRAGMENT_WORDS else [parts[:_FRAGMENT_WORDS], parts[-_FRAGMENT_WORDS:]]
    fragment = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={fragment}"
