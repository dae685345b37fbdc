import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.conftest import bridge
from tests.factories import compared, told
from viewer.app.presentation import Presentation, present_comparison
from viewer.app.searching import search

SHOWN = present_comparison(bridge())


def words_of(presentation: Presentation, words: str) -> list[str]:
    articles = presentation.comparison.articles
    return [hit.span.of(articles[hit.article].text) for hit in search(presentation, words).hits]


def test_words_are_found_in_every_article_in_the_order_of_rows() -> None:
    hits = search(SHOWN, "bridge").hits
    assert [(hit.row, hit.article) for hit in hits] == sorted((hit.row, hit.article) for hit in hits)
    assert {hit.article for hit in hits} == {0, 1}


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_nothing_is_found_for_nothing(words: str) -> None:
    assert search(SHOWN, words).hits == ()


def test_case_quotes_dashes_and_line_breaks_do_not_matter() -> None:
    shown = present_comparison(compared(told("He said “don’t go – ever”\nagain. Straße.")))
    assert words_of(shown, '"DON\'T GO - EVER" again') == ["“don’t go – ever”\nagain"]


def test_signs_of_patterns_are_only_themselves() -> None:
    shown = present_comparison(compared(told("Is it (really) 3.5 + 4? Yes.")))
    assert words_of(shown, "(really) 3.5 +") == ["(really) 3.5 +"]
    assert words_of(shown, "3x5") == []


def test_asides_and_left_out_sentences_are_searched_too() -> None:
    assert words_of(SHOWN, "log in") == ["Log in"]
    assert words_of(SHOWN, "pylon") == ["pylon"]


def test_what_stands_in_several_rows_is_found_in_the_first() -> None:
    shown = present_comparison(compared(told("The road", "is wet.", B1="The road{/ }is wet.")))
    assert [(hit.row, hit.article) for hit in search(shown, "wet").hits] == [(0, 1), (1, 0)]


def test_past_the_limit_it_is_said_that_there_is_more() -> None:
    shown = present_comparison(compared(told("a " * 6_000)))
    found = search(shown, "a")
    assert found.more
    assert len(found.hits) == 5_000


@given(st.text(max_size=12))
def test_every_hit_lies_in_its_sentence(words: str) -> None:
    for hit in search(SHOWN, words).hits:
        article = SHOWN.comparison.articles[hit.article]
        assert article.sentences[hit.sentence].span.contains(hit.span)
        cell = SHOWN.rows[hit.row].cells[hit.article]
        assert cell is not None
        assert hit.sentence in cell.sentences
