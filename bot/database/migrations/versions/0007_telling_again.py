"""What each part of a digest told, so that what failed can be told again; and indexes to find what is too old."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("since", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_deliveries_due_at", "deliveries", ["due_at"])
    op.add_column("told", sa.Column("part", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("told", sa.Column("story_key", sa.String(), nullable=False, server_default=""))
    told = sa.table("told", *map(sa.column, ("tenant", "channel", "article", "story_key", "story")))
    connection = op.get_bind()
    for row in connection.execute(sa.select(told)).all():
        this = (told.c.tenant == row.tenant, told.c.channel == row.channel, told.c.article == row.article)
        connection.execute(sa.update(told).where(*this).values(story_key=json.loads(row.story)[0]["key"]))
    op.create_index("ix_told_tenant_channel_story_key", "told", ["tenant", "channel", "story_key"])
    op.create_index("ix_told_occurrence", "told", ["occurrence"])
