"""What articles say, and what they said before they were changed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import articles, revisions, texts
from bot.library.article import Article, Visible
from bot.library.reading import HEADING, to_heading

# Statements are built once: SQLAlchemy takes longer to build one of these than SQLite to answer it.
_TEXT = (
    select(*HEADING, texts.c.text)
    .join(texts, and_(texts.c.tenant == articles.c.tenant, texts.c.article == articles.c.id))
    .where(articles.c.tenant.in_(bindparam("tenants", expanding=True)), articles.c.key == bindparam("key"))
)
_EARLIER_TEXTS = (
    select(articles.c.tenant, articles.c.key, revisions.c.number, revisions.c.text)
    .join(articles, and_(articles.c.tenant == revisions.c.tenant, articles.c.id == revisions.c.article))
    .where(
        articles.c.tenant.in_(bindparam("tenants", expanding=True)),
        articles.c.key.in_(bindparam("keys", expanding=True)),
    )
)


async def read_article(connection: AsyncConnection, visible: Visible, key: str) -> Article | None:
    """The article under that key, of the first tenant that has it."""
    rows = {row.tenant: row for row in await connection.execute(_TEXT, {"tenants": visible, "key": key})}
    return next((Article(to_heading(rows[tenant]), rows[tenant].text) for tenant in visible if tenant in rows), None)


async def read_earlier_texts(
    connection: AsyncConnection, visible: Visible, keys: Sequence[str]
) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """What these articles, by tenant and key, said before they were changed, the newest first; others are left out."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    rows = await connection.execute(_EARLIER_TEXTS, {"tenants": visible, "keys": keys})
    for row in sorted(rows, key=lambda row: row.number, reverse=True):
        found[row.tenant, row.key].append(row.text)
    return {article: tuple(said) for article, said in found.items()}
