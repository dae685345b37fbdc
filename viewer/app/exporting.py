"""Which formats a comparison can be saved in, and how each is written. Runs on the worker; writers load late."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from viewer.model import Comparison, Monitor


class Format(Enum):
    """A kind of file, by its ending."""

    HTML = "html"
    DOCX = "docx"
    CSV = "csv"
    JSON = "json"
    TEI = "xml"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class Written:
    """What was written and where."""

    format: Format
    path: Path


def format_names() -> dict[Format, str]:
    """What each format is for, in the reader's language, in the order they are offered."""
    translate = QCoreApplication.translate
    return {
        Format.HTML: translate("exporting", "Web page to read and send (HTML)"),
        Format.DOCX: translate("exporting", "Word document with tracked changes"),
        Format.CSV: translate("exporting", "Table of sentences for a spreadsheet (CSV)"),
        Format.JSON: translate("exporting", "Everything, for programs (JSON)"),
        Format.TEI: translate("exporting", "Critical apparatus (TEI)"),
        Format.MARKDOWN: translate("exporting", "Summary for a mail or an issue (Markdown)"),
    }


def settle_format(path: Path, chosen: Format) -> tuple[Format, Path]:
    """The format to write and where: an ending that a format has decides, any other gets the chosen format's added."""
    endings = {form.value: form for form in Format}
    ending = path.suffix.lstrip(".").lower()
    if ending in endings:
        return endings[ending], path
    return chosen, path.with_name(f"{path.name}.{chosen.value}")


def export_job(comparison: Comparison, form: Format, path: Path) -> Callable[[Monitor], Written]:
    """The work of writing `comparison` to `path`, for the worker. It raises OSError when it cannot be written."""
    return partial(_write, comparison, form, path)


def _write(comparison: Comparison, form: Format, path: Path, _monitor: Monitor) -> Written:
    _writer(form)(comparison, path)
    return Written(form, path)


# Each writer is imported when it is asked for: Jinja2 and the like have no place in the start of a window.
# ruff: noqa: PLC0415


def _writer(form: Format) -> Callable[[Comparison, Path], None]:
    match form:
        case Format.HTML:
            from viewer.export.html import write_html

            return write_html
        case Format.DOCX:
            from viewer.export.docx import write_tracked_docx

            return write_tracked_docx
        case Format.CSV:
            from viewer.export.csv_tables import write_csv

            return write_csv
        case Format.JSON:
            from viewer.export.comparison_json import write_json

            return write_json
        case Format.TEI:
            from viewer.export.tei import write_tei

            return write_tei
        case Format.MARKDOWN:
            from viewer.export.markdown import write_markdown

            return write_markdown
