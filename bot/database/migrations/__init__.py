"""The database's history, for Alembic. Revisions are numbered; the newest one's number is `migrate.HEAD`."""
