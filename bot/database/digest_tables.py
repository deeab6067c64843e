"""The tables of digests: what is followed, when it is told, how far it is. `tables` names them with all others."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from bot.database.columns import UtcTimestamp, metadata, tenant

# What a channel follows: a command line whose subject it is, such as `/deal mercor`.
follows = Table(
    "follows",
    metadata,
    tenant(),
    Column("channel", String, primary_key=True),
    Column("topic", String, primary_key=True),
    Column("filters", Text, nullable=False),  # JSON
    Column("followed_by", String, nullable=False),
    Column("followed_at", UtcTimestamp, nullable=False),
)

# When a channel gets its digests. What came in until `covered_until` has been told of, or was there before.
schedules = Table(
    "schedules",
    metadata,
    tenant(),
    Column("id", String, primary_key=True),
    Column("channel", String, nullable=False),
    Column("plan", Text, nullable=False),  # the cron line, its zone, quiet hours and holidays, JSON
    Column("next_at", UtcTimestamp),
    Column("paused", String),  # why; null while it runs
    Column("is_silent", Boolean, nullable=False),  # whether a day without news is passed over
    Column("covered_until", UtcTimestamp, nullable=False),
    Column("created_by", String, nullable=False),
    Column("created_at", UtcTimestamp, nullable=False),
    Column("notified", Text),  # the role or user group that is told where there is news, JSON
    Index("ix_schedules_next_at", "next_at"),
    Index("ix_schedules_tenant_channel", "tenant", "channel"),
)

# Every message of a digest, from the moment that it is due to the moment that it stands in its channel.
deliveries = Table(
    "deliveries",
    metadata,
    tenant(),
    Column("schedule", String, primary_key=True),
    Column("occurrence", UtcTimestamp, primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("marker", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("state", String, nullable=False),
    Column("due_at", UtcTimestamp, nullable=False),
    Column("owner", String),
    Column("lease_until", UtcTimestamp),
    Column("sending_since", UtcTimestamp),
    Column("attempts", Integer, nullable=False),
    Column("payload", Text),  # JSON, as the platform takes it
    Column("message", String),  # the platform's id of it
    Column("error", Text),
    Column("since", UtcTimestamp),  # up to when its channel had been told, once it is rendered
    Index("ix_deliveries_state_due_at", "state", "due_at"),
    Index("ix_deliveries_due_at", "due_at"),
    Index("uq_deliveries_tenant_marker", "tenant", "marker", unique=True),
)

# Stories that a channel does not want to hear of.
muted = Table(
    "muted",
    metadata,
    tenant(),
    Column("channel", String, primary_key=True),
    Column("story_key", String, primary_key=True),
    Column("article", String, nullable=False),  # the key of that at which they said so
    Column("title", String, nullable=False),
)

# The news that a channel was told, so that none comes twice and the next digest knows what changed since.
told = Table(
    "told",
    metadata,
    tenant(),
    Column("channel", String, primary_key=True),
    Column("article", String, primary_key=True),
    Column("schedule", String, nullable=False),
    Column("occurrence", UtcTimestamp, nullable=False),
    Column("part", Integer, nullable=False),
    Column("story_key", String, nullable=False),
    Column("story", Text, nullable=False),  # what was told of the story, JSON
    # The article as it was then; null where an older version noted it.
    Column("owner", String),
    Column("title", String),
    Column("text_hash", String),
    Index("ix_told_tenant_schedule_occurrence", "tenant", "schedule", "occurrence"),
    Index("ix_told_tenant_channel_story_key", "tenant", "channel", "story_key"),
    Index("ix_told_occurrence", "occurrence"),
)
