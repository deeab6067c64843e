"""Which quoted words an article says only since it changed."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from bot.briefings.view import View
from bot.chat import Citation


async def find_renewed(view: View, citations: Sequence[Citation]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The titles of cited articles that have changed, and the numbers of the quotes that no earlier text has."""
    found: list[tuple[str, tuple[int, ...]]] = []
    by_article = attrgetter("article")
    for key, group in groupby(sorted(citations, key=by_article), by_article):
        cited = list(group)
        texts = [text for tenant in view.visible for text in await view.library.earlier_texts(tenant, key)]
        new = tuple(one.number for one in cited if texts and not any(one.quote in text for text in texts))
        found += [(cited[0].title, new)] if new else []
    return tuple(found)
