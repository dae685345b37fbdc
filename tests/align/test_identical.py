"""Sentences that both articles have word for word."""

from tests.align.sides import columns
from tests.strategies import article_of
from viewer.align.candidates import find_candidates
from viewer.align.identical import find_identical
from viewer.align.sentence_columns import SentenceColumns


def met(base: SentenceColumns, source: SentenceColumns) -> list[tuple[int, int]]:
    """The pairs that are found, up to eight for a sentence."""
    here, there = find_identical(base, source, 8)
    return sorted(zip(here.tolist(), there.tolist(), strict=True))


def test_sentences_with_the_same_words_meet_wherever_they_stand() -> None:
    base, source = columns(
        article_of(["Snow fell.", "The mill burned."]), article_of(["The MILL burned .", "Rain fell."], 1)
    )
    assert met(base, source) == [(1, 0)]


def test_a_refrain_meets_the_likes_of_it_that_stand_nearest() -> None:
    base, source = columns(article_of(["Row the boat."] * 100), article_of(["Row the boat."] * 500, 1))
    pairs = met(base, source)
    assert len(pairs) == 800
    assert {(0, 0), (50, 250), (99, 495)} <= set(pairs)


def test_what_stands_on_one_side_alone_meets_nothing() -> None:
    base, source = columns(article_of(["Row the boat."] * 3), article_of(["Steer the boat."], 1))
    assert met(base, source) == []


def test_in_long_texts_only_sentences_that_changed_look_for_further_partners() -> None:
    kept = [f"Barrel {k} was sold to a trader from the upper valley." for k in range(400)]
    base, source = columns(
        article_of([*kept, "A barrel was stolen."]), article_of([*kept, "One barrel was stolen."], 1)
    )
    pairs = list(find_candidates(base, source, None, None))
    assert [pair for pair in pairs if pair[0] < 400] == [(k, k) for k in range(400)]
    assert (400, 400) in pairs
