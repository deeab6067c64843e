"""Every table, as the newest migration leaves it. Each row belongs to a tenant, and no key leaves the tenant out."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text, false

from bot.database.columns import SHARED, SORTED, UtcTimestamp, metadata, of_article, tenant
from bot.database.digest_tables import deliveries, follows, muted, schedules, told
from bot.database.source_tables import cited, feed_items, feeds, removed, revisions, sketches, sources

__all__ = [
    "SHARED",
    "article_names",
    "articles",
    "changes",
    "cited",
    "counters",
    "curators",
    "deliveries",
    "events",
    "feed_items",
    "feeds",
    "follows",
    "kept_commands",
    "metadata",
    "muted",
    "names",
    "passages",
    "properties",
    "record_names",
    "records",
    "removed",
    "reports",
    "revisions",
    "schedules",
    "sketches",
    "sources",
    "texts",
    "threads",
    "told",
]

# What is true of the database as a whole: its id, whether the seeds were filled.
properties = Table(
    "properties",
    metadata,
    tenant(),
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

# The last number given out, in one row: whoever changes articles locks it until commit, so that numbers become visible
# in order.
counters = Table(
    "counters",
    metadata,
    tenant(),
    Column("name", String, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    tenant(),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", SORTED, nullable=False),
    Column("title", String, nullable=False),
    Column("publisher", String),
    Column("published", String),
    Column("url", String),
    Column("text_hash", String, nullable=False),
    Column("facts_hash", String, nullable=False),
    Column("extractor", String, nullable=False),
    Column("is_article", Boolean, nullable=False, server_default=false()),  # whether it came without page furniture
    Column("added_at", UtcTimestamp, nullable=False),
    Column("added_by", String),  # the platform's id of who did; null where it is not known
    Column("story", BigInteger),  # the first of those that tell the same; null for one that was not compared
    Index("uq_articles_tenant_key", "tenant", "key", unique=True),
    Index("ix_articles_tenant_publisher_published", "tenant", "publisher", "published"),
    Index("ix_articles_tenant_published", "tenant", "published"),
    Index("ix_articles_tenant_added_at", "tenant", "added_at"),
)

# Apart from `articles`, so that a list of headings doesn't read every text.
texts = Table(
    "texts",
    metadata,
    tenant(),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("reading", Text, nullable=False),  # the facts without their records, JSON
    of_article(),
)

# The last change of each article, also of one that is gone: what the search index catches up by.
changes = Table(
    "changes",
    metadata,
    tenant(),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    Index("ix_changes_number", "number"),
)

passages = Table(
    "passages",
    metadata,
    tenant(),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("article", BigInteger, nullable=False),
    Column("start", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("sentences", Text, nullable=False),  # [[start, end, paragraph], …], JSON
    of_article(),
    Index("ix_passages_tenant_article", "tenant", "article"),
)

# One row for each deal (later also project, person, initiative); `number` is its place among those of its type.
records = Table(
    "records",
    metadata,
    tenant(),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    Column("type", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("record", Text, nullable=False),  # JSON
    of_article(),
)

# Which records name whom. The key's order is that of the question: the main and newest records of a name are its end.
record_names = Table(
    "record_names",
    metadata,
    tenant(),
    Column("type", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("main", Boolean, primary_key=True),
    Column("published", String, primary_key=True),  # "" when not known, so that it comes before every date
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    of_article(),
    Index("ix_record_names_tenant_article", "tenant", "article"),
    sqlite_with_rowid=False,
)

# Which names stand in which articles; the newest articles of a name are the key's end.
article_names = Table(
    "article_names",
    metadata,
    tenant(),
    Column("key", String, primary_key=True),
    Column("published", String, primary_key=True),  # as above
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("deals", Integer, nullable=False),
    of_article(),
    Index("ix_article_names_tenant_article", "tenant", "article"),
    sqlite_with_rowid=False,
)

# How often each written form of a name stands: sums over `article_names`, kept by difference.
names = Table(
    "names",
    metadata,
    tenant(),
    Column("key", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("articles", Integer, nullable=False),
    Column("deals", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Commands that are too long for the button that sends them.
kept_commands = Table(
    "kept_commands",
    metadata,
    tenant(),
    Column("key", String, primary_key=True),
    Column("command", Text, nullable=False),
    Column("kept_at", UtcTimestamp, nullable=False),
)

# Who may do more than others, though the platform knows them as members.
curators = Table(
    "curators",
    metadata,
    tenant(),
    Column("person", String, primary_key=True),  # the platform's id
    Column("named_at", UtcTimestamp, nullable=False),
)

# What each conversation was answered last: the command that a follow-up follows.
threads = Table(
    "threads",
    metadata,
    tenant(),
    Column("thread", String, primary_key=True),
    Column("command", Text, nullable=False),
    Column("answered_at", UtcTimestamp, nullable=False),
    Column("picked_from", Text),  # the line whose answer offered that command among others
)

# Answers that a reader doubts.
reports = Table(
    "reports",
    metadata,
    tenant(),
    Column("command", String, primary_key=True),
    Column("reported_at", UtcTimestamp, nullable=False),
    Column("answer", Text, nullable=False),  # JSON
)

# What the platforms sent, by their ids: they send again what they think was lost.
events = Table(
    "events",
    metadata,
    tenant(),
    Column("event", String, primary_key=True),
    Column("seen_at", UtcTimestamp, nullable=False),
    Index("ix_events_seen_at", "seen_at"),
)
