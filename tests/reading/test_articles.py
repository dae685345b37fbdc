"""Files and given text become articles with their text untouched."""

import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Article, NoticeCode
from viewer.reading import ReadError, read, read_html, read_lines, read_sentences, read_text
from viewer.reading.files import LARGEST

ANY_TEXT = st.text(st.characters(), max_size=200)


def _file(folder: Path, data: bytes, name: str = "ferry.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    "data",
    [
        b"The ferry left at nine.\r\n\r\nIt came back at ten.\r\n",
        b"The ferry left at nine.\n\nIt came back at ten.",
        b"The ferry left at nine and was not\nseen again before it came back\nat ten.\n",
        b"  leading and trailing blanks  \n\n\n",
        "Der Fährmann sagte: „Nein.“".encode(),
    ],
)
def test_the_text_is_the_bytes_decoded_and_nothing_else(tmp_path: Path, data: bytes) -> None:
    path = _file(tmp_path, data)
    article = read(path, siglum="C")
    assert article.text == data.decode()
    assert article.siglum == "C"
    assert article.title == "ferry"
    assert article.origin.path == path
    assert article.origin.sha256 == hashlib.sha256(data).hexdigest()
    assert article.origin.encoding == "utf-8"
    assert (article.sentences, article.given, article.notices) == ((), False, ())


def test_the_hash_is_of_the_bytes_with_their_mark(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfThe ferry left."
    article = read(_file(tmp_path, data))
    assert article.text == "The ferry left."
    assert article.origin.sha256 == hashlib.sha256(data).hexdigest()


def test_the_title_is_the_headline_where_there_is_one(tmp_path: Path) -> None:
    assert read(_file(tmp_path, b"Ferry lost in fog\n\nIt was found.\n")).title == "Ferry lost in fog"


def test_the_headline_behind_a_notice_is_the_title(tmp_path: Path) -> None:
    notice = "Notice: You are reading an archived article. Some of the information on this page may be out of date."
    text = f"{notice}\n\nFerry lost in fog\nCoast Radio news\n\nThe ferry was lost in fog on Monday, police said."
    assert read(_file(tmp_path, text.encode())).title == "Ferry lost in fog"
    assert read(_file(tmp_path, text.replace("Coast Radio news", "It was found.").encode())).title == "ferry"


def test_a_title_made_of_a_file_name_is_one_line(tmp_path: Path) -> None:
    assert read(_file(tmp_path, b"The ferry left.", "fer\nry.txt")).title == "fer\\nry"


def test_a_notice_of_the_encoding_reaches_the_article(tmp_path: Path) -> None:
    article = read(_file(tmp_path, b"Caf\xe9 closed."))
    assert article.origin.encoding == "cp1252"
    assert [n.code for n in article.notices] == [NoticeCode.ENCODING]


def test_the_encoding_may_be_named(tmp_path: Path) -> None:
    article = read(_file(tmp_path, "Паром ушёл.".encode("koi8-r")), encoding="koi8-r")
    assert (article.text, article.origin.encoding, article.notices) == ("Паром ушёл.", "koi8-r", ())


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_article_with_a_notice(tmp_path: Path, data: bytes) -> None:
    article = read(_file(tmp_path, data))
    assert [n.code for n in article.notices] == [NoticeCode.EMPTY]


def test_standard_input_is_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"The ferry left.\n")))
    article = read("-")
    assert (article.text, article.title, article.origin.path) == ("The ferry left.\n", "standard input", "-")


def test_a_text_of_fifty_megabytes_is_read_and_says_what_was_left_undone(tmp_path: Path) -> None:
    line = b"The ferry left at nine and came back at ten, as it does on every day of the week.\n\n"
    data = line * (50_000_000 // len(line))
    assert len(data) < LARGEST
    article = read(_file(tmp_path, data))
    assert len(article.text) == len(data)
    assert [n.code for n in article.notices] == [NoticeCode.LIMIT]


def test_lines_are_sentences_as_given(tmp_path: Path) -> None:
    article = read_lines(_file(tmp_path, b"One. Still one.\r\n\r\n  \r\n  Two \r\nthree"), siglum="B")
    assert [article.sentence_text(i) for i in range(len(article.sentences))] == ["One. Still one.", "Two", "three"]
    assert article.given
    assert article.body == (0, 1, 2)
    assert article.asides == ()
    assert article.text == "One. Still one.\r\n\r\n  \r\n  Two \r\nthree"


def test_a_comment_thread_among_given_lines_is_body(tmp_path: Path) -> None:
    article = read_lines(_file(tmp_path, b"Police said so.\nThey did.\n* OMG I cannot believe this!!\n* lol me too\n"))
    assert article.asides == ()
    assert article.body == (0, 1, 2, 3)


def test_pasted_text_is_an_article() -> None:
    article = read_text("Ferry lost in fog\n\nIt was found.", siglum="D")
    assert (article.siglum, article.title, article.origin.path) == ("D", "Ferry lost in fog", None)
    assert article.origin.sha256 == hashlib.sha256(b"Ferry lost in fog\n\nIt was found.").hexdigest()
    assert read_text("It was found.").title == "Given text"
    assert read_text("It was found.", title="Fog").title == "Fog"
    assert read_text("\ufeffIt was found.").text == "It was found."


def test_pasted_rich_text_is_an_article() -> None:
    html = "<meta charset='utf-8'><h1>Ferry lost</h1><p>It was <b>found</b>.</p>"
    article = read_html(html, siglum="D")
    assert (article.text, article.title, article.siglum) == ("Ferry lost\n\nIt was found.", "Ferry lost", "D")
    assert article.origin.sha256 == hashlib.sha256(html.encode()).hexdigest()
    assert read_html("<p>It was found.</p>").title == "Given text"
    with pytest.raises(ReadError, match="Given text shows no text"):
        read_html("<img src='a.png'>")


def test_an_empty_given_sentence_keeps_its_index() -> None:
    article = read_sentences(["One.", "", "Three\nin two lines.", "  ", "Five."], title="Given")
    assert article.text == "One.\n\nThree\nin two lines.\n  \nFive."
    assert [article.sentence_text(i) for i in range(5)] == ["One.", "", "Three\nin two lines.", "", "Five."]
    assert article.body == (0, 2, 4)
    assert (article.given, article.title, article.asides) == (True, "Given", ())


def test_no_sentences_at_all_are_an_empty_article() -> None:
    article = read_sentences([])
    assert (article.text, article.sentences, article.given) == ("", (), True)
    assert [n.code for n in article.notices] == [NoticeCode.EMPTY]


@given(ANY_TEXT)
def test_any_text_is_an_article(text: str) -> None:
    article = read_text(text)
    assert article.text == text.removeprefix("\ufeff")
    _check_asides(article)


@given(st.lists(ANY_TEXT, max_size=8))
def test_any_sentences_are_an_article(sentences: list[str]) -> None:
    article = read_sentences(sentences)
    assert article.text == "\n".join(sentences)
    expected = [s if s.strip() else "" for s in sentences]
    assert [article.sentence_text(i) for i in range(len(sentences))] == expected


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = _file(tmp_path_factory.getbasetemp(), data, "any.txt")
    try:
        article = read(path)
    except ReadError as error:
        assert str(error).splitlines() == [str(error)]
        return
    assert article.origin.sha256 == hashlib.sha256(data).hexdigest()
    if NoticeCode.BYTES_REPLACED not in {n.code for n in article.notices}:
        assert data.endswith(article.text.encode(article.origin.encoding))


def _check_asides(article: Article) -> None:
    reached = 0
    for aside in article.asides:
        assert reached <= aside.span.start < aside.span.end <= len(article.text)
        reached = aside.span.end
