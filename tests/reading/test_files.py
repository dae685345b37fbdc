"""Paths and standard input become bytes, or one clear line."""

import io
import os
import socket
import threading
from pathlib import Path

import pytest

from viewer.reading.errors import ReadError
from viewer.reading.files import load, name_of


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo")
    assert load(str(path)) == b"one\r\ntwo"


def test_a_file_as_large_as_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)
    assert len(load(str(path), largest=100)) == 100
    with pytest.raises(ReadError, match=r"a\.txt is larger than the 99 bytes that are read; split it"):
        load(str(path), largest=99)


def test_the_limit_is_told_in_mebibytes(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(ReadError, match=r"huge\.txt is larger than the 64 MiB that are read"):
        load(str(path))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("missing.txt", "does not exist; check its name and folder"),
        ("a.txt/b.txt", "does not exist; check its name and folder"),
        (".", "is a folder, not an article; give a file in it"),
        ("loop", "is a symbolic link that leads back to itself"),
        ("x" * 300, "is a longer name than a file can have"),
        ("nul\0name", "is not a name that a file can have"),
    ],
)
def test_what_is_no_readable_file_is_refused_in_one_line(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ReadError) as refused:
        load(f"{tmp_path}/{name}")
    assert says in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1


def test_no_name_at_all_is_refused() -> None:
    with pytest.raises(ReadError, match="an empty name does not exist"):
        load("")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    if os.access(path, os.R_OK):  # the superuser may read everything, so let the system say no

        def refuse(name: str, flags: int) -> int:
            raise PermissionError(13, "Permission denied", name)

        monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ReadError, match=r"secret\.txt may not be read by you; change its permissions"):
        load(str(path))


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"first")
    read = os.read

    def read_while_written(descriptor: int, size: int) -> bytes:
        piece = read(descriptor, size)
        path.write_bytes(b"other words")
        return piece

    monkeypatch.setattr(os, "read", read_while_written)
    with pytest.raises(ReadError, match="changed while it was being read; try again"):
        load(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_is_written_to_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"through a pipe",))
    writer.start()
    assert load(str(pipe)) == b"through a pipe"
    writer.join()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_to_is_given_up(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReadError, match=r"is a pipe that nobody wrote to for 0\.01 seconds"):
        load(str(pipe), patience=0.01)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_an_endless_pipe_is_refused_at_the_limit(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write() -> None:
        with pipe.open("wb", buffering=0) as file:
            file.write(b"x" * 1000)

    writer = threading.Thread(target=write)
    writer.start()
    with pytest.raises(ReadError, match="larger than the 999 bytes"):
        load(str(pipe), largest=999)
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_an_endless_device_is_refused() -> None:
    with pytest.raises(ReadError, match="/dev/zero is a device, not a file"):
        load("/dev/zero")


def test_the_null_device_is_an_empty_file() -> None:
    assert load(os.devnull) == b""


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path may only be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("talk")
        with pytest.raises(ReadError, match="talk is not a file"):
            load("talk")


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"typed\r\n")))
    assert load("-") == b"typed\r\n"
    assert name_of("-") == "standard input"


def test_too_much_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"x" * 11)))
    with pytest.raises(ReadError, match="standard input is larger than the 10 bytes"):
        load("-", largest=10)


def test_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(ReadError, match="standard input is not open; give a file instead"):
        load("-")
