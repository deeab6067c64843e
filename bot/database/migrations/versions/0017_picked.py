"""What a conversation offered to choose from, so that another one can be chosen."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("threads", sa.Column("picked_from", sa.Text()))
