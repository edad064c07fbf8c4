"""A start imports and reads no more than it shows; measured by tests/bench/start.py."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = ["sqlalchemy", "sqlite3", "alembic", "numpy", "onnxruntime", "openpyxl", "rapidfuzz", "lxml", "json"]

PAINTED = f"""
import linecache, os, sys
from pathlib import Path
from quotebook.ui.bindings import leave_sources_unread
leave_sources_unread()
from quotebook.app.settings import Settings
from quotebook.ui.main import Desktop, application
from quotebook.ui.preferences import Preferences
folder = Path(sys.argv[1])
app = application()
desktop = Desktop(app, Preferences(Settings(), folder / "settings.toml"))
window = desktop.open_window(folder / "new.quotebook")
window.painted.disconnect()
window.painted.connect(app.quit)
app.exec()
print(*sorted(set({LATER}) & set(sys.modules)), *(file for file in linecache.cache if "quotebook" in file))
"""


def test_the_empty_window_is_painted_before_anything_large_is_imported(tmp_path):
    command = [sys.executable, "-c", PAINTED, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_what_only_some_need_is_not_imported_by_opening_a_catalogue(tmp_path):
    code = "import sys; from pathlib import Path; from quotebook.app.catalogue import Catalogue; " + (
        "Catalogue.open_or_create(Path(sys.argv[1])).close(); made = set(sys.modules); "
        "print(*sorted({'alembic', 'numpy', 'onnxruntime', 'openpyxl', 'lxml'} & made))"
    )
    path = str(tmp_path / "new.quotebook")
    first = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True, cwd=ROOT)
    again = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True, cwd=ROOT)
    assert "openpyxl" not in first.stdout
    assert again.stdout.split() == []
