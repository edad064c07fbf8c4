"""Long texts and reasons stand packed in the file, and nobody notices: read, deleted, undone, damaged."""

import hashlib
import sqlite3
import zlib
from dataclasses import replace

import pytest
from catalogue_cases import add, dump, kept, said

from quotebook.app.catalogue import Catalogue
from quotebook.model import Detection, Reason, Verb
from quotebook.store import values

TEXT = (
    "The harbour master said: “The harbour stays open, boats or none.” " + "Ørsted’s boats stay in 北京 harbours. " * 40
)
WORDS = "The harbour stays open, boats or none."
REASONS = tuple(Reason("speaker", "name", f"Ann Lee {number}", 0.9) for number in range(9))


@pytest.fixture
def catalogue(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    add(catalogue, TEXT, replace(said(TEXT, WORDS, speaker="Ann Lee"), reasons=REASONS), title="Open")
    yield catalogue
    catalogue.close()


def stored(path, wanted):
    raw = sqlite3.connect(path)
    found = raw.execute(wanted).fetchall()
    raw.close()
    return found


def check_as_it_was(catalogue):
    assert catalogue.article(1).text == TEXT
    (appearance,) = catalogue.quotation(1).appearances
    assert (appearance.reasons, appearance.words) == (REASONS, WORDS)


def test_texts_and_reasons_take_less_room_than_they_are_long(catalogue):
    ((text, reasons),) = stored(catalogue.path, "SELECT text, reasons FROM article, appearance")
    assert isinstance(text, bytes) and len(text) < len(TEXT) / 3
    assert isinstance(reasons, bytes) and len(reasons) < len(values.reasons_text(REASONS)) / 2
    check_as_it_was(catalogue)


def test_what_is_packed_is_deleted_and_comes_back(catalogue):
    before = dump(catalogue.path)
    catalogue.delete_article(1)
    after = dump(catalogue.path)
    assert after["article"] == []
    for _ in range(2):
        catalogue.undo()
        assert dump(catalogue.path) == before
        check_as_it_was(catalogue)
        catalogue.redo()
        assert dump(catalogue.path) == after


def test_a_text_that_was_stored_as_it_is_is_read_and_comes_back(catalogue):
    path = catalogue.path
    catalogue.close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE article SET text = ?", (TEXT,))
    raw.execute("UPDATE appearance SET reasons = ?", (values.reasons_text(REASONS),))
    raw.commit()
    raw.close()
    catalogue = Catalogue.open(path)
    check_as_it_was(catalogue)
    before = dump(path)
    catalogue.delete_article(1)
    catalogue.undo()
    assert dump(path) == before
    assert catalogue.check() == ()
    catalogue.close()


@pytest.mark.parametrize("text", [b"\x01what?", b"\x01", b"\x02\xff\xff", b"\x03", b"", b"\xff\xfe", 7])
def test_a_damaged_text_is_told_and_breaks_nothing(catalogue, text):
    path = catalogue.path
    catalogue.close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE article SET text = ?", (text,))
    raw.execute("UPDATE appearance SET reasons = ?", (text,))
    raw.commit()
    raw.close()
    catalogue = Catalogue.open(path)
    assert isinstance(catalogue.article(1).text, str)
    assert catalogue.quotation(1).appearances[0].reasons == ()
    assert catalogue.check() != ()
    catalogue.close()


def test_a_little_that_unpacks_to_very_much_is_cut(monkeypatch):
    monkeypatch.setattr(values, "_LONGEST_UNPACKED", 1_000)
    bomb = values.packed("a" * 1_000_000)
    assert len(bomb) < 2_000 and len(values.unpacked(bomb)) == 1_000


def test_when_an_appearance_was_decided_on_is_told_though_its_article_tells_it(catalogue):
    (article,) = catalogue.articles()
    assert catalogue.quotation(1).appearances[0].decided_at == article.added_at
    assert [one.at for one in catalogue.quotation_history(1) if one.verb is None] == [article.added_at]
    raw = sqlite3.connect(catalogue.path)
    raw.execute("UPDATE article SET added_at = '2019-05-06T07:08:09+00:00'")
    raw.commit()
    later = said(TEXT, "boats stay", speaker="Ann Lee")
    catalogue.add_quotations(article.id, Detection("en", (later,), (), "rules 2"), [kept(later)])
    times = [catalogue.quotation(one).appearances[0].decided_at for one in (1, 2)]
    assert times[0] == "2019-05-06T07:08:09+00:00" < times[1]
    raw.execute("UPDATE appearance SET decided_at = '2018-01-01T00:00:00+00:00' WHERE id = 1")
    raw.commit()
    raw.close()
    assert catalogue.quotation(1).appearances[0].decided_at == "2018-01-01T00:00:00+00:00"


def test_short_texts_stay_as_they_are():
    assert values.packed("“One thing.”") == "“One thing.”"
    assert values.packed("") == ""


def test_the_reasons_that_catalogues_are_packed_by_never_change():
    packed = values.packed(values.reasons_text(REASONS), like=values.REASONS)
    assert values.unpacked(packed, like=values.REASONS) == values.reasons_text(REASONS)
    assert (
        hashlib.sha256(values.REASONS).hexdigest() == "61a63c9e774f514a5906714ad07fe952e609eff1cda35fcd40136691bb252e30"
    )
    # As written by the first version that packed.
    assert (
        values.unpacked(bytes.fromhex("028bc662a7635e9e824f6a2a6ee373132bf38ba076c40200"), like=values.REASONS)
        == '[["speaker","name","Ann Lee",0.9],["role","weighed","mayor",0.99]]'
    )


def test_the_words_that_texts_are_packed_by_never_change():
    assert (
        hashlib.sha256(values.OFTEN).hexdigest() == "482743d24f1413c68a2471aa5ba4b516bb3f40c20b0bf0662dbf61d85861c5dc"
    )
    # As written by the first version that packed by them.
    packed = (
        "030b01e28cc4a2245041920b4c2ba9c88a400aa0d6e5a7817930a530fb4075063027256682c305e21d489840121a34aee0ad5448262bd603"
        "00"
    )
    text = (
        "The harbour master said that the people of the harbour would have to wait for more than a year before anything"
    )
    assert values.unpacked(bytes.fromhex(packed)) == text + " changes."
    assert len(values.packed(text)) < len(zlib.compress(text.encode(), 9)) - 6


def test_a_text_that_schema_3_packed_is_read():
    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    assert values.unpacked(b"\x01" + deflate.compress(TEXT.encode()) + deflate.flush()) == TEXT


def test_what_is_inserted_in_a_row_is_one_note(catalogue):
    text = " ".join(f"“Thing number {number}.”" for number in range(30))
    add(catalogue, text, *(said(text, f"Thing number {number}.", speaker="Bo Ek") for number in range(30)))
    notes = "SELECT place, act, rows FROM undo_change ORDER BY id DESC LIMIT 4"
    one, thirty = ("insert", 1), ("insert", 30)
    assert stored(catalogue.path, notes) == [
        ("appearance", *thirty),
        ("quotation", *thirty),
        ("speaker", *one),
        ("article", *one),
    ]
    before = dump(catalogue.path)
    catalogue.undo()
    assert catalogue.counts().quotations == 1
    catalogue.redo()
    assert dump(catalogue.path) == before
    assert len(stored(catalogue.path, notes)) == 4 and ("quotation", *thirty) in stored(catalogue.path, notes)
    assert [one.verb for one in catalogue.quotation_history(15) if one.verb] == [Verb.ADD_ARTICLE]


def test_a_row_after_those_of_the_last_step_is_a_note_of_its_own(catalogue):
    catalogue.tag([1], "harbour")
    for number in range(3):
        catalogue.tag([1], f"tag {number}")
    assert [row for (row,) in stored(catalogue.path, "SELECT rows FROM undo_change WHERE place = 'tag'")] == [1] * 4
    catalogue.undo()
    assert catalogue.rows([1])[0].tags == ("harbour", "tag 0", "tag 1")
