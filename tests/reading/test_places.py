"""A reader names files, standard input, git revisions and web addresses."""

import subprocess
import sys
from pathlib import Path

import pytest

from viewer.reading import ReadError
from viewer.reading.places import Loaded, load_place


def test_a_file_is_a_place(tmp_path: Path) -> None:
    path = tmp_path / "http.txt"
    path.write_bytes(b"text")
    assert load_place(str(path)) == Loaded(str(path), str(path), b"text")


def test_a_number_at_the_end_names_a_record_of_a_corpus(tmp_path: Path) -> None:
    path = tmp_path / "corpus.csv"
    path.write_bytes(b"text\none\n")
    assert load_place(f"{path}#3") == Loaded(f"{path}#3", str(path), b"text\none\n", record=3)


def test_a_file_whose_name_ends_in_a_number_is_itself(tmp_path: Path) -> None:
    path = tmp_path / "corpus.csv#3"
    path.write_bytes(b"text")
    assert load_place(str(path)).record is None


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("HTTP://127.0.0.1:1/", "could not be got"),
        ("git:nothing", "names no revision and file"),
        ("file:///etc/hostname", "does not exist"),
        ("ftp://example.org/a", "does not exist"),
    ],
)
def test_places_go_to_those_who_know_them(place: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with pytest.raises(ReadError, match=says):
        load_place(place)


HEAVY = ("urllib.request", "ssl", "email.parser", "subprocess", "lxml", "trafilatura", "pypdfium2", "nltk", "numpy")


def test_reading_a_file_loads_neither_the_web_nor_the_heavy_readers() -> None:
    code = f"import sys, viewer.reading; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "[]\n"
