from dataclasses import replace

from tests.app.conftest import bridge
from viewer.app.shares import told_shares
from viewer.present.index import index_comparison
from viewer.present.statistics import Figures, figures_of


def with_shares(*shares: float) -> Figures:
    figures = figures_of(index_comparison(bridge()))
    one = figures.sources[0]
    sources = [replace(one, siglum=chr(ord("B") + i), share_of_base=share) for i, share in enumerate(shares)]
    return replace(figures, sources=tuple(sources))


def test_the_greatest_share_comes_first_and_none_is_not_told() -> None:
    assert told_shares(with_shares(0.11, 0.0, 0.68)) == "68\u00a0% from D, 11\u00a0% from B"
    assert told_shares(with_shares(0.0)) == ""
    assert told_shares(with_shares()) == ""


def test_of_many_the_smallest_are_counted() -> None:
    told = told_shares(with_shares(0.3, 0.2, 0.15, 0.1, 0.05, 0.03))
    assert told.endswith("10\u00a0% from E, 8\u00a0% from 2 others")
    assert told_shares(with_shares(0.3, 0.2, 0.15, 0.1, 0.05)).endswith("5\u00a0% from F")
