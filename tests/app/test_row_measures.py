import numpy as np

from viewer.app.presentation import present_comparison
from viewer.app.row_measures import Bar
from viewer.model import Verdict
from viewer.present.differences import Difference

from .conftest import bridge


def test_every_row_has_its_lengths_and_what_the_map_shows_of_it() -> None:
    shown = present_comparison(bridge())
    measures = shown.measures
    for number, row in enumerate(shown.rows):
        for position, cell in enumerate(row.cells):
            length, bar = int(measures.lengths[number, position]), int(measures.bars[number, position])
            if cell is None:
                assert (length, bar) == (0, Bar.NOTHING)
                continue
            article = shown.comparison.articles[position]
            assert length == sum(len(article.sentences[sentence].span) for sentence in cell.sentences)
            assert bar != Bar.NOTHING
            assert (bar == Bar.LEFT_OUT) == cell.left_out
    bars = [int(measures.bars[shown.row_of_sentence(sentence), 0]) for sentence in (0, 4, 5)]
    assert bars == [Bar.SOURCE + 1, Bar.NEW, Bar.SOURCE + 2]


def test_verdicts_are_told_by_their_places() -> None:
    shown = present_comparison(bridge())
    told = {row.sentence: int(place) for row, place in zip(shown.rows, shown.measures.verdicts, strict=True)}
    verdicts = {entry.sentence: entry.verdict for entry in shown.comparison.provenance}
    assert {s: list(Verdict)[place - 1] for s, place in told.items() if place} == verdicts


def test_measures_follow_the_rows_when_asides_are_left_out() -> None:
    shown = present_comparison(bridge())
    without = shown.ignoring(shown.index.ignored | {Difference.ASIDES})
    assert len(without.measures.lengths) == len(without.rows) < len(shown.rows)
    assert not without.measures.asides.any()
    assert without.rows[without.row_of_sentence(4)].sentence == 4


def test_the_map_gives_longer_rows_more_room_and_asides_little() -> None:
    measures = present_comparison(bridge()).measures
    assert measures.edges[0] == 0
    assert measures.edges[-1] == 1
    heights = np.diff(measures.edges)
    longest = measures.lengths.max(axis=1)
    body = ~measures.asides
    assert (np.argsort(heights[body], kind="stable") == np.argsort(longest[body], kind="stable")).all()
    assert heights[measures.asides].max() < heights[body].min()
