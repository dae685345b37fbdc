"""ZIP archives, read with bounds: the packages that DOCX, ODT and EPUB come in."""

import io
import zipfile
import zlib
from collections.abc import Mapping

from viewer.reading.errors import ReadError

LARGEST_PART = 64 * 1024 * 1024
"""The largest part of an archive unpacked, in bytes (64 MiB)."""

LARGEST_UNPACKED = 128 * 1024 * 1024
"""How much of an archive is unpacked in all, in bytes (128 MiB): what a zip bomb stops at."""

_MOST_PARTS = 20_000
_ENCRYPTED = 0x1
_DAMAGED_ADVICE = "open it in the program it was made with and save it again"


class Archive:
    """The parts of a ZIP archive by their names, unpacked one at a time and never past the bounds above."""

    def __init__(self, data: bytes, where: str) -> None:
        """Open the archive in `data`. Raises ReadError when it is damaged or has more than 20,000 parts."""
        self._where = where
        self._unpacked = 0
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            self._parts: Mapping[str, zipfile.ZipInfo] = {info.filename: info for info in self._file.infolist()}
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise ReadError("is damaged or cut short", where, _DAMAGED_ADVICE) from error
        if len(self._parts) > _MOST_PARTS:
            raise ReadError("is an archive of more parts than a document has", where, "give the article itself")

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the archive's order."""
        return tuple(self._parts)

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises ReadError when it is missing, encrypted, damaged or too large."""
        info = self._parts.get(name)
        if info is None:
            raise ReadError("is damaged: a part that it needs is missing", self._where, _DAMAGED_ADVICE)
        if info.flag_bits & _ENCRYPTED:
            raise ReadError("is protected by a password", self._where, "save it without one")
        allowed = min(LARGEST_PART, LARGEST_UNPACKED - self._unpacked)
        try:
            with self._file.open(info) as part:
                data = part.read(allowed + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            ValueError,
            NotImplementedError,
            EOFError,
            RuntimeError,
        ) as error:
            raise ReadError("is damaged or cut short", self._where, _DAMAGED_ADVICE) from error
        if len(data) > allowed:
            raise ReadError("unpacks to far more than an article", self._where, "give the article itself")
        self._unpacked += len(data)
        return data
