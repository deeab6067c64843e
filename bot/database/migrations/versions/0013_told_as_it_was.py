"""The state in which an article was told, so that its message is corrected where that has changed before the post."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("owner", "title", "text_hash"):
        op.add_column("told", sa.Column(name, sa.String()))
