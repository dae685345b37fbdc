import subprocess
import sys

_PROBE = """
import linecache, sys
from viewer.app.binding import read_no_sources
if sys.argv[1] == "without":
    read_no_sources()
import PySide6.QtWidgets
import wave
from PySide6.QtCore import QTimer
print(any(name.endswith("wave.py") for name in linecache.cache), callable(QTimer.singleShot))
"""


def probe(how: str) -> str:
    done = subprocess.run([sys.executable, "-c", _PROBE, how], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


def test_no_source_is_read_for_what_is_imported_after_qt() -> None:
    assert probe("as it is").split()[1] == "True"
    assert probe("without") == "False True"
