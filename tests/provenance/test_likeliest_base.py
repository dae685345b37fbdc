from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Article
from viewer.provenance.likeliest_base import likeliest_base
from viewer.reading import read_text

MIXED = "The bridge was shut on Monday because of cracks. The mayor spoke to reporters at noon."
FIRST = "The bridge was shut on Monday because of cracks. Rain fell on the hills."
SECOND = "Reporters waited. The mayor spoke to reporters at noon."


def articles(*texts: str, dates: Sequence[str | None] = ()) -> list[Article]:
    made = [read_text(text, siglum="ABCDEF"[i]) for i, text in enumerate(texts)]
    days = [*dates, *[None] * (len(made) - len(dates))]
    return [replace(each, metadata=replace(each.metadata, date=day)) for each, day in zip(made, days, strict=True)]


def test_the_article_that_the_others_cover_is_the_base() -> None:
    assert likeliest_base(articles(FIRST, MIXED, SECOND)) == 1


def test_case_and_punctuation_do_not_hide_that_it_is_covered() -> None:
    assert likeliest_base(articles(FIRST, MIXED.upper().replace(".", " !"), SECOND)) == 1


def test_of_two_that_say_the_same_the_younger_was_made_from_the_older() -> None:
    assert likeliest_base(articles(FIRST, FIRST + " Sun.", dates=("2026-03-02", "2026-03-01T08:00"))) == 0
    assert likeliest_base(articles(FIRST, FIRST + " Sun.", dates=("2026-03-01", "2026-03-02"))) == 1


def test_a_date_decides_nothing_where_another_is_covered_much_better() -> None:
    assert likeliest_base(articles(FIRST, MIXED, SECOND, dates=("2026-03-09", "2026-03-01", "2026-03-02"))) == 1


def test_a_date_decides_nothing_where_one_is_missing() -> None:
    assert likeliest_base(articles(FIRST, FIRST, dates=("2026-03-01", None))) == 0
    assert likeliest_base(articles(FIRST, FIRST, dates=("2026-03-01", "in spring"))) == 0


@given(st.lists(st.text(alphabet="ab c."), min_size=1, max_size=5))
def test_there_is_always_one(texts: list[str]) -> None:
    assert likeliest_base(articles(*texts)) in range(len(texts))


def test_no_articles_are_refused() -> None:
    with pytest.raises(ValueError, match="no article"):
        likeliest_base([])
