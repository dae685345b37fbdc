"""The same words written with other joints: "well-known" and "well known", "co-operate" and "cooperate"."""

from collections.abc import Iterator

from viewer.diff.passages import Passage

Run = tuple[int, int]

# So many tokens at most are one word elsewhere.
_PARTS = 3


def find_respelt(base: Passage, source: Passage) -> list[tuple[Run, Run]]:
    """Runs (base positions, source positions, last included) with the same letters but other joints, in base order.

    No token stands in two of them; earlier and longer runs come first.
    """
    places: dict[str, list[Run]] = {}
    for letters, run in _runs(source):
        places.setdefault(letters, []).append(run)
    found: list[tuple[Run, Run]] = []
    base_reached, source_taken = 0, set[int]()
    for letters, run in _runs(base):
        if run[0] < base_reached:
            continue
        for other in places.get(letters, ()):
            positions = set(range(other[0], other[1] + 1))
            if positions & source_taken or _norms(base, run) & _norms(source, other):
                continue
            found.append((run, other))
            base_reached = run[1] + 1
            source_taken |= positions
            break
    return found


def _runs(passage: Passage) -> Iterator[tuple[str, Run]]:
    """The runs of up to three neighbours that may be one word, as letters only, longer ones first at each place."""
    tokens = passage.tokens
    for first in range(len(tokens)):
        for last in range(min(first + _PARTS, len(tokens)) - 1, first - 1, -1):
            if any(k in passage.starts for k in range(first + 1, last + 1)):
                continue
            inside = tokens[first : last + 1]
            if not all(token.is_word or token.norm == "-" for token in inside):
                continue
            letters = "".join(c for token in inside for c in token.norm if c.isalpha())
            # Figures are no spelling: "1.5" is not "15", nor "20-30" "2030".
            if len(letters) > 1 and not any(c.isdigit() for token in inside for c in token.norm):
                yield letters, (first, last)


def _norms(passage: Passage, run: Run) -> set[str]:
    return {token.norm for token in passage.tokens[run[0] : run[1] + 1]}
