"""The encodings that a reader may pick for a text, each with the lines that it turns on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.reading.decoding import replace_broken

OFFERED = (
    ("utf-8", "Unicode (UTF-8)"),
    ("cp1252", "Western European (Windows-1252)"),
    ("iso8859-15", "Western European (Latin-9)"),
    ("mac-roman", "Western European (old Macintosh)"),
    ("cp850", "Western European (DOS)"),
    ("cp1250", "Central European (Windows-1250)"),
    ("iso8859-2", "Central European (Latin-2)"),
    ("cp1251", "Cyrillic (Windows-1251)"),
    ("koi8-r", "Cyrillic (KOI8-R)"),
    ("cp866", "Cyrillic (DOS)"),
    ("cp1253", "Greek (Windows-1253)"),
    ("cp1254", "Turkish (Windows-1254)"),
    ("cp1255", "Hebrew (Windows-1255)"),
    ("cp1256", "Arabic (Windows-1256)"),
    ("cp1257", "Baltic (Windows-1257)"),
    ("cp1258", "Vietnamese (Windows-1258)"),
    ("cp874", "Thai (Windows-874)"),
    ("cp932", "Japanese (Shift JIS)"),
    ("euc_jp", "Japanese (EUC-JP)"),
    ("gb18030", "Chinese, simplified (GB 18030)"),
    ("big5", "Chinese, traditional (Big5)"),
    ("cp949", "Korean (Windows-949)"),
    ("utf-16-le", "Unicode (UTF-16, little-endian)"),
    ("utf-16-be", "Unicode (UTF-16, big-endian)"),
)
"""The encodings that are offered: Python's name for each, and what readers call it."""

_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_TAG = re.compile(r"<[^<>]*>")
_SAMPLES = 3
_REACH = 80  # bytes at either side
_WIDE = ("utf-16-le", "utf-16-be")
_SAMPLE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class EncodingOffer:
    """An encoding that a text may be in: Python's name for it and what readers call it.

    `preview` shows the first places that it turns on, up to three; `sound` says that it has a character for every byte
    of the first mebibyte, without which it is hardly the right one.
    """

    encoding: str
    label: str
    preview: tuple[str, ...]
    sound: bool


def offer_encodings(data: bytes, used: str) -> tuple[EncodingOffer, ...]:
    """The encodings that bytes may be in: the one `used` first, then those that are sound, then the others.

    None for bytes that are ASCII, which read the same in all of them.
    """
    sample = data[:_SAMPLE]
    if not _BEYOND_ASCII.search(data) and b"\0" not in sample:
        return ()
    labels = {used: used} | dict(OFFERED)
    wide = used in _WIDE or b"\0" in sample
    places = () if wide else tuple(_places(data))
    offers = [
        EncodingOffer(name, label, _preview(sample, name, places), _is_sound(sample, name))
        for name, label in labels.items()
        if (name in _WIDE) == wide or name == used
    ]
    return tuple(sorted(offers, key=lambda offer: (offer.encoding != used, not offer.sound)))


def _places(data: bytes) -> Iterator[bytes]:
    """Stretches around the first bytes beyond ASCII, cut at white space, which is one byte in all of these."""
    reached = 0
    for _ in range(_SAMPLES):
        found = _BEYOND_ASCII.search(data, reached)
        if found is None:
            return
        line_start = max(data.rfind(b"\n", 0, found.start()), data.rfind(b"\r", 0, found.start())) + 1
        start = max(line_start, reached)
        if found.start() - start > _REACH:
            space = data.find(b" ", found.start() - _REACH, found.start())
            start = space + 1 if space >= 0 else found.start()
        ends = [place for mark in b"\r\n" if (place := data.find(mark, found.end())) >= 0]
        end = min(ends, default=len(data))
        if end - found.start() > _REACH:
            space = data.rfind(b" ", found.end(), found.start() + _REACH)
            end = space if space >= 0 else min(end, found.start() + _REACH)
        yield data[start:end]
        reached = end


def _preview(sample: bytes, name: str, places: tuple[bytes, ...]) -> tuple[str, ...]:
    shown = places or (sample[: _REACH * 4],)
    texts = (_TAG.sub(" ", place.decode(name, "replace")) for place in shown)
    return tuple(" ".join(text.split()) for text in texts)


def _is_sound(sample: bytes, name: str) -> bool:
    # A character may have been cut in two at the sample's end.
    text, broken = replace_broken(sample, name)
    return broken == 0 or (broken == 1 and len(sample) == _SAMPLE and text.endswith("\ufffd"))
