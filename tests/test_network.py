"""No network, ever: every socket call that is not to a local display ends the process."""

import subprocess
import sys

GUARD = """
import sys
def refuse(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname") or (
        event in ("socket.connect", "socket.bind", "socket.sendto") and not isinstance(arguments[1], (str, bytes))
    ):
        sys.stderr.write(f"NETWORK {event} {arguments!r}")
        import os; os._exit(77)
sys.addaudithook(refuse)
"""
SELFTEST = GUARD + "from quotebook.__main__ import main; sys.exit(main(['selftest']))"
CALL = GUARD + "import socket; socket.socket().connect(('127.0.0.1', 9))"


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_the_guard_sees_a_connection():
    assert run(CALL).returncode == 77


def test_the_whole_job_opens_no_connection():
    done = run(SELFTEST)
    assert done.returncode == 0, done.stderr
    assert "NETWORK" not in done.stderr
