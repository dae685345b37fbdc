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


def _region(name: str, content: str) -> str:
    return f'<text:changed-region xml:id="{name}" text:id="{name}">{content}</text:changed-region>'


def _deletion(name: str, *paragraphs: str) -> str:
    return _region(name, f"<text:deletion>{''.join(f'<text:p>{p}</text:p>' for p in paragraphs)}</text:deletion>")


def _addition(name: str) -> str:
    return _region(name, "<text:insertion/>")


def _start(name: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>'


def _end(name: str) -> str:
    return f'<text:change-end text:change-id="{name}"/>'


def _gone(name: str) -> str:
    return f'<text:change text:change-id="{name}"/>'


# As LibreOffice writes them: a deletion holds a paragraph more than breaks were deleted.
CHANGES = {
    "words": (
        [_deletion("d", "nine"), _addition("a")],
        [f"It left at {_gone('d')}{_start('a')}ten{_end('a')}."],
        ["It left at ten."],
        ["It left at nine."],
    ),
    "a paragraph added": (
        [_addition("a")],
        ["One.", f"{_start('a')}New.", f"{_end('a')}Two."],
        ["One.", "New.", "Two."],
        ["One.", "Two."],
    ),
    "a paragraph left out": (
        [_deletion("d", "Old.", "")],
        ["One.", f"{_gone('d')}Two."],
        ["One.", "Two."],
        ["One.", "Old.", "Two."],
    ),
    "two paragraphs made one": (
        [_deletion("d", "back late.", "Nobody")],
        [f"It came {_gone('d')} went."],
        ["It came  went."],
        ["It came back late.", "Nobody went."],
    ),
    "one paragraph made two": (
        [_addition("a")],
        [f"Cut {_start('a')}here.", f"And {_end('a')}there."],
        ["Cut here.", "And there."],
        ["Cut there."],
    ),
    "added and left out again": (
        [_region("d", "<text:deletion><text:p>never</text:p></text:deletion><text:insertion/>")],
        [f"It was {_gone('d')}so."],
        ["It was so."],
        ["It was so."],
    ),
    "a change within itself": (
        [_deletion("d", f"old {_gone('d')}")],
        [f"The {_gone('d')}ferry."],
        ["The ferry."],
        ["The old ferry."],
    ),
}


@pytest.mark.parametrize(("regions", "paragraphs", "accepted", "original"), CHANGES.values(), ids=CHANGES)
def test_both_states_of_tracked_changes_can_be_read(
    regions: list[str], paragraphs: list[str], accepted: list[str], original: list[str]
) -> None:
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    data = open_document_body(f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>{body}")
    read = {tracked: extract(data, "a.odt", Choices(tracked=tracked)) for tracked in TrackedChanges}
    assert read[TrackedChanges.ACCEPTED].text.split(PARTED) == accepted
    assert read[TrackedChanges.ORIGINAL].text.split(PARTED) == original
    (notice,) = read[TrackedChanges.ORIGINAL].notices
    assert notice.message == "The document has tracked changes; it was read as it was before any of them."


def test_a_table_within_a_table_is_read_once() -> None:
    def table(content: str) -> str:
        cell = f"<table:table-cell>{content}</table:table-cell>"
        return f"<table:table><table:table-row>{cell}</table:table-row></table:table>"

    assert _passages(table("<text:p>Outer.</text:p>" + table("<text:p>Inner.</text:p>"))) == ["Outer. Inner."]


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
