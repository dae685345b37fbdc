"""Nothing is kept or sent behind the reader's back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.cli import main
from viewer.inference import leave_processors_alone, load_onnxruntime

ROOT = Path(__file__).parents[1]


def test_a_comparison_leaves_nothing_in_the_readers_home(tmp_path):
    """The store of events that onnxruntime would send from is the trace it leaves when it is not kept from it."""
    kept = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")  # and so none of those by which it knows a machine that only tests
    environment = {key: value for key, value in os.environ.items() if key in kept}
    environment |= {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    sample = [f"resources/samples/ferry/{name}" for name in ("article.txt", "source-1.txt")]
    command = [sys.executable, "-B", "main.py", "compare", *sample]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert "Meaning weighed with" in done.stdout
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_reports_are_refused_before_the_package_is_loaded(monkeypatch):
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY", raising=False)
    assert load_onnxruntime().__name__ == "onnxruntime"
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"


def test_numpy_keeps_to_one_core_in_every_command(monkeypatch):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    assert main(["--version"]) == 0
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"


@pytest.mark.parametrize("name", ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"])
def test_a_number_of_cores_that_the_reader_set_holds(monkeypatch, name):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    monkeypatch.setenv(name, "3")
    leave_processors_alone()
    assert os.environ.get("OPENBLAS_NUM_THREADS", "3") == os.environ[name] == "3"
