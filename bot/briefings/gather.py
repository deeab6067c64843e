"""What a briefing reads out of the library."""

from collections.abc import Iterable, Sequence

from bot.briefings.briefing import Told
from bot.briefings.lines import Line, lines_of
from bot.briefings.resolve import Subject
from bot.briefings.view import View
from bot.library.article import Heading
from bot.library.names import names_of
from bot.library.records import Record

_MOST_ARTICLES = 20
"""Articles that name a subject and are read for it, the newest."""


async def find_told(view: View, record: type[Record], subjects: Sequence[Subject]) -> list[Told[Record]]:
    """The records of this type that name every subject, under any of its spellings; none without a subject."""
    found: dict[tuple[Heading, int, frozenset[str]], Told[Record]] = {}
    for key in sorted(subjects[0].keys) if subjects else ():
        for article, fact in await view.library.find_records(view.visible, record, [key]):
            names = names_of(fact)
            if all(names & subject.keys for subject in subjects):
                found[article, fact.start, names] = Told(article, fact)
    return list(found.values())


async def find_articles(view: View, subject: Subject) -> list[Heading]:
    """The articles that name the subject, the newest first."""
    found: dict[Heading, None] = {}
    for key in sorted(subject.keys):
        articles = await view.library.articles_naming(view.visible, key, _MOST_ARTICLES)
        found.update(dict.fromkeys(articles))
    newest = sorted(found, key=lambda article: article.published or "", reverse=True)
    return newest[:_MOST_ARTICLES]


async def read_lines(view: View, articles: Iterable[Heading]) -> list[Line]:
    """Every sentence of these articles that may be quoted, each article once, in their order."""
    lines: list[Line] = []
    for key in dict.fromkeys(article.key for article in articles):
        lines += lines_of(await view.library.passages(view.visible, key))
    return lines
