from hypothesis import given
from hypothesis import strategies as st

from viewer.language.embedding.recall import Recall


def test_what_was_asked_for_longest_ago_is_forgotten_first() -> None:
    recall: Recall[str, int] = Recall(2)
    recall.keep("a", 1, 1)
    recall.keep("b", 2, 1)
    recall.get("a")
    recall.keep("c", 3, 1)
    assert (recall.get("a"), recall.get("b"), recall.get("c")) == (1, None, 3)


def test_what_is_larger_than_the_capacity_is_not_kept_and_drives_nothing_out() -> None:
    recall: Recall[str, int] = Recall(2)
    recall.keep("a", 1, 1)
    recall.keep("b", 2, 3)
    assert (recall.get("a"), recall.get("b")) == (1, None)


@given(st.integers(1, 20), st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(1, 8)), max_size=40))
def test_what_is_kept_never_exceeds_the_capacity(capacity: int, entries: list[tuple[str, int]]) -> None:
    recall: Recall[str, int] = Recall(capacity)
    for key, size in entries:
        recall.keep(key, size, size)
        assert (recall.get(key) == size) == (size <= capacity)
        assert sum(recall.get(each) or 0 for each in "abcdef") <= capacity
