"""Articles that an older extractor read."""

from dataclasses import dataclass

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import articles, texts
from bot.library.article import Draft

Place = tuple[str, int]
"""Where an article stands among all of the database: its tenant and number."""

FIRST: Place = ("", 0)
"""Before every article."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """An article to be read again, as it would be added."""

    place: Place
    draft: Draft

    @property
    def tenant(self) -> str:
        """Whose it is."""
        return self.place[0]


async def find_outdated(connection: AsyncConnection, extractor: str, after: Place, limit: int) -> tuple[Outdated, ...]:
    """The next articles after that place, of every tenant, whose facts another extractor read."""
    place = tuple_(articles.c.tenant, articles.c.id)
    statement = (
        select(articles, texts.c.text)
        .join(texts, (texts.c.tenant == articles.c.tenant) & (texts.c.article == articles.c.id))
        .where(place > after, articles.c.extractor != extractor)
        .order_by(articles.c.tenant, articles.c.id)
        .limit(limit)
    )
    return tuple(
        Outdated(
            (row.tenant, row.id),
            Draft(
                row.key,
                row.title,
                row.text,
                row.publisher,
                row.published,
                row.url,
                is_article=row.is_article,
                added_by=row.added_by,
            ),
        )
        for row in await connection.execute(statement)
    )
