"""The list of changes, for stepping through them, and the stretches that need not be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from viewer.model import EditKind, Verdict
from viewer.present.differences import Difference
from viewer.present.flags import flags_of
from viewer.present.index import ComparisonIndex
from viewer.present.rows import Row, RowKind
from viewer.present.runs import base_runs, mark_of

_TEXT_LENGTH = 90
_QUIET = (EditKind.EQUAL, EditKind.REFORMATTED)


class ChangeKind(Enum):
    """What there is to see in a row. A reformatted row has the source's words in other typography."""

    NEW = "new"
    PARAPHRASED = "paraphrased"
    EDITED = "edited"
    MOVED = "moved"
    REFORMATTED = "reformatted"
    LEFT_OUT = "left-out"

    @property
    def substantive(self) -> bool:
        """Whether more than typography differs."""
        return self is not ChangeKind.REFORMATTED


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the row it stands in, what it is, and the start of its text for a list.

    `sources` are the sigla it concerns, in order: where a sentence came from, or who had what was left out. `moved`
    is told beside the kind; the kind MOVED itself means that nothing but the place changed. `flags` counts the flags.
    """

    row: int
    kind: ChangeKind
    text: str
    sources: tuple[str, ...]
    moved: bool
    flags: int


class FoldKind(Enum):
    """Why a stretch of rows may be folded away."""

    UNCHANGED = "unchanged"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Fold:
    """Rows `start` to `end` (half-open) that may be shown as one line; `siglum` names whose asides they are."""

    start: int
    end: int
    kind: FoldKind
    siglum: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a fold holds at least one row, not [{self.start}, {self.end})")
        if (self.siglum is None) != (self.kind is FoldKind.UNCHANGED):
            raise ValueError("asides are somebody's, unchanged rows are everybody's")

    def __len__(self) -> int:
        return self.end - self.start


_BY_VERDICT = {
    Verdict.ADDED: ChangeKind.NEW,
    Verdict.PARAPHRASED: ChangeKind.PARAPHRASED,
    Verdict.EDITED: ChangeKind.EDITED,
}


def changes_of(index: ComparisonIndex, rows: Sequence[Row], *, substantive_only: bool = True) -> tuple[Change, ...]:
    """The changes among `rows`, in their order; asides are never changes.

    With `substantive_only` a row that differs from its source in typography alone is no change.
    """
    changes = []
    for position, row in enumerate(rows):
        kind = _kind(index, row)
        if kind is None or (substantive_only and not kind.substantive):
            continue
        shown = next(cell for cell in row.cells if cell)
        text = _beginning(index.article(shown.siglum).sentence_text(shown.sentences[0]))
        sources = tuple(cell.siglum for cell in row.cells[1:] if cell)
        changes.append(Change(position, kind, text, sources, row.moved, len(flags_of(index, row))))
    return tuple(changes)


def folds_of(
    index: ComparisonIndex, rows: Sequence[Row], *, at_least: int = 3, typography: bool = False
) -> tuple[Fold, ...]:
    """The stretches of `rows` that may be folded, in order.

    Sentences that are verbatim, in place and without a flag, when at least that many follow each other; and the
    asides of one article, also a single one. With `typography` a sentence is not unchanged where its typography is.
    """
    folds = []
    start = 0
    for key, members in groupby(rows, key=lambda row: _fold_key(index, row, typography)):
        end = start + sum(1 for _ in members)
        if key and (key[0] is FoldKind.ASIDE or end - start >= at_least):
            folds.append(Fold(start, end, *key))
        start = end
    return tuple(folds)


def _kind(index: ComparisonIndex, row: Row) -> ChangeKind | None:
    if row.kind is RowKind.LEFT_OUT:
        return ChangeKind.LEFT_OUT
    if row.sentence is None or row.verdict is None:
        return None
    if row.verdict is not Verdict.VERBATIM and not _nothing_seen(index, row):
        return _BY_VERDICT[row.verdict]
    if row.moved:
        return ChangeKind.MOVED
    return ChangeKind.REFORMATTED if _is_reformatted(index, row.sentence) else None


def _is_reformatted(index: ComparisonIndex, sentence: int) -> bool:
    links = (index.link(position) for position in index.base_links.get(sentence, ()))
    # Making the runs takes longer than looking whether there is any such edit, and most often there is none.
    if not any(mark_of(index, link, n) is EditKind.REFORMATTED for link in links for n in range(len(link.edits))):
        return False
    return any(run.mark is EditKind.REFORMATTED for run in base_runs(index, sentence))


def _nothing_seen(index: ComparisonIndex, row: Row) -> bool:
    """Whether all that became of a linked sentence is something the reader ignores."""
    if Difference.NUMBERS not in index.ignored or not row.badges:
        return False
    positions = [badge.link for badge in row.badges]
    links = map(index.link, positions)
    return not index.is_unread(positions) and all(
        mark_of(index, link, n) in _QUIET for link in links for n in range(len(link.edits))
    )


def _fold_key(index: ComparisonIndex, row: Row, typography: bool) -> tuple[FoldKind, str | None] | None:
    if row.kind is RowKind.ASIDE:
        return FoldKind.ASIDE, next(cell.siglum for cell in row.cells if cell)
    if row.badges and not row.moved and not flags_of(index, row) and _unchanged(index, row, typography):
        return FoldKind.UNCHANGED, None
    return None


def _unchanged(index: ComparisonIndex, row: Row, typography: bool) -> bool:
    if row.verdict is not Verdict.VERBATIM and not _nothing_seen(index, row):
        return False
    return not typography or _kind(index, row) is None


def _beginning(text: str) -> str:
    """The first words of a text on one line, with an ellipsis where it was cut."""
    line = " ".join(text[: 4 * _TEXT_LENGTH].split())
    if len(line) <= _TEXT_LENGTH:
        return line
    return line[:_TEXT_LENGTH].rsplit(" ", 1)[0] + "…"
