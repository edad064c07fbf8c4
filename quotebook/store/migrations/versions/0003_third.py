"""The third schema: the columns of lists hold the detector's confidence; store.migrate fills them anew."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Change nothing of the tables."""
