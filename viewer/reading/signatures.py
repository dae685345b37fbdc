"""What bytes that are not text look like, told by their first bytes."""

from collections.abc import Sequence

RICH_TEXT = b"{\\rtf"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What compound files begin with: Office files of before 2007, and newer ones that are protected by a password."""

# (offset, the bytes that stand there, what to call such a file)
_SIGNATURES: Sequence[tuple[int, bytes, str]] = (
    (0, b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"GIF87a", "a GIF picture"),
    (0, b"GIF89a", "a GIF picture"),
    (0, b"II*\x00", "a TIFF picture"),
    (0, b"MM\x00*", "a TIFF picture"),
    (8, b"WEBP", "a WebP picture"),
    (4, b"ftypavif", "an AVIF picture"),
    (4, b"ftypheic", "an HEIC picture"),
    (0, b"%PDF-", "a PDF document"),
    (0, b"%!PS", "a PostScript document"),
    (0, RICH_TEXT, "an RTF document"),
    (0, OLD_OFFICE, "an old Office document (.doc, .xls or .ppt)"),
    (0, b"PK\x03\x04", "a ZIP archive"),
    (0, b"PK\x05\x06", "an empty ZIP archive"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"\xfd7zXZ\x00", "an xz archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90\x00", "a Windows program"),
    (0, b"\xcf\xfa\xed\xfe", "a macOS program"),
    (0, b"\xca\xfe\xba\xbe", "a program"),
    (0, b"\x00asm", "a WebAssembly program"),
    (0, b"SQLite format 3\x00", "an SQLite database"),
    (0, b"ID3\x02", "an MP3 recording"),
    (0, b"ID3\x03", "an MP3 recording"),
    (0, b"ID3\x04", "an MP3 recording"),
    (0, b"OggS\x00", "an Ogg recording"),
    (0, b"fLaC", "a FLAC recording"),
    (8, b"WAVE", "a WAV recording"),
    (8, b"AVI ", "an AVI film"),
    (4, b"ftyp", "an MP4 film or recording"),
    (0, b"\x1a\x45\xdf\xa3", "a Matroska or WebM film"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
    (0, b"OTTO", "a font"),
    (0, b"\x00\x01\x00\x00\x00", "a font"),
)
# These letters also begin honest text, so they count only beside bytes that text does not have.
_WORD_LIKE = frozenset({b"BZh", b"fLaC", b"wOFF", b"wOF2", b"OTTO", b"WAVE", b"WEBP", b"AVI ", b"ftyp", b"ustar"})
_HEAD = 512


def binary_kind(data: bytes) -> str | None:
    """What bytes that begin like `data` look like ("a PNG picture"); None when no signature fits.

    Only the first 512 bytes are looked at. RTF and PDF count as not being text although they are written with letters.
    """
    head = data[:_HEAD]
    for offset, magic, name in _SIGNATURES:
        if head.startswith(magic, offset) and (magic not in _WORD_LIKE or _has_controls(head)):
            return name
    return None


def _has_controls(head: bytes) -> bool:
    return any(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in head)
