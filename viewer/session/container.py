"""Members <-> the bytes of a ZIP archive that loses as little as it can when it is damaged.

Members are stored, not compressed: a damaged place then costs a few characters, not all that follows. Whatever opens
ZIP archives opens it.
"""

import re
import struct
import zipfile
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

# Bytes of all members together, and how many there may be.
LARGEST = 512 * 1024 * 1024
MOST_MEMBERS = 4096
_CHUNK = 64 * 1024
# A damaged archive is not gone through more than about this many times, however often it names its members.
_EFFORT = 16

_NAMES = re.compile(r"mimetype|session\.json|corrections\.jsonl|articles/[1-9]\d{0,3}\.(?:json|txt)")
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_STORED, _DEFLATED = 0, 8
# The oldest time that the format knows: the same session makes the same bytes.
_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


class TooLargeError(Exception):
    """An archive that unpacks to more than is read."""


@dataclass(frozen=True, slots=True)
class Member:
    """What was found of a member, and whether its checksum says that it is what was written."""

    data: bytes
    intact: bool


def pack(members: Iterable[tuple[str, bytes]]) -> bytes:
    """The archive of those members, in their order."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members:
            about = zipfile.ZipInfo(name, _TIME)
            about.create_system = _UNIX
            about.external_attr = 0o644 << 16
            archive.writestr(about, data)
    return stream.getvalue()


def unpack(data: bytes) -> Mapping[str, Member]:
    """The members of an archive by name; of a damaged one, whatever is found of them.

    Names that no session has are passed over. Raises TooLargeError when they hold more than is read.
    """
    whole = _unpack_whole(data)
    return _salvage(data) if whole is None else whole


def _unpack_whole(data: bytes) -> dict[str, Member] | None:
    """The members of a sound archive; None when anything is wrong with it."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            listed = [info for info in archive.infolist() if _NAMES.fullmatch(info.filename)]
            if len(archive.infolist()) > MOST_MEMBERS or sum(info.file_size for info in listed) > LARGEST:
                raise TooLargeError
            if len({info.filename for info in listed}) != len(listed):
                return None
            members = {}
            left = LARGEST
            for info in listed:
                with archive.open(info) as stream:
                    content = stream.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise TooLargeError
                members[info.filename] = Member(content, intact=True)
            return members
    except TooLargeError:
        raise
    except Exception:  # noqa: BLE001 - zipfile fails in many ways on damaged archives; then we look for ourselves
        return None


@dataclass(frozen=True, slots=True)
class _Entry:
    """One mention of a member: where its content begins, and what is said of it."""

    name: str
    start: int
    size: int
    crc: int
    method: int


def _salvage(data: bytes) -> dict[str, Member]:
    """Every member that is mentioned anywhere, the mention whose checksum is right before the others."""
    entries = [*_central_entries(data), *_local_entries(data)]
    borders = [match.start() for match in re.finditer(b"PK[\x01\x03\x05]", data)]
    found: dict[str, Member] = {}
    left, effort = LARGEST, _EFFORT * len(data)
    for entry in entries:
        if effort < 0:
            break
        if entry.name in found and found[entry.name].intact:
            continue
        effort -= 2 * entry.size
        member = _member(data, entry, borders, left)
        if entry.name not in found or member.intact or len(member.data) > len(found[entry.name].data):
            left -= len(member.data)
            found[entry.name] = member
    return found


def _local_entries(data: bytes) -> Iterator[_Entry]:
    for match in re.finditer(b"PK\x03\x04", data):
        at = match.start()
        if at + _LOCAL.size > len(data):
            return
        _, _, _, method, _, _, crc, size, _, named, extra = _LOCAL.unpack_from(data, at)
        name = _name_at(data, at + _LOCAL.size, named)
        if name is not None:
            yield _Entry(name, at + _LOCAL.size + named + extra, size, crc, method)


def _central_entries(data: bytes) -> Iterator[_Entry]:
    for match in re.finditer(b"PK\x01\x02", data):
        at = match.start()
        if at + _CENTRAL.size > len(data):
            return
        fields = _CENTRAL.unpack_from(data, at)
        method, crc, size, named, offset = fields[4], fields[7], fields[8], fields[10], fields[16]
        name = _name_at(data, at + _CENTRAL.size, named)
        start = offset + _LOCAL.size + named
        if name is not None and start <= len(data):
            yield _Entry(name, start, size, crc, method)


def _name_at(data: bytes, at: int, length: int) -> str | None:
    name = data[at : at + length].decode("ascii", errors="replace")
    return name if _NAMES.fullmatch(name) else None


def _member(data: bytes, entry: _Entry, borders: Sequence[int], limit: int) -> Member:
    """The content that an entry tells of; where its size is wrong, all up to the next thing in the archive."""
    next_border = bisect_left(borders, entry.start)
    following = borders[next_border] if next_border < len(borders) else len(data)
    contents = []
    for end in (entry.start + entry.size, following):
        content = _inflated(data[entry.start : end], entry.method, limit)
        if zlib.crc32(content) == entry.crc:
            return Member(content, intact=True)
        contents.append(content)
    sized, bounded = contents
    plausible = entry.start + entry.size <= len(data)
    return Member(sized if plausible and entry.method == _STORED else bounded, intact=False)


def _inflated(data: bytes, method: int, limit: int) -> bytes:
    """What was packed as `data`, as far as it can be unpacked. Raises TooLargeError past `limit` bytes."""
    if method != _DEFLATED:
        if len(data) > limit:
            raise TooLargeError
        return data
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    pieces: list[bytes] = []
    held = 0
    for start in range(0, len(data), _CHUNK):
        waiting = data[start : start + _CHUNK]
        while waiting:
            try:
                piece = unpacker.decompress(waiting, _CHUNK)
            except zlib.error:
                return b"".join(pieces)
            pieces.append(piece)
            held += len(piece)
            if held > limit:
                raise TooLargeError
            waiting = unpacker.unconsumed_tail
    return b"".join(pieces)
