"""Session -> file. The format is described in resources/schema/session.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from viewer import __version__
from viewer.export.atomic import write_chunks
from viewer.export.comparison_json import article_to_object, encode, options_to_object
from viewer.export.corrections_json import correction_to_object
from viewer.model import Article
from viewer.model.corrections import Correction
from viewer.session.container import pack
from viewer.session.sessions import Session

FORMAT = "variorum-session"
VERSION = 1
MEDIA_TYPE = b"application/x-variorum-session"
SUFFIX = ".variorum"

MANIFEST = "session.json"
CORRECTIONS = "corrections.jsonl"


@dataclass(frozen=True, slots=True)
class Autosave:
    """What an autosave knows beside the session: the file it belongs to, and which autosave of its run it is."""

    origin: str | None
    generation: int


def save_session(session: Session, path: Path, autosave: Autosave | None = None) -> None:
    """Write the session to `path`, whole or not at all: what was there stays until all is written.

    Raises OSError when it cannot be written.
    """
    write_chunks(path, [session_bytes(session, autosave)])


def session_bytes(session: Session, autosave: Autosave | None = None) -> bytes:
    """The session's file. The same session always gives the same bytes."""
    return pack(_members(session, autosave))


def about_name(number: int) -> str:
    """The member that tells of the article at that place, counted from 1."""
    return f"articles/{number}.json"


def text_name(number: int) -> str:
    """The member that holds the text of the article at that place, counted from 1."""
    return f"articles/{number}.txt"


def encode_text(text: str) -> bytes:
    """An article's text as it is stored: UTF-8, half a surrogate pair as its three bytes."""
    return text.encode("utf-8", errors="surrogatepass")


def checksum(correction: object) -> str:
    """What tells that a line of the corrections is as it was written."""
    return sha256(encode(correction)).hexdigest()


def _members(session: Session, autosave: Autosave | None) -> Iterator[tuple[str, bytes]]:
    """What cannot be had again comes first: a file that was cut short has lost its end."""
    yield "mimetype", MEDIA_TYPE
    yield MANIFEST, encode(_manifest(session, autosave))
    yield CORRECTIONS, b"".join(map(_line, session.corrections))
    for number, article in enumerate(session.articles, start=1):
        about = article_to_object(article, "source" if number > 1 else "base")
        del about["text"]
        yield about_name(number), encode(about)
        yield text_name(number), encode_text(article.text)


def _manifest(session: Session, autosave: Autosave | None) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": __version__,
        "options": options_to_object(session.options),
        "articles": [_entry(number, article) for number, article in enumerate(session.articles, start=1)],
        "corrections": len(session.corrections),
        "view": dict(session.view),
        "autosave": {"origin": autosave.origin, "generation": autosave.generation} if autosave else None,
    }


def _entry(number: int, article: Article) -> dict[str, Any]:
    return {
        "about": about_name(number),
        "text": text_name(number),
        "siglum": article.siglum,
        "title": article.title,
        "path": article.origin.path,
        "sha256": article.origin.sha256,
    }


def _line(correction: Correction) -> bytes:
    value = correction_to_object(correction)
    return encode({"sha256": checksum(value), "correction": value}) + b"\n"
