"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Full text: FTS5 over columns of quotation, which store.follow keeps in step by code.
_SEARCH = (
    "CREATE VIRTUAL TABLE quotation_search USING fts5(words, folded, speakers, roles, outlets, titles, "
    "content='quotation', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
)


def upgrade() -> None:
    """Make every table of schema 1."""
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("article_key")),
    )
    op.create_index(op.f("article_by_fingerprint"), "article", ["fingerprint"], unique=False)
    op.create_table(
        "quotation_shingle",
        sa.Column("hash", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quotation_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("hash", "quotation_id", name=op.f("quotation_shingle_key")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("setting_key")),
    )
    op.create_table(
        "speaker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("edited", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("speaker_key")),
    )
    op.create_index(op.f("speaker_by_key"), "speaker", ["key"], unique=False)
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("tag_key")),
        sa.UniqueConstraint("key", name=op.f("tag_one_key")),
    )
    op.create_table(
        "undo_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("undo_change_key")),
    )
    op.create_table(
        "undo_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("undo_step_key")),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.Column("detector", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("decision_of_article_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("decision_key")),
    )
    op.create_index(op.f("decision_by_article_id"), "decision", ["article_id"], unique=False)
    op.create_table(
        "quotation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_key", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("said_on", sa.Text(), nullable=True),
        sa.Column("said_on_precision", sa.Text(), nullable=True),
        sa.Column("said_on_basis", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("edited", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("appearances", sa.Integer(), server_default="0", nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("folded", sa.Text(), nullable=True),
        sa.Column("speakers", sa.Text(), nullable=True),
        sa.Column("roles", sa.Text(), nullable=True),
        sa.Column("outlets", sa.Text(), nullable=True),
        sa.Column("titles", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("quotation_of_speaker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("quotation_key")),
    )
    op.create_index(op.f("quotation_by_said_on"), "quotation", ["said_on"], unique=False)
    op.create_index("quotation_by_speaker", "quotation", ["speaker_id", "role", "dated"], unique=False)
    op.create_index(op.f("quotation_by_user_key"), "quotation", ["user_key"], unique=False)
    op.create_table(
        "speaker_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("speaker_alias_of_speaker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("speaker_alias_key")),
    )
    op.create_index(op.f("speaker_alias_by_key"), "speaker_alias", ["key"], unique=False)
    op.create_index(op.f("speaker_alias_by_speaker_id"), "speaker_alias", ["speaker_id"], unique=False)
    op.create_table(
        "appearance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quotation_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("said_on", sa.Text(), nullable=True),
        sa.Column("said_on_precision", sa.Text(), nullable=True),
        sa.Column("said_on_basis", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("detector", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.Column("edited", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("appearance_of_article_id")),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotation.id"], name=op.f("appearance_of_quotation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("appearance_key")),
    )
    op.create_index(op.f("appearance_by_article_id"), "appearance", ["article_id"], unique=False)
    op.create_index(op.f("appearance_by_quotation_id"), "appearance", ["quotation_id"], unique=False)
    op.create_table(
        "pair_ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("low_id", sa.Integer(), nullable=False),
        sa.Column("high_id", sa.Integer(), nullable=False),
        sa.Column("ruling", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["high_id"], ["quotation.id"], name=op.f("pair_ruling_of_high_id")),
        sa.ForeignKeyConstraint(["low_id"], ["quotation.id"], name=op.f("pair_ruling_of_low_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pair_ruling_key")),
        sa.UniqueConstraint("low_id", "high_id", name=op.f("pair_ruling_one_low_id_high_id")),
    )
    op.create_index(op.f("pair_ruling_by_high_id"), "pair_ruling", ["high_id"], unique=False)
    op.create_table(
        "quotation_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quotation_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotation.id"], name=op.f("quotation_tag_of_quotation_id")),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("quotation_tag_of_tag_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("quotation_tag_key")),
        sa.UniqueConstraint("quotation_id", "tag_id", name=op.f("quotation_tag_one_quotation_id_tag_id")),
    )
    op.create_index(op.f("quotation_tag_by_tag_id"), "quotation_tag", ["tag_id"], unique=False)
    op.execute(_SEARCH)
