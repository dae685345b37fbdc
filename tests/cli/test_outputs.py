"""Where a comparison may be written to."""

import os

import pytest

from tests.factories import compared, told
from viewer.cli.errors import CommandError
from viewer.cli.formats import FORMATS_BY_NAME
from viewer.cli.outputs import check_outputs, name_outputs, write_output


def test_every_format_has_a_file_of_its_own_in_a_folder(tmp_path):
    folder = tmp_path / "new" / "folder"
    outputs = name_outputs(str(folder), list(FORMATS_BY_NAME), "texts/old bridge.txt")
    check_outputs(outputs, [])
    assert ("html", str(folder / "old bridge.html")) in outputs
    assert ("links-csv", str(folder / "old bridge.links.csv")) in outputs


@pytest.mark.parametrize(
    ("base", "file"),
    [("-", "comparison.json"), ("git:HEAD:a/b.txt", "b.json"), ("https://example.org/?q=a", "_q=a.json")],
)
def test_an_article_that_is_no_file_gives_a_name_too(base, file, tmp_path):
    assert name_outputs(str(tmp_path), ["json"], base) == (("json", str(tmp_path / file)),)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "taken").write_text("a file")
    for folder in (tmp_path / "taken", tmp_path / "taken" / "below"):
        with pytest.raises(CommandError, match="could not") as caught:
            name_outputs(str(folder), ["json"], "a.txt")
        assert caught.value.exit_code == 1


def test_an_article_is_not_overwritten(tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("text")
    (tmp_path / "same.txt").symlink_to(article)
    with pytest.raises(CommandError, match="also an article to read") as caught:
        check_outputs([("json", str(tmp_path / "same.txt"))], ["-", str(article)])
    assert caught.value.exit_code == 2


def test_two_formats_do_not_go_to_one_file(tmp_path):
    with pytest.raises(CommandError, match="also the file of --html") as caught:
        check_outputs([("html", str(tmp_path / "out")), ("json", str(tmp_path / "sub" / ".." / "out"))], [])
    assert caught.value.exit_code == 2


def test_a_missing_folder_is_told_before_any_work(tmp_path):
    with pytest.raises(CommandError, match=r"there is no folder .*missing; make it first") as caught:
        check_outputs([("json", str(tmp_path / "missing" / "out.json"))], [])
    assert caught.value.exit_code == 1


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(CommandError, match="it is a folder"):
        check_outputs([("json", str(tmp_path))], [])


def test_two_formats_do_not_go_to_standard_output():
    with pytest.raises(CommandError) as caught:
        check_outputs([("html", "-"), ("json", "-")], [])
    assert caught.value.exit_code == 2


def test_two_formats_may_go_to_nowhere():
    check_outputs([("html", os.devnull), ("json", os.devnull)], [])


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("json", b'{\n"format": "variorum-comparison"'),
        ("html", b"<!doctype html>"),
        ("csv", b"\xef\xbb\xbf"),
        ("tei", b"<?xml"),
        ("docx", b"PK\x03\x04"),
        ("annotated-docx", b"PK\x03\x04"),
        ("pdf", b"%PDF-"),
        ("markdown", b"# "),
        ("links-csv", b"\xef\xbb\xbf"),
        ("annotations", b"{"),
    ],
)
def test_each_format_is_written(name, begins, tmp_path, qapp):
    write_output(name, str(tmp_path / "out"), compared(told("One.", B1="One.")))
    assert (tmp_path / "out").read_bytes().lower().startswith(begins.lower())


def test_what_cannot_be_written_is_told(tmp_path):
    with pytest.raises(CommandError, match=r"could not write .*out\.json: ") as caught:
        write_output("json", str(tmp_path / "gone" / "out.json"), compared(told("One.")))
    assert caught.value.exit_code == 1
