"""The second schema: saved filters; columns that lists are sorted and counted by."""

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
