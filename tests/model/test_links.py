"""What is checked when a link is made."""

from dataclasses import replace

import pytest

from viewer.model import By, Edit, EditKind, Evidence, Flag, FlagKind, Link, Severity, Span

EVIDENCE = Evidence(words=0.4, names=0.1, meaning=0.8, order=0.2)


def link(base: tuple[int, ...] = (0,), sentences: tuple[int, ...] = (3,), score: float = 0.7) -> Link:
    return Link("B", base, sentences, score, EVIDENCE)


@pytest.mark.parametrize("indices", [(), (1, 1), (2, 1), (0, 3, 2)])
def test_sentence_indices_ascend_and_are_never_none(indices: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="ascending"):
        link(base=indices)
    with pytest.raises(ValueError, match="ascending"):
        link(sentences=indices)


@pytest.mark.parametrize("indices", [(0,), (4, 5), (1, 3, 9)])
def test_a_link_may_join_several_sentences_of_either_side(indices: tuple[int, ...]) -> None:
    assert link(base=indices, sentences=indices).base == indices


@pytest.mark.parametrize("score", [-0.01, 1.001, float("nan")])
def test_a_score_lies_between_never_and_certainly(score: float) -> None:
    with pytest.raises(ValueError, match=r"0\.\.1"):
        link(score=score)


@pytest.mark.parametrize("score", [0.0, 0.5, 1.0])
def test_both_ends_are_scores(score: float) -> None:
    assert link(score=score).score == score


@pytest.mark.parametrize("part", ["words", "names", "meaning", "order"])
@pytest.mark.parametrize("value", [-0.2, 1.2, float("nan")])
def test_every_part_of_the_evidence_is_a_share(part: str, value: float) -> None:
    parts = {"words": 0.4, "names": 0.1, "meaning": 0.8, "order": 0.2, part: value}
    with pytest.raises(ValueError, match=r"0\.\.1"):
        Evidence(**parts)


def test_the_engine_makes_links_unless_a_reader_says_so() -> None:
    assert link().by is By.ENGINE
    assert not link().moved


def test_the_share_kept_counts_the_characters_of_both_sides() -> None:
    kept = Edit(EditKind.EQUAL, Span(0, 6), Span(0, 6))
    gone = Edit(EditKind.DROPPED, None, Span(7, 11))
    link = Link("B", (0,), (0,), 0.5, Evidence(0.0, 0.0, 0.0, 0.0), edits=(kept, gone))
    assert link.share_kept == 12 / 16
    assert Link("B", (0,), (0,), 0.5, Evidence(0.0, 0.0, 0.0, 0.0)).share_kept == 0


def test_a_link_keeps_all_else_when_it_gets_its_edits() -> None:
    edits = (Edit(EditKind.EQUAL, Span(0, 4), Span(3, 7)),)
    flags = (Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 1), None, "two"),)
    link = Link("C", (1, 2), (4,), 0.7, Evidence(0.1, 0.2, 0.3, 0.4), moved=True, flags=flags, by=By.READER)
    assert link.with_edits(edits) == replace(link, edits=edits)
