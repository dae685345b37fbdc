"""`compare`, as a person runs it."""

import io
import json
import sys

import pytest

from viewer.cli import main
from viewer.resources import resource

BASE = "The old bridge is shut. Nobody knows why. A ferry runs instead.\n"
SOURCE = "The old bridge was shut on Monday. Nobody knows why. It rained all day.\n"


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base.txt").write_text(BASE)
    (tmp_path / "source.txt").write_text(SOURCE)
    return tmp_path


def run(*arguments):
    return main(["compare", *arguments, "--model", "lexical"])


def result(files):
    return json.loads((files / "out.json").read_text(encoding="utf-8"))


def test_without_an_output_option_a_summary_is_printed(files, capsys):
    assert run("base.txt", "source.txt") == 0
    said = capsys.readouterr()
    assert said.out.startswith("base\n")
    assert "2  verbatim" in said.out
    assert said.err == ""


def test_with_one_nothing_is_printed(files, capsys):
    assert run("base.txt", "source.txt", "--json", "out.json", "--html", "out.html") == 0
    assert capsys.readouterr() == ("", "")
    assert result(files)["format"] == "variorum-comparison"
    assert "</html>" in (files / "out.html").read_text(encoding="utf-8")


def test_sigla_follow_the_order_given(files):
    (files / "third.txt").write_text("Something else.")
    assert run("base.txt", "third.txt", "source.txt", "--json", "out.json") == 0
    told = [(article["siglum"], article["role"], article["path"]) for article in result(files)["articles"]]
    assert told == [("A", "base", "base.txt"), ("B", "source", "third.txt"), ("C", "source", "source.txt")]


def test_standard_input_is_read_for_a_dash(files, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SOURCE.encode())))
    assert run("base.txt", "-", "--json", "out.json") == 0
    assert result(files)["articles"][1]["text"] == SOURCE


def test_standard_input_is_read_once(files, capsys):
    assert run("-", "-") == 2
    assert "only once" in capsys.readouterr().err


def test_lines_are_taken_as_given(files):
    (files / "base.txt").write_text("one. two\n\n  three\n")
    assert run("base.txt", "source.txt", "--lines", "--json", "out.json") == 0
    spans = [(s["start"], s["end"], s["body"]) for s in result(files)["articles"][0]["sentences"]]
    assert spans == [(0, 8, True), (12, 17, True)]


def test_the_options_are_handed_on_and_told(files):
    assert run("base.txt", "source.txt", "--lang", "fr", "--threshold", "1", "--json", "out.json") == 0
    value = result(files)
    assert value["options"] == {
        "model": "lexical",
        "threshold": 1.0,
        "language": "fr",
        "asides": "exclude",
        "paired": False,
    }
    assert value["articles"][0]["language"] == "fr"


def test_asides_are_linked_when_they_are_included():
    sample = [str(resource("samples", "ferry", name)) for name in ("article.txt", "source-1.txt")]
    read = {}
    for asides in ("exclude", "include"):
        capture = io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdout", capture)
            assert run(*sample, "--asides", asides) == 0
        read[asides] = capture.getvalue()
    assert "Tidewatcher" in read["include"]
    assert "Tidewatcher" not in read["exclude"]


@pytest.mark.parametrize("name", ["missing.txt", ".", "binary.bin"])
def test_what_cannot_be_read_is_1_and_one_line(name, files, capsys):
    (files / "binary.bin").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    assert run("base.txt", name, "--json", "out.json") == 1
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert name in said.err
    assert not (files / "out.json").exists()


def test_a_format_that_is_not_there_yet_is_2_and_nothing_is_written(files, capsys):
    assert run("base.txt", "source.txt", "--json", "out.json", "--pdf", "out.pdf") == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (files / "out.json").exists()


def test_a_missing_model_is_1_and_one_line(files, capsys):
    assert main(["compare", "base.txt", "source.txt", "--model", "no-such-folder"]) == 1
    said = capsys.readouterr()
    assert "no-such-folder" in said.err
    assert said.err.count("\n") == 1


def test_notices_are_told_beside_files_unless_quiet(files, capsys):
    (files / "source.txt").write_bytes("Das Caf\xe9 ist zu.".encode("cp1252"))
    assert run("base.txt", "source.txt", "--json", "out.json") == 0
    assert "cp1252" in capsys.readouterr().err
    assert run("base.txt", "source.txt", "--json", "out.json", "--quiet") == 0
    assert capsys.readouterr().err == ""


def test_the_same_run_gives_the_same_bytes(files):
    assert run("base.txt", "source.txt", "--json", "out.json") == 0
    first = (files / "out.json").read_bytes()
    assert run("base.txt", "source.txt", "--json", "out.json") == 0
    assert (files / "out.json").read_bytes() == first
