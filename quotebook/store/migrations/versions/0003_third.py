"""The third schema: newer shingles stand apart; columns of lists hold confidence (store.migrate fills them anew)."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add what schema 3 has more than schema 2."""
    op.create_table(
        "recent_shingle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("added", sa.LargeBinary(), nullable=False),
        sa.Column("gone", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("recent_shingle_key")),
    )
