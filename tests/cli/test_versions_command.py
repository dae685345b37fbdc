"""`versions`, as a person runs it."""

import json
from pathlib import Path

import pytest

from viewer.cli import main


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "1.txt").write_text("The pier is open. Two people are missing, police said.")
    (tmp_path / "2.txt").write_text("The pier is open. Three people are missing, police said.")
    (tmp_path / "3.txt").write_text("The pier is open.")


def run(*arguments: str) -> int:
    return main(["versions", *arguments, "--model", "lexical"])


def test_every_sentence_is_followed_through_the_versions(files: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("1.txt", "2.txt", "3.txt") == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "  =~−  Three people are missing, police said." in said.out
    assert "“Two” became “Three”" in said.out


def test_the_same_as_json(files: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("1.txt", "2.txt", "--json") == 0
    assert json.loads(capsys.readouterr().out)["format"] == "variorum-versions"


def test_what_cannot_be_read_is_1_and_one_line(files: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("1.txt", "missing.txt") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_wrong_command_line_is_2(files: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("1.txt") == 2
    assert run("-", "-") == 2
    assert "only once" in capsys.readouterr().err


def test_a_page_is_written_instead(files: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("1.txt", "2.txt", "--html", "page.html") == 0
    assert capsys.readouterr().out == ""
    assert "“Two” became “Three”" in Path("page.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_1_and_one_line(files: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("1.txt", "2.txt", "--html", "nowhere/page.html") == 1
    said = capsys.readouterr().err
    assert "could not write nowhere/page.html" in said
    assert said.count("\n") == 1
