"""What a reader may name to be read -> bytes, with what is known of them from outside."""

import re
from dataclasses import dataclass
from pathlib import Path

from viewer.reading.files import LARGEST, load
from viewer.reading.formats import Format, expected
from viewer.reading.watching import Watch

_ADDRESSES = ("http://", "https://")
_REVISION = "git:"
_RECORD = re.compile(r"#([1-9]\d{0,8})$")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a place.

    `path` is as the reader gave it, `place` the same without the record it may name, `record` that record (from 1).
    `charset` and `media_type` are what a web server said of the bytes, in small letters; None where nothing was said.
    """

    path: str
    place: str
    data: bytes
    record: int | None = None
    charset: str | None = None
    media_type: str | None = None


def load_place(path: str, watch: Watch | None = None) -> Loaded:
    """The bytes of a file, of standard input (`-`), of a file in git (`git:REVISION:PATH`) or of a web address.

    A number at the end names a record of a corpus, as in "corpus.csv#3". At most 64 MiB are read, 16 MiB from the web.
    `watch` hears how much of a web page has come. Raises ReadError, with a line that says why, when they cannot be got.
    """
    place, record = _cut_record(path)
    # Imported late: together these take as long as all the rest of reading, and most articles are files.
    if place.lower().startswith(_ADDRESSES):
        from viewer.reading.web import fetch  # noqa: PLC0415

        page = fetch(place, watch=watch)
        return Loaded(path, place, page.data, record, page.charset, page.media_type)
    if place.startswith(_REVISION):
        from viewer.reading.revisions import load_revision  # noqa: PLC0415

        return Loaded(path, place, load_revision(place, largest=LARGEST), record)
    return Loaded(path, place, load(place), record)


def _cut_record(path: str) -> tuple[str, int | None]:
    """The place and the record that "corpus.csv#3" names; a file that is really called that is itself."""
    found = _RECORD.search(path)
    if found is None or expected(path[: found.start()]) is not Format.RECORDS or Path(path).exists():
        return path, None
    return path[: found.start()], int(found[1])
