"""Headings, bylines and credits are doubted, sentences are not."""

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.align.sides import columns
from tests.strategies import article_of
from viewer.align.headings import doubt_headings
from viewer.align.pairs import Pair, Pairs
from viewer.align.sentence_columns import SentenceColumns

STORY = ("The ferry ran aground at dusk.", "Nobody was hurt.", "The tide lifted her at dawn.", "She was towed in.")


def prepared(*texts: tuple[str, ...]) -> list[SentenceColumns]:
    return columns(*(article_of(text, place) for place, text in enumerate(texts)))


def doubt(base: SentenceColumns, source: SentenceColumns, scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """The scores of some pairs once headings are doubted."""
    pairs = Pairs.of(scores)
    doubted = doubt_headings(base, source, pairs, np.array([scores[pair] for pair in pairs]))
    return dict(zip(pairs, doubted.tolist(), strict=True))


@pytest.mark.parametrize(
    ("base", "source"),
    [
        (("What we know about the ferry", *STORY), STORY),
        (STORY, ("Ferry Radio news", *STORY)),
        (("About the ferry", *STORY), ("Ferry Radio news", *STORY)),
    ],
)
def test_a_line_without_a_mark_at_its_end_is_doubted(base: tuple[str, ...], source: tuple[str, ...]) -> None:
    here, there = prepared(base, source)
    assert doubt(here, there, {(0, 0): 0.8})[0, 0] < 0.5


def test_the_more_there_was_to_say_the_less_a_heading_is_doubted() -> None:
    long = "The ferry Thrift ran aground at dusk off Skarholm, was towed to harbour at dawn and lost her anchor."
    here, there = prepared(("Ferry aground", *STORY), (*STORY, long))
    doubted = doubt(here, there, {(0, 0): 0.95, (0, 4): 0.95})
    assert doubted[0, 0] < 0.5 < doubted[0, 4]


def test_what_a_line_took_over_whole_stays() -> None:
    here, there = prepared(("Ferry aground", *STORY), ("Ferry aground", *STORY))
    assert doubt(here, there, {(0, 0): 1.0, (0, 1): 0.0}) == {(0, 0): 1.0, (0, 1): 0.0}


@pytest.mark.parametrize(
    "base",
    [STORY, ("ferry aground", "nobody hurt", "tide lifted her"), ("Ferry aground",)],
    ids=["sentences", "a text without marks", "a line alone"],
)
def test_nothing_is_doubted_where_no_line_stands_out(base: tuple[str, ...]) -> None:
    here, there = prepared(base, STORY)
    scores = {(0, 0): 0.8, (0, 1): 0.3}
    assert doubt(here, there, scores) == scores


def test_a_long_sentence_that_lost_its_mark_is_no_heading() -> None:
    long = "The ferry that ran aground on the sandbank off Skarholm was towed in at dawn"
    here, there = prepared((long, *STORY), STORY)
    assert doubt(here, there, {(0, 3): 0.8})[0, 3] == 0.8


@pytest.mark.parametrize(
    ("short", "kept"),
    [
        ("Nobody was badly hurt", True),
        ("Nobody hurt", True),
        ("Nobody hurt in ferry accident", False),
        ("Was it the tide", False),
    ],
)
def test_a_short_sentence_that_lost_its_mark_is_no_heading(short: str, *, kept: bool) -> None:
    here, there = prepared((short, *STORY), STORY)
    assert (doubt(here, there, {(0, 1): 0.8})[0, 1] == 0.8) is kept
    assert (doubt(there, here, {(1, 0): 0.8})[1, 0] == 0.8) is kept


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 3)), st.floats(0.0, 1.0)))
def test_scores_stay_likelihoods_in_their_order_and_sentences_keep_theirs(scores: dict[tuple[int, int], float]) -> None:
    here, there = prepared(("What we know about the ferry", *STORY), STORY)
    doubted = doubt(here, there, scores)
    assert doubted.keys() == scores.keys()
    assert all(0.0 <= score <= 1.0 for score in doubted.values())
    assert all(doubted[pair] == score for pair, score in scores.items() if pair[0] > 0)


def test_lines_without_a_mark_at_their_end_are_not_finished() -> None:
    lines = ("Ferry runs aground", "It ran aground.", "“Nobody was hurt.”", "via : 9 news", "It ran aground . ")
    (article,) = prepared(lines)
    assert [sentence.finished for sentence in article.sentences] == [False, True, True, False, True]
