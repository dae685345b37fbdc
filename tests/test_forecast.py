"""How far work has come, and how long the rest may take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clock import Clock
from viewer.forecast import Forecast, Pace, time_left
from viewer.model import Stage


def told(steps, *, meaning=True):
    """(time, share, seconds left) at each step of (time, stage, done, total)."""
    clock = Clock()
    forecast = Forecast(meaning=meaning, clock=clock)
    for clock.now, stage, done, total in steps:
        forecast.step(stage, done, total)
        yield clock.now, forecast.share, forecast.seconds_left()


# Two texts of 5,000 sentences, with the model: seconds of processor time, by measurement.
WHOLE = 70.0
BOOK = [
    (0.0, Stage.SPLITTING, 0, 2),
    (0.6, Stage.SPLITTING, 2, 2),
    *((0.6 + 0.9 * k / 20, Stage.LINKING, k * 25, 1000) for k in range(20)),
    *((1.5 + 4.2 * k / 50, Stage.MEANING, k * 26, 1300) for k in range(51)),
    *((5.7 + 4.2 * k / 50, Stage.MEANING, k * 26, 1300) for k in range(51)),
    *((9.9 + 0.6 * k / 20, Stage.LINKING, 500 + k * 25, 1000) for k in range(21)),
    *((10.5 + 57.3 * k / 100, Stage.DIFFING, k, 100) for k in range(101)),
    *((67.8 + 2.0 * k / 50, Stage.ATTRIBUTING, k, 60) for k in range(51)),
    (WHOLE, Stage.ATTRIBUTING, 60, 60),
]


def test_the_share_is_that_of_the_time():
    assert all(abs(share - now / WHOLE) < 0.08 for now, share, _ in told(BOOK))


def test_the_time_left_is_right_within_a_factor_of_two_from_a_fifth_on():
    for now, _, left in told(BOOK):
        if 0.2 * WHOLE <= now <= 0.95 * WHOLE:
            assert (WHOLE - now) / 2 <= left <= (WHOLE - now) * 2


def test_a_stage_that_begins_with_what_is_done_in_no_time_is_not_taken_for_done():
    heard = [*BOOK[:-52], (67.8, Stage.ATTRIBUTING, 0, 60), (67.8, Stage.ATTRIBUTING, 9, 60)]
    *_, (_, share, left) = told(heard)
    assert share == pytest.approx(67.8 / WHOLE, abs=0.02)
    assert left > 1.0


def test_a_slower_computer_is_noticed():
    slow = [(5 * now, *step) for now, *step in BOOK]
    assert [share for _, share, _ in told(slow)] == pytest.approx([share for _, share, _ in told(BOOK)])


def test_the_end_is_the_end():
    *_, (_, share, left) = told(BOOK)
    assert (share, left) == (1.0, 0.0)


def test_several_comparisons_are_one_work():
    twice = [*BOOK, *((now + WHOLE, *step) for now, *step in BOOK)]
    clock = Clock()
    forecast = Forecast(meaning=True, comparisons=2, clock=clock)
    shares = []
    for clock.now, stage, done, total in twice:
        forecast.step(stage, done, total)
        shares.append(forecast.share)
        assert abs(forecast.share - clock.now / (2 * WHOLE)) < 0.08
    assert shares[-1] == 1.0


def test_reading_is_not_part_of_the_comparison():
    read = [(0.0, Stage.READING, 0, 2), (90.0, Stage.READING, 1, 2)]
    late = [(now + 90.0, *step) for now, *step in BOOK]
    assert [share for _, share, _ in told([*read, *late])][2:] == pytest.approx([share for _, share, _ in told(BOOK)])


steps = st.tuples(st.floats(0, 5), st.sampled_from(list(Stage)), st.integers(0, 9), st.integers(0, 9))


@given(st.lists(steps), st.booleans())
def test_the_share_never_falls_whatever_is_heard(heard, meaning):
    now, timed = 0.0, []
    for passed, stage, done, total in heard:
        now += passed
        timed.append((now, stage, min(done, total), total))
    shares = [share for _, share, _ in told(timed, meaning=meaning)]
    assert shares == sorted(shares)
    assert all(0.0 <= share <= 1.0 for share in shares)
    assert all(left is None or left >= 0.0 for _, _, left in told(timed, meaning=meaning))


def test_a_pace_is_that_of_what_was_done_since_the_first():
    clock = Clock()
    pace = Pace(100, 40, clock)
    assert (pace.share, pace.seconds_left()) == (0.4, None)
    clock.now = 60.0  # starting took a minute
    pace.add(10)
    assert (pace.share, pace.seconds_left()) == (0.5, None)
    clock.now = 64.0
    pace.add(20)
    assert (pace.share, pace.seconds_left()) == (0.7, 4.0 / 20 * 30)


def test_nothing_to_do_is_done():
    assert Pace(0).share == 1.0


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0.0, "a few seconds left"),
        (12.4, "about 10 seconds left"),
        (54.9, "about 55 seconds left"),
        (55.0, "about a minute left"),
        (100.0, "about 2 minutes left"),
        (3600.0, "about 60 minutes left"),
        (7000.0, "about 2 hours left"),
        (7 * 86400.0, "about 7 days left"),
    ],
)
def test_a_time_is_told_as_finely_as_a_guess_deserves(seconds, told):
    assert time_left(0.5, 10.0, seconds) == told


@pytest.mark.parametrize(("share", "passed", "left"), [(0.04, 9.0, 60.0), (0.5, 1.9, 60.0), (0.5, 9.0, None)])
def test_no_time_is_told_while_a_guess_is_no_better_than_none(share, passed, left):
    assert time_left(share, passed, left) == ""
