"""Variorum as a process of its own, for what cannot be seen from inside."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(*arguments: str, folder: Path = ROOT) -> subprocess.Popen[bytes]:
    """Start `main.py` with those arguments in `folder`; its output and errors come through pipes."""
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 - ours
