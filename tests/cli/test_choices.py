"""How files are read can be chosen on the command line."""

import json
from pathlib import Path

import pytest

from tests.reading.documents import word_body
from viewer.cli import main

RUSSIAN = "Паром сел на мель в четверг вечером."
TRACKED = (
    "<w:p><w:r><w:t>The ferry left at </w:t></w:r><w:del><w:r><w:delText>nine.</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>ten.</w:t></w:r></w:ins></w:p>"
)


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def read_as(name, data, *options):
    Path(name).write_bytes(data)
    assert main(["compare", name, name, "--model", "lexical", "--json", "out.json", *options]) == 0
    return json.loads(Path("out.json").read_text(encoding="utf-8"))["articles"][0]["text"]


def test_the_encoding_can_be_named():
    assert read_as("a.txt", RUSSIAN.encode("cp1251"), "--encoding", "cp1251") == RUSSIAN
    assert read_as("a.txt", RUSSIAN.encode("koi8-r"), "--encoding", "koi8-r", "--lines") == RUSSIAN


def test_an_encoding_that_is_none_is_one_line(capsys):
    Path("a.txt").write_text("text")
    assert main(["compare", "a.txt", "a.txt", "--encoding", "klingon"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_both_states_of_tracked_changes_can_be_read():
    assert read_as("a.docx", word_body(TRACKED)) == "The ferry left at ten."
    assert read_as("a.docx", word_body(TRACKED), "--tracked", "original") == "The ferry left at nine."


def test_garbled_characters_are_repaired_when_that_is_asked_for():
    garbled = "Itâ€™s late, isnâ€™t it?"
    assert read_as("a.txt", garbled.encode()) == garbled
    assert read_as("a.txt", garbled.encode(), "--repair") == "It’s late, isn’t it?"
