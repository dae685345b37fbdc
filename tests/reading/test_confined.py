"""In the process that reads, limits hold whatever a file makes its reader do."""

import io
import subprocess
import sys
import time

import pytest

from viewer.reading import ReadError
from viewer.reading.choices import Choices
from viewer.reading.confined import TOO_LATE, Task, answer_within_limits, receive, send
from viewer.reading.extract import Extract
from viewer.reading.formats import Format

TASK = Task(Format.WORD, b"", "a.docx", Choices(), 20.0)


def _run(code: str) -> subprocess.CompletedProcess[str]:
    head = "import viewer.reading.confined as c; "
    return subprocess.run([sys.executable, "-c", head + code], capture_output=True, text=True, check=False)  # noqa: S603


def _answer(monkeypatch: pytest.MonkeyPatch, error: BaseException | None, memory: int = 0) -> tuple[str, bool]:
    def extract(data: bytes, where: str, choices: Choices) -> Extract:
        if error is not None:
            raise error
        return Extract("text", "utf-8")

    monkeypatch.setattr("viewer.reading.confined.reader_of", {Format.WORD: extract}.__getitem__)
    monkeypatch.setattr("viewer.reading.confined._memory_taken", lambda: memory)
    answer = answer_within_limits(TASK)
    text = answer.content.text if isinstance(answer.content, Extract) else str(answer.content)
    return text, answer.leaving


def test_messages_go_through_a_pipe_and_come_out_as_they_were() -> None:
    pipe = io.BytesIO()
    send(TASK, pipe)
    assert receive(io.BytesIO(pipe.getvalue())) == TASK
    with pytest.raises(EOFError):
        receive(io.BytesIO(pipe.getvalue()[:-1]))
    with pytest.raises(EOFError):
        receive(io.BytesIO())


@pytest.mark.parametrize(
    ("error", "says", "leaves"),
    [
        (ReadError("is damaged", "a.docx", "get it again"), "a.docx is damaged; get it again", False),
        (KeyError("part"), "a.docx is damaged, so that reading it broke down (KeyError); copy its text", False),
        (MemoryError(), "a.docx needs too much memory to be read; copy its text", True),
        (RecursionError(), "a.docx needs too much memory to be read; copy its text", True),
    ],
)
def test_whatever_goes_wrong_is_one_line(
    monkeypatch: pytest.MonkeyPatch, error: Exception, says: str, leaves: bool
) -> None:
    said, leaving = _answer(monkeypatch, error)
    assert said.startswith(says)
    assert leaving is leaves


def test_a_process_that_has_taken_much_memory_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _answer(monkeypatch, None, memory=2**20) == ("text", False)
    assert _answer(monkeypatch, None, memory=2**30) == ("text", True)


@pytest.mark.parametrize(
    "code",
    [
        "open('written.txt', 'w')",
        "__import__('socket').create_connection(('127.0.0.1', 1))",
        "__import__('socket').getaddrinfo('localhost', 1)",
        "__import__('subprocess').run(['true'])",
        "__import__('os').system('true')",
    ],
)
def test_a_file_can_neither_write_nor_reach_the_network_nor_start_a_program(code: str) -> None:
    done = _run(f"import sys; sys.addaudithook(c.refuse); {code}")
    assert "PermissionError: a file that is being read may not do that" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems cannot limit this")
def test_memory_is_limited() -> None:
    done = _run("c.bound_memory(); bytearray(c.LARGEST_MEMORY)")
    assert done.stderr.splitlines()[-1] == "MemoryError"


def test_systems_without_timers_have_a_thread_that_ends_the_process() -> None:
    assert _run("c.begin_watch(0.05)\nwhile True: pass").returncode == TOO_LATE


def test_a_time_limit_that_was_kept_is_over() -> None:
    task = Task(Format.PLAIN, b"text", "a.txt", Choices(), 0.2)
    assert isinstance(answer_within_limits(task).content, Extract)
    end = time.process_time() + 0.4
    while time.process_time() < end:
        pass
