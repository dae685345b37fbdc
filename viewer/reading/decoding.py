"""Bytes -> text: by a byte-order mark, as UTF-8, as UTF-16 that is plainly so, else as Windows-1252, and says which.

Detectors that guess among many encodings are wrong too often on texts of an article's length, so there is none here;
a reader who knows better names the encoding.
"""

import codecs
import re
from dataclasses import dataclass

from viewer.model import Notice, NoticeCode
from viewer.reading.errors import ReadError
from viewer.reading.signatures import binary_kind

# Longer marks first: the mark of UTF-16 begins that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = "cp1252"
_MARK = "\ufeff"
_REPLACEMENT = "\ufffd"
_SAMPLE = 64 * 1024
_NUL_HALF = 0.4
_CONTROL_SHARE = 0.02
_SOUND_PER_BROKEN = 4
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")
_NOT_TEXT_ADVICE = "give the article as text"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the name of the encoding it was read with, and what the reader must know about that."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(data: bytes, where: str, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The text of `data`, unchanged but for a byte-order mark.

    `encoding` overrules everything; `declared` is what the bytes say of themselves, which is believed unless they are
    plainly UTF-8. `where` names the file in notices and errors. Bytes that the encoding has no
    character for become U+FFFD, with a notice that counts them. Raises ReadError when the bytes are not text (a known
    signature, NUL characters, many control characters) or the encoding's name is unknown.
    """
    kind = binary_kind(data)
    if kind is not None:
        raise ReadError(f"is not text (it looks like {kind})", where, _NOT_TEXT_ADVICE)
    decoded = _decode_as_told(data, where, encoding) if encoding else _decode_by_guess(data, where, declared)
    _refuse_rubbish(decoded.text, where)
    return decoded


def _decode_as_told(data: bytes, where: str, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text, broken = replace_broken(data, name)
    except (LookupError, ValueError) as error:
        advice = "name one such as utf-8, cp1252, iso-8859-2, cp1251, shift_jis or gb18030"
        raise ReadError(f"cannot be read as {encoding}, which is no encoding of text", where, advice) from error
    return Decoded(text.removeprefix(_MARK), name, _broken_notices(broken, name, where))


def _decode_by_guess(data: bytes, where: str, declared: str | None) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], name, where)
    name_without_mark = _plain_utf16(data)
    if name_without_mark is not None:
        return _decode_marked(data, name_without_mark, where)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_marked(data, declared, where) if declared else _decode_damaged(data, where)
    if declared in (None, "utf-8") or text.isascii():
        return Decoded(text, "utf-8")
    message = f"The text says that it is {declared}, but it is UTF-8 and was read as that."
    return Decoded(text, "utf-8", (Notice(NoticeCode.ENCODING, message, where),))


def _decode_marked(data: bytes, name: str, where: str) -> Decoded:
    text, broken = replace_broken(data, name)
    return Decoded(text, name, _broken_notices(broken, name, where))


def _decode_damaged(data: bytes, where: str) -> Decoded:
    # A UTF-8 file that was cut or damaged in places has far more sound characters than broken ones beyond ASCII;
    # Windows-1252 text is almost never sound UTF-8 anywhere.
    text, broken = replace_broken(data, "utf-8")
    if len(_BEYOND_ASCII.findall(text)) >= _SOUND_PER_BROKEN * broken:
        return Decoded(text, "utf-8", _broken_notices(broken, "utf-8", where))
    text, broken = replace_broken(data, _LEGACY)
    notice = Notice(
        NoticeCode.ENCODING,
        "The text is not UTF-8; it was read as Windows-1252 (cp1252). If letters look wrong, choose another encoding.",
        where,
    )
    return Decoded(text, _LEGACY, (notice, *_broken_notices(broken, _LEGACY, where)))


def replace_broken(data: bytes, encoding: str) -> tuple[str, int]:
    """`data` as text, with U+FFFD wherever the encoding has no character, and how often that was."""
    text = data.decode(encoding, "replace")
    if _REPLACEMENT not in text:
        return text, 0
    return text, text.count(_REPLACEMENT) - data.decode(encoding, "ignore").count(_REPLACEMENT)


def _broken_notices(broken: int, encoding: str, where: str) -> tuple[Notice, ...]:
    if not broken:
        return ()
    places = "One place is" if broken == 1 else f"{broken} places are"
    message = f"{places} not valid {encoding} and shown as {_REPLACEMENT}; the file may be damaged or cut short."
    return (Notice(NoticeCode.BYTES_REPLACED, message, where),)


def _plain_utf16(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, told by NULs standing in every other place; None when not plainly so."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    pairs = len(sample) // 2
    if pairs == 0 or b"\0" not in sample:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second >= _NUL_HALF * pairs and first <= pairs // 50:
        return "utf-16-le"
    if first >= _NUL_HALF * pairs and second <= pairs // 50:
        return "utf-16-be"
    return None


def _refuse_rubbish(text: str, where: str) -> None:
    if "\0" in text:
        raise ReadError("is not text (it holds NUL characters)", where, _NOT_TEXT_ADVICE)
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise ReadError("is not text (it is full of control characters)", where, _NOT_TEXT_ADVICE)
