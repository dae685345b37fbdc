"""File -> session, and of a damaged file as much as can be saved."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from viewer.export.comparison_from_json import article_from_object, options_from_object
from viewer.export.corrections_json import correction_from_object
from viewer.model import Article, Notice, NoticeCode, Options, Origin, siglum_at
from viewer.model.corrections import Correction
from viewer.session.container import LARGEST, Member, TooLargeError, unpack
from viewer.session.sessions import Session
from viewer.session.writing import (
    CORRECTIONS,
    FORMAT,
    MANIFEST,
    VERSION,
    Autosave,
    about_name,
    checksum,
    encode_text,
    text_name,
)

_SIGNATURE = b"PK"
_DAMAGED_TEXT = "The session file was damaged: some characters of this text may be wrong, or missing at its end."


class SessionError(Exception):
    """A session cannot be opened; `str()` is one line that says which file, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was saved of a session file, in lines for the reader: as it was, perhaps not quite as it was, and lost."""

    whole: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything is as it was saved."""
        return not self.doubtful and not self.lost


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that was opened, what was saved of its file, and, of an autosave, what it belongs to."""

    session: Session
    salvage: Salvage
    autosave: Autosave | None = None


def open_session(path: Path) -> Opened:
    """The session in the file at `path`; of a damaged one all that can be saved, and a report of it.

    Nothing but the file is needed: no original of an article, nor the model. Raises SessionError when it cannot be
    read, is no session, comes from a later version of the format, or when nothing can be saved of it.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise SessionError(f"{path} is larger than any session; it was not opened")
        data = path.read_bytes()
    except OSError as error:
        raise SessionError(f"{path} cannot be read: {error.strerror or error}") from error
    return session_from_bytes(data, str(path))


def session_from_bytes(data: bytes, name: str) -> Opened:
    """The session in those bytes, as in `open_session`; `name` is what errors call it."""
    if _SIGNATURE not in data:
        raise SessionError(f"{name} is no Variorum session")
    try:
        members = unpack(data)
    except TooLargeError as error:
        raise SessionError(f"{name} would unpack to more than any session holds; it was not opened") from error
    return _Opening(members, name).opened()


@dataclass(slots=True)
class _Opening:
    """Puts a session together from the members that were found."""

    members: Mapping[str, Member]
    name: str
    whole: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def opened(self) -> Opened:
        """The session and the report. Raises SessionError when there is none."""
        manifest = self._manifest()
        articles = self._articles(_entries(manifest))
        corrections = self._corrections(manifest)
        if not articles and not corrections and self.lost:
            raise SessionError(f"{self.name} is damaged, and nothing could be saved of it; open an older copy")
        session = Session(articles, self._options(manifest), corrections, _view(manifest))
        return Opened(
            session, Salvage(tuple(self.whole), tuple(self.doubtful), tuple(self.lost)), _autosave_of(manifest)
        )

    def _manifest(self) -> Mapping[str, Any]:
        if not any(name == MANIFEST or name.startswith("articles/") for name in self.members):
            told = "is damaged, and nothing could be saved of it; open an older copy"
            raise SessionError(f"{self.name} {told if self.members else 'is no Variorum session'}")
        member = self.members.get(MANIFEST)
        manifest = None if member is None else _json_object(member.data)
        if member is None or manifest is None:
            self.lost.append("the options of the comparison; the usual ones are used")
            return {}
        if member.intact:
            self._check_version(manifest)
            return manifest
        self.doubtful.append("the options of the comparison")
        return {**manifest, "corrections": None}

    def _check_version(self, manifest: Mapping[str, Any]) -> None:
        version = manifest.get("version")
        if manifest.get("format") != FORMAT or type(version) is not int:
            raise SessionError(f"{self.name} is no Variorum session")
        if version > VERSION:
            raise SessionError(f"{self.name} was saved by a later version of Variorum; open it with that one")

    def _options(self, manifest: Mapping[str, Any]) -> Options:
        try:
            return options_from_object(manifest["options"])
        except (KeyError, TypeError, ValueError, AttributeError):
            if manifest:
                self.lost.append("the options of the comparison; the usual ones are used")
            return Options()

    def _articles(self, entries: Mapping[int, Mapping[str, Any]]) -> tuple[Article, ...]:
        found = {int(name.split("/")[1].split(".")[0]) for name in self.members if name.startswith("articles/")}
        articles: list[Article] = []
        for number in sorted(found | set(entries)):
            article = self._article(number, entries.get(number, {}))
            if article is None:
                self.lost.append(f"article {_called(number, entries.get(number, {}))}")
            elif any(article.siglum == other.siglum for other in articles):
                self.lost.append(f"article {_called(number, {})}, whose siglum is damaged")
            else:
                articles.append(article)
        return tuple(articles)

    def _article(self, number: int, entry: Mapping[str, Any]) -> Article | None:
        text = self.members.get(text_name(number))
        if text is None:
            return None
        about = self.members.get(about_name(number))
        told = _json_object(about.data) if about is not None else None
        words = _decoded(text.data)
        article = None if told is None else _assembled(told, words)
        whole = article is not None and about is not None and about.intact and text.intact
        if article is None:
            article = _bare(number, told or entry, words)
        if whole:
            self.whole.append(f"{article.siglum}, “{article.title}”")
            return article
        self.doubtful.append(f"{article.siglum}, “{article.title}”: {_doubt(text, about)}")
        if text.intact:
            return article
        notice = Notice(NoticeCode.BYTES_REPLACED, _DAMAGED_TEXT, article.siglum)
        return replace(article, notices=(*article.notices, notice))

    def _corrections(self, manifest: Mapping[str, Any]) -> tuple[Correction, ...]:
        member = self.members.get(CORRECTIONS)
        corrections = []
        lines = [] if member is None else [line for line in member.data.split(b"\n") if line.strip()]
        for line in lines:
            correction = _correction(line)
            if correction is not None:
                corrections.append(correction)
        expected = manifest.get("corrections")
        if type(expected) is not int:
            expected = len(lines)
        if corrections:
            self.whole.append(_counted(len(corrections)))
        if member is None and not manifest:
            self.lost.append("the corrections, if there were any")
        elif len(corrections) < max(expected, len(lines)):
            self.lost.append(_counted(max(expected, len(lines)) - len(corrections)))
        return tuple(corrections)


def _correction(line: bytes) -> Correction | None:
    """The correction of a line; None when it is not as it was written."""
    value = _json_object(line)
    if value is None or "correction" not in value or value.get("sha256") != checksum(value["correction"]):
        return None
    try:
        return correction_from_object(value["correction"])
    except ValueError:
        return None


def _counted(corrections: int) -> str:
    return f"{corrections} corrections" if corrections > 1 else "one correction"


def _json_object(data: bytes) -> Mapping[str, Any] | None:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _entries(manifest: Mapping[str, Any]) -> dict[int, Mapping[str, Any]]:
    listed = manifest.get("articles")
    if not isinstance(listed, list):
        return {}
    return {number: entry for number, entry in enumerate(listed, start=1) if isinstance(entry, dict)}


def _assembled(about: Mapping[str, Any], text: str) -> Article | None:
    """The article as it was saved; without its sentences and asides where they do not fit the text any more."""
    for left_out in ((), ("sentences",), ("sentences", "asides")):
        try:
            article = article_from_object({**about, **dict.fromkeys(left_out, ()), "text": text})
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
        return replace(article, given=article.given and not left_out)
    return None


def _bare(number: int, entry: Mapping[str, Any], text: str) -> Article:
    """An article of which little but the text is known."""
    siglum, title, path, digest = (entry.get(key) for key in ("siglum", "title", "path", "sha256"))
    if not isinstance(digest, str):
        digest = hashlib.sha256(encode_text(text)).hexdigest()
    return Article(
        siglum=siglum if isinstance(siglum, str) else siglum_at(number - 1),
        title=title if isinstance(title, str) else f"Article {number}",
        text=text,
        origin=Origin(path if isinstance(path, str) else None, digest),
    )


def _called(number: int, entry: Mapping[str, Any]) -> str:
    title = entry.get("title")
    return f"{number}, “{title}”" if isinstance(title, str) else str(number)


def _doubt(text: Member, about: Member | None) -> str:
    if not text.intact:
        return "some characters may be wrong, or missing at the end"
    if about is None:
        return "the text is whole; what the file said of it is lost"
    return "the text is whole; what the file said of it may be wrong"


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="replace")


def _view(manifest: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    view = manifest.get("view")
    if not isinstance(view, dict):
        return ()
    return tuple((key, value) for key, value in view.items() if isinstance(value, str))


def _autosave_of(manifest: Mapping[str, Any]) -> Autosave | None:
    told = manifest.get("autosave")
    if not isinstance(told, dict) or type(told.get("generation")) is not int:
        return None
    origin = told.get("origin")
    return Autosave(origin if isinstance(origin, str) else None, told["generation"])
