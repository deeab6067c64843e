"""Rows that may be there already: SQLite and PostgreSQL say it in the same words, each by its own dialect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


def insert(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insertion that can go on with `on_conflict_do_nothing` or `on_conflict_do_update`."""
    if dialect == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415 (slow to import; on SQLite nobody needs it)

    return postgresql.insert(table)
