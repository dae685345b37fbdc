"""Which way a text is written."""

from collections import Counter
from functools import lru_cache
from unicodedata import bidirectional

# Characters of a text after which its direction is clear.
_ENOUGH = 2000


def is_right_to_left(text: str) -> bool:
    """Whether most of the letters at the beginning of `text` are of a script written from right to left."""
    return _runs_from_the_right(text[:_ENOUGH])


@lru_cache(maxsize=64)
def _runs_from_the_right(beginning: str) -> bool:
    """Kept for the articles of a comparison, each of which is asked about for every sentence shown."""
    kinds = Counter(bidirectional(character) for character in beginning)
    return kinds["R"] + kinds["AL"] > kinds["L"]
