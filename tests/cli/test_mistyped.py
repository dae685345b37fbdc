"""Words that are neither a command nor a file."""

import pytest

from viewer.cli import main
from viewer.cli.errors import CommandError
from viewer.cli.mistyped import COMMANDS, refuse_mistyped


@pytest.mark.parametrize(("word", "meant"), [("comapre", "compare"), ("Flags", "flags"), ("version", "versions")])
def test_a_mistyped_command_is_told_with_the_one_that_was_meant(word, meant, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError, match=f"“{word}” is no command .did you mean {meant}.. and no file") as refused:
        refuse_mistyped([word, "a.txt"])
    assert refused.value.exit_code == 2


def test_a_word_near_to_none_is_told_with_all_of_them(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["a", "b"]) == 2
    said = capsys.readouterr().err
    assert all(command in said for command in COMMANDS)
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize("word", ["article.txt", "folder/article", "https://example.org", "git:HEAD:a", "a.csv#3", "-"])
def test_what_may_be_a_file_goes_to_the_window(word, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    refuse_mistyped([word])


def test_a_file_without_an_ending_is_a_file(tmp_path, monkeypatch):
    (tmp_path / "article").write_text("One.")
    monkeypatch.chdir(tmp_path)
    refuse_mistyped(["article", "b"])
    refuse_mistyped([])
