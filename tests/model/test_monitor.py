"""Progress and cancellation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Cancelled, Share, SilentMonitor, Stage


class Listener:
    """Notes every step, and stops the work at one of them."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.heard: list[tuple[Stage, int, int]] = []
        self._stop_at = stop_at

    def step(self, stage: Stage, done: int, total: int) -> None:
        self.heard.append((stage, done, total))
        if len(self.heard) == self._stop_at:
            raise Cancelled


def test_a_silent_monitor_lets_everything_pass() -> None:
    for stage in Stage:
        SilentMonitor().step(stage, 0, 0)


def test_a_request_to_stop_is_told_apart_from_every_error() -> None:
    assert Cancelled.__bases__ == (Exception,)


def test_a_part_tells_of_its_place_in_the_whole_stage() -> None:
    listener = Listener()
    _, second = Share(listener, Stage.LINKING, 0.5, 1.0, total=100).split(3, 1)
    for done in (0.0, 0.5, 1.0):
        second.tell(done)
    assert listener.heard == [(Stage.LINKING, 87, 100), (Stage.LINKING, 93, 100), (Stage.LINKING, 100, 100)]


def test_values_pass_unchanged_and_the_first_is_told_of() -> None:
    listener = Listener()
    assert list(Share(listener, Stage.DIFFING, total=10).over("ferry", 5)) == list("ferry")
    assert listener.heard[0] == (Stage.DIFFING, 0, 10)


def test_a_request_to_stop_goes_through_a_loop() -> None:
    passed = []
    with pytest.raises(Cancelled):
        passed.extend(Share(Listener(stop_at=1), Stage.DIFFING).over(range(3), 3))
    assert passed == []


@pytest.mark.parametrize("weights", [(), (0,), (0, 0)])
def test_no_weight_at_all_leaves_parts_without_length(weights: tuple[int, ...]) -> None:
    listener = Listener()
    parts = Share(listener, Stage.LINKING).split(*weights)
    for part in parts:
        part.tell(1.0)
    assert listener.heard == [(Stage.LINKING, 0, 1000)] * len(weights)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=6).filter(any))
def test_parts_follow_each_other_and_fill_the_whole(weights: list[int]) -> None:
    listener = Listener()
    for part in Share(listener, Stage.LINKING).split(*weights):
        part.tell(0.0)
        part.tell(1.0)
    places = [done for _, done, _ in listener.heard]
    assert (places[0], places[-1]) == (0, 1000) or places[-1] == 999
    assert places == sorted(places)
    assert all(after == before for before, after in zip(places[1::2], places[2::2], strict=False))
