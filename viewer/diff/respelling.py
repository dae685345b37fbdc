"""The same words written with other joints: "well-known" and "well known", "co-operate" and "cooperate"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from viewer.diff.passages import Passage
from viewer.model import Token

Run = tuple[int, int]

# So many tokens at most are one word elsewhere.
_PARTS = 3


def find_respelt(base: Passage, source: Passage) -> list[tuple[Run, Run]]:
    """Runs (base positions, source positions, last included) with the same letters but other joints, in base order.

    No token stands in two of them; earlier and longer runs come first. They are looked for between the words with
    which both passages begin and those with which both end.
    """
    before, after = _shared_ends(base, source)
    places: dict[str, list[Run]] = {}
    for letters, run in _runs(source, before, len(source.tokens) - after):
        places.setdefault(letters, []).append(run)
    found: list[tuple[Run, Run]] = []
    base_reached, source_taken = 0, set[int]()
    for letters, run in _runs(base, before, len(base.tokens) - after):
        if run[0] < base_reached:
            continue
        for other in places.get(letters, ()):
            if not set(_norms(base, run)).isdisjoint(_norms(source, other)):
                continue
            positions = range(other[0], other[1] + 1)
            if not source_taken.isdisjoint(positions):
                continue
            found.append((run, other))
            base_reached = run[1] + 1
            source_taken.update(positions)
            break
    return found


def _shared_ends(base: Passage, source: Passage) -> tuple[int, int]:
    """How many norms both passages begin with, and with how many of the others both end."""
    here, there = base.tokens, source.tokens
    shorter = min(len(here), len(there))
    before = next((k for k in range(shorter) if here[k].norm != there[k].norm), shorter)
    rest = shorter - before
    after = next((k for k in range(rest) if here[-1 - k].norm != there[-1 - k].norm), rest)
    return before, after


def _runs(passage: Passage, begin: int, end: int) -> Iterator[tuple[str, Run]]:
    """The runs of up to three neighbours in `[begin, end)` that may be one word, as letters only.

    Longer ones come first at each place.
    """
    letters = [_letters(token) for token in passage.tokens[begin:end]]
    starts = passage.starts
    for first in range(begin, end):
        together: list[str] = []
        text = ""
        for position in range(first, min(first + _PARTS, end)):
            own = letters[position - begin]
            if own is None or (position > first and position in starts):
                break
            text += own
            together.append(text)
        for length in range(len(together), 0, -1):
            if len(together[length - 1]) > 1:
                yield together[length - 1], (first, first + length - 1)


def _letters(token: Token) -> str | None:
    """What a token adds to the letters of a run; None where it cannot be part of one."""
    return _letters_of(token.norm) if token.is_word or token.norm == "-" else None


@lru_cache(maxsize=20_000)
def _letters_of(norm: str) -> str | None:
    # Figures are no spelling: "1.5" is not "15", nor "20-30" "2030".
    if any(c.isdigit() for c in norm):
        return None
    return norm if norm.isalpha() else "".join(c for c in norm if c.isalpha())


def _norms(passage: Passage, run: Run) -> Sequence[str]:
    return [token.norm for token in passage.tokens[run[0] : run[1] + 1]]
