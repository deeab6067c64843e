"""Which articles tell the same story, what they said before, and who added them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("articles", sa.Column("added_by", sa.String(), nullable=True))
    op.add_column("articles", sa.Column("story", sa.BigInteger(), nullable=True))
    op.create_table(
        "revisions",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "article"], ["articles.tenant", "articles.id"], name="fk_revisions_articles", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenant", "article", "number", name="pk_revisions"),
    )
    op.create_table(
        "sketches",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("hash", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "article"], ["articles.tenant", "articles.id"], name="fk_sketches_articles", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenant", "hash", "article", name="pk_sketches"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sketches_tenant_article", "sketches", ["tenant", "article"])
