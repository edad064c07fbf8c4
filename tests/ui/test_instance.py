"""One process a catalogue: the second start hands its files to the first, and ends."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import quotebook
from quotebook.ui import instance

ROOT = Path(quotebook.__file__).parents[1]


def test_a_second_claim_is_refused_until_the_first_is_released(tmp_path):
    catalogue = tmp_path / "one.quotebook"
    first = instance.claim(catalogue, tmp_path)
    assert first is not None
    assert instance.claim(catalogue, tmp_path) is None
    other = instance.claim(tmp_path / "two.quotebook", tmp_path)
    assert other is not None
    first.release()
    again = instance.claim(catalogue, tmp_path)
    assert again is not None
    again.release()
    other.release()


@pytest.mark.parametrize("name", ["article ünï.txt", "two\nlines.txt", os.fsdecode(b"caf\xe9.txt")])
def test_what_is_handed_over_arrives_and_is_taken_once(qtbot, tmp_path, name):
    catalogue, article = tmp_path / f"{name}.quotebook", tmp_path / name
    first = instance.claim(catalogue, tmp_path)
    first.listen()
    answers, taken = [], []
    first.called.connect(taken.append)
    sender = threading.Thread(target=lambda: answers.append(instance.hand_over(catalogue, [article], tmp_path)))
    sender.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=5_000)
    sender.join()
    assert answers == [True]
    assert taken == [(article,)]
    first.release()


def test_nobody_who_answers_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(instance, "WAITS", 0.05)
    catalogue = tmp_path / "one.quotebook"
    held = instance.claim(catalogue, tmp_path)
    assert not instance.hand_over(catalogue, [], tmp_path)
    assert not list(tmp_path.rglob(f"*{instance.LETTER}"))
    held.release()


def test_a_second_start_raises_the_first_window_and_brings_its_article(qtbot, desktop, catalogue_path, tmp_path):
    assert desktop.open_catalogue(catalogue_path)
    [(window, _)] = desktop._windows.values()
    qtbot.waitUntil(lambda: bool(window.places), timeout=20_000)
    article = tmp_path / "rain.txt"
    article.write_text("Rain\n\n“It rained,” said Ada Quill.\n", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from quotebook.ui import main; from quotebook.app import settings;"
        "settings.settings_file = lambda: Path(sys.argv[1]);"
        "sys.exit(main.run(Path(sys.argv[2]), [Path(sys.argv[3])]))"
    )
    command = [sys.executable, "-c", code, str(desktop.preferences.file), str(catalogue_path), str(article)]
    second = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(ROOT)})
    place = window.find_place("add")
    qtbot.waitUntil(lambda: place.session is not None and "It rained" in place.session.text, timeout=30_000)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.returncode == 0
