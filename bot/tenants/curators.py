"""Who an administrator has named a curator: each workspace and server has its own."""

from datetime import datetime

from sqlalchemy import and_, delete, insert, select

from bot.database.database import Database
from bot.database.tables import curators


class Curators:
    """All of them, in the database. Persons are the platform's ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, tenant: str, person: str, now: datetime) -> None:
        """Let the person be a curator from now on; one who is stays one."""
        await self.remove(tenant, person)
        async with self._database.writing() as connection:
            await connection.execute(insert(curators).values(tenant=tenant, person=person, named_at=now))

    async def remove(self, tenant: str, person: str) -> bool:
        """Let the person be one no longer; False where they were none."""
        mine = and_(curators.c.tenant == tenant, curators.c.person == person)
        async with self._database.writing() as connection:
            return (await connection.execute(delete(curators).where(mine))).rowcount > 0

    async def find(self, tenant: str) -> tuple[str, ...]:
        """The tenant's curators, those that were named first."""
        statement = select(curators.c.person).where(curators.c.tenant == tenant)
        async with self._database.reading() as connection:
            return tuple(await connection.scalars(statement.order_by(curators.c.named_at, curators.c.person)))
