"""The articles on a topic."""

from bot.briefings.briefing import Listing
from bot.briefings.gather import find_articles
from bot.briefings.resolve import resolve
from bot.briefings.view import View
from bot.library.article import Heading

_PASSAGES = 50
_MOST_LISTED = 200
"""Headings; a longer list is read with `briefbot articles`."""


async def list_sources(view: View, topic: str) -> Listing:
    """The articles that name the topic or hold its words; all of them without a topic."""
    if topic:
        found = await _find(view, topic)
        return Listing(topic, _by_source(found[:_MOST_LISTED]), len(found))
    headings: list[Heading] = []
    async for heading in view.library.articles(view.visible):
        headings.append(heading)
        if len(headings) == _MOST_LISTED:
            break
    return Listing(topic, _by_source(headings), await view.library.count(view.visible))


async def _find(view: View, topic: str) -> list[Heading]:
    resolution = await resolve(view, topic)
    if resolution.subjects and not resolution.words:
        return await find_articles(view, resolution.subjects[0])
    found = await view.library.search(view.visible, topic, _PASSAGES)
    return list(dict.fromkeys(passage.article for passage in found.passages))


def _by_source(headings: list[Heading]) -> tuple[Heading, ...]:
    newest = sorted(headings, key=lambda heading: heading.published or "", reverse=True)
    return tuple(sorted(newest, key=lambda heading: (heading.publisher is None, (heading.publisher or "").casefold())))
