"""What was stored before a migration is there after it."""

from datetime import UTC, datetime

from alembic import command
from sqlalchemy import Connection, text

from bot.database.database import Database
from bot.database.engine import make_engine, parse_url
from bot.database.migrate import make_config

KNOWN = '[{"key": "deal: fernworks, mosston labs", "articles": ["fern"]}, []]'


async def prepare(url: str, revision: str, statement: str, values: dict[str, object]) -> None:
    """A database of that revision with one row."""

    def upgrade(connection: Connection) -> None:
        config = make_config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)

    engine = make_engine(parse_url(url))
    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
        await connection.execute(text(statement), values)
        properties = "INSERT INTO properties (tenant, name, value) VALUES ('shared', 'id', 'x')"
        await connection.execute(text(properties))
    await engine.dispose()


async def test_what_was_told_is_found_by_its_story(new_url: str) -> None:
    insert = (
        "INSERT INTO told (tenant, channel, article, schedule, occurrence, story)"
        " VALUES ('slack:T1', 'C1', 'fern', 's1', :occurrence, :story)"
    )
    occurrence = datetime(2026, 3, 1, tzinfo=UTC)
    stored: object = occurrence.replace(tzinfo=None) if new_url.startswith("sqlite") else occurrence
    await prepare(new_url, "0006", insert, {"occurrence": stored, "story": KNOWN})
    database = await Database.open(new_url)
    async with database.reading() as connection:
        row = (await connection.execute(text("SELECT part, story_key FROM told"))).one()
    await database.close()
    assert tuple(row) == (0, "deal: fernworks, mosston labs")
