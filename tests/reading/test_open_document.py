"""Open Document texts become articles."""

import pytest

from tests.reading.documents import ODF, archive, open_document, open_document_body
from viewer.model import NoticeCode
from viewer.reading import ReadError, TrackedChanges
from viewer.reading.choices import Choices
from viewer.reading.open_document import extract
from viewer.reading.passages import PARTED

PARAGRAPHS = [
    "Ferry runs aground at Skelling Point",
    "The ferry left at nine.",
    "“Nobody was hurt,” he said – naïvely.",
]


def _passages(body: str) -> list[str]:
    return extract(open_document_body(body), "a.odt", Choices()).text.split(PARTED)


def test_paragraphs_are_read_in_order() -> None:
    document = extract(open_document(PARAGRAPHS, title="Given title"), "a.odt", Choices())
    assert document.text == PARTED.join(PARAGRAPHS)
    assert (document.title, document.metadata.author) == ("Given title", "Lena Voss")


def test_lists_tables_and_notes_are_read_in_order() -> None:
    body_of_note = "<text:note-body><text:p>A note.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body_of_note}</text:note>"
    cells = "<table:table-cell><text:p>{}</text:p></table:table-cell>" * 2
    rows = "".join(
        f"<table:table-row>{cells.format(*row)}</table:table-row>" for row in [("Year", "Groundings"), ("2018", "3")]
    )
    body = (
        f"<text:h>Head</text:h><text:p>Before{note}.</text:p><text:list><text:list-item><text:p>Item</text:p></text:list-item>"
        f"</text:list><table:table>{rows}</table:table><text:p>After.</text:p>"
    )
    assert _passages(body) == ["Head", "Before.", "Item", "Year\tGroundings\n2018\t3", "After.", "A note."]


def test_spaces_tabs_and_breaks_are_characters() -> None:
    assert _passages(
        '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:span>e</text:span>f</text:p>'
    ) == ["a   b\tc\ndef"]


@pytest.mark.parametrize("tracked", list(TrackedChanges))
def test_tracked_deletions_and_remarks_are_left_out_and_told(tracked: TrackedChanges) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Kept<office:annotation><text:p>why?</text:p>"
        "</office:annotation>.</text:p>"
    )
    document = extract(open_document_body(body), "a.odt", Choices(tracked=tracked))
    assert document.text == "Kept."
    assert [notice.code for notice in document.notices] == [NoticeCode.TRACKED_CHANGES]


MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/>'
    "</m:file-entry></m:manifest>"
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (open_document(PARAGRAPHS)[:300], "a.odt is damaged or cut short"),
        (open_document_body("", **{"META-INF__manifest": MANIFEST}), "a.odt is protected by a password"),
        (
            archive({"content.xml": f"<office:document-content {ODF}><office:body/></office:document-content>"}),
            "a.odt is an Open Document, but not a text",
        ),
        (archive({"content.xml": "<broken"}), "a.odt is damaged: a part of it is not well-formed XML"),
    ],
)
def test_documents_that_cannot_be_read_are_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        extract(data, "a.odt", Choices())
    assert str(refused.value).startswith(says)
