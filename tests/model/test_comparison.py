"""A comparison and its options."""

import pytest

from viewer.model import Article, Comparison, Options, Origin, Summary


def article(siglum: str) -> Article:
    return Article(siglum, "Title", "", Origin(None, "0" * 64))


def comparison(*sigla: str) -> Comparison:
    return Comparison(tuple(map(article, sigla)), Options(), "lexical", (), (), (), Summary((), (), 0.0))


def test_a_comparison_needs_a_base() -> None:
    with pytest.raises(ValueError, match="needs a base"):
        comparison()


def test_no_two_articles_go_by_one_siglum() -> None:
    with pytest.raises(ValueError, match="must differ"):
        comparison("A", "B", "B")


def test_the_first_article_is_the_base_and_the_others_are_its_sources() -> None:
    made = comparison("A", "B", "C")
    assert made.base.siglum == "A"
    assert [source.siglum for source in made.sources] == ["B", "C"]


def test_an_article_is_found_by_its_siglum() -> None:
    assert comparison("A", "B").article("B").siglum == "B"
    with pytest.raises(KeyError, match="C"):
        comparison("A", "B").article("C")


@pytest.mark.parametrize("threshold", [-0.1, 1.5, float("nan")])
def test_a_threshold_is_a_score(threshold: float) -> None:
    with pytest.raises(ValueError, match=r"0\.\.1"):
        Options(threshold=threshold)


@pytest.mark.parametrize("threshold", [None, 0.0, 0.5, 1.0])
def test_every_score_may_be_the_threshold(threshold: float | None) -> None:
    assert Options(threshold=threshold).threshold == threshold
