from hypothesis import given
from hypothesis import strategies as st

from viewer.app.aligned.heights import Heights

heights = st.lists(st.integers(1, 90), max_size=60)


@given(heights, st.data())
def test_tops_are_the_sums_of_what_is_before_whatever_was_measured(estimates: list[int], data: st.DataObject) -> None:
    tree = Heights(estimates)
    known = list(estimates)
    if known:
        for _ in range(data.draw(st.integers(0, 20))):
            line, height = data.draw(st.integers(0, len(known) - 1)), data.draw(st.integers(1, 90))
            assert tree.measure(line, height) == height - known[line]
            known[line] = height
    assert [tree.top(line) for line in range(len(known) + 1)] == [sum(known[:line]) for line in range(len(known) + 1)]
    assert tree.total == sum(known)


@given(heights.filter(bool), st.data())
def test_every_pixel_belongs_to_the_line_that_covers_it(estimates: list[int], data: st.DataObject) -> None:
    tree = Heights(estimates)
    y = data.draw(st.integers(0, sum(estimates) - 1))
    line = tree.line_at(y)
    assert tree.top(line) <= y < tree.top(line) + tree[line]


def test_pixels_outside_belong_to_the_first_and_the_last_line() -> None:
    tree = Heights([10, 10])
    assert tree.line_at(-5) == 0
    assert tree.line_at(500) == 1
    assert Heights([]).line_at(3) == -1


def test_a_line_is_an_estimate_until_it_is_measured() -> None:
    tree = Heights([10, 10])
    tree.measure(1, 10)
    assert not tree.is_measured(0)
    assert tree.is_measured(1)
