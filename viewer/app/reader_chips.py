"""What the reader said of a sentence, as chips behind it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from viewer.app.marked_text import Chip, ChipKind
from viewer.app.presentation import Presentation
from viewer.model import By
from viewer.model.corrections import Note
from viewer.present.lines import cut
from viewer.present.rows import Cell, Row

_LONGEST_NOTE = 40
_LONGEST_WORDS = 20


def reader_chips(shown: Presentation, row: Row, cell: Cell) -> Iterable[Chip]:
    """A chip where the reader made or confirmed a link or gave the verdict, and one for each note."""
    if cell is row.cells[0] and is_by_reader(shown, row):
        yield Chip(QCoreApplication.translate("reader_chips", "by reader"), ChipKind.NOTE)
    for sentence in cell.sentences:
        for note in shown.notes.get((cell.siglum, sentence), ()):
            about = about_words(shown, cell.siglum, sentence, note)
            yield Chip(f"✎ {about}{cut(note.text, _LONGEST_NOTE)}", ChipKind.NOTE)


def about_words(shown: Presentation, siglum: str, sentence: int, note: Note) -> str:
    """The words that a note is about, to be put before it; empty where it is about the whole sentence."""
    whole = note.anchor.exact == shown.index.article(siglum).sentence_text(sentence)
    return "" if whole else f"“{cut(note.anchor.exact, _LONGEST_WORDS)}”: "


def is_by_reader(shown: Presentation, row: Row) -> bool:
    """Whether a base sentence's verdict or one of its links is the reader's."""
    attribution = shown.index.attributions.get(row.sentence) if row.sentence is not None else None
    judged = attribution is not None and attribution.by is By.READER
    return judged or any(shown.index.link(badge.link).by is By.READER for badge in row.badges)
