"""Which words stand for which, told by their spelling."""

import pytest

from tests.diff.passages import passage
from viewer.diff.pairing import is_touched_up, link_same


@pytest.mark.parametrize(
    ("base", "source", "touched_up"),
    [
        ("The old mill burned down.", "The old barn burned down.", True),
        ("The mill burned down.", "The mill burned down, and nobody was seriously hurt in the fire.", False),
        ("Late at night the mill burned.", "The mill burned late at night.", False),
        ("Crews fetched water.", "Nobody was hurt.", False),
    ],
)
def test_a_sentence_that_kept_most_of_its_words_in_their_order_was_touched_up(
    base: str, source: str, *, touched_up: bool
) -> None:
    here, there = passage(base), passage(source, position=1)
    assert is_touched_up(here, there, link_same(here, there)) is touched_up
