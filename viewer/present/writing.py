"""Which way a text is written."""

from collections import Counter
from unicodedata import bidirectional

# Characters of a text after which its direction is clear.
_ENOUGH = 2000


def is_right_to_left(text: str) -> bool:
    """Whether most of the letters at the beginning of `text` are of a script written from right to left."""
    kinds = Counter(bidirectional(character) for character in text[:_ENOUGH])
    return kinds["R"] + kinds["AL"] > kinds["L"]
