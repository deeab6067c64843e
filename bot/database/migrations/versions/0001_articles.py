"""Articles, what was read from them, and the numbers by which the search index catches up."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("facts_hash", sa.String(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_articles"),
    )
    op.create_index("uq_articles_tenant_key", "articles", ["tenant", "key"], unique=True)
    op.create_table(
        "changes",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "article", name="pk_changes"),
    )
    op.create_index("ix_changes_number", "changes", ["number"], unique=False)
    op.create_table(
        "counters",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "name", name="pk_counters"),
    )
    op.create_table(
        "names",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("deals", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "key", "name", "kind", name="pk_names"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "properties",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "name", name="pk_properties"),
    )
    op.create_table(
        "article_names",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("published", sa.String(), nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("deals", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "article"],
            ["articles.tenant", "articles.id"],
            name="fk_article_names_articles",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant", "key", "published", "article", name="pk_article_names"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_names_tenant_article", "article_names", ["tenant", "article"], unique=False)
    op.create_table(
        "passages",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", sa.BigInteger(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sentences", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "article"], ["articles.tenant", "articles.id"], name="fk_passages_articles", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenant", "id", name="pk_passages"),
    )
    op.create_index("ix_passages_tenant_article", "passages", ["tenant", "article"], unique=False)
    op.create_table(
        "record_names",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("published", sa.String(), nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "article"],
            ["articles.tenant", "articles.id"],
            name="fk_record_names_articles",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "tenant", "type", "name", "main", "published", "article", "number", name="pk_record_names"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_record_names_tenant_article", "record_names", ["tenant", "article"], unique=False)
    op.create_table(
        "records",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "article"], ["articles.tenant", "articles.id"], name="fk_records_articles", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenant", "article", "type", "number", name="pk_records"),
    )
    op.create_table(
        "texts",
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "article"], ["articles.tenant", "articles.id"], name="fk_texts_articles", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenant", "article", name="pk_texts"),
    )
