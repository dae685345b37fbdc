"""The features of all pairs at once are those of each pair by itself."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.sides import columns
from viewer.align.evidence import measure
from viewer.align.pair_features import (
    CONTEXT_FEATURES,
    FEATURES,
    company_of,
    context_features,
    pair_features,
    score_alone,
)
from viewer.align.pairs import Pairs
from viewer.reading import read_sentences

WORDS = ("harbour", "ferry", "Tuesday", "storm", "7", "12", "captain", "said", "the", "crew")
sentences = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=6)


def looked_at(drawn, base, source):
    pairs = [(b, s) for b in range(len(base)) for s in range(len(source))]
    return Pairs.of(drawn.draw(st.lists(st.sampled_from(pairs), min_size=1, unique=True)))


@settings(deadline=None, max_examples=60)
@given(sentences, sentences, st.data())
def test_rivals_and_neighbours_are_those_of_each_pair(base_texts, source_texts, drawn):
    sides = columns(read_sentences(base_texts), read_sentences(source_texts))
    evidence = measure(*sides, looked_at(drawn, *sides))
    alone = dict(zip(evidence.pairs, score_alone(*sides, evidence).tolist(), strict=True))
    rows = dict(zip(evidence.pairs, pair_features(*sides, evidence).tolist(), strict=True))
    base, source = (side.sentences for side in sides)
    for (b, s), row in rows.items():
        told = dict(zip(FEATURES, row, strict=True))
        rivals = sorted((-score, other) for (own, other), score in alone.items() if own == b)
        others = [-score for score, other in rivals if other != s]
        fresh = [
            weight
            for stem, weight in base[b].weights.items()
            if stem in source[s].weights and stem not in source[rivals[0][1]].weights
        ]
        partners = sorted((-score, own) for (own, other), score in alone.items() if other == s)
        fresh_there = [
            weight
            for stem, weight in source[s].weights.items()
            if stem in base[b].weights and stem not in base[partners[0][1]].weights
        ]
        expected = {
            "alone": alone[b, s],
            "base_rank": [other for _, other in rivals].index(s),
            "base_margin": alone[b, s] - (others[0] if others else 0.0),
            "before": alone.get((b - 1, s - 1), 0.0),
            "after": alone.get((b + 1, s + 1), 0.0),
            "numbers_shared": len(base[b].numbers & source[s].numbers),
            "numbers_lost": len(source[s].numbers - base[b].numbers),
            "numbers_new": len(base[b].numbers - source[s].numbers),
            "fresh_used": 1.0 if partners[0][1] == b else sum(fresh_there) / source[s].total,
            "fresh_kept": 1.0 if rivals[0][1] == s else sum(fresh) / base[b].total,
            "base_content": base[b].content,
        }
        assert all(abs(told[name] - value) < 1e-6 for name, value in expected.items())


@settings(deadline=None, max_examples=60)
@given(sentences, sentences, st.data())
def test_the_second_look_sees_the_neighbours_of_each_pair(base_texts, source_texts, drawn):
    base, source = columns(read_sentences(base_texts), read_sentences(source_texts))
    pairs = looked_at(drawn, base, source)
    look = {pair: drawn.draw(st.floats(0, 1).map(lambda value: round(value, 5))) for pair in pairs}
    likely = np.array(list(look.values()))
    company = company_of([(pairs, likely)], len(base))
    rows = context_features(pairs, likely, company, (len(base), len(source))).tolist()
    for ((b, s), value), row in zip(look.items(), rows, strict=True):
        told = dict(zip(CONTEXT_FEATURES, row, strict=True))
        expected = {
            "likely": value,
            "likely_before": max(look.get((b - 1, s - k), 0.0) for k in (0, 1, 2)),
            "likely_after": max(look.get((b + 1, s + k), 0.0) for k in (0, 1, 2)),
            "likely_beside_base": max(look.get((b + k, s), 0.0) for k in (-1, 1)),
            "likely_beside_source": max(look.get((b, s + k), 0.0) for k in (-1, 1)),
            "likely_row": sum(other for (own, _), other in look.items() if own == b) - value,
            "likely_column": sum(other for (_, own), other in look.items() if own == s) - value,
            "best_anywhere": max(other for (own, _), other in look.items() if own == b),
        }
        assert all(abs(told[name] - right) < 1e-6 for name, right in expected.items())


def test_no_pairs_have_no_features():
    base, source = columns(read_sentences(["A ferry ran aground."]), read_sentences(["Rain fell all week."]))
    none = Pairs.of([])
    assert pair_features(base, source, measure(base, source, none)).shape == (0, len(FEATURES))
    company = company_of([(none, np.zeros(0))], 1)
    assert context_features(none, np.zeros(0), company, (1, 1)).shape == (0, len(CONTEXT_FEATURES))
