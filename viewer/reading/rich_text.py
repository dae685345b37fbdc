"""RTF -> Extract, by striprtf."""

import re
from typing import Any

from viewer.reading.choices import Choices
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract
from viewer.reading.extras import require
from viewer.reading.headlines import headline_of
from viewer.reading.passages import PARTED

_TITLE = re.compile(rb"\{\\title\s([^{}\\]{1,300})\}")
# The bullets and numbers of lists, for readers that know no lists; in other formats they are no text either.
_LIST_MARK = re.compile(r"\{\\(?:\*\\)?(?:listtext|pntext)\b[^{}]{0,400}\}")
_LARGEST = 16 * 1024 * 1024


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The paragraphs of an RTF document in order. Raises ReadError when it is damaged, empty or larger than 16 MiB."""
    striprtf: Any = require("striprtf.striprtf", "striprtf", "an RTF document", where)
    if len(data) > _LARGEST:
        raise ReadError("is larger than the 16 MiB that are read of an RTF document", where, "save it as .docx or .txt")
    if not data.rstrip().endswith(b"}"):
        raise ReadError("is cut short", where, "get the document again")
    try:
        source = _LIST_MARK.sub("", data.decode("ascii", "replace"))
        read: str = striprtf.rtf_to_text(source, encoding=choices.encoding or "cp1252", errors="replace")
    except Exception as error:
        raise ReadError("is damaged", where, "open it in the program it was made with and save it again") from error
    paragraphs = [line.strip() for line in read.replace("\x00", "").splitlines()]
    text = PARTED.join(paragraph for paragraph in paragraphs if paragraph)
    if not text:
        raise ReadError("holds no text", where, "give a document that does")
    title = _TITLE.search(data)
    return Extract(text, "cp1252", title[1].decode("cp1252", "replace").strip() if title else headline_of(text))
