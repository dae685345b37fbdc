"""Sentences × sentences -> links."""

import pytest
from hypothesis import given, settings

from tests.align.sides import sides
from tests.strategies import article_of, stories
from viewer.align import align, align_paired
from viewer.model import Article, Evidence

TOLD = (
    "The harbour master said the channel had been dredged in March.",
    "Inspectors found three cracks in the northern pillar of the bridge.",
    "The council approved the budget for the new library on Tuesday.",
    "Forty skiers were let down from the lift on ropes.",
)


@settings(max_examples=40)
@given(stories(least_sources=1))
def test_there_is_one_alignment_a_source_in_the_order_given(articles: list[Article]) -> None:
    base, *sources = sides(*articles)
    alignments = align(base, sources, 0.5)
    assert [alignment.source for alignment in alignments] == [source.siglum for source in sources]
    for alignment in alignments:
        assert {link.source for link in alignment.links} <= {alignment.source}
        assert all(link.edits == () for link in alignment.links)
        starts = [link.base for link in alignment.links]
        assert starts == sorted(starts)


@settings(max_examples=40)
@given(stories(least_sources=1))
def test_candidates_are_told_sentence_by_sentence_best_first(articles: list[Article]) -> None:
    base, *sources = sides(*articles)
    for alignment, source in zip(align(base, sources, 0.5), sources, strict=True):
        told = [(candidate.base, -candidate.score, candidate.sentence) for candidate in alignment.candidates]
        assert told == sorted(told)
        assert all(0 <= candidate.score <= 1 for candidate in alignment.candidates)
        indices = {sentence.index for sentence in base.sentences}, {sentence.index for sentence in source.sentences}
        assert {candidate.base for candidate in alignment.candidates} <= indices[0]
        assert {candidate.sentence for candidate in alignment.candidates} <= indices[1]
        pairs = {(candidate.base, candidate.sentence) for candidate in alignment.candidates}
        assert {(link.base[0], s) for link in alignment.links if len(link.base) == 1 for s in link.sentences} <= pairs


def test_identical_sentences_score_one_with_all_the_evidence_there_is() -> None:
    base, source = sides(article_of(TOLD), article_of(TOLD[::-1], 1))
    (alignment,) = align(base, [source], 0.5)
    assert [(link.base, link.sentences, link.score) for link in alignment.links] == [
        ((k,), (3 - k,), 1.0) for k in range(4)
    ]
    assert {link.evidence for link in alignment.links} == {Evidence(words=1.0, names=1.0, meaning=0.0, order=1.0)}


def test_of_sentences_in_reverse_all_but_one_moved() -> None:
    base, source = sides(article_of(TOLD), article_of(TOLD[::-1], 1))
    (alignment,) = align(base, [source], 0.5)
    assert [link.moved for link in alignment.links].count(False) == 1


def test_nothing_is_aligned_with_nothing() -> None:
    base, source = sides(article_of([]), article_of(TOLD, 1))
    (alignment,) = align(base, [source], 0.5)
    assert (alignment.links, len(alignment.candidates)) == ((), 0)
    (alignment,) = align(source, [base], 0.5)
    assert alignment.links == ()
    assert align(base, [], 0.5) == []


def test_paired_sentences_are_linked_in_order_with_their_evidence() -> None:
    base, source = sides(article_of(TOLD[:2]), article_of((TOLD[0], TOLD[3]), 1))
    (alignment,) = align_paired([base, source], [2, 2])
    assert [(link.base, link.sentences) for link in alignment.links] == [((0,), (0,)), ((1,), (1,))]
    assert alignment.links[0].score == 1.0 > alignment.links[1].score


@pytest.mark.parametrize(
    ("count", "lengths", "told"), [(2, [2, 3], "2 and 3"), (3, [2, 2, 2], "2 sources"), (1, [2], "0 sources")]
)
def test_paired_sentences_need_one_source_of_equal_length(count: int, lengths: list[int], told: str) -> None:
    made = sides(*(article_of(TOLD[:2], k) for k in range(count)))
    with pytest.raises(ValueError, match=told):
        align_paired(made, lengths)
