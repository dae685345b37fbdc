"""Batches that are worked on side by side."""

from threading import Event

import pytest

from viewer.language.embedding.workers import Workers


@pytest.mark.parametrize("count", [1, 2, 3])
def test_results_come_in_the_order_of_the_batches(count: int) -> None:
    begun = Workers(count).begin(lambda number: number * number, range(50))
    assert list(begun) == [(number, number * number) for number in range(50)]


def test_a_single_worker_works_when_it_is_asked() -> None:
    done: list[int] = []
    begun = Workers(1).begin(done.append, range(3))
    assert done == []
    next(iter(begun))
    assert done == [0]


def test_several_work_before_they_are_asked() -> None:
    done = Event()
    Workers(2).begin(lambda _: done.set(), range(1))
    assert done.wait(timeout=60)


@pytest.mark.parametrize("count", [1, 2])
def test_what_was_stopped_is_not_worked_on(count: int) -> None:
    waiting, started = Event(), list[int]()

    def work(number: int) -> None:
        started.append(number)
        waiting.wait(timeout=60)

    workers = Workers(count)
    begun = workers.begin(work, range(20))
    begun.stop()
    waiting.set()
    assert list(begun) == []
    assert list(workers.begin(lambda number: number, range(3))) == [(0, 0), (1, 1), (2, 2)]
    assert len(started) <= count


@pytest.mark.parametrize("count", [1, 2])
def test_what_a_batch_raises_is_raised_where_it_is_asked_for(count: int) -> None:
    begun = Workers(count).begin(lambda number: 6 // number, [3, 0, 2])
    found = iter(begun)
    assert next(found) == (3, 2)
    with pytest.raises(ZeroDivisionError):
        next(found)
