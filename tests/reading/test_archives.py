"""Archives are unpacked with bounds."""

import io
import zipfile

import pytest

from tests.reading.documents import archive
from viewer.reading.archives import LARGEST_PART, Archive
from viewer.reading.errors import ReadError


def test_parts_are_read_by_name() -> None:
    held = Archive(archive({"a": "one", "b/c": "two"}), "a.docx")
    assert held.names == ("a", "b/c")
    assert "b/c" in held
    assert held.read("b/c") == b"two"


def test_a_bomb_is_refused_before_it_fills_the_memory() -> None:
    bomb = archive({"a": b"\0" * (LARGEST_PART + 1)})
    assert len(bomb) < 100_000
    with pytest.raises(ReadError, match=r"a\.docx unpacks to far more than an article"):
        Archive(bomb, "a.docx").read("a")


def test_a_bomb_of_many_parts_is_refused() -> None:
    held = Archive(archive(dict.fromkeys("abc", b"\x00" * (LARGEST_PART - 1))), "a.docx")
    held.read("a")
    held.read("b")
    with pytest.raises(ReadError, match="unpacks to far more than an article"):
        held.read("c")


def test_an_archive_of_countless_parts_is_refused() -> None:
    with pytest.raises(ReadError, match="more parts than a document has"):
        Archive(archive({str(number): "" for number in range(20_001)}), "a.docx")


def test_a_locked_part_is_refused() -> None:
    data = bytearray(archive({"a": "one"}))
    for place in (data.find(b"PK\x03\x04") + 6, data.find(b"PK\x01\x02") + 8):
        data[place] |= 1
    with pytest.raises(ReadError, match="is protected by a password; save it without one"):
        Archive(bytes(data), "a.docx").read("a")


def test_a_part_whose_bytes_were_changed_is_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("a", "one two three")
    with pytest.raises(ReadError, match="is damaged or cut short"):
        Archive(held.getvalue().replace(b"two", b"TWO", 1), "a.docx").read("a")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"x" * 100, b"not an archive"])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="is damaged or cut short"):
        Archive(data, "a.docx")
