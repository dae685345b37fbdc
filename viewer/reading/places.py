"""What a reader may name to be read -> bytes."""

from viewer.reading.files import LARGEST, load
from viewer.reading.revisions import PREFIX, load_revision
from viewer.reading.web import fetch, is_address


def load_place(place: str) -> bytes:
    """The bytes of a file, of standard input (`-`), of a file in git (`git:REVISION:PATH`) or of a web address.

    At most 64 MiB are read, 16 MiB from the web. Raises ReadError, with a line that says why, when they cannot be got.
    """
    if is_address(place):
        return fetch(place)
    if place.startswith(PREFIX):
        return load_revision(place, largest=LARGEST)
    return load(place)
