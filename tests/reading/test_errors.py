"""An error of reading is one line."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.errors import ReadError


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = ReadError("is not text (it looks like a PNG picture)", "photo.png", "give the article as text")
    assert str(error) == "photo.png is not text (it looks like a PNG picture); give the article as text"


@given(st.text(st.characters(), max_size=30))
def test_an_error_is_one_printable_line_whatever_the_file_is_called(name: str) -> None:
    line = str(ReadError("does not exist", name, "check its name"))
    assert line.splitlines() == [line]
    assert line.isprintable()
    line.encode("utf-8")
