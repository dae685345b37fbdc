"""Untrusted files are read elsewhere, and a file that misbehaves costs nothing but a line."""

import subprocess
import sys

import pytest

from tests.reading.documents import page, word, word_body
from viewer.reading import ReadError
from viewer.reading.choices import Choices
from viewer.reading.confined import Task
from viewer.reading.confinement import ReadingProcess, extract_confined
from viewer.reading.formats import Format

TEXT = "The ferry left at nine and came back at ten."
HARD = word_body("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 200_000 + "</w:p>")


def _task(data: bytes, seconds: float = 20.0, found: Format = Format.WORD) -> Task:
    return Task(found, data, "a.docx", Choices(), seconds)


def test_a_document_is_read_as_its_own_reader_reads_it() -> None:
    assert extract_confined(Format.WORD, word([TEXT], title="Ferry"), "a.docx", Choices()).title == "Ferry"
    assert extract_confined(Format.PAGE, page([TEXT]).encode(), "a.html", Choices()).text == TEXT


def test_what_its_reader_refuses_is_refused_in_the_same_words() -> None:
    with pytest.raises(ReadError, match=r"^a\.docx is damaged or cut short; open it in the program"):
        extract_confined(Format.WORD, b"PK\x03\x04", "a.docx", Choices())


def test_the_libraries_that_read_documents_are_not_loaded_here() -> None:
    code = (
        "import sys; from viewer.reading import read_html; read_html('<p>The ferry left.</p>'); "
        "print([name for name in ('lxml', 'trafilatura') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    process = ReadingProcess()
    try:
        with pytest.raises(ReadError, match=r"a\.docx takes more than 0 seconds to read"):
            process.read(_task(HARD, seconds=0.05))
        assert process.read(_task(word([TEXT]))).text == TEXT
    finally:
        process.close()


def test_a_reader_that_sleeps_is_given_up_too() -> None:
    process = ReadingProcess("import time; time.sleep(600)", wall_per_second=0.1)
    with pytest.raises(ReadError, match="takes more than 1 seconds to read"):
        process.read(_task(b"", seconds=1.0))


@pytest.mark.parametrize(
    "code",
    ["import os; os.abort()", "pass", "import sys; sys.stdin.buffer.read(10); print('nonsense' * 10)"],
    ids=["crash", "leave", "nonsense"],
)
def test_a_reader_that_breaks_down_is_told_in_one_line(code: str) -> None:
    with pytest.raises(ReadError, match=r"a\.docx is damaged, so that reading it broke down; copy its text"):
        ReadingProcess(code, wall_per_second=1.0).read(_task(word([TEXT]), seconds=10))


def test_a_process_that_was_ended_from_outside_is_started_again() -> None:
    process = ReadingProcess()
    try:
        assert process.read(_task(word([TEXT]))).text == TEXT
        assert process._process is not None
        process._process.kill()
        process._process.wait()
        assert process.read(_task(word([TEXT]))).text == TEXT
    finally:
        process.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only there is more counted than was held")
def test_the_memory_of_this_process_is_not_counted_there() -> None:
    code = (
        "from tests.reading.test_confinement import _task, TEXT, word, ReadingProcess; "
        "large = b'x' * (400 * 1024 * 1024); process = ReadingProcess(); process.read(_task(word([TEXT]))); "
        "print(process._process is not None); process.close()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "True\n"


def test_plain_text_needs_no_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.reading.confinement._reading_process", None)
    assert extract_confined(Format.PLAIN, TEXT.encode(), "a.txt", Choices()).text == TEXT


def test_a_system_that_starts_no_process_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(ReadError, match=r"^a\.docx cannot be read, since no process could be started for that \("):
        ReadingProcess().read(_task(word([TEXT])))


def test_a_frozen_program_reads_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.reading.confinement._reading_process", None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert extract_confined(Format.WORD, word([TEXT]), "a.docx", Choices()).text == TEXT
