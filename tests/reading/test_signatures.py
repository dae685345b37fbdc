"""Files that are not text are known by their first bytes."""

import gzip
import io
import tarfile
import zipfile

import pytest

from viewer.reading.signatures import binary_kind


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a", "b")
    return held.getvalue()


def _tar() -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a"))
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"), [(_zip(), "a ZIP archive"), (_tar(), "a tar archive"), (gzip.compress(b"x"), "a gzip archive")]
)
def test_real_archives_are_recognised(data: bytes, kind: str) -> None:
    assert binary_kind(data) == kind


@pytest.mark.parametrize("data", [b"", b"P", b"Plain words.", "Größe".encode(), b"\xff\xfeh\0i\0"])
def test_text_has_no_signature(data: bytes) -> None:
    assert binary_kind(data) is None
