"""One article of our own, in every format that is read."""

import base64
import json

from tests.reading.documents import book, open_document, page, pdf, rich_text, set_lines, word

_WRITTEN = """\
Ferry runs aground at Skelling Point

By Lena Voss, Carrow Courier

CARROW, March 4 — The harbour ferry ran aground on a sandbank on Thursday evening, and its forty-one passengers spent
four hours waiting for the tide. Nobody was hurt, the coastguard said.

“We heard a long scrape, then nothing,” said Dr. Ana Ruiz, a naïve first-time passenger. “The café stayed open.”

The vessel, built in 1987 at a cost of £2.5 million, had been due in dry dock at 6 p.m. on the same day. Its owners,
Skelling Lines Ltd., said that they would look into what had happened – and why.

What we know so far:

The ferry left Carrow at 5.40 p.m. with 41 people on board.

It struck the bank at 6.05 p.m., some 300 m from the pier.

It was refloated shortly after eleven and went back to port under its own power.

An inquiry has been opened. It will take a year, the harbour master said; until then, the evening service will be run
by the smaller of the two boats.
"""
PARAGRAPHS = tuple(" ".join(paragraph.split()) for paragraph in _WRITTEN.split("\n\n"))
TEXT = "\n\n".join(PARAGRAPHS)


def in_every_format() -> dict[str, bytes]:
    """The article as files, by their names."""
    html = page(PARAGRAPHS[1:]).replace("<body>", f"<body><h1>{PARAGRAPHS[0]}</h1>")
    return {
        "text.txt": TEXT.encode(),
        "latin.txt": TEXT.encode("cp1252"),
        "wide.txt": TEXT.encode("utf-16"),
        "wrapped.txt": _wrap().encode(),
        "page.html": html.encode(),
        "page.mhtml": _mhtml(html),
        "mail.eml": _mail(),
        "word.docx": word(PARAGRAPHS, title=PARAGRAPHS[0], author="Lena Voss"),
        "open.odt": open_document(PARAGRAPHS, title=PARAGRAPHS[0]),
        "rich.rtf": rich_text(PARAGRAPHS),
        "print.pdf": pdf([set_lines(PARAGRAPHS[:5]), set_lines(PARAGRAPHS[5:])]),
        "columns.pdf": pdf([_columns()], size=8),
        "book.epub": book([PARAGRAPHS]),
        "marks.md": ("# " + TEXT).encode(),
        "corpus.json": json.dumps({"title": PARAGRAPHS[0], "text": TEXT}).encode(),
        "corpus.jsonl": (json.dumps({"title": PARAGRAPHS[0], "text": TEXT}) + "\n").encode(),
        "corpus.csv": f'title,text\n"{PARAGRAPHS[0]}","{TEXT}"\n'.encode(),
    }


def _wrap(width: int = 72) -> str:
    lines = []
    for paragraph in PARAGRAPHS:
        line = ""
        for word_ in paragraph.split():
            if len(line) + 1 + len(word_) > width:
                lines.append(line)
                line = word_
            else:
                line = f"{line} {word_}".strip()
        lines += [line, ""]
    return "\n".join(lines)


def _columns() -> list[tuple[float, float, str]]:
    """Two columns on one page, their lines broken within words where they are long."""
    left = set_lines(PARAGRAPHS[:5], left=50, width=46)
    right = set_lines(PARAGRAPHS[5:], left=320, width=46)
    return [*left, *right]


def _mhtml(html: str) -> bytes:
    content = base64.encodebytes(html.encode()).decode()
    return (
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://courier.example/ferry\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="part"\n\n--part\nContent-Type: text/html\n'
        f"Content-Transfer-Encoding: base64\nContent-Location: https://courier.example/ferry\n\n{content}\n--part--\n"
    ).encode()


def _mail() -> bytes:
    content = base64.encodebytes(TEXT.encode()).decode()
    return (
        f"Subject: {PARAGRAPHS[0]}\nFrom: Lena Voss <lena@courier.example>\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{content}"
    ).encode()
