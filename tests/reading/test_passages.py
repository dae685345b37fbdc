"""Passages become one text, and their judgements its asides."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.model import AsideKind
from viewer.reading.evidence import Judgement
from viewer.reading.passages import Passage, find_spans, join_asides, join_text

MENU = Judgement(AsideKind.NAVIGATION, 0.9, "a menu")
SURER = Judgement(AsideKind.NAVIGATION, 0.95, "a menu")
SHARE = Judgement(AsideKind.SHARE, 0.8, "sharing")
PASSAGES = st.lists(st.builds(Passage, st.text(min_size=1), st.sampled_from([None, MENU, SURER, SHARE])))


def test_neighbours_judged_alike_are_one_aside_as_sure_as_the_surest() -> None:
    passages = [Passage("a", MENU), Passage("b", SURER), Passage("c", SHARE), Passage("d"), Passage("e", MENU)]
    text = join_text(passages)
    assert text == "a\n\nb\n\nc\n\nd\n\ne"
    found = [(aside.span.of(text), aside.kind, aside.score) for aside in join_asides(passages)]
    assert found == [
        ("a\n\nb", AsideKind.NAVIGATION, 0.95),
        ("c", AsideKind.SHARE, 0.8),
        ("e", AsideKind.NAVIGATION, 0.9),
    ]


@given(PASSAGES)
def test_every_passage_stands_where_it_is_said_to(passages: list[Passage]) -> None:
    text = join_text(passages)
    assert [span.of(text) for span in find_spans(passages)] == [passage.text for passage in passages]


@given(PASSAGES)
def test_exactly_the_judged_passages_are_in_asides(passages: list[Passage]) -> None:
    asides = join_asides(passages)
    for passage, span in zip(passages, find_spans(passages), strict=True):
        assert any(aside.span.contains(span) for aside in asides) == (passage.judgement is not None)
