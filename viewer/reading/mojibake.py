"""Mojibake: UTF-8 that was once read as Windows-1252, as in "itâ€™s"; offered for repair, never repaired unasked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.model import Notice, NoticeCode

_LEAST = 2
_MOST_SAMPLES = 5
_REACH = 60
_SAMPLE = 1_000_000


def _as_read(byte: int) -> str:
    """The characters that a byte becomes when it is read as Windows-1252, or as Latin-1 where that has none for it."""
    latin = chr(byte)
    try:
        return latin + bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return latin


_FOLLOWING = re.escape("".join(_as_read(byte) for byte in range(0x80, 0xC0)))
# Only the leads of Latin letters and signs, of quotation marks and dashes, and of emoji: others stand in honest text.
_GARBLED = re.compile(f"[ÂÃ][{_FOLLOWING}]|â[{_FOLLOWING}]{{2}}|ð[{_FOLLOWING}]{{3}}")


@dataclass(frozen=True, slots=True)
class RepairOffer:
    """What a repair would do: the whole text repaired, how many characters that changes (of the first million), and up
    to five places as they are and as they would be.
    """

    text: str
    count: int
    samples: tuple[tuple[str, str], ...]


def offer_repair(text: str) -> RepairOffer | None:
    """What the text would be with its garbled characters made whole; None where it does not look garbled.

    Nothing is repaired by asking: `viewer.reading.read(…, repair=True)` does it, or `read_text` of the offer's text.
    """
    count = count_garbled(text)
    return None if count < _LEAST else RepairOffer(mend(text), count, tuple(_samples(text)))


def _samples(text: str) -> Iterator[tuple[str, str]]:
    shown, reached = 0, 0
    for found in _GARBLED.finditer(text):
        if shown == _MOST_SAMPLES:
            return
        if found.start() < reached or _mend_one(found[0]) == found[0]:
            continue
        start = max(reached, text.rfind("\n", 0, found.start()) + 1, found.start() - _REACH)
        line_end = text.find("\n", found.end())
        reached = min(line_end if line_end >= 0 else len(text), found.end() + _REACH)
        shown += 1
        yield text[start:reached], mend(text[start:reached])


def count_garbled(text: str) -> int:
    """How many characters of the first million look like mojibake."""
    if not any(lead in text for lead in "ÂÃâð"):
        return 0
    return sum(_mend_one(found[0]) != found[0] for found in _GARBLED.finditer(text[:_SAMPLE]))


def mend(text: str) -> str:
    """`text` with each garbled character made whole; everything else is left alone."""
    return _GARBLED.sub(lambda found: _mend_one(found[0]), text)


def _mend_one(garbled: str) -> str:
    data = b"".join(_byte(character) for character in garbled)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return garbled


def _byte(character: str) -> bytes:
    return character.encode("latin-1") if ord(character) < 0x100 else character.encode("cp1252")


def mojibake_notice(text: str, where: str, *, mended: bool) -> tuple[Notice, ...]:
    """A notice that the text is garbled, or that it was and has been mended; none where it is not."""
    count = count_garbled(text)
    if count < _LEAST:
        return ()
    if mended:
        message = f"{count} garbled characters were repaired, as you asked."
    else:
        message = f"{count} characters look garbled, as in “itâ€™s” for “it’s”; they can be repaired on request."
    return (Notice(NoticeCode.MOJIBAKE, message, where),)
