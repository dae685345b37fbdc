"""Saved mail and MHTML pages become articles."""

from email.message import EmailMessage

import pytest

from viewer.reading import ReadError
from viewer.reading.choices import Choices
from viewer.reading.mime import extract
from viewer.reading.passages import PARTED

NEWS = (
    "<p>The harbour ferry ran aground on a sandbank on Thursday evening, and its forty passengers spent four hours "
    "waiting for the tide, the coastguard said.</p><p>Nobody was hurt – “not one”, it added. It was back by nine.</p>"
)


def _mail(html: str | None, plain: str | None = None) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Fähre läuft auf"
    message["From"] = "Lena Voss <lena@example.org>"
    message["Date"] = "Mon, 04 Mar 2019 10:00:00 +0000"
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        message.add_alternative(html, subtype="html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    return message.as_bytes()


def test_the_page_of_a_mail_is_read() -> None:
    article = extract(_mail(f"<html><body>{NEWS}</body></html>", "The plain one."), "a.eml", Choices())
    assert article.text.split(PARTED)[1] == "Nobody was hurt – “not one”, it added. It was back by nine."
    assert article.title == "Fähre läuft auf"
    assert article.metadata.author == "Lena Voss <lena@example.org>"


def test_a_plain_mail_is_read() -> None:
    assert extract(_mail(None, "Größe und Güte.\n"), "a.eml", Choices()).text.strip() == "Größe und Güte."


def test_a_page_saved_with_its_pictures_is_read() -> None:
    body = f'<html lang="en"><body><nav><a href="/">Home</a></nav>{NEWS}</body></html>'
    data = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://carrow.example/ferry\r\n"
        "Subject: Ferry aground\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
        f"----b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n"
        "----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b--\r\n"
    )
    page = extract(data.encode(), "a.mhtml", Choices())
    assert page.text.split(PARTED)[0] == "Home"
    assert [aside.span.of(page.text) for aside in page.asides or ()] == ["Home"]
    assert (page.title, page.metadata.address) == ("Ferry aground", "https://carrow.example/ferry")
    assert page.metadata.author is None


@pytest.mark.parametrize("data", [b"Subject: x\r\nContent-Type: image/png\r\n\r\nabc", b"Content-Type: a/b\n\n"])
def test_what_holds_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"a\.eml holds no text to read"):
        extract(data, "a.eml", Choices())
