"""What the project makes of itself is in step with its sources."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_word_of_the_window_is_collected_and_translated():
    command = [sys.executable, "packaging/translations.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
