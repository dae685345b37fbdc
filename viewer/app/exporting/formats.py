"""Which formats a comparison can be saved in, and how each is written. Runs on the worker; writers load late."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from viewer.export.contents import EVERYTHING, Contents
from viewer.export.writers import Writer
from viewer.model import Comparison, Monitor


class Format(Enum):
    """A kind of file, by its ending."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    ANNOTATED_DOCX = "annotated.docx"
    MARKDOWN = "md"
    CSV = "csv"
    LINKS = "links.csv"
    JSON = "json"
    TEI = "xml"
    ANNOTATIONS = "jsonld"

    @property
    def chooses(self) -> bool:
        """Whether what it holds can be chosen; the others always hold everything."""
        return self in (Format.HTML, Format.PDF)

    @property
    def is_table(self) -> bool:
        """Whether it is a table for a spreadsheet."""
        return self in (Format.CSV, Format.LINKS)

    @property
    def is_word(self) -> bool:
        """Whether it is a Word file."""
        return self in (Format.DOCX, Format.ANNOTATED_DOCX)


@dataclass(frozen=True, slots=True)
class Written:
    """What was saved, and what could not be, each with the reason."""

    paths: tuple[Path, ...]
    failures: tuple[tuple[Path, str], ...] = ()


def format_names() -> dict[Format, str]:
    """What each format is for, in the reader's language, in the order they are offered."""
    translate = QCoreApplication.translate
    return {
        Format.HTML: translate("exporting", "Web page to read and send (HTML)"),
        Format.PDF: translate("exporting", "Pages to print (PDF)"),
        Format.DOCX: translate("exporting", "Word document with tracked changes"),
        Format.ANNOTATED_DOCX: translate("exporting", "Word document with the sources named"),
        Format.MARKDOWN: translate("exporting", "Summary for a mail or an issue (Markdown)"),
        Format.CSV: translate("exporting", "Table of sentences for a spreadsheet (CSV)"),
        Format.LINKS: translate("exporting", "Table of links for a spreadsheet (CSV)"),
        Format.JSON: translate("exporting", "Everything, for programs (JSON)"),
        Format.TEI: translate("exporting", "Critical apparatus (TEI)"),
        Format.ANNOTATIONS: translate("exporting", "Web annotations (JSON-LD)"),
    }


def settle_path(path: Path, form: Format) -> Path:
    """`path` with the format's ending, which is added where it is missing."""
    ending = f".{form.value}"
    if path.name.lower().endswith(ending) or path.suffix.lower() == f".{form.value.rpartition('.')[2]}":
        return path
    return path.with_name(path.name + ending)


def export_job(
    comparison: Comparison, files: Sequence[tuple[Format, Path]], contents: Contents = EVERYTHING
) -> Callable[[Monitor], Written]:
    """The work of writing each file, for the worker; one that cannot be written keeps no other from being."""
    return partial(_write_all, comparison, tuple(files), contents)


def _write_all(
    comparison: Comparison, files: Sequence[tuple[Format, Path]], contents: Contents, _monitor: Monitor
) -> Written:
    paths: list[Path] = []
    failures: list[tuple[Path, str]] = []
    for form, path in files:
        try:
            write_format(comparison, form, path, contents)
        except OSError as error:
            failures.append((path, error.strerror or str(error)))
        else:
            paths.append(path)
    return Written(tuple(paths), tuple(failures))


def write_format(comparison: Comparison, form: Format, path: Path, contents: Contents = EVERYTHING) -> None:
    """Write one file, whole or not at all. Raises OSError when it cannot be written."""
    writer = Writer[form.name]
    if writer.shows:
        writer.load()(comparison, path, contents)
    else:
        writer.load()(comparison, path)
