"""`flags`, as a person runs it."""

import json
from pathlib import Path

import pytest

from viewer.cli import main

BASE = "The old bridge is shut since Monday. It carried 4,000 cars a day. A petition has 1,900 names.\n"
RADIO = "The old bridge is shut since Tuesday. It carried 4,000 cars a day. The mayor is at sea.\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base.txt").write_text(BASE)
    (tmp_path / "radio.txt").write_text(RADIO)
    return tmp_path


def run(*arguments: str) -> int:
    return main(["flags", *arguments, "--model", "lexical"])


def test_what_changed_is_told_before_what_stands_in_no_source(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt", "radio.txt", "--lang", "en") == 0
    said = capsys.readouterr()
    assert said.err == ""
    changed, new = said.out.index("Changed:"), said.out.index("In no source:")
    assert changed < said.out.index("1  B1    “Tuesday” became “Monday”  (date)") < new
    assert new < said.out.index("“1,900”  (number)") < said.out.index("A petition has 1,900 names.")
    assert "4,000" not in said.out.replace("It carried 4,000", "")


def test_the_same_as_json(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt", "radio.txt", "--lang", "en", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["version"]) == ("variorum-flags", 1)
    (flag,) = told["flags"]
    assert (flag["kind"], flag["severity"], flag["sentence"], flag["number"]) == ("date", "high", 0, 1)
    assert (BASE[slice(*flag["base"])], RADIO[slice(*flag["source_place"])]) == ("Monday", "Tuesday")
    (claim,) = told["new_claims"]
    assert (claim["kind"], claim["number"], claim["text"]) == ("number", 3, "1,900")


def test_an_article_that_changes_nothing_is_told_so(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt", "base.txt", "--lang", "en") == 0
    assert "Nothing: every number, date, name, quotation and speaker is as in the sources." in capsys.readouterr().out


def test_a_language_that_is_not_known_is_told_and_not_passed_over(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("base.txt", "radio.txt", "--lang", "fi") == 0
    assert "only articles in English can be, and this one was read as “fi”" in capsys.readouterr().out


def test_what_cannot_be_read_is_1_and_one_line(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt", "missing.txt") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_wrong_command_line_is_2(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("base.txt") == 2
