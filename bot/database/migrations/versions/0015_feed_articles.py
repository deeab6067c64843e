"""Which article each item of a feed became, and when a page that messages cite was last asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("feed_items", sa.Column("article", sa.String()))
    op.add_column("cited", sa.Column("asked_at", sa.DateTime(timezone=True)))
