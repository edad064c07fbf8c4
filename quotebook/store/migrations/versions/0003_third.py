"""The third schema: newer shingles stand apart; one note of undo for rows inserted in a row; keys are indexed where
there are any; columns of lists hold confidence and more of the words, for which store.migrate fills them anew.

Texts and reasons that stand there already stay as they are: both are read packed and not packed.
"""

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
    op.add_column("undo_change", sa.Column("rows", sa.Integer(), server_default="1", nullable=False))
    op.drop_index("quotation_by_user_key", "quotation")
    has_key = sa.text("user_key IS NOT NULL")
    op.create_index("quotation_by_user_key", "quotation", ["user_key"], sqlite_where=has_key, postgresql_where=has_key)
