"""The tables of revisions, copies, feeds and sources. `tables` names them with all others."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, Index, Integer, String, Table, Text

from bot.database.columns import UtcTimestamp, metadata, of_article, tenant

# What an article said before it was changed at its address; the newest text is in `texts`.
revisions = Table(
    "revisions",
    metadata,
    tenant(),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("title", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("replaced_at", UtcTimestamp, nullable=False),
    of_article(),
)

# An article that somebody removed, as it was.
removed = Table(
    "removed",
    metadata,
    tenant(),
    Column("key", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("publisher", String),
    Column("published", String),
    Column("url", String),
    Column("is_article", Boolean, nullable=False),
    Column("added_at", UtcTimestamp, nullable=False),
    Column("added_by", String),
    Column("text", Text, nullable=False),
    Column("earlier", Text, nullable=False),  # its revisions, JSON
    Column("removed_at", UtcTimestamp, nullable=False),
    Index("ix_removed_removed_at", "removed_at"),
)

# Which public message cites which text of an article. It outlives the article, so that its end can be told there.
cited = Table(
    "cited",
    metadata,
    tenant(),
    Column("channel", String, primary_key=True),
    Column("message", String, primary_key=True),
    Column("owner", String, primary_key=True),  # the tenant of the article
    Column("article", String, primary_key=True),  # its key
    Column("title", String, nullable=False),
    Column("text_hash", String, nullable=False),
    Column("command", Text, nullable=False),  # that gives the answer again
    Column("posted_at", UtcTimestamp, nullable=False),
    Column("shared_by", String),  # who shared it, as others see the name; null where it was not shared
    Column("shared_by_id", String),
    Column("asked_at", UtcTimestamp),  # when the article's page was last asked for
    Index("ix_cited_tenant_posted_at", "tenant", "posted_at"),
)

# By which numbers a copy of an article is found; the key's order is that of the question.
sketches = Table(
    "sketches",
    metadata,
    tenant(),
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    of_article(),
    Index("ix_sketches_tenant_article", "tenant", "article"),
    sqlite_with_rowid=False,
)

# The feeds that are read, how each is, and who reads it just now.
feeds = Table(
    "feeds",
    metadata,
    tenant(),
    Column("url", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("status", String, nullable=False),  # active, paused, disabled
    Column("added_at", UtcTimestamp, nullable=False),
    Column("checked_at", UtcTimestamp),
    Column("new_at", UtcTimestamp),
    Column("items", Integer, nullable=False),
    Column("failures", Integer, nullable=False),  # in a row
    Column("reason", String),  # of the last failure
    Column("interval", Integer, nullable=False),  # seconds
    Column("next_at", UtcTimestamp, nullable=False),
    Column("leased_until", UtcTimestamp),
    Column("etag", String),
    Column("modified", String),
    Index("ix_feeds_status_next_at", "status", "next_at"),
)

# Which sources a channel takes otherwise than they come.
sources = Table(
    "sources",
    metadata,
    tenant(),
    Column("channel", String, primary_key=True),
    Column("key", String, primary_key=True),  # of the name
    Column("name", String, nullable=False),
    Column("standing", String, nullable=False),  # preferred, lowered, hidden
    Column("set_at", UtcTimestamp, nullable=False),
)

# The items of each feed that were read: by the hash of its id, and of its address.
feed_items = Table(
    "feed_items",
    metadata,
    tenant(),
    Column("feed", String, primary_key=True),
    Column("item", String, primary_key=True),
    Column("seen_at", UtcTimestamp, nullable=False),
    Column("article", String),  # the key of what it became; null where it was refused
    ForeignKeyConstraint(["tenant", "feed"], ["feeds.tenant", "feeds.url"], ondelete="CASCADE"),
)
