"""The walls of the house: who may import whom, style and types, checked by their own tools."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
"""The types of the packages installed are those of the Python that runs."""


def run(*command):
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_imports_point_one_way():
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir=None))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "command", [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("basedpyright", "--pythonversion", PYTHON)]
)
def test_style_and_types(command):
    code, output = run(*command)
    assert code == 0, output


def imported(path):
    """Return the full name of everything a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_module_that_reaches_a_network_or_brings_a_second_sqlite():
    refused = ("PySide6.QtNetwork", "PySide6.QtSql", "PySide6.QtWebEngine", "urllib.request", "urllib3", "apsw")
    found = [
        (path.relative_to(ROOT), name)
        for path in (ROOT / "quotebook").rglob("*.py")
        for name in imported(path)
        if name.startswith(refused)
    ]
    assert not found
