import pytest

from tests.factories import compared, told
from viewer.present.edit_words import edit_sentences
from viewer.present.index import index_comparison


@pytest.mark.parametrize(
    ("base", "markup", "said"),
    [
        ("three cracks", "{!two>three} cracks", ("“two” became “three”",)),
        ("cracks today", "cracks{+ today}", ("“today” was added",)),
        ("cracks", "cracks{- for now}", ("“for now” was dropped",)),
        ("old ramp", "{~disused landing>old ramp}", ("“disused landing” was put as “old ramp”",)),
        ("kept", "kept", ()),
    ],
)
def test_an_edit_is_a_plain_sentence(base: str, markup: str, said: tuple[str, ...]) -> None:
    index = index_comparison(compared(told(base, B1=markup)))
    assert edit_sentences(index, 0) == said


def test_typography_is_counted_where_it_is_asked_for() -> None:
    index = index_comparison(compared(told("He said “no”.", B1='He said {:"no">“no”}.')))
    assert edit_sentences(index, 0) == ()
    assert edit_sentences(index, 0, typography=True) == (
        "capitals, quotation marks, spacing or punctuation differ in 1 place",
    )


def test_punctuation_alone_is_not_worth_a_sentence() -> None:
    index = index_comparison(compared(told("Yes; no", B1="Yes{!,>;} no")))
    assert edit_sentences(index, 0) == ()


def test_long_words_are_cut_short() -> None:
    index = index_comparison(compared(told("Yes", B1="Yes{- " + "and so on " * 20 + "}")))
    (said,) = edit_sentences(index, 0)
    assert said.endswith(" …” was dropped")
    assert len(said) < 90
