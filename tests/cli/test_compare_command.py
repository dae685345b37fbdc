"""`compare`, as a person runs it."""

import io
import json
import sys
from pathlib import Path

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


def test_a_folder_gets_every_format_asked_for_under_the_articles_name(files, capsys):
    assert run("base.txt", "source.txt", "-o", "results", "--formats", "json,links-csv", "--markdown", "own.md") == 0
    assert sorted(path.name for path in (files / "results").iterdir()) == ["base.json", "base.links.csv"]
    assert (files / "own.md").exists()
    assert capsys.readouterr() == ("", "")


def test_a_folder_alone_gets_the_page(files):
    assert run("base.txt", "source.txt", "-o", ".") == 0
    assert (files / "base.html").exists()


def test_a_folder_is_never_an_article_overwritten(files, capsys):
    (files / "base.md").write_text(BASE)
    assert run("base.md", "source.txt", "-o", ".", "--formats", "markdown") == 2
    assert "also an article to read" in capsys.readouterr().err
    assert (files / "base.md").read_text() == BASE


def test_the_first_file_is_opened(files, monkeypatch):
    opened = []
    monkeypatch.setattr("viewer.cli.opening.open_file", opened.append)
    assert run("base.txt", "source.txt", "--json", "out.json", "--html", "out.html", "--open") == 0
    assert opened == [Path("out.html")]


@pytest.mark.skipif(sys.platform == "win32", reason="the system opens files itself there")
def test_a_file_that_nothing_opens_is_written_and_told(files, capsys, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert run("base.txt", "source.txt", "--json", "out.json", "--open") == 1
    assert "wrote out.json, but could not open it" in capsys.readouterr().err
    assert (files / "out.json").exists()


def test_the_figures_are_printed_beside_files(files, capsys):
    assert run("base.txt", "source.txt", "--json", "out.json", "--summary") == 0
    lines = capsys.readouterr().out.splitlines()
    figures = result(files)["summary"]
    for verdict, number in figures["verdicts"].items():
        assert f"{number:>6}  {'new' if verdict == 'added' else verdict}" in lines
    share = round(figures["sources"]["B"]["share_of_base"] * 100)
    assert any(line.startswith(f" B  source.txt: {share}\u00a0% of the article") for line in lines)
    assert not [line for line in lines if "Nobody knows why" in line]


@pytest.mark.parametrize(
    "wrong",
    [
        ("--open",),
        ("--json", "-", "--open"),
        ("--json", "-", "--summary"),
        ("--formats", "json"),
        ("-o", ".", "--formats", "odt"),
        ("-o", ".", "--formats", ","),
    ],
)
def test_options_that_contradict_each_other_are_2(wrong, files, capsys):
    assert run("base.txt", "source.txt", *wrong) == 2
    assert capsys.readouterr().err


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
