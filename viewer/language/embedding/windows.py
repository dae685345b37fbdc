"""Windows: a sentence's pieces, cut where they are more than the model can take in at once."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive tokens of one sentence as the model reads them.

    `pieces` are piece numbers, the model's first and last mark included. `starts` holds, for each token, where its
    pieces begin in `pieces`; they end where the next token's begin, the last one's before the closing mark.
    """

    pieces: tuple[int, ...]
    starts: tuple[int, ...]

    def __post_init__(self) -> None:
        """Check that every token has a piece of its own between the two marks."""
        ends = (*self.starts[1:], len(self.pieces) - 1)
        if not self.starts or self.starts[0] != 1 or any(a >= b for a, b in zip(self.starts, ends, strict=True)):
            raise ValueError(f"token starts {self.starts} do not divide {len(self.pieces)} pieces")


def cut_windows(tokens: Sequence[tuple[int, ...]], first: int, last: int, limit: int) -> tuple[Window, ...]:
    """The windows over a sentence's tokens, each given as its pieces: every token is in exactly one, in order.

    `limit` bounds a window's pieces, the marks `first` and `last` included. A sentence that fits is one window; a
    longer one is cut between tokens into windows of about equal length, so that none is left with little to go by. A
    single token of more pieces than fit keeps those that do.
    """
    room = limit - 2
    lengths = [min(len(pieces), room) for pieces in tokens]
    total = sum(lengths)
    target = -(-total // -(-total // room)) if total else room
    windows: list[Window] = []
    pieces: list[int] = [first]
    starts: list[int] = []
    for token, length in zip(tokens, lengths, strict=True):
        if starts and len(pieces) - 1 + length > target:
            windows.append(Window((*pieces, last), tuple(starts)))
            pieces, starts = [first], []
        starts.append(len(pieces))
        pieces.extend(token[:length])
    if starts:
        windows.append(Window((*pieces, last), tuple(starts)))
    return tuple(windows)
