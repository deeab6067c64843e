"""The list of sources under an answer."""

from collections.abc import Sequence
from itertools import groupby

from bot.briefings.briefing import Citation
from bot.chat import Source, Sources
from bot.library.article import Heading


def word_sources(citations: Sequence[Citation]) -> Sources:
    """Each cited article once: its title, its origin, and where in it every citation stands."""
    articles = dict.fromkeys(citation.article for citation in citations)
    return Sources(
        "Sources",
        tuple(
            Source(article.title, word_origin(article), article.url, _places(article, citations))
            for article in articles
        ),
    )


def word_origin(article: Heading) -> str:
    """Publisher and date as far as they are known."""
    if article.publisher and article.published:
        return f"{article.publisher}, {article.published}"
    if article.publisher:
        return f"{article.publisher}, date not stated"
    if article.published:
        return f"publisher not stated, {article.published}"
    return "publisher and date not stated"


def _places(article: Heading, citations: Sequence[Citation]) -> str:
    """Such as `[1] [2] paragraph 1, [4] paragraph 3`."""
    mine = sorted((citation for citation in citations if citation.article == article), key=lambda one: one.paragraph)
    groups = groupby(mine, key=lambda one: one.paragraph)
    return ", ".join(
        f"{' '.join(f'[{citation.number}]' for citation in group)} paragraph {paragraph}" for paragraph, group in groups
    )
