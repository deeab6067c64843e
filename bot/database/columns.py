"""What every table is made of: its tenant, its times, its keys."""

from datetime import UTC, datetime

from sqlalchemy import Column, DateTime, Dialect, ForeignKeyConstraint, MetaData, String, TypeDecorator

SHARED = "shared"
"""The tenant whose articles everybody sees; rows about the database as a whole are its, too."""


class UtcTimestamp(TypeDecorator[datetime]):
    """An aware datetime, stored as UTC and given back aware: SQLite would drop the zone without a word."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy calls it so
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a time without a zone can't be stored"
            raise ValueError(msg)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy calls it so
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


SORTED = String().with_variant(String(collation="C"), "postgresql")
"""PostgreSQL would sort by the rules of a language; this is the order of SQLite and of Python."""


def tenant() -> Column[str]:
    """The column that every table begins with."""
    return Column("tenant", String, primary_key=True)


def of_article() -> ForeignKeyConstraint:
    """What goes with an article goes when it goes."""
    return ForeignKeyConstraint(["tenant", "article"], ["articles.tenant", "articles.id"], ondelete="CASCADE")
