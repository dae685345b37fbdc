"""Word links -> blocks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.diff.passages import passage
from viewer.diff.blocks import Block, blocks_of

SIZE = 6
BASE = passage("a b c", "left out", "d e f", taken=[0, 2])
SOURCE = passage("u v w x y z", position=1)
links = st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=6, unique=True)


def positions(run: tuple[int, int]) -> set[int]:
    return set(range(run[0], run[1] + 1))


@settings(max_examples=80)
@given(links, links)
def test_blocks_share_no_token_keep_base_order_and_cross_no_gap(same, alike) -> None:
    firsts = dict(same)
    one_to_one = sorted({s: (b, s) for b, s in firsts.items()}.values())
    blocks = blocks_of(BASE, SOURCE, one_to_one, alike)
    assert [block.base for block in blocks] == sorted(block.base for block in blocks)
    for side in ("base", "source"):
        held = [k for block in blocks for k in positions(getattr(block, side))]
        assert len(held) == len(set(held))
        assert all(0 <= k < SIZE for k in held)
    assert not any({2, 3} <= positions(block.base) for block in blocks)
    kept = [zip(sorted(positions(b.base)), sorted(positions(b.source)), strict=True) for b in blocks if b.same]
    assert sorted(link for links in kept for link in links) == one_to_one


def test_equal_words_that_are_neighbours_on_both_sides_and_in_the_text_are_one_block() -> None:
    same = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]
    runs = [((0, 2), (1, 3)), ((3, 3), (4, 4)), ((4, 4), (0, 0))]
    assert blocks_of(BASE, SOURCE, same, []) == [Block(*run, same=True) for run in runs]


def test_words_linked_with_each_other_are_one_block() -> None:
    assert blocks_of(BASE, SOURCE, [], [(0, 1), (1, 1), (1, 2)]) == [Block((0, 1), (1, 2), same=False)]


def test_words_that_are_no_neighbours_do_not_make_a_block_together() -> None:
    assert blocks_of(BASE, SOURCE, [], [(2, 0), (3, 0)]) == [Block((2, 2), (0, 0), same=False)]


def test_a_block_is_as_long_as_its_longer_side() -> None:
    assert Block((0, 1), (4, 4), same=False).size == 2
