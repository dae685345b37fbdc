"""XML is read with nothing expanded and nothing fetched."""

from pathlib import Path

import pytest

from viewer.reading import ReadError
from viewer.reading.xml_parts import parse_xml


def test_comments_and_instructions_are_left_out() -> None:
    root = parse_xml(b"<a><!-- no --><?no no?><b>yes</b></a>", "a.docx")
    assert [child.tag for child in root] == ["b"]


def test_external_entities_are_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    xml = f'<!DOCTYPE a [<!ENTITY s SYSTEM "{secret.as_uri()}">]><a>&s;</a>'
    assert "the secret" not in "".join(parse_xml(xml.encode(), "a.docx").itertext())


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a></b>", b"<a>\0</a>", b"<a>" * 3000 + b"</a>" * 3000])
def test_what_is_not_well_formed_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"a\.docx is damaged: a part of it is not well-formed XML"):
        parse_xml(data, "a.docx")
