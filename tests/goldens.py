"""Files that tests compare their output with, kept readable. VARIORUM_WRITE_GOLDENS=1 writes them anew."""

import os
from pathlib import Path


def check_golden(file: Path, text: str) -> None:
    """Hold that `text` is what the golden `file` says; lines are compared, so that a failure shows the difference."""
    if os.environ.get("VARIORUM_WRITE_GOLDENS"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text.split("\n") == file.read_text(encoding="utf-8").split("\n")
