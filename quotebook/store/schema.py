"""The tables of a catalogue as typed SQLAlchemy models; nothing here is peculiar to SQLite but the table options.

Dates are ISO text as precise as they are known; spans and lists are compact JSON text. Columns marked "followed" are
worked out from other tables by store.follow before each commit and are never written elsewhere.
"""

from collections.abc import Callable, Sequence
from functools import partial
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import (
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from quotebook.store.values import REASONS, as_text, unpacked

SEARCHED = ("words", "folded", "speakers", "roles", "outlets", "titles")
"""The columns of quotation that full-text search sees, in the order of the index."""

SPEAKER_ID = "speaker.id"
QUOTATION_ID = "quotation.id"
ARTICLE_ID = "article.id"


class SomeText(Text):
    """A text column that reads as text whatever it holds."""

    cache_ok = True

    def result_processor(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, dialect: Dialect, coltype: object
    ) -> Callable[[object], str | None]:
        """Return as_text; SQLAlchemy calls this once for each column of a statement."""
        return as_text


class PackedText(Text):
    """A text column whose values store.values.packed may have packed; like: what they often hold.

    It is text to other databases, which pack by themselves what is long.
    """

    cache_ok = True

    def __init__(self, like: bytes = b"") -> None:
        super().__init__()
        self.like = like

    def result_processor(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, dialect: Dialect, coltype: object
    ) -> Callable[[object], str | None]:
        """Return unpacked; SQLAlchemy calls this once for each column of a statement."""
        return partial(unpacked, like=self.like)


class Base(DeclarativeBase):
    """The catalogue's tables; constraints are named, so that a migration can name them on any database."""

    metadata = MetaData(
        naming_convention={
            "ix": "%(table_name)s_by_%(column_0_N_name)s",
            "uq": "%(table_name)s_one_%(column_0_N_name)s",
            "fk": "%(table_name)s_of_%(column_0_name)s",
            "pk": "%(table_name)s_key",
        }
    )
    type_annotation_map = {str: SomeText, int: Integer, float: Float, bytes: LargeBinary}


_HAS_KEY = text("user_key IS NOT NULL")


class Setting(Base):
    """What belongs to the catalogue as a whole, for instance its identity."""

    __tablename__ = "setting"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Article(Base):
    """A source text. fingerprint: SHA-256 of the folded text, by which the same text is known again."""

    __tablename__ = "article"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    outlet: Mapped[str | None]
    author: Mapped[str | None]
    url: Mapped[str | None]
    published: Mapped[str | None]
    language: Mapped[str]
    fingerprint: Mapped[str] = mapped_column(index=True)
    basis: Mapped[str]
    added_at: Mapped[str]
    # Last, so that SQLite need not read through it for the others.
    text: Mapped[str] = mapped_column(PackedText())


class Speaker(Base):
    """A person or body that said something. key: text.keys.name_key of the name."""

    __tablename__ = "speaker"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)
    note: Mapped[str]
    edited: Mapped[str]
    added_at: Mapped[str]


class SpeakerAlias(Base):
    """Another name of a speaker. key: text.keys.name_key of the name."""

    __tablename__ = "speaker_alias"
    id: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey(SPEAKER_ID), index=True)
    name: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)


class SpeakerRuling(Base):
    """Two speakers a person said are not one; low_id is the smaller id. They are never proposed as one again."""

    __tablename__ = "speaker_ruling"
    __table_args__ = (UniqueConstraint("low_id", "high_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    low_id: Mapped[int] = mapped_column(ForeignKey(SPEAKER_ID))
    high_id: Mapped[int] = mapped_column(ForeignKey(SPEAKER_ID), index=True)
    decided_at: Mapped[str]


class Quotation(Base):
    """A statement, once, whatever the number of articles it stands in.

    user_key: the id it had where it was imported from; words: the canonical wording; edited: fields a person set.
    Followed: article_id (of the first appearance), appearances (their number), dated (said_on, or when first
    published), and what search sees besides words: folded, speakers, and roles, outlets, titles only where they are
    more than its role and its first article tell.
    """

    __tablename__ = "quotation"
    __table_args__ = (
        Index("quotation_by_speaker", "speaker_id", "role", "dated"),
        # Most quotations have none.
        Index("quotation_by_user_key", "user_key", sqlite_where=_HAS_KEY, postgresql_where=_HAS_KEY),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    user_key: Mapped[str | None]
    words: Mapped[str]
    kind: Mapped[str]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey(SPEAKER_ID))
    role: Mapped[str | None]
    said_on: Mapped[str | None] = mapped_column(index=True)
    said_on_precision: Mapped[str | None]
    said_on_basis: Mapped[str | None]
    confidence: Mapped[float]
    note: Mapped[str]
    edited: Mapped[str]
    added_at: Mapped[str]
    article_id: Mapped[int | None] = mapped_column(default=None)
    appearances: Mapped[int] = mapped_column(default=0, server_default="0")
    dated: Mapped[str | None] = mapped_column(default=None)
    folded: Mapped[str | None] = mapped_column(default=None)
    speakers: Mapped[str | None] = mapped_column(default=None)
    roles: Mapped[str | None] = mapped_column(default=None)
    outlets: Mapped[str | None] = mapped_column(default=None)
    titles: Mapped[str | None] = mapped_column(default=None)


class Appearance(Base):
    """A quotation standing in an article.

    content, source, cue: spans of the article's text; words: only where they are not those at content (an import
    without its article); speaker: the name as this article gives it; reasons: why each field has its value;
    decided_at: "" where that was when the article was added.
    """

    __tablename__ = "appearance"
    id: Mapped[int] = mapped_column(primary_key=True)
    quotation_id: Mapped[int] = mapped_column(ForeignKey(QUOTATION_ID), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey(ARTICLE_ID), index=True)
    kind: Mapped[str]
    words: Mapped[str | None]
    content: Mapped[str]
    source: Mapped[str]
    cue: Mapped[str]
    speaker: Mapped[str | None]
    role: Mapped[str | None]
    said_on: Mapped[str | None]
    said_on_precision: Mapped[str | None]
    said_on_basis: Mapped[str | None]
    confidence: Mapped[float]
    detector: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[str]
    edited: Mapped[str]
    reasons: Mapped[str] = mapped_column(PackedText(REASONS))


class Review(Base):
    """A decision about words of an article that are not kept: rejected in review, or deleted later.

    Looking for quotations again never offers them a second time.
    """

    __tablename__ = "decision"
    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey(ARTICLE_ID), index=True)
    content: Mapped[str]
    kind: Mapped[str]
    decision: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[str]
    detector: Mapped[str]
    confidence: Mapped[float]


class PairRuling(Base):
    """What a person said about two quotations; low_id is the smaller id. It wins over every score, for ever."""

    __tablename__ = "pair_ruling"
    __table_args__ = (UniqueConstraint("low_id", "high_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    low_id: Mapped[int] = mapped_column(ForeignKey(QUOTATION_ID))
    high_id: Mapped[int] = mapped_column(ForeignKey(QUOTATION_ID), index=True)
    ruling: Mapped[str]
    decided_at: Mapped[str]


class Tag(Base):
    """A label a person gives to quotations. key: the folded name."""

    __tablename__ = "tag"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)


class QuotationTag(Base):
    """A tag on a quotation."""

    __tablename__ = "quotation_tag"
    __table_args__ = (UniqueConstraint("quotation_id", "tag_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    quotation_id: Mapped[int] = mapped_column(ForeignKey(QUOTATION_ID))
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id"), index=True)


class SavedFilter(Base):
    """A query a person gave a name. order is None where the program chooses."""

    __tablename__ = "saved_filter"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    query: Mapped[str]
    order: Mapped[str | None]
    descending: Mapped[int]


class UnfinishedReview(Base):
    """An article whose review has begun or waits: kept so that neither a crash nor a restart loses what was decided.

    key: chosen by the window; seen_at: when it was last in hand, "" for never; origin: the file's name, or "".
    Undo does not concern itself with it.
    """

    __tablename__ = "unfinished_review"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    added_at: Mapped[str]
    seen_at: Mapped[str]
    origin: Mapped[str]
    title: Mapped[str]
    fields: Mapped[str]
    decided: Mapped[str]
    detection: Mapped[str | None]
    # Last, so that SQLite need not read through it for the others.
    text: Mapped[str]


class QuotationShingle(Base):
    """Which quotations hold which three words in a row, hashed; followed."""

    __tablename__ = "quotation_shingle"
    __table_args__ = {"sqlite_with_rowid": False}
    hash: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    quotation_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class RecentShingle(Base):
    """Pairs of a shingle and a quotation that newer writes added or took away, packed; see store.shingles."""

    __tablename__ = "recent_shingle"
    id: Mapped[int] = mapped_column(primary_key=True)
    added: Mapped[bytes]
    gone: Mapped[bytes]


class QuotationColumn(Base):
    """What quotations are sorted and counted by, see store.columns; followed."""

    __tablename__ = "quotation_column"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    cells: Mapped[bytes]


class UndoStep(Base):
    """One change as a person sees it. Its rows in undo_change are those from first to last; done is 0 when undone."""

    __tablename__ = "undo_step"
    id: Mapped[int] = mapped_column(primary_key=True)
    verb: Mapped[str]
    subject: Mapped[str]
    count: Mapped[int]
    at: Mapped[str]
    done: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]


class UndoChange(Base):
    """What a step did to a row: inserted, updated, deleted it. old: JSON of the values to put back.

    rows: how many of consecutive ids, of which row is the last, were inserted.
    """

    __tablename__ = "undo_change"
    id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[str]
    act: Mapped[str]
    row: Mapped[int]
    old: Mapped[str | None]
    rows: Mapped[int] = mapped_column(default=1, server_default="1")


def table_of(model: type[Base]) -> Table:
    """Return the table of a model."""
    return cast("Table", model.__table__)


def insert_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all name the same columns, by the driver alone: compiling each takes longer than storing it."""
    if rows:
        columns = [f'"{table.columns[name].name}"' for name in rows[0]]
        places = ", ".join("?" for _ in columns)
        # By place: by name the driver looks every value of every row up, which takes a third longer.
        values = list(map(itemgetter(*rows[0]), rows))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({places})", values)


UNDOABLE: tuple[type[Base], ...] = (
    Article,
    Speaker,
    SpeakerAlias,
    SpeakerRuling,
    Quotation,
    Appearance,
    Review,
    PairRuling,
    Tag,
    QuotationTag,
    SavedFilter,
)
"""The tables whose changes can be undone, each before those that refer to it."""

FOLLOWED = frozenset(
    ("article_id", "appearances", "dated", "folded", "speakers", "roles", "outlets", "titles"),
)
"""The columns of quotation that store.follow works out."""
