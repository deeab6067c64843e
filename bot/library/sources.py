"""Which sources a channel hides, prefers or would rather not hear, and which there are at a host, in the database."""

from datetime import datetime

from sqlalchemy import BindParameter, and_, bindparam, delete, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.database import Database
from bot.database.tables import articles, sources
from bot.library.article import Visible
from bot.library.names import publisher_key
from bot.library.standing import Source, Standing, Standings

# Built once: SQLAlchemy takes longer to build it than a database to answer it.
_TENANT: BindParameter[str] = bindparam("tenant")
_CHANNEL: BindParameter[str] = bindparam("channel")
_SOURCES = (
    select(sources.c.name, sources.c.standing)
    .where(sources.c.tenant == _TENANT, sources.c.channel == _CHANNEL)
    .order_by(sources.c.key)
)


class Sources:
    """All of them. Channels are the platform's ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, tenant: str, channel: str) -> Standings:
        """The sources that the channel takes otherwise than they come, by the alphabet."""
        async with self._database.reading() as connection:
            return await read_sources(connection, tenant, channel)

    async def set(self, tenant: str, channel: str, name: str, standing: Standing | None, now: datetime) -> None:
        """Take the source so from now on; as it comes where no standing is given."""
        row = {"tenant": tenant, "channel": channel, "key": publisher_key(name)}
        same = and_(*(sources.c[column] == value for column, value in row.items()))
        async with self._database.writing() as connection:
            await connection.execute(delete(sources).where(same))
            if standing is not None:
                await connection.execute(insert(sources).values(**row, name=name, standing=standing, set_at=now))


async def read_sources(connection: AsyncConnection, tenant: str, channel: str) -> Standings:
    """What `Sources.find` finds."""
    rows = await connection.execute(_SOURCES, {"tenant": tenant, "channel": channel})
    return Standings(tuple(Source(row.name, Standing(row.standing)) for row in rows))


async def find_publishers_at(connection: AsyncConnection, visible: Visible, host: str) -> tuple[str, ...]:
    """The publishers of these tenants' articles at a host, which may be called with “www.” before it."""
    begins = (
        f"{scheme}://{name}{end}" for scheme in ("https", "http") for name in (host, f"www.{host}") for end in "/:"
    )
    there = or_(*(articles.c.url.startswith(begin, autoescape=True) for begin in begins))
    theirs = (articles.c.tenant.in_(visible), articles.c.publisher.is_not(None), there)
    statement = select(articles.c.publisher).where(*theirs).distinct().order_by(articles.c.publisher)
    return tuple((await connection.scalars(statement)).all())
