"""Which way a text is written."""

import re
from collections import Counter
from functools import lru_cache
from unicodedata import bidirectional

# The blocks of scripts written from right to left (Unicode, Blocks.txt): Hebrew to Arabic, presentation forms, SMP.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
# Characters of a text after which its direction is clear.
_ENOUGH = 2000


def is_right_to_left(text: str) -> bool:
    """Whether most of the letters at the beginning of `text` are of a script written from right to left."""
    return _runs_from_the_right(text[:_ENOUGH])


def has_right_to_left(text: str) -> bool:
    """Whether any character of `text` is of a script written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


@lru_cache(maxsize=64)
def _runs_from_the_right(beginning: str) -> bool:
    """Kept for the articles of a comparison, each of which is asked about for every sentence shown."""
    kinds = Counter(bidirectional(character) for character in beginning)
    return kinds["R"] + kinds["AL"] > kinds["L"]
