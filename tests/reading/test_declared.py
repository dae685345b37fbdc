"""Pages say what they are encoded in."""

import pytest

from viewer.reading.declared import declared_encoding


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<META CHARSET=ISO-8859-1>", "cp1252"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        (b'<?xml version="1.0" encoding="gb2312"?><html/>', "gb18030"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b'<meta charset="klingon">', None),
        (b'<meta charset="base64">', None),
        (b"<p>charset=utf-8</p>", None),
        (b" " * 5000 + b'<meta charset="utf-8">', None),
    ],
)
def test_the_encoding_is_the_one_that_browsers_understand(data: bytes, name: str | None) -> None:
    assert declared_encoding(data) == name
