"""Word documents become articles, in either state of their tracked changes."""

import pytest

from tests.reading.documents import W, archive, word, word_body, word_paragraph
from viewer.model import NoticeCode
from viewer.reading import ReadError, TrackedChanges
from viewer.reading.choices import Choices
from viewer.reading.passages import PARTED
from viewer.reading.signatures import OLD_OFFICE
from viewer.reading.word_document import extract

PARAGRAPHS = [
    "Ferry runs aground at Skelling Point",
    "The ferry left at nine.",
    "“Nobody was hurt,” he said – naïvely.",
]


def _passages(data: bytes, choices: Choices | None = None) -> list[str]:
    return extract(data, "a.docx", choices or Choices()).text.split(PARTED)


def test_paragraphs_are_read_in_order() -> None:
    document = extract(word(PARAGRAPHS), "a.docx", Choices())
    assert document.text == PARTED.join(PARAGRAPHS)
    assert document.title == PARAGRAPHS[0]
    assert document.notices == ()


def test_a_document_says_what_it_is() -> None:
    document = extract(word(PARAGRAPHS, title="Given title", author="Lena Voss"), "a.docx", Choices())
    assert (document.title, document.metadata.author) == ("Given title", "Lena Voss")
    assert document.metadata.date == "2019-03-04T10:00:00Z"


TRACKED = (
    "<w:p><w:r><w:t>The ferry left at </w:t></w:r><w:del><w:r><w:delText>nine</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>ten</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
    "<w:ins><w:p><w:r><w:t>It came back.</w:t></w:r></w:p></w:ins>"
    "<w:p><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p>"
    "<w:p><w:r><w:t>End.</w:t></w:r></w:p><w:p><w:moveTo><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>"
)


@pytest.mark.parametrize(
    ("tracked", "passages"),
    [
        (TrackedChanges.ACCEPTED, ["The ferry left at ten.", "It came back.", "End.", "Moved."]),
        (TrackedChanges.ORIGINAL, ["The ferry left at nine.", "Moved.", "End."]),
    ],
)
def test_tracked_changes_are_read_in_the_state_asked_for(tracked: TrackedChanges, passages: list[str]) -> None:
    document = extract(word_body(TRACKED), "a.docx", Choices(tracked=tracked))
    assert document.text.split(PARTED) == passages
    assert [notice.code for notice in document.notices] == [NoticeCode.TRACKED_CHANGES]


def _mark(kind: str) -> str:
    return f"<w:pPr><w:rPr><w:{kind}/></w:rPr></w:pPr>"


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _row(kind: str, text: str) -> str:
    return f"<w:tr><w:trPr><w:{kind}/></w:trPr><w:tc>{word_paragraph(text)}</w:tc></w:tr>"


JOINED = f"<w:p>{_mark('del')}{_run('It came ')}<w:del>{_run('late.')}</w:del></w:p><w:p>{_run('and went.')}</w:p>"
CUT = f"<w:p>{_mark('ins')}{_run('Cut ')}</w:p><w:p><w:ins>{_run('And ')}</w:ins>{_run('there.')}</w:p>"
ROWS = f"<w:tbl>{_row('del', 'Old row.')}{_row('ins', 'New row.')}</w:tbl>"


@pytest.mark.parametrize(
    ("body", "accepted", "original"),
    [
        (JOINED, ["It came and went."], ["It came late.", "and went."]),
        (CUT, ["Cut", "And there."], ["Cut there."]),
        (ROWS, ["New row."], ["Old row."]),
    ],
    ids=["paragraphs-joined", "paragraph-cut", "rows"],
)
def test_paragraph_ends_and_rows_are_tracked_too(body: str, accepted: list[str], original: list[str]) -> None:
    assert _passages(word_body(body), Choices(tracked=TrackedChanges.ACCEPTED)) == accepted
    assert _passages(word_body(body), Choices(tracked=TrackedChanges.ORIGINAL)) == original


def test_a_table_within_a_table_is_read_once() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{word_paragraph('Inner.')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{word_paragraph('Outer.')}{inner}</w:tc></w:tr></w:tbl>"
    assert _passages(word_body(outer)) == ["Outer. Inner."]


def test_tables_text_boxes_and_notes_are_read_in_order() -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{word_paragraph(text)}</w:tc>"

    table = f"<w:tbl><w:tr>{cell('Year')}{cell('Groundings')}</w:tr><w:tr>{cell('2018')}{cell('3')}</w:tr></w:tbl>"
    box = f"<w:p><w:r><w:t>Beside</w:t><w:txbxContent>{word_paragraph('In a box.')}</w:txbxContent></w:r></w:p>"
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{word_paragraph("A note.")}</w:footnote></w:footnotes>'
    )
    document = word_body(word_paragraph("Before.") + table + box + word_paragraph("After."), word__footnotes=notes)
    assert _passages(document) == ["Before.", "Year\tGroundings\n2018\t3", "Beside", "In a box.", "After.", "A note."]


def test_breaks_tabs_and_hyphens_are_characters() -> None:
    body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"
    assert _passages(word_body(body)) == ["a\tb\nc\u2011d"]


def test_what_is_not_shown_is_not_read() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    twice = f"<mc:AlternateContent><mc:Fallback>{word_paragraph('no')}</mc:Fallback></mc:AlternateContent>"
    assert _passages(word_body(f"<w:p>{hidden}<w:r><w:t>Shown.</w:t></w:r></w:p>{twice}")) == ["Shown."]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (word(PARAGRAPHS)[:200], "a.docx is damaged or cut short"),
        (
            OLD_OFFICE + bytes(600),
            "a.docx is an Office file of the kind used before 2007 (.doc, .xls or .ppt); open it",
        ),
        (OLD_OFFICE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "a.docx is protected by a password"),
        (archive({"word/other.xml": "<a/>"}), "a.docx is damaged: a part that it needs is missing"),
        (archive({"word/document.xml": "<w:document"}), "a.docx is damaged: a part of it is not well-formed XML"),
        (archive({"word/document.xml": "<a>" * 400 + "</a>" * 400}), "a.docx is damaged"),
    ],
)
def test_documents_that_cannot_be_read_are_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        extract(data, "a.docx", Choices())
    assert str(refused.value).startswith(says)


def test_damaged_properties_do_not_keep_the_text_from_being_read() -> None:
    document = extract(word_body(word_paragraph("Text."), docProps__core="<broken"), "a.docx", Choices())
    assert document.text == "Text."


def test_entities_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    declared = f'<!DOCTYPE w [<!ENTITY l0 "lol">{laughs}]>'
    document = (
        f'{declared}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>x&l11;y</w:t></w:r></w:p></w:body></w:document>'
    )
    try:
        read = extract(archive({"word/document.xml": document}), "a.docx", Choices())
    except ReadError:
        return
    assert "lol" not in read.text
