"""Versions of one text -> each compared with the one before."""

import pytest

from tests.strategies import article_of
from viewer.compare import Engine
from viewer.model import Options
from viewer.versions import compare_versions

LEXICAL = Options(model="lexical", language="en")


def test_each_version_is_compared_with_the_one_before() -> None:
    versions = [article_of((text,), k) for k, text in enumerate(("One fire.", "Two fires.", "Three fires."))]
    compared = compare_versions(versions, Engine("lexical"), LEXICAL)
    assert [[article.siglum for article in c.articles] for c in compared] == [["B", "A"], ["C", "B"]]


def test_one_version_is_no_chain() -> None:
    with pytest.raises(ValueError, match="two at least"):
        compare_versions([article_of(("One fire.",))], Engine("lexical"), LEXICAL)
