"""The articles on a topic."""

from collections.abc import Sequence

from bot.briefings.briefing import Listing
from bot.briefings.meaning.resolve import resolve
from bot.briefings.view import View
from bot.library.article import Heading

_PASSAGES = 50
_MOST_LISTED = 200
"""Headings; a longer list is read with `briefbot articles`."""


async def list_sources(view: View, topic: str) -> Listing:
    """The articles of the source of that name, else those that name the topic, else those that hold its words.

    All of them without a topic.
    """
    if not topic:
        return await _list_all(view)
    published, total = await view.library.published_by(view.visible, topic, _MOST_LISTED)
    if published:
        return Listing(topic, published, total, is_source=True)
    resolution = await resolve(view, topic)
    if resolution.subjects and not resolution.words:
        names = [subject.all_keys for subject in resolution.subjects]
        found = await view.library.articles_naming(view.visible, names, _MOST_LISTED)
        return Listing(topic, _by_source(found), await view.library.count_naming(view.visible, names))
    passages = (await view.library.search(view.visible, topic, _PASSAGES)).passages
    articles = tuple(dict.fromkeys(passage.article for passage in passages))
    return Listing(topic, _by_source(articles), len(articles) if len(passages) < _PASSAGES else None)


async def _list_all(view: View) -> Listing:
    headings: list[Heading] = []
    async for heading in view.library.articles(view.visible):
        headings.append(heading)
        if len(headings) == _MOST_LISTED:
            break
    return Listing("", _by_source(headings), await view.library.count(view.visible))


def _by_source(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    newest = sorted(headings, key=lambda heading: heading.published or "", reverse=True)
    return tuple(sorted(newest, key=lambda heading: (heading.publisher is None, (heading.publisher or "").casefold())))
