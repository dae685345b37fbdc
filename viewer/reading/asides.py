"""Body or aside: what in a plain text is the article's own, and what surrounds it."""

from viewer.model import Aside

LONGEST_TOLD = 8_000_000
"""The longest text, in code points, that asides are looked for in."""


def find_asides(text: str) -> tuple[Aside, ...]:
    """."""
    del text
    return ()
