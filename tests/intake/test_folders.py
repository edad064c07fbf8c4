"""Folders are looked through whole, or it is said what was not."""

import os
import subprocess
import sys

import pytest

from quotebook.intake import folders


@pytest.fixture
def tree(tmp_path):
    for name in ("b.txt", "a.HTML", "deep/er/c.md", ".hidden/d.txt", ".e.txt", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    return tmp_path


def test_every_article_is_found_once_in_order_and_nothing_hidden(tree):
    named = tree / "picture.png"
    found = folders.look_through([named, tree, tree / "b.txt"])
    assert [path.name for path in found.files] == ["picture.png", "a.HTML", "b.txt", "c.md"]
    assert found.failures == ()


def test_more_files_than_are_read_are_told_of(tree, monkeypatch):
    monkeypatch.setattr(folders, "MOST_FILES", 2)
    found = folders.look_through([tree])
    assert len(found.files) == 2
    [(_, why, hint)] = found.failures
    assert "more than 2 articles" in why and "b.txt" in why and hint


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are told otherwise there")
def test_a_folder_that_may_not_be_opened_is_told_of(tree):
    closed = tree / "deep"
    closed.chmod(0)
    look = f"""
import os
from pathlib import Path
from quotebook.intake.folders import look_through
if os.geteuid() == 0:
    os.seteuid(65534)
print(look_through([Path({str(tree)!r})]))
"""
    for folder in (tree, *tree.parents):
        if folder.stat().st_uid == os.geteuid() and folder.name.startswith(("pytest-", "popen-", "test_")):
            folder.chmod(0o755)
    try:
        said = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout
    finally:
        closed.chmod(0o755)
    assert "b.txt" in said and "c.md" not in said
    assert f"{closed}" in said and "could not be read" in said
