"""CSV and JSON, and how every export is put in place: whole or not at all."""

import csv
import errno
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from export_rows import ABOUT, ARTICLE, SPEAKER, detail
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotebook.errors import Cancelled, QuotebookError
from quotebook.export import write
from quotebook.export.cells import untamed

CONTROLS = "".join(map(chr, [*range(9), 11, 12, *range(14, 32)]))
WRITABLE = st.characters(exclude_categories=["Cs"], exclude_characters=CONTROLS + "\ufffe\uffff")
FORMATS = ["out.xlsx", "out.csv", "out.json"]


def only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(WRITABLE, max_size=20), min_size=1))
def test_csv_gives_every_field_back(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "out.csv"
    write(path, [detail(at, words=text) for at, text in enumerate(texts, 1)], about=ABOUT)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [untamed(row["Quotation"]) for row in rows] == texts


def test_csv_is_for_excel_and_says_what_it_did(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    outcome = write(path, [detail(words="=1+1"), detail(2, words="a, “b”\nc")], about=ABOUT)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfNo.,Quotation,")
    assert data.count(b"\r\n") == 3
    assert b",'=1+1," in data
    assert outcome.quotations == 2
    assert outcome.notices == ("1 fields got a ' in front, so that no spreadsheet takes them for a formula.",)


def test_json_holds_everything(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    one = detail(4, words="=1+1 “ja” 你好 \x07", appearances=2)
    write(path, [one, detail(5)], about=ABOUT, speakers=[SPEAKER], sources=[ARTICLE])
    whole = json.loads(path.read_text(encoding="utf-8"))
    assert whole["about"] == {"format": "quotebook export 1", **asdict(ABOUT)}
    assert [row["id"] for row in whole["quotations"]] == [4, 5]
    first = whole["quotations"][0]
    assert first["words"] == "=1+1 “ja” 你好 \x07"
    assert first["said_on"] == {"value": "2024-10-15", "precision": "day", "basis": "on Tuesday"}
    assert first["appearances"][1]["content"] == [[100, 145]]
    assert first["appearances"][0]["reasons"] == [
        {"about": "speaker", "rule": "nearest name", "words": "he", "score": 0.9}
    ]
    assert whole["speakers"][0]["aliases"] == ["Osei"]
    assert whole["sources"][0]["author"] == "Ruth Adeyemi"


def test_json_replaces_lone_surrogates(tmp_path: Path) -> None:
    outcome = write(tmp_path / "out.json", [detail(words="a\ud800b", appearances=0)], about=ABOUT)
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["quotations"][0]["words"] == "a\ufffdb"
    assert len(outcome.notices) == 1


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_export_is_sound(tmp_path: Path, name: str) -> None:
    assert write(tmp_path / name, [], about=ABOUT).quotations == 0
    assert only(tmp_path) == [name]


@pytest.mark.parametrize("name", FORMATS)
def test_a_failure_midway_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    place, scratch = tmp_path / "place", tmp_path / "scratch"
    place.mkdir()
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    (place / name).write_bytes(b"the old one")

    def rows() -> Iterator[Any]:
        yield detail(1)
        yield detail(2)
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(QuotebookError, match="the disk is full"):
        write(place / name, rows(), about=ABOUT)
    assert (place / name).read_bytes() == b"the old one"
    assert only(place) == [name]
    assert only(scratch) == []


@pytest.mark.parametrize("name", FORMATS)
def test_cancelling_between_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    place, scratch = tmp_path / "place", tmp_path / "scratch"
    place.mkdir()
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    seen: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(place / name, (detail(at) for at in range(1, 9)), about=ABOUT, total=8, step=step)
    assert seen == [(0, 8), (1, 8), (2, 8)]
    assert only(place) == []
    assert only(scratch) == []


@pytest.mark.parametrize("name", FORMATS)
def test_progress_ends_with_all_done(tmp_path: Path, name: str) -> None:
    seen: list[tuple[int, int]] = []
    write(
        tmp_path / name,
        [detail(1), detail(2)],
        about=ABOUT,
        total=2,
        step=lambda done, total: seen.append((done, total)),
    )
    assert seen[0] == (0, 2)
    assert seen[-1] == (2, 2)
    assert seen == sorted(seen)


@pytest.mark.parametrize("name", FORMATS)
def test_a_damaged_result_never_replaces_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / name).write_bytes(b"the old one")
    real_fsync = os.fsync

    def cut(handle: int) -> None:
        if os.fstat(handle).st_size > 100:
            os.ftruncate(handle, os.fstat(handle).st_size // 2)
        real_fsync(handle)

    monkeypatch.setattr(os, "fsync", cut)
    with pytest.raises(QuotebookError, match="came out"):
        write(tmp_path / name, [detail(at) for at in range(1, 20)], about=ABOUT)
    assert (tmp_path / name).read_bytes() == b"the old one"
    assert only(tmp_path) == [name]


def test_the_sentences_for_places_that_do_not_work(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for path, words in (
        (tmp_path / "missing" / "out.csv", "There is no folder"),
        (tmp_path / "folder.csv", "is a folder"),
        (tmp_path / "out.docx", "is no format"),
        (tmp_path / "out", "is no format"),
    ):
        with pytest.raises(QuotebookError, match=words):
            write(path, [detail()], about=ABOUT)
    assert only(tmp_path) == ["folder.csv"]


def test_a_file_that_another_program_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"open in Excel")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "The process cannot access the file", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(QuotebookError, match="another program has it open"):
        write(path, [detail()], about=ABOUT)
    assert path.read_bytes() == b"open in Excel"
    assert only(tmp_path) == ["out.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
@pytest.mark.parametrize("name", FORMATS)
def test_a_new_file_may_be_read_by_whoever_may_read_new_files(tmp_path: Path, name: str) -> None:
    (tmp_path / "any").touch()
    write(tmp_path / name, [detail()], about=ABOUT)
    assert (tmp_path / name).stat().st_mode == (tmp_path / "any").stat().st_mode


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_where_the_sheets_are_put_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> str:
        # A link, since what is at this name is removed in the end.
        link = tmp_path / f"sheet{len(only(tmp_path))}"
        link.symlink_to("/dev/full")
        return str(link)

    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", full)
    rows = (detail(at, words="a long quotation " * 50) for at in range(1, 2_000))
    with pytest.raises(QuotebookError, match="the disk is full"):
        write(tmp_path / "out.xlsx", rows, about=ABOUT)
    assert only(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes and links")
def test_a_link_and_the_modes_of_the_old_file_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, [detail()], about=ABOUT)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert b"Quotation" in real.read_bytes()


def test_an_unknown_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuotebookError, match="no column colour"):
        write(tmp_path / "out.csv", [detail()], about=ABOUT, columns=["words", "colour"])
    assert only(tmp_path) == []


def test_an_error_in_the_rows_is_not_hidden(tmp_path: Path) -> None:
    def rows() -> Iterator[Any]:
        yield detail(1)
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        write(tmp_path / "out.xlsx", rows(), about=ABOUT)
    assert only(tmp_path) == []
