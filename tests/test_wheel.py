"""The wheel: what a person gets who installs it."""

import json
import os
import subprocess
import sys
import venv
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = "Scripts" if sys.platform == "win32" else "bin"


def run(folder, *command):
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    arguments = [str(part) for part in command]
    return subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - ours


def files_below(folder):
    """The digest of every file, by its path in the folder."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.slow
def test_a_wheel_in_a_fresh_environment_is_the_whole_program(tmp_path):
    """It brings its resources, its packages and its command, and does the main job away from the checkout."""
    run(ROOT, sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", ROOT)
    (wheel,) = (tmp_path / "dist").glob("variorum-*.whl")
    venv.create(tmp_path / "venv", with_pip=True)
    run(tmp_path, tmp_path / "venv" / BIN / "python", "-m", "pip", "install", "--quiet", wheel)

    (package,) = (tmp_path / "venv").rglob("viewer/__init__.py")
    assert files_below(package.parent / "_resources") == files_below(ROOT / "resources")

    variorum = tmp_path / "venv" / BIN / "variorum"
    assert run(tmp_path, variorum, "--version").stdout.startswith("variorum ")
    sample = package.parent / "_resources" / "samples" / "ferry"
    sources = [sample / f"source-{number}.txt" for number in (1, 2, 3)]
    run(tmp_path, variorum, "compare", sample / "article.txt", *sources, "--json", "out.json", "--html", "out.html")
    result = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert len(result["articles"]) == 4
    assert result["model"] != "lexical"
    assert "</html>" in (tmp_path / "out.html").read_text(encoding="utf-8")
