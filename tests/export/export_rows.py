"""Rows to export, as a catalogue would give them."""

from dataclasses import replace

from quotebook.export import About
from quotebook.model import (
    AppearanceRow,
    ArticleRow,
    Kind,
    Precision,
    QuotationDetail,
    QuotationRow,
    Reason,
    SaidOn,
    SpeakerRow,
)

ABOUT = About("Quotebook 0.1", "/home/ana/statements.quotebook", "2024-03-01T10:00:00+01:00", "speaker:osei")

ROW = QuotationRow(
    id=1,
    words="I would rather give people a date that holds.",
    kind=Kind.DIRECT,
    speaker_id=3,
    speaker="Daniel Osei",
    role="Transport minister",
    said_on=SaidOn("2024-10-15", Precision.DAY, "on Tuesday"),
    article_id=5,
    outlet="The Lindmoor Courier",
    title="Ferry crossing to stay open",
    published="2024-10-17",
    url="https://courier.example/2024/10/17/ferry",
    appearances=1,
    tags=("ferry", "bridge"),
    note="",
    confidence=0.93,
    added_at="2024-10-18T08:00:00",
)

APPEARANCE = AppearanceRow(
    id=9,
    quotation_id=1,
    article_id=5,
    outlet=ROW.outlet,
    title=ROW.title,
    published=ROW.published,
    url=ROW.url,
    kind=Kind.DIRECT,
    words=ROW.words,
    content=((100, 145),),
    source=((150, 152),),
    cue=((153, 157),),
    mention="he",
    cue_words="said",
    speaker=ROW.speaker,
    role=ROW.role,
    said_on=ROW.said_on,
    confidence=0.93,
    detector="rules 1",
    decided_by="person",
    decided_at="2024-10-18T08:00:00",
    edited=("speaker",),
    reasons=(Reason("speaker", "nearest name", "he", 0.9),),
)

SPEAKER = SpeakerRow(3, "Daniel Osei", ("Osei",), "Transport minister", 2, "2024-10-15", "2024")
ARTICLE = ArticleRow(
    5, ROW.title or "", ROW.outlet, "Ruth Adeyemi", ROW.published, ROW.url, "en", "2024-10-18T08:00:00", 2
)


def detail(number: int = 1, *, appearances: int = 1, **changes: object) -> QuotationDetail:
    """Return a quotation with changes to its row; its words stand in its appearances too."""
    row = ROW._replace(id=number, appearances=appearances, **changes)
    one = replace(APPEARANCE, quotation_id=number, words=row.words, url=row.url)
    return QuotationDetail(row, (one,) * appearances)
