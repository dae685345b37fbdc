"""Norms: what is folded, and what is not."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.language.norms import normalise

SAME = [
    ("Ferry", "ferry", "FERRY"),
    ("ÉTÉ", "été", "e\u0301te\u0301", "ÉTe\u0301"),
    ("STRASSE", "Straße", "strasse"),
    ("“", "”", '"', "«", "»", "„", "``", "''", "″"),
    ("‘", "’", "'", "`", "´", "ʼ"),
    ("-", "–", "—", "−", "‑", "‐"),
    ("well-known", "well‑known", "Well–Known"),
    ("...", "…"),
    ("'re", "’re", "re", "RE"),
    ("n't", "n’t", "nt"),
    ("O'Brien", "O’Brien", "obrien"),
    ("hello", "hel\u00adlo", "hel\u200blo", "\ufeffhello"),
    ("ﬁne", "fine"),
    ("20 %", "20%", "20\u00a0%"),
    ("１２", "12"),
]
DIFFERENT = [
    ("ferry", "ferries"),
    ("resume", "résumé"),
    ("1,200", "1200"),
    ("1.5", "15"),
    ("-", "--"),
    (".", ","),
    ("?", "!"),
    ('"', "'"),
    ("wellknown", "well-known"),
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_spellings_that_only_look_different_have_one_norm(spellings: tuple[str, ...]) -> None:
    assert {normalise(spelling) for spelling in spellings} == {normalise(spellings[0])}


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_a_reader_would_tell_apart_stays_apart(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@given(st.text(max_size=8))
@example("İ")
@example("ŉ")
@example("'\u0301")
@example("\u1fbd")
@example("\u2033'")
@example("e'\u0301")
@example("T\u00a8")
@example(" `` ")
def test_the_norm_of_a_norm_is_the_norm(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(max_size=8))
def test_composed_and_decomposed_letters_have_one_norm(text: str) -> None:
    assert normalise(unicodedata.normalize("NFD", text)) == normalise(unicodedata.normalize("NFC", text))


@given(st.text("abcxyzäöñж'’-", max_size=8))
def test_case_makes_no_difference(text: str) -> None:
    assert normalise(text.upper()) == normalise(text.lower()) == normalise(text)


@given(st.text("'’‘`", min_size=1, max_size=4))
def test_a_token_of_nothing_but_apostrophes_keeps_a_norm(text: str) -> None:
    assert normalise(text)
