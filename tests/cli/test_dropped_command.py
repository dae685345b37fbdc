"""`dropped`, as a person runs it."""

import json
from pathlib import Path

import pytest

from viewer.cli import main

BASE = "The old bridge is shut. Nobody knows why. A ferry runs instead.\n"
RADIO = "The old bridge is shut. The mayor has asked the engineers for a report by Friday. A ferry runs instead.\n"
PAPER = "Engineers were asked by the mayor for a report by Friday. It rained all day on the crowds.\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("base", BASE), ("radio", RADIO), ("paper", PAPER)):
        (tmp_path / f"{name}.txt").write_text(text)
    return tmp_path


def run(*arguments: str) -> int:
    return main(["dropped", *arguments, "--model", "lexical"])


def test_what_several_sources_say_is_told_first(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt", "radio.txt", "paper.txt") == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "% of the article is from B" in said.out
    first, second = said.out.index("In 2 of 2 sources, not here:"), said.out.index("In one source only, not here:")
    assert said.out.index("B2  The mayor") < said.out.index("C1  Engineers") < second
    assert first < second < said.out.index("It rained")


def test_the_same_as_json(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt", "radio.txt", "paper.txt", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["version"]) == ("variorum-left-out", 1)
    assert [source["siglum"] for source in told["sources"]] == ["B", "C"]
    first = told["left_out"][0]
    assert (first["weight"], first["said_by"]) == ("several", ["B", "C"])
    assert [(s["source"], s["sentence"]) for s in first["sentences"]] == [("B", 1), ("C", 0)]
    assert first["sentences"][1]["text"] == "Engineers were asked by the mayor for a report by Friday."
    assert (first["after"], first["before"], first["sentences"][0]["parts"]) == (0, 2, [])


def test_a_base_that_uses_everything_leaves_nothing_out(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt", "base.txt") == 0
    assert "Nothing: every sentence of the sources is used." in capsys.readouterr().out


def test_what_cannot_be_read_is_1_and_one_line(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt", "missing.txt") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_wrong_command_line_is_2(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt") == 2
    assert run("-", "-") == 2
    assert "only once" in capsys.readouterr().err


def test_no_control_character_of_an_article_reaches_the_terminal(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "radio.txt").write_text("The old bridge is shut. The mayor \x1b[31m has asked for a red report.\n")
    assert run("base.txt", "radio.txt") == 0
    assert "\x1b" not in capsys.readouterr().out
