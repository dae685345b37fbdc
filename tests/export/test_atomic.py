"""Files written whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from viewer.export.atomic import replacing, write_chunks, write_text

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions and pipes are those of POSIX")


def test_text_is_written_as_it_is(tmp_path):
    target = tmp_path / "out.txt"
    write_text(target, "one\r\ntwo\n“three”")
    assert target.read_bytes() == "one\r\ntwo\n“three”".encode()


def test_a_failed_writer_leaves_what_was_there(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("before")

    def chunks():
        yield b"half"
        raise RuntimeError("the writer failed")

    with pytest.raises(RuntimeError):
        write_chunks(target, chunks())
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_nothing_stands_at_the_target_before_the_block_ends(tmp_path):
    target = tmp_path / "out.txt"
    with replacing(target) as stream:
        stream.write(b"whole")
        stream.flush()
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [target]


def test_text_that_utf8_cannot_hold_leaves_no_file(tmp_path):
    with pytest.raises(UnicodeEncodeError):
        write_text(tmp_path / "out.txt", "half a pair: \ud800")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(IsADirectoryError):
        write_text(tmp_path, "text")


def test_a_missing_folder_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_text(tmp_path / "missing" / "out.txt", "text")


def test_a_name_as_long_as_a_name_may_be_can_be_written(tmp_path):
    target = tmp_path / ("n" * 250)
    write_text(target, "text")
    assert target.read_text() == "text"


@POSIX
def test_a_symbolic_link_keeps_pointing_where_it_did(tmp_path):
    (tmp_path / "real.txt").write_text("before")
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    write_text(link, "after")
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_text() == "after"


@POSIX
def test_an_existing_file_keeps_its_permissions(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("before")
    target.chmod(0o640)
    write_text(target, "after")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@POSIX
def test_a_new_file_has_the_permissions_any_new_file_has(tmp_path):
    (tmp_path / "plain.txt").touch()
    write_text(tmp_path / "out.txt", "text")
    assert (tmp_path / "out.txt").stat().st_mode == (tmp_path / "plain.txt").stat().st_mode


@POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_file_is_left_alone(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("before")
    target.chmod(0o444)
    with pytest.raises(PermissionError):
        write_text(target, "after")
    assert target.read_text() == "before"


@POSIX
def test_a_device_is_written_to_directly():
    write_text(Path(os.devnull), "text")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@POSIX
def test_a_pipe_is_written_to_directly(tmp_path):
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stream:
        write_text(Path(f"/dev/fd/{writing}"), "text")
        os.close(writing)
        assert stream.read() == b"text"
