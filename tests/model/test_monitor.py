"""Progress and cancellation."""

from viewer.model import Cancelled, SilentMonitor, Stage


def test_a_silent_monitor_lets_everything_pass() -> None:
    for stage in Stage:
        SilentMonitor().step(stage, 0, 0)


def test_a_request_to_stop_is_told_apart_from_every_error() -> None:
    assert Cancelled.__bases__ == (Exception,)
