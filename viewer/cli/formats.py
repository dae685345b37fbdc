"""The formats of `compare`: what each is called, who writes it, and how its file ends."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `name` is its option and `what` its help; `writer` is imported when it is asked for.

    `ending` is put to the article's name where a folder is given instead of a file.
    """

    name: str
    what: str
    writer: tuple[str, str]
    ending: str


FORMATS = (
    Format("html", "an annotated page that opens in any browser", ("viewer.export.html", "write_html"), "html"),
    Format("pdf", "the annotated page for print", ("viewer.export.pdf", "write_pdf"), "pdf"),
    Format(
        "docx",
        "a Word file with the changes since its main source tracked",
        ("viewer.export.docx", "write_tracked_docx"),
        "tracked.docx",
    ),
    Format(
        "annotated-docx",
        "a Word file of the article with a label of its source before each sentence",
        ("viewer.export.docx", "write_annotated_docx"),
        "annotated.docx",
    ),
    Format("markdown", "a report for a mail or an issue", ("viewer.export.markdown", "write_markdown"), "md"),
    Format("json", "everything, for other programs", ("viewer.export.comparison_json", "write_json"), "json"),
    Format("csv", "a table of the sentences, for a spreadsheet", ("viewer.export.csv_tables", "write_csv"), "csv"),
    Format("links-csv", "a table of the links", ("viewer.export.csv_tables", "write_links_csv"), "links.csv"),
    Format("tei", "an apparatus for scholarly editions", ("viewer.export.tei", "write_tei"), "tei.xml"),
    Format(
        "annotations",
        "web annotations (JSON-LD), for tools that show them beside any text",
        ("viewer.export.web_annotations", "write_web_annotations"),
        "annotations.jsonld",
    ),
)
FORMATS_BY_NAME = {form.name: form for form in FORMATS}
