"""Sources × sources -> echoes: which of their sentences say the same."""

from hypothesis import given, settings

from tests.align.sides import sides
from tests.strategies import article_of, stories
from viewer.align import find_echoes
from viewer.model import Article

RADIO = (
    "The harbour master said the channel had been dredged in March.",
    "Inspectors found three cracks in the northern pillar of the bridge.",
    "Violinists rehearsed a forgotten symphony beneath chandeliers.",
)
PAPER = (
    "Cinnamon and nutmeg sweeten this pumpkin soup.",
    "Three cracks were found in the bridge's northern pillar, inspectors said.",
    "The channel had been dredged in March, according to the harbour master.",
)


def test_what_two_sources_say_in_like_words_is_an_echo_and_nothing_else_is() -> None:
    found = find_echoes(sides(article_of(RADIO, 1), article_of(PAPER, 2)))
    pairs = [(e.one.source, e.one.sentence, e.other.source, e.other.sentence) for e in found if e.score >= 0.5]
    assert pairs == [("B", 0, "C", 2), ("B", 1, "C", 1)]


def test_neighbours_that_agree_do_not_make_an_echo_of_what_shares_no_words() -> None:
    between = "Her grandmother planted tulips along a gravel footpath."
    one, other = (article_of((RADIO[0], middle, RADIO[1]), k) for k, middle in ((1, RADIO[2]), (2, between)))
    found = find_echoes(sides(one, other))
    assert [(e.one.sentence, e.other.sentence) for e in found] == [(0, 0), (2, 2)]


@settings(max_examples=25)
@given(stories(least_sources=2))
def test_echoes_do_not_depend_on_which_source_is_given_first(articles: list[Article]) -> None:
    _, *sources = sides(*articles)
    found = find_echoes(sources)
    turned = find_echoes(sources[::-1])
    scores = {frozenset((echo.one, echo.other)): echo.score for echo in found}
    assert {frozenset((echo.one, echo.other)): echo.score for echo in turned} == scores
    assert all(echo.one.source != echo.other.source for echo in found)


def test_one_source_has_no_echo() -> None:
    assert find_echoes(sides(article_of(RADIO, 1))) == ()
    assert find_echoes([]) == ()
