from hypothesis import given
from hypothesis import strategies as st

from viewer.app.reading.ribbons import Band, bands_between, joined, stubs, within

stretches = st.lists(
    st.tuples(st.floats(0, 500), st.floats(1, 60)).map(lambda each: (each[0], each[0] + each[1])),
    min_size=1,
    max_size=4,
).map(sorted)


def test_one_with_one_is_one_band() -> None:
    assert bands_between([(0, 10)], [(5, 25)]) == (Band((0, 10), (5, 25)),)


def test_a_split_forks() -> None:
    assert bands_between([(0, 30)], [(0, 10), (50, 70)]) == (Band((0, 10), (0, 10)), Band((10, 30), (50, 70)))


def test_a_merge_joins() -> None:
    assert bands_between([(0, 10), (50, 70)], [(0, 30)]) == (Band((0, 10), (0, 10)), Band((50, 70), (10, 30)))


@given(stretches, stretches)
def test_no_band_leaves_the_stretches_it_joins(
    left: list[tuple[float, float]], right: list[tuple[float, float]]
) -> None:
    for band in bands_between(left, right):
        assert left[0][0] - 1e-6 <= band.left[0] <= band.left[1] <= max(end for _, end in left) + 1e-6
        assert right[0][0] - 1e-6 <= band.right[0] <= band.right[1] <= max(end for _, end in right) + 1e-6


def test_sentences_that_touch_are_one_stretch() -> None:
    assert joined([(30, 40), (0, 10), (11, 20)], slack=2) == [(0, 20), (30, 40)]


def test_a_stub_runs_out_to_nothing() -> None:
    assert stubs([(0, 10)]) == (Band((5, 5), (0, 10)),)


def test_a_far_end_is_drawn_nearer_and_as_wide() -> None:
    assert within(Band((100, 160), (20_400, 20_460)), 800) == Band((100, 160), (2000, 2060))
    assert within(Band((-9000, -8960), (10, 20)), 800) == Band((-1200, -1160), (10, 20))
    assert within(Band((100, 160), (300, 400)), 800) == Band((100, 160), (300, 400))
