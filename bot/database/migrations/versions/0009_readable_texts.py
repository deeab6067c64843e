"""Which texts came without the furniture of their page, for a newer extractor to read them again."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("articles", sa.Column("is_article", sa.Boolean(), nullable=False, server_default=sa.false()))
