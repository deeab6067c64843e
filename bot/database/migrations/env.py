"""Alembic runs this file for each migration; the connection, and its transaction, are `migrate.py`'s."""

from alembic import context

from bot.database.migrate import VERSION_TABLE
from bot.database.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
