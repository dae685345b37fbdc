"""Workers: threads that run batches side by side, each on a processor core of its own."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")


class Workers:
    """So many threads, started at the first need; a single one is none, and whoever asks for a result makes it."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._threads: ThreadPoolExecutor | None = None

    def begin(self, work: Callable[[Batch], Result], batches: Sequence[Batch]) -> "Begun[Batch, Result]":
        """Begin to work on the batches, beside what the caller goes on with."""
        if self._count == 1:
            return Begun(work, [(batch, None) for batch in batches])
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._count, thread_name_prefix="encoding")
        return Begun(work, [(batch, self._threads.submit(work, batch)) for batch in batches])


class Begun(Generic[Batch, Result]):
    """Batches that are worked on; iterated once, it gives each with its result, in order. `work` raises what it may."""

    def __init__(
        self, work: Callable[[Batch], Result], waiting: "Sequence[tuple[Batch, Future[Result] | None]]"
    ) -> None:
        self._work = work
        self._waiting = deque(waiting)

    def __iter__(self) -> Iterator[tuple[Batch, Result]]:
        while self._waiting:
            batch, future = self._waiting.popleft()
            yield batch, self._work(batch) if future is None else future.result()

    def stop(self) -> None:
        """Leave what was not worked on yet as it is; there is nothing more to iterate."""
        for _, future in self._waiting:
            if future is not None:
                future.cancel()
        self._waiting.clear()
