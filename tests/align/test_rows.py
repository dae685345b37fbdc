"""What sentences hold, as numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.align import rows
from viewer.align.rows import Numbering, Rows, count_shared, find_shared

SENTENCES = st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), min_size=1, max_size=8)


def numbered(*sides: list[list[str]]) -> list[Rows]:
    numbering = Numbering()
    return [Rows.numbered(side, numbering) for side in sides]


@given(SENTENCES, SENTENCES, st.data(), st.sampled_from([2, 1024]))
def test_shared_keys_are_those_that_stand_in_both(
    ours: list[list[str]], theirs: list[list[str]], drawn: st.DataObject, at_once: int
) -> None:
    places = st.tuples(st.integers(0, len(ours) - 1), st.integers(0, len(theirs) - 1))
    pairs = sorted(drawn.draw(st.lists(places, unique=True)))
    here, there = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    base, source = numbered(ours, theirs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "_KEYS_AT_ONCE", at_once)
        found = list(find_shared(base, source, here, there))
        counts = count_shared(base, source, here, there).tolist()
    told = [
        (pair, int(base.keys[our]), our - base.ends[here[pair]], their - source.ends[there[pair]])
        for shared in found
        for pair, our, their in zip(shared.pairs.tolist(), shared.ours.tolist(), shared.theirs.tolist(), strict=True)
    ]
    numbers = Numbering()
    numbers.of([key for side in (ours, theirs) for row in side for key in row], sum(map(len, ours + theirs)))
    assert told == [
        (pair, numbers[key], ours[b].index(key), place)
        for pair, (b, s) in enumerate(pairs)
        for place, key in enumerate(theirs[s])
        if key in ours[b]
    ]
    assert counts == [len(set(ours[b]) & set(theirs[s])) for b, s in pairs]


@given(SENTENCES, st.data())
def test_chosen_rows_keep_their_keys(sentences: list[list[str]], drawn: st.DataObject) -> None:
    (whole,) = numbered(sentences)
    wanted = drawn.draw(st.lists(st.integers(0, len(sentences) - 1)))
    chosen = whole.chosen(np.array(wanted, dtype=np.int64))
    cut = [chosen.keys[start:end].tolist() for start, end in zip(chosen.ends[:-1], chosen.ends[1:], strict=True)]
    assert cut == [whole.keys[whole.ends[k] : whole.ends[k + 1]].tolist() for k in wanted]


def test_weights_add_up_sentence_by_sentence() -> None:
    weighed = Rows.numbered([["a", "b"], [], ["a"]], Numbering(), [0.5, 0.25, 2.0])
    assert weighed.sums().tolist() == [0.75, 0.0, 2.0]
