"""Where a comparison may be written to."""

import json
import os

import pytest

from tests.factories import compared, told
from viewer.cli.errors import CommandError
from viewer.cli.outputs import check_outputs, write_output


@pytest.mark.parametrize("name", ["pdf"])
def test_a_format_without_a_writer_is_a_wrong_command_line(name, tmp_path):
    with pytest.raises(CommandError, match=f"--{name} is not there yet; this version writes --html, --json") as caught:
        check_outputs([(name, str(tmp_path / "out"))], [])
    assert caught.value.exit_code == 2


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


def test_two_formats_may_go_to_nowhere():
    check_outputs([("html", os.devnull), ("json", os.devnull)], [])


def test_json_is_written(tmp_path):
    write_output("json", str(tmp_path / "out.json"), compared(told("One.")))
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["format"] == "variorum-comparison"


def test_html_is_written(tmp_path):
    write_output("html", str(tmp_path / "out.html"), compared(told("One.", B1="One.")))
    assert "<!doctype html>" in (tmp_path / "out.html").read_text(encoding="utf-8").lower()


def test_what_cannot_be_written_is_told(tmp_path):
    with pytest.raises(CommandError, match=r"could not write .*out\.json: ") as caught:
        write_output("json", str(tmp_path / "gone" / "out.json"), compared(told("One.")))
    assert caught.value.exit_code == 1
