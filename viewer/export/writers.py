"""Which function writes each kind of file; its module is loaded when it is asked for."""

from collections.abc import Callable
from enum import Enum
from importlib import import_module


class Writer(Enum):
    """A function that writes a comparison to a path, whole or not at all, by its module and name.

    Jinja2, Qt and the like have no place in the start of a window or of a command that does not write with them.
    """

    HTML = ("viewer.export.html", "write_html")
    PDF = ("viewer.export.pdf", "write_pdf")
    DOCX = ("viewer.export.docx", "write_tracked_docx")
    ANNOTATED_DOCX = ("viewer.export.docx", "write_annotated_docx")
    MARKDOWN = ("viewer.export.markdown", "write_markdown")
    CSV = ("viewer.export.csv_tables", "write_csv")
    LINKS = ("viewer.export.csv_tables", "write_links_csv")
    JSON = ("viewer.export.comparison_json", "write_json")
    TEI = ("viewer.export.tei", "write_tei")
    ANNOTATIONS = ("viewer.export.web_annotations", "write_web_annotations")

    @property
    def shows(self) -> bool:
        """Whether it shows words with their marks, so that what the reader ignores counts; data hold everything."""
        return self in (Writer.HTML, Writer.PDF, Writer.ANNOTATED_DOCX, Writer.MARKDOWN)

    def load(self) -> Callable[..., None]:
        """The function: it takes a comparison and a path, and where it `shows` a comparison also `Contents`."""
        module, name = self.value
        write: Callable[..., None] = getattr(import_module(module), name)
        return write
