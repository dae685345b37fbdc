"""What the reader wants exported: formats and contents, the ready-made choices, and the last one remembered."""

import json
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QByteArray

from viewer.app.exporting.formats import Format


@dataclass(frozen=True, slots=True)
class Choice:
    """Formats in the order they are offered, and what the page and the pages to print hold."""

    formats: tuple[Format, ...]
    asides: bool = True
    unused: bool = True
    scores: bool = False


class Preset(Enum):
    """A choice made for a purpose."""

    EDITOR = Choice((Format.HTML, Format.DOCX), asides=False)
    PRINT = Choice((Format.PDF,), asides=False)
    DATA = Choice((Format.CSV, Format.LINKS, Format.JSON), scores=True)


def stored(choice: Choice) -> QByteArray:
    """A choice as it is kept in the settings."""
    told = {
        "formats": [form.value for form in choice.formats],
        "asides": choice.asides,
        "unused": choice.unused,
        "scores": choice.scores,
    }
    return QByteArray(json.dumps(told).encode("ascii"))


def restored(kept: QByteArray) -> Choice:
    """The choice that was kept; the editor's where none was, or none that is understood."""
    known = {form.value: form for form in Format}
    try:
        told = json.loads(bytes(kept.data()))
        formats = tuple(known[name] for name in told["formats"])
        choice = Choice(formats, bool(told["asides"]), bool(told["unused"]), bool(told["scores"]))
    except (ValueError, KeyError, TypeError):
        return Preset.EDITOR.value
    return choice if formats else Preset.EDITOR.value
