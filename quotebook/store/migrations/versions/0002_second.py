"""The second schema: saved filters; columns that lists are sorted and counted by; speakers ruled apart;
unfinished reviews.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what schema 2 has more than schema 1."""
    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("order", sa.Text(), nullable=True),
        sa.Column("descending", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("saved_filter_key")),
        sa.UniqueConstraint("key", name=op.f("saved_filter_one_key")),
    )
    op.create_table(
        "quotation_column",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("cells", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("quotation_column_key")),
    )
    op.create_table(
        "speaker_ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("low_id", sa.Integer(), nullable=False),
        sa.Column("high_id", sa.Integer(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["high_id"], ["speaker.id"], name=op.f("speaker_ruling_of_high_id")),
        sa.ForeignKeyConstraint(["low_id"], ["speaker.id"], name=op.f("speaker_ruling_of_low_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("speaker_ruling_key")),
        sa.UniqueConstraint("low_id", "high_id", name=op.f("speaker_ruling_one_low_id_high_id")),
    )
    op.create_index(op.f("speaker_ruling_by_high_id"), "speaker_ruling", ["high_id"], unique=False)
    op.create_table(
        "unfinished_review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("decided", sa.Text(), nullable=False),
        sa.Column("detection", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("unfinished_review_key")),
        sa.UniqueConstraint("key", name=op.f("unfinished_review_one_key")),
    )
