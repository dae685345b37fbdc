"""The formats of `compare`: what each is called, who writes it, and how its file ends."""

from typing import NamedTuple

from viewer.export.writers import Writer


class Format(NamedTuple):
    """A format: `name` is its option and `what` its help; `writer` is loaded when it is asked for.

    `ending` is put to the article's name where a folder is given instead of a file.
    """

    name: str
    what: str
    writer: Writer
    ending: str


FORMATS = (
    Format("html", "an annotated page that opens in any browser", Writer.HTML, "html"),
    Format("pdf", "the annotated page for print", Writer.PDF, "pdf"),
    Format(
        "docx",
        "a Word file with the changes since its main source tracked",
        Writer.DOCX,
        "tracked.docx",
    ),
    Format(
        "annotated-docx",
        "a Word file of the article with a label of its source before each sentence",
        Writer.ANNOTATED_DOCX,
        "annotated.docx",
    ),
    Format("markdown", "a report for a mail or an issue", Writer.MARKDOWN, "md"),
    Format("json", "everything, for other programs", Writer.JSON, "json"),
    Format("csv", "a table of the sentences, for a spreadsheet", Writer.CSV, "csv"),
    Format("links-csv", "a table of the links", Writer.LINKS, "links.csv"),
    Format("tei", "an apparatus for scholarly editions", Writer.TEI, "tei.xml"),
    Format(
        "annotations",
        "web annotations (JSON-LD), for tools that show them beside any text",
        Writer.ANNOTATIONS,
        "annotations.jsonld",
    ),
)
FORMATS_BY_NAME = {form.name: form for form in FORMATS}
