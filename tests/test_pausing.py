"""The search for garbage, put off and taken up again."""

import gc
import subprocess
import sys
import weakref

import pytest

from viewer.pausing import garbage_left_alone, garbage_sought_as_ever, garbage_sought_now


def test_garbage_is_looked_for_again_after_the_block_and_after_an_error() -> None:
    with garbage_left_alone():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="stop"), garbage_left_alone():
        raise ValueError("stop")
    assert gc.isenabled()


def test_a_block_inside_another_leaves_the_end_to_the_outer_one() -> None:
    with garbage_left_alone():
        with garbage_left_alone():
            pass
        assert not gc.isenabled()


def test_whoever_has_turned_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with garbage_left_alone():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_there_is_when_garbage_is_sought_is_left_alone_until_the_next_time() -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self

    try:
        lasting = Ring()
        gone = weakref.ref(lasting)
        garbage_sought_now(among_all=True)
        assert gc.get_freeze_count() > 0
        del lasting
        gc.collect()
        assert gone() is not None
        garbage_sought_now(among_all=True)
        assert gone() is None
    finally:
        garbage_sought_as_ever()
    assert gc.get_freeze_count() == 0


def test_at_exit_nothing_is_taken_apart_and_what_was_said_is_written() -> None:
    program = """
import atexit
from viewer.pausing import garbage_left_at_exit

class Ring:
    def __init__(self):
        self.itself = self
    def __del__(self):
        print("taken apart")

ring = Ring()
atexit.register(print, "goodbye")
garbage_left_at_exit()
print("hello")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout.splitlines() == ["hello", "goodbye"]
