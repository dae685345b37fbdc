"""Articles and what is checked when one is made."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Article, Aside, AsideKind, Origin, Sentence, Span

TEXT = "The ferry sank.  Nobody drowned.\n"
FIRST, SECOND = Span(0, 15), Span(17, 32)


def article(*spans: Span, text: str = TEXT, asides: tuple[Aside, ...] = ()) -> Article:
    return Article("A", "Title", text, Origin(None, "0" * 64), asides=asides, sentences=tuple(map(Sentence, spans)))


def test_an_article_may_wait_for_its_sentences() -> None:
    assert article().sentences == ()
    assert article().body == ()


def test_sentences_are_read_by_their_index() -> None:
    assert article(FIRST, SECOND).sentence_text(1) == "Nobody drowned."


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        ((SECOND, FIRST), "before"),
        ((Span(0, 20), SECOND), "overlaps"),
        ((FIRST, Span(17, 40)), "outside"),
        ((Span(1, 15), SECOND), "before"),
        ((FIRST, Span(18, 32)), "before"),
        ((FIRST,), "after"),
        ((FIRST, Span(17, 31)), "after"),
    ],
)
def test_sentences_are_in_order_inside_the_text_and_leave_no_character_out(spans, told) -> None:
    with pytest.raises(ValueError, match=told):
        article(*spans)


def test_sentences_may_leave_out_white_space_alone() -> None:
    assert len(article(FIRST, SECOND).sentences) == 2
    assert len(article(Span(0, 17), Span(17, 33)).sentences) == 2


def test_an_empty_sentence_keeps_its_index_and_is_no_body() -> None:
    made = article(FIRST, Span(16, 16), SECOND)
    assert made.sentence_text(1) == ""
    assert made.body == (0, 2)


def test_sentences_of_asides_are_no_body() -> None:
    made = article(FIRST, SECOND)
    made = replace(made, sentences=(made.sentences[0], Sentence(SECOND, body=False)))
    assert made.body == (0,)


def test_an_aside_lies_inside_the_text() -> None:
    with pytest.raises(ValueError, match="outside"):
        article(asides=(Aside(Span(30, 40), AsideKind.COMMENT, "a bullet", 0.9),))


@pytest.mark.parametrize("score", [-0.1, 1.01, float("nan")])
def test_an_aside_is_as_sure_as_a_share_can_be(score: float) -> None:
    with pytest.raises(ValueError, match=r"0\.\.1"):
        Aside(Span(0, 3), AsideKind.NOTICE, "a notice", score)


@given(st.lists(st.text("ab .\n", max_size=6), max_size=6))
def test_any_cut_of_a_text_is_an_article(pieces: list[str]) -> None:
    spans, at = [], 0
    for piece in pieces:
        spans.append(Span(at, at + len(piece)))
        at += len(piece)
    made = article(*spans, text="".join(pieces))
    assert "".join(made.sentence_text(i) for i in range(len(spans))) == made.text
    assert made.body == tuple(i for i, piece in enumerate(pieces) if piece)
