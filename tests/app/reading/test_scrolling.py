from viewer.app.reading.scrolling import chain
from viewer.model import Evidence, Link


def link(base: tuple[int, ...], sentences: tuple[int, ...], *, moved: bool = False) -> Link:
    return Link("B", base, sentences, score=0.9, evidence=Evidence(0.5, 0.5, 0.5, 0.5), moved=moved)


def test_the_chain_rises_in_both_articles_and_leaves_out_what_is_moved() -> None:
    links = [link((4,), (9,)), link((0, 1), (2,)), link((2,), (20,), moved=True), link((3,), (2,))]
    assert chain(links) == [(0, 2), (4, 9)]
