"""The library as the page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat.reading import Listed, Listing, Reading, Stretch
from bot.extraction.facts import Facts
from bot.library.article import Heading, Passage, Visible
from bot.library.library import Library
from bot.library.reader import Reader
from bot.wording.reading import word_counts, word_facts, word_listing
from bot.wording.sources import word_origin

_MOST_PUBLISHERS = 200
_PASSAGES_IN_ARTICLE = 4
"""Passages that are looked at for each article that is wanted, since several may be of one."""


@dataclass(frozen=True, slots=True)
class LibraryShelf:
    """`Shelf`, of what these tenants hold."""

    library: Library
    visible: Visible

    async def read(self, key: str) -> Reading | None:
        async with self.library.snapshot() as snapshot:
            article = await snapshot.article(self.visible, key)
            if article is None:
                return None
            heading = article.heading
            facts = [found async for _, found in snapshot.facts_of([heading])]
        read = facts[0] if facts else Facts()
        return Reading(
            key=heading.key,
            title=heading.title,
            origin=word_origin(heading),
            url=heading.url,
            text=article.text,
            boilerplate=tuple(Stretch(span.start, span.end) for span in read.boilerplate),
            facts=word_facts(heading, read),
        )

    async def list(self, words: str, publisher: str, most: int) -> Listing:
        async with self.library.snapshot() as snapshot:
            if words:
                return await self._search(snapshot, words, publisher, most)
            if publisher:
                headings, total = await snapshot.published_by(self.visible, publisher, most)
            else:
                headings = await snapshot.newest(self.visible, most)
                total = await snapshot.count(self.visible)
            read = await _counts(snapshot, headings)
        listed = tuple(Listed(one.key, one.title, word_origin(one), read[one]) for one in headings)
        return Listing(listed, word_listing(len(listed), total, "", publisher), has_more=len(listed) < total)

    async def publishers(self) -> tuple[str, ...]:
        return (await self.library.publishers(self.visible, ""))[:_MOST_PUBLISHERS]

    async def _search(self, snapshot: Reader, words: str, publisher: str, most: int) -> Listing:
        limit = most * _PASSAGES_IN_ARTICLE
        found = await snapshot.search(self.visible, words, limit, source=publisher or None)
        best: dict[Heading, Passage] = {}
        for passage in found.passages:
            best.setdefault(passage.article, passage)
        read = await _counts(snapshot, list(best)[:most])
        listed = tuple(_found(heading, best[heading], counts) for heading, counts in read.items())
        return Listing(listed, word_listing(len(listed), len(best), words, publisher), has_more=len(listed) < len(best))


async def _counts(snapshot: Reader, headings: Sequence[Heading]) -> dict[Heading, str]:
    return {heading: word_counts(facts) async for heading, facts in snapshot.facts_of(headings)}


def _found(heading: Heading, passage: Passage, counts: str) -> Listed:
    """The article with the passage that was found."""
    place = Stretch(passage.start, passage.start + len(passage.text))
    return Listed(heading.key, heading.title, word_origin(heading), counts, passage.text, place)
