"""Notices: what the reader must know about how a result was made."""

from dataclasses import dataclass
from enum import Enum


class NoticeCode(Enum):
    """What kind of thing a notice tells."""

    ENCODING = "encoding"
    BYTES_REPLACED = "bytes-replaced"
    EMPTY = "empty"
    LIMIT = "limit"
    APPROXIMATION = "approximation"
    LANGUAGE = "language"
    MODEL = "model"
    ASIDES = "asides"
    BASE_GUESSED = "base-guessed"
    CHARACTERS_REPLACED = "characters-replaced"
    FORMAT = "format"
    TRACKED_CHANGES = "tracked-changes"
    MOJIBAKE = "mojibake"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to know: `message` is a whole sentence for readers, `where` names the article or stage."""

    code: NoticeCode
    message: str
    where: str
