"""What a person gets for input that cannot be used: one sentence that says where and why, and never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "“We have waited forty years for this,” Mayor Helen Whitcombe said. “Nobody waits – or says “café”.”\n"
LONG_NAME = "a" * 300 + ".txt"


def complaint(done, code=1):
    """Return the last line on standard error, having checked that all went as foreseen."""
    told = done.stderr.decode()
    assert done.returncode == code, told
    assert "Traceback" not in told
    return told.splitlines()[-1]


@pytest.mark.parametrize("line", [b"[1]", b"[" * 100_000, b'{"id": 1, "text": NaN}', b'{"id": 1}', b"caf\xe9"])
@pytest.mark.parametrize("verb", ["detect", "import"])
def test_a_line_that_is_no_row_is_named(tmp_path, verb, line, run):
    good = b'{"id": "a", "text": "We will close the harbour."}\n'
    if verb == "detect":
        done = run("detect", "--jsonl", stdin=good + line)
        assert json.loads(done.stdout)["id"] == "a"
    else:
        (tmp_path / "list.jsonl").write_bytes(good + line)
        done = run("import", tmp_path / "list.jsonl", "--catalogue", tmp_path / "c.quotebook")
    assert "line 2 " in complaint(done).lower()


def test_a_date_that_is_none_is_no_reason_to_leave_dates_out_silently(run):
    told = complaint(run("detect", "--jsonl", stdin=b'{"id": 1, "text": "x", "date": "12 Sept"}'))
    assert "Line 1 " in told and '"date"' in told


@pytest.mark.parametrize(("arguments", "code"), [(("detect", LONG_NAME), 1), ((LONG_NAME,), 2), (("nofile.txt",), 2)])
def test_an_article_that_is_not_there(arguments, code, run):
    assert arguments[-1][:60] in complaint(run(*arguments), code)


def test_what_is_no_verb_is_named_though_other_words_are_files(tmp_path, run):
    (tmp_path / "there.txt").write_text("words")
    assert "'gone.txt'" in complaint(run(tmp_path / "there.txt", "gone.txt"), 2)


@pytest.mark.parametrize("arguments", [("search", "x"), ("add", __file__)])
def test_a_catalogue_whose_name_is_too_long(tmp_path, arguments, run):
    assert "quotebook: " in complaint(run(*arguments, "--catalogue", tmp_path / ("c" * 300)))


@pytest.mark.parametrize(
    "arguments",
    [
        ("--catalogue", "", "sources"),
        ("selftest", "--catalogue", "x"),
        ("--catalogue", "x", "selftest", "now"),
        ("detect", "--jsonl", "--published", "2023-09-12"),
        ("detect", "x.txt", "--json", "--explain"),
        ("search", "--limit", "-5"),
        ("search", "--jsno"),
    ],
)
def test_usage_that_would_be_passed_over_is_refused(arguments, run):
    told = complaint(run(*arguments), 2)
    assert told.isascii()


def test_a_home_that_nobody_has_is_only_a_name(run, monkeypatch):
    monkeypatch.setenv("QUOTEBOOK_CATALOGUE", "~nobody-has-it/c.quotebook")
    assert "~nobody-has-it" in complaint(run("sources"))


def test_a_file_called_like_a_verb_leaves_options_what_they_are(tmp_path, monkeypatch, run):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "search").write_text(ARTICLE, encoding="utf-8")
    done = run("add", "search", "--keep", "all", "--catalogue", "c.quotebook")
    assert done.returncode == 0, done.stderr.decode()


def test_standard_input_is_read_as_a_file_would_be(run):
    for data in (ARTICLE.encode("cp1252"), ARTICLE.encode("utf-16"), f"<html><p>{ARTICLE}</p></html>".encode()):
        (first, *_) = json.loads(run("detect", "-", "--json", stdin=data).stdout)["quotations"]
        assert first["text"].startswith("We have waited")
    assert "no text" in complaint(run("detect", "-"))
    assert "PDF" in complaint(run("detect", "-", stdin=b"%PDF-1.7\n"))


@pytest.mark.skipif(sys.platform == "win32", reason="shells of POSIX")
@pytest.mark.parametrize("arguments", ["detect -", "detect --jsonl"])
def test_a_closed_standard_input_is_one_sentence(arguments):
    command = f"{sys.executable} -m quotebook {arguments} <&-"
    assert "standard input" in complaint(subprocess.run(["sh", "-c", command], capture_output=True, check=False))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_answer_that_cannot_be_written_is_one_sentence(tmp_path, unbuffered, run):
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    command = f"{sys.executable} -m quotebook detect --json '{tmp_path / 'a.txt'}' > /dev/full"
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment, check=False)
    assert "No space left" in complaint(done)
    assert done.stderr.count(b"\n") == 1


def test_json_is_json_whatever_the_terminal_writes(tmp_path, run):
    text = ARTICLE.replace("years", "years 🙂")
    done = run("detect", "-", "--json", stdin=text.encode(), encoding="cp1252")
    (first, *_) = json.loads(done.stdout.decode("cp1252"))["quotations"]
    assert "🙂" in first["text"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name")
def test_a_list_is_imported_through_a_pipe(tmp_path, run):
    row = '{"id": "a", "text": "We will close the harbour."}'
    command = f"{sys.executable} -m quotebook import /dev/stdin --json --catalogue '{tmp_path / 'c.quotebook'}'"
    done = subprocess.run(f"echo '{row}' | {command}", shell=True, capture_output=True, check=False)
    assert json.loads(done.stdout)["added"] == 1


def test_a_dry_run_says_that_nothing_was_kept(tmp_path, run):
    where = ("--catalogue", tmp_path / "c.quotebook")
    text = ARTICLE + '\nA voice in the gallery. "It is far too late for all of that now."\n'
    assert run("add", "-", *where, stdin=text.encode()).returncode == 0
    assert b"would be kept" in run("redetect", "--dry-run", "--keep", "all", *where).stdout
    assert run("redetect", "--keep", "all", *where).returncode == 0
    assert b"Nothing new in 1 article." in run("redetect", *where).stdout
