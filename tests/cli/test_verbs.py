"""The command line as a person or a script calls it, with real files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from catalogue_cases import one_quotation

from quotebook.app.catalogue import Catalogue
from quotebook.model import Ruling

ARTICLE = """Council backs new tram line

By Ines Moreau

Mayor Helen Whitcombe said on Tuesday that the new tram line would open in 2027.

"We have waited forty years for this," Whitcombe said. "Nobody will have to wait forty more."

Opposition leader Rashid Malik called the plan "a gift to the contractors."
"""


def process(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "quotebook", *map(str, arguments)],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
        timeout=120,
    )


def lines(done):
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "tram.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def catalogue(tmp_path, article, run):
    path = tmp_path / "c.quotebook"
    done = run(
        "add", article, "--outlet", "The Gazette", "--published", "2024-05-15", "--keep", "all", "--catalogue", path
    )
    assert done.returncode == 0, done.stderr.decode()
    return path


def test_detect_gives_one_object_a_file_with_spans_of_the_text_as_given(article, run):
    raw = ARTICLE.replace("\n", "\r\n")
    article.write_bytes(raw.encode())
    (found,) = lines(run("detect", article, "--published", "2024-05-15", "--json"))
    assert set(found) >= {"file", "title", "language", "quotations", "problems"}
    by_speaker = {}
    for quotation in found["quotations"]:
        assert quotation["text"].replace(" … ", " ") == " ".join(raw[start:end] for start, end in quotation["content"])
        by_speaker.setdefault(quotation["speaker"], []).append(quotation)
    said = next(quotation for quotation in by_speaker["Helen Whitcombe"] if quotation["kind"] == "direct")
    assert said["role"] == "Mayor"
    assert "Rashid Malik" in by_speaker


def test_detect_reads_standard_input(run):
    (found,) = lines(run("detect", "-", "--json", stdin=ARTICLE))
    assert found["quotations"]


def test_detect_jsonl_answers_each_line(run):
    rows = [{"id": "a", "text": ARTICLE, "date": "2024-05-15"}, {"id": 7, "text": "Nothing was said."}]
    answers = lines(run("detect", "--jsonl", stdin="\n".join(map(json.dumps, rows))))
    assert [answer["id"] for answer in answers] == ["a", 7]
    assert len(answers[0]["quotations"]) >= 3
    assert answers[1]["quotations"] == []


def test_a_bad_line_is_named(run):
    done = run("detect", "--jsonl", stdin='{"id": 1, "text": "x"}\n{oops\n')
    assert done.returncode == 1
    assert "Line 2" in done.stderr.decode().splitlines()[-1]
    assert "Traceback" not in done.stderr.decode()


def test_explain_shows_each_hop_and_why(article, run):
    told = run("detect", "--explain", article, "--published", "2024-05-15").stdout.decode()
    for hop in ("Quoted stretches", "Mentions", "Cues", "Sources weighed", "Quotations"):
        assert f"\n{hop}\n" in told
    assert "  source: " in told and "  speaker: " in told


def test_neither_qt_nor_sql_is_loaded_to_detect(article):
    code = (
        "import sys; sys.argv = ['quotebook', 'detect', sys.argv[1]]; from quotebook.__main__ import main; main();"
        "loaded = {'PySide6', 'sqlalchemy', 'alembic', 'openpyxl'} & set(sys.modules); sys.exit(sorted(loaded) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, article], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_it_works_where_qt_cannot_be_imported(article, tmp_path):
    broken = tmp_path / "broken" / "PySide6"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object file')")
    done = process("add", article, "--catalogue", tmp_path / "c.quotebook", PYTHONPATH=str(broken.parent))
    assert done.returncode == 0, done.stderr.decode()


def test_what_was_added_is_found(catalogue, run):
    (row, *_) = lines(run("search", "forty", "years", "--json", "--catalogue", catalogue))
    assert row["speaker"] == "Helen Whitcombe"
    assert row["outlet"] == "The Gazette"
    assert "forty years" in row["text"]
    assert not lines(run("search", "forty", "-years", "-wait", "--json", "--catalogue", catalogue))


@pytest.mark.parametrize("query", ['"', "AND", "don't", "C++", "NEAR(", "col:", "*", "(((", "speaker:", "x" * 10_000])
def test_no_query_is_an_error(catalogue, query, run):
    done = run("search", "--catalogue", catalogue, "--", query)
    assert done.returncode == 0, done.stderr.decode()


def test_limit(catalogue, run):
    assert len(lines(run("search", "--limit", "1", "--json", "--catalogue", catalogue))) == 1


def test_the_same_article_is_not_added_twice(catalogue, article, run):
    (answer,) = lines(run("add", article, "--json", "--catalogue", catalogue))
    assert answer["already"] is True
    assert len(lines(run("sources", "--json", "--catalogue", catalogue))) == 1


def test_a_repeated_statement_is_one_quotation_with_two_appearances(catalogue, tmp_path, run):
    second = tmp_path / "second.txt"
    second.write_text('"We have waited forty years for this," Helen Whitcombe, the mayor, said.\n', encoding="utf-8")
    (answer,) = lines(run("add", second, "--keep", "all", "--json", "--catalogue", catalogue))
    assert answer["kept"][0]["repeats"] is not None
    (row,) = lines(run("search", '"waited forty years"', "--json", "--catalogue", catalogue))
    assert row["appearances"] == 2


def test_undo_and_redo_work_in_processes_of_their_own(catalogue, run):
    before = lines(run("search", "--json", "--catalogue", catalogue))
    assert process("undo", "--catalogue", catalogue).returncode == 0
    assert not lines(run("search", "--json", "--catalogue", catalogue))
    assert process("redo", "--catalogue", catalogue).returncode == 0
    assert lines(run("search", "--json", "--catalogue", catalogue)) == before
    assert process("undo", "--catalogue", catalogue).returncode == 0
    nothing = process("undo", "--catalogue", catalogue)
    assert nothing.returncode == 1
    assert nothing.stderr.decode().count("\n") == 1


def test_speakers_and_sources(catalogue, run):
    names = {row["name"] for row in lines(run("speakers", "--json", "--catalogue", catalogue))}
    assert {"Helen Whitcombe", "Rashid Malik"} <= names
    (source,) = lines(run("sources", "--json", "--catalogue", catalogue))
    assert source["published"] == "2024-05-15"


def test_export_writes_what_the_query_finds(catalogue, tmp_path, run):
    out = tmp_path / "out.xlsx"
    done = run("export", out, "forty", "--catalogue", catalogue)
    assert done.returncode == 0, done.stderr.decode()
    cells = [cell for row in openpyxl.load_workbook(out)["Quotations"].iter_rows(values_only=True) for cell in row]
    assert any("forty years" in str(cell) for cell in cells)
    assert not any("contractors" in str(cell) for cell in cells)


def test_export_takes_columns_by_name_or_by_a_profile_of_the_window(catalogue, tmp_path, run):
    home = {"XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)}
    out = tmp_path / "out.csv"
    assert run("export", out, "--columns", "speaker,words", "--catalogue", catalogue, **home).returncode == 0
    assert out.read_text("utf-8-sig").splitlines()[0] == "Speaker,Quotation"
    refused = run("export", out, "--columns", "speaker,colour", "--catalogue", catalogue, **home)
    assert refused.returncode == 1 and "'colour'" in refused.stderr.decode() and "words" in refused.stderr.decode()
    missing = run("export", out, "--profile", "Desk", "--catalogue", catalogue, **home)
    assert missing.returncode == 1 and "'Desk'" in missing.stderr.decode()


def test_the_catalogue_may_be_named_by_the_environment(catalogue, run):
    assert lines(run("sources", "--json", QUOTEBOOK_CATALOGUE=str(catalogue)))


@pytest.mark.parametrize(
    "arguments",
    [
        ("detect",),
        ("detect", "--jsonl", "x.txt"),
        ("detect", "x.txt", "--published", "yesterday"),
        ("export", "out.pdf"),
        ("search", "--limit", "0"),
        ("fly",),
        ("--nonsense",),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments, run):
    done = run(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_list_is_imported_matched_and_checked(tmp_path, run):
    catalogue = ("--catalogue", tmp_path / "work.quotebook")
    words = "We will close the harbour before the winter, whatever they say."
    (tmp_path / "list.jsonl").write_text(json.dumps({"id": "k7", "text": words, "speaker": "Ann Lee"}) + "\n")
    assert b"1 quotation imported" in run(*catalogue, "import", tmp_path / "list.jsonl").stdout
    asked = [{"id": 1, "text": words.replace("will", "will not")}, {"id": "x", "text": words.lower(), "speaker": "Lee"}]
    done = run("match", "--jsonl", *catalogue, stdin="\n".join(map(json.dumps, asked)))
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["id"], second["id"]) == (1, "x")
    assert [(one["key"], one["verdict"]) for one in first["matches"]] == [("k7", "conflict")]
    assert second["matches"] == [
        {"key": "k7", "quotation": 1, "verdict": "same", "score": 100.0, "why": second["matches"][0]["why"]}
    ]
    assert run("check", "--repair", *catalogue).returncode == 0


def test_what_is_at_odds_with_the_catalogue_is_left_out_and_said(tmp_path, run):
    catalogue = ("--catalogue", tmp_path / "work.quotebook")
    words = "“We will close the harbour before the winter, whatever they say,” said Ann Lee, the mayor.\n"
    for name, text in (("one", words), ("two", words.replace("will", "will not"))):
        (tmp_path / f"{name}.txt").write_text(f"Harbour {name}\n\n{text}", encoding="utf-8")
    assert b"1 of 1 quotation kept" in run("add", tmp_path / "one.txt", *catalogue).stdout
    done = run("add", tmp_path / "two.txt", *catalogue)
    assert b"0 of 1 quotation kept" in done.stdout
    assert "at odds with #1" in done.stderr.decode() and "left out (--keep all keeps it)" in done.stderr.decode()
    (tmp_path / "three.txt").write_text(f"Three\n\n{words.replace('will', 'will never')}", encoding="utf-8")
    done = run("add", tmp_path / "three.txt", "--keep", "all", *catalogue)
    assert b"1 of 1 quotation kept" in done.stdout and "counts as its own" in done.stderr.decode()


@pytest.mark.parametrize("verb", ["search", "speakers", "sources", "duplicates", "check", "undo"])
def test_a_missing_catalogue_is_one_sentence(tmp_path, verb, run):
    done = run(verb, "--catalogue", tmp_path / "none.quotebook")
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "none.quotebook" in done.stderr.decode()
    assert not (tmp_path / "none.quotebook").exists()


def test_a_missing_article_is_one_sentence_and_the_others_are_shown(article, tmp_path, run):
    done = run("detect", tmp_path / "gone.txt", article, "--json")
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert len(done.stdout.splitlines()) == 1


def test_terminal_escapes_in_an_article_are_made_visible(tmp_path, run):
    path = tmp_path / "evil.txt"
    path.write_text('"I said \x1b[2Jnothing of the kind," John Marlowe said.\n', encoding="utf-8")
    done = run("detect", path)
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert rb"\x1b" in done.stdout


def test_a_closed_pipe_is_no_error(catalogue):
    command = f"{sys.executable} -m quotebook search --catalogue '{catalogue}' | head -n 1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True)
    assert done.returncode in (0, 141)
    assert "Traceback" not in done.stderr and "Broken" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the displays of Linux")
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":4242"}])
@pytest.mark.parametrize("arguments", [[], ["--catalogue", "new.quotebook"], ["--catalogue=new.quotebook", __file__]])
def test_without_a_display_the_window_says_so_in_one_sentence(display, arguments):
    bare = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "quotebook", *arguments]
    done = subprocess.run(command, env={**bare, **display}, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "quotebook --help" in done.stderr


def test_a_missing_qt_is_one_sentence():
    code = "import sys; sys.modules['PySide6'] = None; from quotebook.__main__ import main; sys.exit(main([]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "PySide6" in done.stderr


def test_selftest():
    done = process("selftest", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr.decode()


def test_help_names_every_verb(run):
    done = run("--help")
    text = done.stdout.decode()
    assert all(
        verb in text
        for verb in (
            "detect",
            "add",
            "redetect",
            "import",
            "match",
            "check",
            "search",
            "export",
            "speakers",
            "sources",
            "duplicates",
            "undo",
            "redo",
            "selftest",
        )
    )
    assert Path("README.md").exists() and all(
        f"quotebook {verb}" in Path("README.md").read_text() for verb in ("detect", "add", "search", "export")
    )


def test_redetect_adds_what_is_new_and_leaves_what_was_decided(tmp_path, article, run):
    path = tmp_path / "c.quotebook"
    article.write_text(
        ARTICLE + '\nA voice in the gallery. "It is far too late for all of that now."\n', encoding="utf-8"
    )
    assert run("add", article, "--keep", "all", "--catalogue", path).returncode == 0
    (row,) = lines(run("search", "contractors", "--json", "--catalogue", path))
    assert lines(run("redetect", "--keep", "all", "--json", "--catalogue", path))[0]["kept"] == []
    assert run("undo", "--catalogue", path).returncode == 0
    assert run("add", article, "--catalogue", path).returncode == 0
    before = len(lines(run("search", "--json", "--catalogue", path)))
    (done,) = lines(run("redetect", "1", "--keep", "all", "--json", "--catalogue", path))
    after = lines(run("search", "--json", "--catalogue", path))
    assert done["kept"]
    assert len(after) == before + len(done["kept"])
    assert row["text"] in {one["text"] for one in after}
    assert run("redetect", "7", "--catalogue", path).returncode == 1


def test_duplicates_are_merged_by_a_rule_in_one_step(tmp_path, run):
    path = tmp_path / "c.quotebook"
    made = Catalogue.create(path)
    for mark in (".", "!"):
        one_quotation(made, f"The old harbour will stay open all winter long{mark}")
    made.close()
    assert len(lines(run("duplicates", "--only-marks", "--json", "--catalogue", path))) == 1
    assert run("duplicates", "--merge", "--only-marks", "--catalogue", path).returncode == 0
    assert len(lines(run("search", "harbour", "--json", "--catalogue", path))) == 1
    assert run("duplicates", "--at-least", "12", "--catalogue", path).returncode == 2


def test_contradictions_are_kept_apart_by_a_rule_in_one_step(tmp_path, run):
    path = tmp_path / "c.quotebook"
    made = Catalogue.create(path)
    for number in ("40", "50"):
        one_quotation(made, f"The toll will rise to {number} crowns before the end of the year.")
    for word in ("will", "will not"):
        one_quotation(made, f"The old harbour {word} stay open all winter long.")
    made.close()
    apart = ("duplicates", "--apart", "--catalogue", path)
    refused = run(*apart, "--differ-by", "another mood")
    assert refused.returncode == 1 and "“another number”, “negated”" in refused.stderr.decode()
    assert "1 pair kept apart" in run(*apart, "--differ-by", "another number").stderr.decode()
    left = lines(run("duplicates", "--json", "--catalogue", path))
    assert [member["id"] for member in left[0]["members"]] in ([3, 4], [4, 3]) and len(left) == 1
    run("undo", "--catalogue", path)
    assert "2 pairs kept apart" in run(*apart).stderr.decode()
    assert "No two quotations contradict" in run(*apart).stdout.decode()
    assert run("duplicates", "--differ-by", "negated", "--catalogue", path).returncode == 1
    assert run(*apart, "--merge").returncode == 2


def test_what_was_judged_is_listed_and_can_be_forgotten(tmp_path, run):
    path = tmp_path / "c.quotebook"
    made = Catalogue.create(path)
    for word in ("will", "will not", "shall"):
        one_quotation(made, f"The old harbour {word} stay open all winter long.")
    made.rule(1, 2, Ruling.NOT_SAME)
    made.rule(1, 3, Ruling.ALTERED)
    made.close()
    judged = ("duplicates", "--judged", "--json", "--catalogue", path)
    groups = [{one["id"] for one in group["members"]} for group in lines(run(*judged))]
    assert groups == [{1, 3}, {1, 2}]
    assert "2 quotations is forgotten" in run("duplicates", "--forget", "2", "1", "--catalogue", path).stderr.decode()
    run("duplicates", "--forget", "1", "3", "--catalogue", path)
    assert lines(run(*judged)) == []
    assert run("duplicates", "--forget", "1", "3", "--catalogue", path).returncode == 1
    run("undo", "--catalogue", path)
    assert [{one["id"] for one in group["members"]} for group in lines(run(*judged))] == [{1, 3}]
    assert run(*judged, "--merge").returncode == 2
