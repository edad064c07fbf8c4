"""Where the system asks for less movement, nothing moves by itself."""

import pytest
from PySide6.QtWidgets import QProgressBar

from quotebook.ui import motion


@pytest.fixture(autouse=True)
def asked_anew():
    motion.is_reduced.cache_clear()
    yield
    motion.is_reduced.cache_clear()


@pytest.mark.parametrize(
    ("file", "text", "less"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations = 0\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
        ("gtk-3.0/settings.ini", "no settings at all", False),
    ],
)
def test_the_systems_own_settings_are_read(tmp_path, file, text, less):
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, "utf-8")
    assert motion.files_say_so(tmp_path) is less


def test_a_bar_of_unknown_length_keeps_still(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n", "utf-8")
    bar = QProgressBar()
    motion.set_waiting(bar)
    assert bar.maximum() == 1
    motion.is_reduced.cache_clear()
    (tmp_path / "kdeglobals").write_text("", "utf-8")
    monkeypatch.setenv("PATH", "")
    motion.set_waiting(bar)
    assert bar.maximum() == 0
    bar.deleteLater()
