"""Sentences as columns."""

import pytest

from tests.align.sides import columns
from tests.strategies import article_of
from viewer.align.sentence_columns import SentenceColumns
from viewer.model import Cancelled, Share, Stage


def runs_of(side: SentenceColumns, other: SentenceColumns) -> set[int]:
    return set(side.runs.keys.tolist()) & set(other.runs.keys.tolist())


def test_runs_are_four_letters_of_a_content_word_each_once() -> None:
    side, same, other = columns(
        article_of(["The ferry of ferries ran"]), article_of(["Ferry. Ferries. Ran."], 1), article_of(["Wherry"], 2)
    )
    assert len(side.runs.keys) == len({"ferr", "erry", "erri", "rrie", "ries", "ran"})
    assert len(runs_of(side, same)) == 6
    assert len(runs_of(side, other)) == len({"erry"})


def test_words_have_one_number_where_the_sentences_are_the_same() -> None:
    one, other = columns(article_of(["Snow fell.", "The mill burned."]), article_of(["The MILL burned ."], 1))
    assert one.words[1] == other.words[0] != one.words[0]


def test_a_sentence_without_words_is_divided_by_one() -> None:
    (side,) = columns(article_of(["— —", "Snow fell."]))
    assert side.totals[0] == 0.0
    assert side.measures[0] == 1.0
    assert side.measures[1] == side.totals[1] > 0.0


def test_numbering_the_words_of_a_text_hears_a_request_to_stop() -> None:
    class Stopping:
        def step(self, stage: Stage, done: int, total: int) -> None:
            raise Cancelled

    (side,) = columns(article_of(["Snow fell.", "The mill burned."]))
    with pytest.raises(Cancelled):
        side.number(Share(Stopping(), Stage.LINKING))
    assert "stems" not in vars(side)
