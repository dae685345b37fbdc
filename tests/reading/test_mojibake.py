"""Garbled characters are offered for repair, and repaired only when that is asked for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import NoticeCode
from viewer.reading import read
from viewer.reading.mojibake import count_garbled, mend, offer_repair

SOUND = "“It’s a naïve café,” she said – for 3 £. 🙂"


def _garble(text: str) -> str:
    undefined = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    return "".join(chr(byte) if byte in undefined else bytes([byte]).decode("cp1252") for byte in text.encode())


def test_garbled_text_is_mended() -> None:
    assert mend(_garble(SOUND)) == SOUND
    assert count_garbled(_garble(SOUND)) == sum(not character.isascii() for character in SOUND)


@pytest.mark.parametrize("text", [SOUND, "Ça va? Âge d’or, château", "«CAFÉ»", "IRMÃS", "Größe", "ð and þ", "a â € ™"])
def test_honest_text_is_left_alone(text: str) -> None:
    assert mend(text) == text
    assert count_garbled(text) == 0


def test_a_notice_offers_the_repair_and_the_text_is_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(_garble(SOUND), encoding="utf-8")
    article = read(str(path))
    assert article.text == _garble(SOUND)
    assert [notice.code for notice in article.notices] == [NoticeCode.MOJIBAKE]


def test_the_repair_is_made_when_asked_for_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(_garble(SOUND), encoding="utf-8")
    article = read(str(path), repair=True)
    assert article.text == SOUND
    assert [notice.code for notice in article.notices] == [NoticeCode.MOJIBAKE]
    assert "repaired, as you asked" in article.notices[0].message


def test_asides_of_a_page_stay_where_they_are_when_it_is_repaired(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    news = f"{SOUND} The harbour ferry ran aground on Thursday evening, and its passengers waited for the tide."
    body = f"<nav>Home – {SOUND}</nav><h1>Ferry</h1><p>{news}</p><p>{news}</p><footer>Foot</footer>"
    path.write_text(_garble(f"<html><body>{body}</body></html>"), encoding="utf-8")
    article = read(str(path), repair=True)
    assert [aside.span.of(article.text) for aside in article.asides] == [f"Home – {SOUND}", "Foot"]


@given(st.text())
def test_mending_any_text_changes_only_what_is_garbled(text: str) -> None:
    assert (mend(text) == text) == (count_garbled(text) == 0)


def test_an_offer_shows_what_the_text_would_be() -> None:
    text = f"Before.\n{_garble(SOUND)}\nAfter."
    offer = offer_repair(text)
    assert offer is not None
    assert offer.text == f"Before.\n{SOUND}\nAfter."
    assert offer.count == count_garbled(text)
    assert offer.samples[0] == (_garble(SOUND)[: len(offer.samples[0][0])], mend(offer.samples[0][0]))


def test_honest_text_is_offered_no_repair() -> None:
    assert offer_repair(SOUND) is None
