"""The articles of a publisher, the newest first, without reading the others."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_articles_tenant_publisher_published", "articles", ["tenant", "publisher", "published"])
