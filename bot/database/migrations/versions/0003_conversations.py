"""What is kept between two uses of a command, and the newest articles without reading the others."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_articles_tenant_published", "articles", ["tenant", "published"])
    op.create_table(
        "kept_commands",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "key", name="pk_kept_commands"),
    )
    op.create_table(
        "threads",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "thread", name="pk_threads"),
    )
    op.create_table(
        "reports",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("command", sa.String(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "command", name="pk_reports"),
    )
    op.create_table(
        "events",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "event", name="pk_events"),
    )
    op.create_index("ix_events_seen_at", "events", ["seen_at"])
