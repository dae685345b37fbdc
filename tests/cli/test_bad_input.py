"""Whatever is given to be read: a line and exit code 1, or an article with a notice; no traceback, and no hang."""

import io
import os
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from tests.reading.documents import archive, book, open_document_body, page, pdf, set_lines, word, word_body
from viewer.cli import main
from viewer.reading.signatures import OLD_OFFICE

TEXT = "The old bridge is shut. Nobody knows why. A ferry runs instead.\n"
LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
DECLARED = f'<!DOCTYPE w [<!ENTITY l0 "lol">{LAUGHS}]>'
MEBIBYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base.txt").write_text(TEXT)


def compare(name):
    return main(["compare", "base.txt", name, "--model", "lexical", "--json", "out.json"])


def flagged(data):
    """An archive whose parts say that they are encrypted."""
    changed = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(mark)
        while start >= 0:
            changed[start + place] |= 1
            start = changed.find(mark, start + 4)
    return bytes(changed)


def bomb(name):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, b"\0" * (65 * MEBIBYTE))
    return held.getvalue()


LOCKED_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
    b"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + b"00" * 32 + b">/U<" + b"00" * 32 + b">>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\n%%EOF"
)
REFUSED = {
    "cut.docx": (word([TEXT])[:-100], "is damaged or cut short"),
    "cut.pdf": (pdf([set_lines([TEXT])])[:200], "is damaged or cut short"),
    "cut.epub": (book([[TEXT]])[:-100], "is damaged or cut short"),
    "locked.docx": (OLD_OFFICE + bytes(999) + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
    "locked.odt": (flagged(open_document_body("<text:p>x</text:p>")), "is protected by a password"),
    "locked.epub": (flagged(book([[TEXT]])), "is protected by a password"),
    "locked.pdf": (LOCKED_PDF, "is protected by a password"),
    "old.doc": (OLD_OFFICE + bytes(999), "is an Office file of the kind used before 2007"),
    "bomb.docx": (bomb("word/document.xml"), "unpacks to far more than an article"),
    "bomb.odt": (bomb("content.xml"), "unpacks to far more than an article"),
    "deep.html": (b"<div>" * 10_000 + b"deep" + b"</div>" * 10_000, "is nested too deeply to be a page"),
    "deep.docx": (word_body("<w:p>" * 10_000 + "</w:p>" * 10_000), "is damaged"),
    "deep.json": (b"[" * 100_000, "is not sound JSON"),
    "nul.txt": (b"The ferry left.\0It came back.", "is not text (it holds NUL characters)"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(99), "is not text (it looks like a PNG picture)"),
}


@pytest.mark.parametrize(("name", "data", "says"), [(name, *held) for name, held in REFUSED.items()], ids=list(REFUSED))
def test_a_bad_file_is_one_line_and_1(name, data, says, capsys):
    Path(name).write_bytes(data)
    assert compare(name) == 1
    said = capsys.readouterr()
    assert said.err.startswith(f"{name} {says}") or f" {name} {says}" in said.err
    assert said.err.count("\n") == 1
    assert not Path("out.json").exists()


@pytest.mark.parametrize("name", ["wrong.pdf", "wrong.docx", "wrong.epub", "wrong.html"])
def test_a_wrong_ending_is_no_obstacle(name):
    Path(name).write_bytes(word([TEXT]) if name != "wrong.docx" else page([TEXT]).encode())
    assert compare(name) == 0
    assert "and was read as that" in Path("out.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["docx", "odt", "epub", "html"])
def test_entities_do_nothing(kind, tmp_path):
    (tmp_path / "secret.txt").write_text("the secret word")
    inside = f'<!ENTITY leak SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    declared = DECLARED.replace("]>", inside)
    if kind == "html":
        data = f"{declared}<html><body><p>{TEXT}</p><p>&l11;&leak;</p></body></html>".encode()
    elif kind == "epub":
        data = book([[TEXT]], OEBPS__c0=f"{declared}<p>&l11;&leak;</p>")
    else:
        made, part = (
            (word([TEXT]), "word/document.xml")
            if kind == "docx"
            else (open_document_body(f"<text:p>{TEXT}</text:p>"), "content.xml")
        )
        with zipfile.ZipFile(io.BytesIO(made)) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        whole = parts[part].decode().replace(TEXT.strip(), TEXT.strip() + "&l11;&leak;")
        parts[part] = (declared + whole.removeprefix('<?xml version="1.0"?>')).encode()
        data = archive(parts)
    Path(f"entities.{kind}").write_bytes(data)
    code = compare(f"entities.{kind}")
    assert code in (0, 1)
    written = Path("out.json").read_text(encoding="utf-8") if code == 0 else ""
    assert "the secret word" not in written and "lollol" not in written


def test_a_file_of_200_megabytes_is_refused_unread(capsys):
    with Path("large.txt").open("wb") as file:
        file.truncate(200 * MEBIBYTE)
    assert compare("large.txt") == 1
    assert "large.txt is larger than the 64 MiB that are read" in capsys.readouterr().err


def test_a_file_that_vanishes_while_it_is_read_is_read_or_refused(monkeypatch, capsys):
    Path("gone.txt").write_text(TEXT)
    opened = os.open

    def open_what_has_gone(path, flags, *rest, **named):
        if str(path) == "gone.txt":
            Path("gone.txt").unlink()
        return opened(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", open_what_has_gone)
    assert compare("gone.txt") == 1
    assert "gone.txt does not exist" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_itself_is_refused(capsys):
    Path("loop.txt").symlink_to("loop.txt")
    assert compare("loop.txt") == 1
    assert "is a symbolic link that leads back to itself" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read():
    os.mkfifo("pipe")
    writer = threading.Thread(target=Path("pipe").write_text, args=(TEXT,))
    writer.start()
    assert compare("pipe") == 0
    writer.join()


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize(
    "name", ["two\nlines.txt", "Паром на мели.txt", "フェリー.txt", "عبّارة.txt", " .txt", "-x.txt"]
)
def test_names_may_be_anything(name, capsys):
    Path(name).write_text(TEXT)
    assert compare(f"./{name}") == 0
    Path(name).write_bytes(b"\x89PNG\r\n\x1a\n")
    assert compare(f"./{name}") == 1
    assert capsys.readouterr().err.count("\n") == 1
