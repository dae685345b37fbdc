"""Which command is run, what it leaves with, and where what it says goes."""

import json
import signal
from pathlib import Path

import pytest

from tests.cli.processes import start
from viewer import __version__
from viewer.cli import main
from viewer.cli.errors import CommandError
from viewer.export.atomic import replacing


def test_the_version_is_told(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"variorum {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["compare", "--help"], ["batch", "--help"]])
def test_help_is_told_on_standard_output(arguments, capsys):
    assert main(arguments) == 0
    assert "usage:" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["compare"], ["compare", "a"], ["batch", "x"], ["batch", "--out", "y"], ["--no"]]
)
def test_a_wrong_command_line_is_2_and_told_on_standard_error(arguments, capsys):
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "error:" in said.err


def test_anything_else_opens_the_window_with_the_files_in_order(monkeypatch):
    opened = []
    monkeypatch.setattr("viewer.app.main.run_app", lambda files: opened.append(list(files)) or 0)
    assert main(["article.txt", "b.txt", "c.txt"]) == 0
    assert main([]) == 0
    assert opened == [["article.txt", "b.txt", "c.txt"], []]


def test_a_file_named_like_a_command_can_be_opened(monkeypatch):
    opened = []
    monkeypatch.setattr("viewer.app.main.run_app", lambda files: opened.append(list(files)) or 0)
    assert main(["./compare"]) == 0
    assert opened == [["./compare"]]


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (CommandError("no such thing"), 1, "no such thing\n"),
        (CommandError("not like this", 2), 2, "not like this\n"),
        (KeyboardInterrupt(), 130, "stopped\n"),
        (BrokenPipeError(), 1, ""),
    ],
)
def test_what_ends_a_command_gives_a_code_and_one_line_at_most(raised, code, said, monkeypatch, capsys):
    def fail(request):
        raise raised

    monkeypatch.setattr("viewer.cli.compare_command.run_compare", fail)
    monkeypatch.setattr("viewer.cli._drop_standard_output", lambda: None)
    assert main(["compare", "a", "b"]) == code
    assert capsys.readouterr().err.endswith(said)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_to_end_leaves_what_was_there_and_nothing_else(name, tmp_path, monkeypatch):
    number = getattr(signal, name, None)
    if number is None:
        pytest.skip(f"no {name} here")
    out = tmp_path / "out.html"
    out.write_text("what was there before")

    def end(request):
        with replacing(out) as stream:
            stream.write(b"half")
            signal.raise_signal(number)

    monkeypatch.setattr("viewer.cli.compare_command.run_compare", end)
    before = signal.signal(number, signal.SIG_DFL)  # nohup and the like have it ignored
    try:
        assert main(["compare", "a", "b"]) == 128 + number
        assert signal.getsignal(number) == signal.SIG_DFL
    finally:
        signal.signal(number, before)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["what was there before"]


def test_a_signal_that_is_not_to_be_heard_stays_unheard(monkeypatch):
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)  # as nohup does with another
    monkeypatch.setattr("viewer.cli.compare_command.run_compare", lambda _: signal.raise_signal(signal.SIGTERM))
    try:
        assert main(["compare", "a", "b"]) == 0
    finally:
        signal.signal(signal.SIGTERM, before)


def test_a_reader_of_the_output_may_leave_early():
    sample = [f"resources/samples/ferry/{name}" for name in ("article.txt", "source-1.txt")]
    with start("compare", "--model", "lexical", *sample) as process:
        process.stdout.close()
        said = process.stderr.read()
    assert said == b""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="standard output has no name here")
def test_a_result_may_go_to_standard_output():
    sample = [f"resources/samples/ferry/{name}" for name in ("article.txt", "source-1.txt")]
    with start("compare", "--model", "lexical", *sample, "--json", "-") as process:
        said, complaints = process.communicate()
    assert complaints == b""
    assert json.loads(said)["articles"][0]["path"] == sample[0]
