"""Saved mail and MHTML pages -> Extract: the part that is meant to be read."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.model import Metadata
from viewer.reading import webpage
from viewer.reading.choices import Choices
from viewer.reading.decoding import decode
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract

if TYPE_CHECKING:
    from email.message import Message

_MOST_PARTS = 500


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The page of an MHTML file, or the text of a mail with its subject as title and its sender as author.

    The HTML part is read where there is one, else the plain one. Raises ReadError when there is neither.
    """
    # Imported late: few articles are mail.
    from email import message_from_bytes, policy  # noqa: PLC0415

    message = message_from_bytes(data, policy=policy.default)
    parts = list(_text_parts(message))
    chosen = next((part for part in parts if part.get_content_type() == "text/html"), None) or next(iter(parts), None)
    content = chosen.get_payload(decode=True) if chosen is not None else None
    if chosen is None or not isinstance(content, bytes):
        raise ReadError("holds no text to read", where, "open it and copy the article")
    encoding = choices.encoding or _known(chosen.get_content_charset())
    if chosen.get_content_type() == "text/html":
        page = webpage.extract(content, where, replace(choices, encoding=encoding))
    else:
        decoded = decode(content, where, encoding)
        page = Extract(decoded.text, decoded.encoding, notices=decoded.notices)
    return _with_headers(page, message)


def _text_parts(message: "Message") -> Iterator["Message"]:
    for count, part in enumerate(message.walk()):
        if count >= _MOST_PARTS:
            return
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            yield part


def _known(charset: str | None) -> str | None:
    try:
        return charset if charset and isinstance("".encode(charset), bytes) else None
    except (LookupError, ValueError):
        return None


def _with_headers(page: Extract, message: "Message") -> Extract:
    subject, sender, date = (_header(message, name) for name in ("Subject", "From", "Date"))
    address = _header(message, "Snapshot-Content-Location")
    if address:
        sender = None  # a page that a browser saved; nobody sent it
    metadata = Metadata(
        outlet=page.metadata.outlet,
        author=page.metadata.author or sender,
        date=page.metadata.date or date,
        address=address or page.metadata.address,
    )
    return replace(page, title=page.title or subject, metadata=metadata)


def _header(message: "Message", name: str) -> str | None:
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError):  # the standard parser stumbles over some broken headers
        return None
    return " ".join(str(value).split()) or None if value is not None else None
