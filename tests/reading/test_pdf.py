"""PDFs become articles: paragraphs, not lines."""

import pytest

from tests.reading.documents import pdf, set_lines
from viewer.model import NoticeCode
from viewer.reading import ReadError
from viewer.reading.choices import Choices
from viewer.reading.passages import PARTED
from viewer.reading.pdf import extract

PARAGRAPHS = [
    "Ferry runs aground at Skelling Point",
    "The harbour ferry ran aground on a sandbank on Thursday evening, and its passengers waited for the tide.",
    "“Nobody was hurt,” it added – a naïve café owner brought tea.",
    "The authority has opened an inquiry. It will take a year.",
]


def test_the_lines_of_a_paragraph_are_joined() -> None:
    document = extract(pdf([set_lines(PARAGRAPHS)]), "a.pdf", Choices())
    assert document.text.split(PARTED) == PARAGRAPHS
    assert document.notices == ()


def test_a_document_says_what_it_is() -> None:
    document = extract(pdf([set_lines(PARAGRAPHS)]), "a.pdf", Choices())
    assert (document.title, document.metadata.author) == ("Ferry aground", "Lena Voss")
    assert document.metadata.date == "2019-03-04"


def test_columns_are_read_one_after_the_other_also_when_written_across() -> None:
    left = set_lines(["The left column has words that go on for some lines, and then it ends here."], 60, 700, 24)
    right = set_lines(["The right column begins afterwards, has its own words, and ends down here."], 330, 700, 24)
    assert len(left) >= 3
    across = [line for pair in zip(left, right, strict=True) for line in pair]
    texts = [extract(pdf([lines]), "a.pdf", Choices()).text for lines in ([*left, *right], across)]
    assert texts[0].split(PARTED) == [
        "The left column has words that go on for some lines, and then it ends here.",
        "The right column begins afterwards, has its own words, and ends down here.",
    ]
    assert texts[1] == texts[0]


def test_hyphens_at_line_ends_are_undone() -> None:
    lines = [(72.0, 700.0, "The well-known har-"), (72.0, 686.0, "bour is a well-"), (72.0, 672.0, "known place.")]
    assert extract(pdf([lines]), "a.pdf", Choices()).text == "The well-known harbour is a well-known place."


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    pages = [[(72.0, 400.0, "The ferry left at nine and was not")], [(72.0, 700.0, "seen again before it came back.")]]
    assert (
        extract(pdf(pages), "a.pdf", Choices()).text
        == "The ferry left at nine and was not seen again before it came back."
    )


def test_running_heads_and_page_numbers_are_left_out_and_told() -> None:
    def page(number: int) -> list[tuple[float, float, str]]:
        body = [(72.0, 500.0, f"What is said on page {number} is another thing.")]
        return [(72.0, 815.0, "The Carrow Courier"), *body, (290.0, 20.0, str(number))]

    document = extract(pdf([page(number) for number in (1, 2, 3, 4)]), "a.pdf", Choices())
    assert "Courier" not in document.text
    assert document.text.split(PARTED) == [f"What is said on page {n} is another thing." for n in (1, 2, 3, 4)]
    assert [notice.code for notice in document.notices] == [NoticeCode.ASIDES]


def test_only_so_many_pages_are_read_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.reading.pdf.MOST_PAGES", 2)
    document = extract(pdf([[(72.0, 500.0, f"Page {word}.")] for word in ("one", "two", "three")]), "a.pdf", Choices())
    assert document.text.split(PARTED) == ["Page one.", "Page two."]
    assert [notice.message for notice in document.notices] == ["Only the first 2 of 3 pages were read."]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\nnothing more", "a.pdf is damaged or cut short"),
        (pdf([set_lines(PARAGRAPHS)])[:120], "a.pdf is damaged or cut short"),
        (pdf([[]]), "a.pdf holds no text (it may be a scan); run text recognition on it first"),
    ],
)
def test_documents_that_cannot_be_read_are_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        extract(data, "a.pdf", Choices())
    assert str(refused.value).startswith(says)


def test_a_document_with_a_password_is_refused() -> None:
    locked = pdf([set_lines(PARAGRAPHS)]).replace(
        b"trailer\n<<",
        b"trailer\n<< /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter "
        b"/Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>",
    )
    with pytest.raises(ReadError, match=r"a\.pdf is protected by a password; save it without one"):
        extract(locked, "a.pdf", Choices())


PRINTED = [(24.0, 820.0, "11/21/26, 3:18 AM"), (300.0, 820.0, "Ferry aground - Courier")]
FOOT = [(24.0, 14.0, "https://courier.example/ferry"), (560.0, 14.0, "1/1")]


def test_what_a_browser_prints_around_a_page_is_left_out_even_once() -> None:
    document = extract(pdf([[*PRINTED, *set_lines(PARAGRAPHS, top=700), *FOOT]]), "a.pdf", Choices())
    assert document.text.split(PARTED) == PARAGRAPHS
    assert [notice.code for notice in document.notices] == [NoticeCode.ASIDES]


def test_dates_and_addresses_in_the_text_stay() -> None:
    lines = [(24.0, 500.0, "11/21/26, 3:18 AM"), (24.0, 484.0, "https://courier.example/ferry")]
    assert extract(pdf([lines]), "a.pdf", Choices()).text == "11/21/26, 3:18 AM https://courier.example/ferry"


def test_a_gap_of_half_a_line_parts_paragraphs() -> None:
    lines = [(72.0, 700.0 - y, text) for y, text in ((0, "By Lena Voss"), (23, "The ferry left"), (39, "at nine."))]
    assert extract(pdf([lines]), "a.pdf", Choices()).text == "By Lena Voss\n\nThe ferry left at nine."
