"""What two sentences share."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from tests.align.sides import columns
from tests.strategies import article_of
from viewer.align.evidence import PARTS, PairEvidence, cosines, measure
from viewer.align.pairs import Pairs
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import Evidence

WORDS = ("harbour", "ferry", "Tuesday", "storm", "7", "12", "captain", "said", "the", "crew", "Skarholm", "ferries")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=6)


def evidence_of(**parts: float) -> PairEvidence:
    """The evidence of one pair that shares next to nothing, but for these parts."""
    strangers = {"words": 0.01, "kept": 0.01, "used": 0.01, "names": 0.0, "order": 0.2, "letters": 0.1, "meaning": 0.1}
    told = {name: np.array([value]) for name, value in (strangers | parts).items()}
    return PairEvidence(Pairs.of([(0, 0)]), **told, identical=np.array([False]))


@pytest.mark.parametrize(
    ("evidence", "shares_nothing"),
    [
        (evidence_of(), True),
        (evidence_of(meaning=np.nan), True),
        (evidence_of(meaning=0.6), False),
        (evidence_of(kept=0.4), False),
        (evidence_of(used=0.4), False),
    ],
)
def test_sentences_share_nothing_when_neither_words_nor_meaning_bring_them_together(
    evidence: PairEvidence, *, shares_nothing: bool
) -> None:
    assert evidence.shares_nothing.tolist() == [shares_nothing]


def pair_by_pair(base: PreparedSentence, source: PreparedSentence) -> tuple[float, ...]:
    """The parts of the evidence of one pair without a model, in their order."""
    if base.norms == source.norms:
        return (1.0,) * 6
    less, more = (base, source) if len(base.weights) <= len(source.weights) else (source, base)
    shared = sum(min(weight, more.weights[stem]) for stem, weight in less.weights.items() if stem in more.weights)
    runs = [
        {norm[k : k + 4] for norm in sentence.content_norms for k in range(max(1, len(norm) - 3))}
        for sentence in (base, source)
    ]
    return (
        2 * shared / (base.total + source.total),
        shared / base.total,
        shared / source.total,
        2 * len(base.names & source.names) / ((len(base.names) + len(source.names)) or 1),
        LCSseq.normalized_similarity(base.letters, source.letters),
        2 * len(runs[0] & runs[1]) / ((len(runs[0]) + len(runs[1])) or 1),
    )


@settings(deadline=None, max_examples=60)
@given(TEXTS, TEXTS, st.data())
def test_the_evidence_of_all_pairs_is_that_of_each_to_the_last_digit(
    ours: list[str], theirs: list[str], drawn: st.DataObject
) -> None:
    base, source = columns(article_of(ours), article_of(theirs, 1))
    every = [(b, s) for b in range(len(base)) for s in range(len(source))]
    chosen = drawn.draw(st.lists(st.sampled_from(every), unique=True) if every else st.just([]))
    pairs = Pairs.of(chosen)
    evidence = measure(base, source, pairs)
    told = zip(*(getattr(evidence, part).tolist() for part in PARTS[:6]), strict=True)
    for (b, s), parts, identical in zip(pairs, told, evidence.identical.tolist(), strict=True):
        here, there = base.sentences[b], source.sentences[s]
        assert parts == pair_by_pair(here, there)
        assert identical is (here.norms == there.norms)


def test_meaning_is_the_cosine_and_one_for_the_same_words() -> None:
    base, source = columns(
        article_of(["The mill burned.", "Snow fell."]), article_of(["The mill burned.", "It snowed."], 1)
    )
    pairs = Pairs.of([(0, 0), (0, 1), (1, 1)])
    assert measure(base, source, pairs, np.array([0.3, -0.2, 1.1])).meaning.tolist() == [1.0, -0.2, 1.0]
    assert np.isnan(measure(base, source, pairs).meaning).all()


def test_what_readers_are_shown_is_rounded_and_never_below_nothing() -> None:
    shown = [Evidence(words=0.0123, names=0.0, meaning=0.0, order=0.2)]
    for meaning in (-0.4, np.nan):
        assert evidence_of(words=0.01234, meaning=meaning).parts_of(np.array([0])) == shown


def test_turned_evidence_is_that_of_the_source_as_the_base() -> None:
    base, source = columns(
        article_of(["The ferry ran aground.", "The crew said so."]), article_of(["The crew ran.", "A ferry sank."], 1)
    )
    pairs = Pairs.of([(0, 0), (0, 1), (1, 0)])
    turned, other = measure(base, source, pairs).turned(), measure(source, base, Pairs.of((s, b) for b, s in pairs))
    assert list(turned.pairs) == list(other.pairs) == [(0, 0), (0, 1), (1, 0)]
    for part in PARTS[:6]:
        assert getattr(turned, part).tolist() == pytest.approx(getattr(other, part).tolist())


def test_joined_evidence_stands_in_the_order_of_its_pairs() -> None:
    one, other = (
        replace(evidence_of(words=words), pairs=Pairs.of([pair])) for words, pair in ((0.5, (3, 1)), (0.2, (1, 4)))
    )
    joined = one.joined(other)
    assert list(joined.pairs) == [(1, 4), (3, 1)]
    assert joined.words.tolist() == [0.2, 0.5]


def test_cosines_are_rounded_products_and_none_without_vectors() -> None:
    vectors = np.eye(3, dtype=np.float32)
    rows = np.array([0, 1])
    assert cosines(None, vectors, rows, rows) is None
    found = cosines(vectors, vectors * np.float32(0.123456), rows, np.array([0, 2]))
    assert found is not None
    assert found.tolist() == [0.12346, 0.0]
