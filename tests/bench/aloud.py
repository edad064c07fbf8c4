"""Press keys in a real window and print what Orca would say after each: the window with the screen off.

Run: python tests/bench/aloud.py [--article FILE] [--orca COMMAND] KEY …
  python tests/bench/aloud.py --article article.txt Tab ctrl+v wait j space x w ctrl+Return wait ctrl+2 wait Down
KEY is one of xdotool's, "wait" for two seconds, or "=words" to type them. article: what lies on the clipboard.

Needs Linux with Xvfb, openbox, xdotool, xclip, dbus-run-session, at-spi2-core, speech-dispatcher and orca; what is said
of things that happen elsewhere than at the focus is read out from Orca 45 on. Nothing is heard: speech is a dummy, and
what is printed is what Orca hands to it. Home, catalogue and settings are made anew and removed.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DISPLAY = ":77"
SAID = re.compile(r"SPEECH OUTPUT: '(.*)'\s*(?:\{.*\})?$")
SPEECH = 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\nAudioOutputMethod "none"\n'
CUSTOM = """from orca import debug, settings
debug.debugFile.reconfigure(line_buffering=True)
settings.enableKeyEcho = False
"""
QUIET, LONGEST = 0.8, 8
"""Seconds without another line after which Orca has said all, and seconds until nobody waits any longer."""


def main() -> None:
    """Start a session of its own, and this program once more inside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("keys", nargs="+")
    parser.add_argument("--article", type=Path)
    parser.add_argument("--orca", default="orca")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside is not None:
        listen(asked.inside, asked)
        return
    with tempfile.TemporaryDirectory(prefix="quotebook-aloud-") as home:
        command = ["dbus-run-session", "--", sys.executable, __file__, *sys.argv[1:], "--inside", home]
        surroundings = os.environ | {"DISPLAY": DISPLAY, "HOME": home, "PYTHONPATH": str(Path(__file__).parents[2])}
        surroundings |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}
        server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL)
        try:
            subprocess.run(command, check=True, env=surroundings, stderr=subprocess.DEVNULL)
        finally:
            server.terminate()


def listen(home: Path, asked: argparse.Namespace) -> None:
    """Start the window and Orca, press the keys, and end what was started."""
    for path, text in (
        (".config/speech-dispatcher/speechd.conf", SPEECH),
        (".local/share/orca/orca-customizations.py", CUSTOM),
    ):
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_text(text)
    heard = home / "orca.txt"
    orca = [*shlex.split(asked.orca), "--disable", "braille", f"--debug-file={heard}"]
    launcher = ["/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--a11y=1", "--screen-reader=1"]
    started = []
    try:
        for command, pause in ((["openbox"], 1), (launcher, 1), ([sys.executable, "-m", "quotebook"], 6), (orca, 8)):
            started.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
            time.sleep(pause)
        if asked.article is not None:
            subprocess.run(["xclip", "-selection", "clipboard", str(asked.article)], check=True)
        read = say_new(heard, 0)
        for key in asked.keys:
            print(f"> {key}", flush=True)
            press(key)
            settle(heard)
            read = say_new(heard, read)
    finally:
        for one in reversed(started):
            one.terminate()


def press(key: str) -> None:
    """Press a key, type words, or wait."""
    if key == "wait":
        time.sleep(2)
    elif key.startswith("="):
        subprocess.run(["xdotool", "type", "--delay", "80", key[1:]], check=True)
    else:
        subprocess.run(["xdotool", "key", key], check=True)


def settle(heard: Path) -> None:
    """Wait until Orca has nothing more to say."""
    began = changed = time.monotonic()
    size = heard.stat().st_size
    while time.monotonic() - began < LONGEST and time.monotonic() - changed < QUIET:
        time.sleep(0.1)
        if heard.stat().st_size != size:
            size, changed = heard.stat().st_size, time.monotonic()


def say_new(heard: Path, read: int) -> int:
    """Print what was said since so many lines, and return how many there are now."""
    lines = heard.read_text("utf-8", "replace").splitlines()
    for line in lines[read:]:
        if (found := SAID.search(line)) is not None:
            print(f"    {found[1]}", flush=True)
    return len(lines)


if __name__ == "__main__":
    main()
