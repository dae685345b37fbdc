"""`compare --session`: a reader's corrections on the command line."""

import json
from pathlib import Path

import pytest

from tests.session.cases import NOON
from viewer.cli import main
from viewer.compare import Engine
from viewer.model import Options
from viewer.reading import read
from viewer.session import Corrector, Session, save_session

BASE = "The old bridge is shut. Nobody knows why. A ferry runs instead.\n"
SOURCE = "The old bridge was shut on Monday. Nobody knows why. It rained all day.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base.txt").write_text(BASE)
    (tmp_path / "source.txt").write_text(SOURCE)
    articles = (read("base.txt", siglum="A"), read("source.txt", siglum="B"))
    by = Corrector(Engine("lexical").compare(articles, Options(language="en")), "Ana", NOON)
    corrections = (by.link([2], "B", [2]), by.note("B", 2, "Did it?"))
    save_session(Session(articles, Options(), corrections), tmp_path / "story.variorum")
    return tmp_path


def run(*more: str) -> int:
    return main(["compare", "base.txt", "source.txt", "--model", "lexical", "--lang", "en", *more])


def test_the_corrections_of_a_session_are_applied(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--session", "story.variorum", "--json", "out.json") == 0
    result = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    (link,) = (link for link in result["links"] if link["by"] == "reader")
    assert (link["base"], link["sentences"]) == ([2], [2])
    assert [correction["kind"] for correction in result["corrections"]] == ["link", "note"]
    assert result["summary"]["corrections"] == 2
    assert capsys.readouterr().err == ""


def test_the_summary_counts_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--session", "story.variorum") == 0
    assert "With 2 corrections by a reader." in capsys.readouterr().out


def test_those_without_a_place_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "source.txt").write_text(SOURCE.replace(" It rained all day.", ""))
    assert run("--session", "story.variorum", "--json", "out.json", "--quiet") == 0
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("a correction was not applied: “It rained all day.”") for line in lines)


def test_those_on_changed_words_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "source.txt").write_text(SOURCE.replace("rained all day", "rained nearly all day"))
    assert run("--session", "story.variorum", "--json", "out.json") == 0
    assert capsys.readouterr().err.startswith("2 of the corrections stand on words that have changed since")


def test_what_a_damaged_session_has_lost_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "story.variorum"
    path.write_bytes(path.read_bytes().replace(b"Did it?", b"Did he?"))
    assert run("--session", "story.variorum", "--json", "out.json") == 0
    assert capsys.readouterr().err == "story.variorum is damaged; lost: one correction\n"


@pytest.mark.parametrize("name", ["gone.variorum", "base.txt"])
def test_what_is_no_session_ends_it(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert run("--session", name) == 1
    assert name in capsys.readouterr().err


def test_the_session_itself_is_never_written_over(folder: Path) -> None:
    before = (folder / "story.variorum").read_bytes()
    assert run("--session", "story.variorum", "--json", "story.variorum") == 2
    assert (folder / "story.variorum").read_bytes() == before
