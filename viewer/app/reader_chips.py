"""What the reader said of a sentence, as chips behind it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from viewer.app.marked_text import Chip, ChipKind
from viewer.app.presentation import Presentation
from viewer.model import By
from viewer.present.rows import Cell, Row

_LONGEST_NOTE = 40


def reader_chips(shown: Presentation, row: Row, cell: Cell) -> Iterable[Chip]:
    """A chip where the reader made or confirmed a link or gave the verdict, and one for each note."""
    if cell is row.cells[0] and is_by_reader(shown, row):
        yield Chip(QCoreApplication.translate("reader_chips", "by reader"), ChipKind.NOTE)
    for sentence in cell.sentences:
        for note in shown.notes.get((cell.siglum, sentence), ()):
            words = " ".join(note.text.split())
            short = words if len(words) <= _LONGEST_NOTE else f"{words[: _LONGEST_NOTE - 1].rstrip()}…"
            yield Chip(f"✎ {short}", ChipKind.NOTE)


def is_by_reader(shown: Presentation, row: Row) -> bool:
    """Whether a base sentence's verdict or one of its links is the reader's."""
    attribution = shown.index.attributions.get(row.sentence) if row.sentence is not None else None
    judged = attribution is not None and attribution.by is By.READER
    return judged or any(shown.index.link(badge.link).by is By.READER for badge in row.badges)
