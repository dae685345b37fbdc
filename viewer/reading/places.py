"""What a reader may name to be read -> bytes."""

from viewer.reading.files import LARGEST, load

_ADDRESSES = ("http://", "https://")
_REVISION = "git:"


def load_place(place: str) -> bytes:
    """The bytes of a file, of standard input (`-`), of a file in git (`git:REVISION:PATH`) or of a web address.

    At most 64 MiB are read, 16 MiB from the web. Raises ReadError, with a line that says why, when they cannot be got.
    """
    # Imported late: together these take as long as all the rest of reading, and most articles are files.
    if place.lower().startswith(_ADDRESSES):
        from viewer.reading.web import fetch  # noqa: PLC0415

        return fetch(place)
    if place.startswith(_REVISION):
        from viewer.reading.revisions import load_revision  # noqa: PLC0415

        return load_revision(place, largest=LARGEST)
    return load(place)
