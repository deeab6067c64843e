"""What a briefing reads out of the library."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.briefings.briefing import Told
from bot.briefings.lines import Line, lines_of
from bot.briefings.meaning.resolve import Subject
from bot.briefings.view import View
from bot.library.article import Heading
from bot.library.records import Record

_MOST_ARTICLES = 20
"""Articles that name a subject and are read for it, the newest."""

MOST_RECORDS = 50
"""Records that name a subject, of which less than ten are shown: main ones and the newest."""


async def find_told(view: View, record: type[Record], subjects: Sequence[Subject]) -> list[Told[Record]]:
    """The records of this type that name every subject, under any of its spellings; none without a subject."""
    return (await find_told_of(view, (record,), subjects))[record]


async def find_told_of(
    view: View, types: Sequence[type[Any]], subjects: Sequence[Subject]
) -> Mapping[type[Any], list[Told[Any]]]:
    """The same of several types, which are read at once."""
    if not subjects:
        return {one: [] for one in types}
    names = [subject.all_keys for subject in subjects]
    found = await view.library.find_records(view.visible, types, names, MOST_RECORDS)
    return {one: [Told(article, fact) for article, fact in records] for one, records in found.items()}


async def find_articles(view: View, subjects: Sequence[Subject], most: int = _MOST_ARTICLES) -> list[Heading]:
    """The articles that name every subject, under any of its spellings, the newest first; none without a subject."""
    if not subjects:
        return []
    names = [subject.all_keys for subject in subjects]
    return list(await view.library.articles_naming(view.visible, names, most))


async def read_lines(view: View, articles: Iterable[Heading]) -> list[Line]:
    """Every sentence of these articles that may be quoted, each article once, in their order."""
    return lines_of(await view.library.passages_of(list(articles)))
