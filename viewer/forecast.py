"""How far work has come as a whole, and how long the rest may take."""

import time
from collections.abc import Callable, Mapping
from math import inf

from viewer.model import Stage

Clock = Callable[[], float]

# Seconds that the stages of a comparison took, as shares of one another: two texts of 500 to 5,000 sentences of which
# half were touched up. `LINKING` comes twice with a model, since meaning is asked for in the midst of it.
_SIFTING = "sifting"
_Part = Stage | str
_ORDER: tuple[_Part, ...] = (
    Stage.SPLITTING,
    _SIFTING,
    Stage.MEANING,
    Stage.LINKING,
    Stage.DIFFING,
    Stage.ATTRIBUTING,
)
_BY_WORDS: Mapping[_Part, float] = dict(zip(_ORDER, (10, 27, 0, 0, 9, 54), strict=True))
_BY_MEANING: Mapping[_Part, float] = dict(zip(_ORDER, (2, 2, 16, 2, 74, 4), strict=True))
# From so much of a stage on, its own pace is all that counts. Before, that of the stages before it does too, since what
# comes first in it may be done in no time.
_TELLING = 0.5
# What is left is told once a guess is better than none.
_TOLD_FROM = 0.05
_TOLD_AFTER = 2.0  # seconds
_A_FEW = 10  # seconds
# A unit, its seconds, and the seconds up to which it is counted in.
_UNITS = (("seconds", 1, 55), ("minutes", 60, 90 * 60), ("hours", 3600, 36 * 3600), ("days", 86400, inf))


def time_left(share: float, passed: float, left: float | None) -> str:
    """How long the rest may take in words, no finer than a guess deserves; nothing while there is none worth telling.

    `share` of the work (0..1) is done, it took `passed` seconds, and the rest may take `left` seconds.
    """
    if left is None or share < _TOLD_FROM or passed < _TOLD_AFTER:
        return ""
    if left < _A_FEW:
        return "a few seconds left"
    number, unit = next((round(left / size), unit) for unit, size, most in _UNITS if left < most)
    if unit == "seconds":
        number = 5 * round(left / 5)
    return "about a minute left" if (number, unit) == (1, "minutes") else f"about {number} {unit} left"


class Pace:
    """How long work in equal units may still take, by the time that those done have taken."""

    def __init__(self, total: float, done: float = 0.0, clock: Clock = time.monotonic) -> None:
        """`done` of `total` units were done before, and say nothing about the pace of now."""
        self._total = total
        self._done = self._counted = done
        self._clock = clock
        self._begun: float | None = None

    def add(self, units: float) -> None:
        """Take note that so many more are done; the first only start the clock, since they waited for much else."""
        self._done += units
        if self._begun is None:
            self._begun, self._counted = self._clock(), self._done

    @property
    def share(self) -> float:
        """How much of all is done, 0 to 1."""
        return min(1.0, self._done / self._total) if self._total else 1.0

    def seconds_left(self) -> float | None:
        """How long the rest may take; None while that cannot be said."""
        if self._begun is None or self._done <= self._counted:
            return None
        passed = self._clock() - self._begun
        return passed / (self._done - self._counted) * max(0.0, self._total - self._done)


class Forecast:
    """How far a comparison has come, from what its stages usually cost and what they have cost this time.

    It hears the same as a monitor. Stages follow each other as in `viewer.compare`; a stage that is passed over costs
    nothing.
    """

    def __init__(self, *, meaning: bool, comparisons: int = 1, clock: Clock = time.monotonic) -> None:
        """`meaning` says whether a model is used; so many `comparisons` follow each other; `clock` gives seconds."""
        self._costs = _BY_MEANING if meaning else _BY_WORDS
        self._comparisons = comparisons
        self._finished = 0
        self._clock = clock
        self._begun = self._entered = clock()
        self._part: _Part = Stage.SPLITTING
        self._part_done = self._part_begun = 0.0
        self._articles = 2
        self._rounds = 0
        self._last = 0
        self._share = 0.0

    def step(self, stage: Stage, done: int, total: int) -> None:
        """Take note that `done` of `total` of `stage` are done."""
        if stage is Stage.READING:
            self._begun = self._entered = self._clock()
            return
        part = self._part_of(stage)
        is_new = part != self._part
        if is_new:
            self._finished += stage is Stage.SPLITTING
            self._part, self._entered, self._part_done = part, self._clock(), 0.0
            self._rounds = self._last = 0
        progress = done / total if total else 0.0
        if stage is Stage.SPLITTING:
            self._articles = max(1, total)
        elif stage is Stage.MEANING:
            # The sentences of one article after the other: each begins at 0 again.
            self._rounds += done < self._last
            self._last = done
            progress = (self._rounds + progress) / max(self._articles, self._rounds + 1)
        elif stage is Stage.LINKING and self._costs[Stage.MEANING]:
            progress = min(1.0, 2 * progress) if part == _SIFTING else max(0.0, 2 * progress - 1.0)
        self._part_done = max(self._part_done, min(1.0, progress))
        if is_new:
            self._part_begun = self._part_done

    def _part_of(self, stage: Stage) -> _Part:
        before = self._part in (Stage.SPLITTING, _SIFTING) or not self._costs[Stage.MEANING]
        return _SIFTING if stage is Stage.LINKING and before else stage

    @property
    def share(self) -> float:
        """How much of the time is behind us, 0 to 1; never less than it was."""
        left = self.seconds_left()
        if left is not None:
            passed = self.seconds_passed
            self._share = max(self._share, passed / (passed + left) if passed + left else 0.0)
        return self._share

    @property
    def seconds_passed(self) -> float:
        """How long it has taken so far."""
        return self._clock() - self._begun

    def seconds_left(self) -> float | None:
        """How long the rest may take; None while that cannot be said."""
        now = self._clock()
        coming = max(0, self._comparisons - self._finished - 1)
        place = _ORDER.index(self._part)
        cost = self._costs[self._part]
        whole = sum(self._costs.values())
        before = whole * self._finished + sum(self._costs[part] for part in _ORDER[:place])
        after = whole * coming + sum(self._costs[part] for part in _ORDER[place + 1 :])
        worked = before + cost * self._part_done
        if not worked:
            return None
        pace = (now - self._begun) / worked
        rest = cost * (1.0 - self._part_done) * pace
        if seen := self._part_done - self._part_begun:
            trust = min(1.0, seen / _TELLING)
            rest = (1.0 - trust) * rest + trust * (now - self._entered) * (1.0 - self._part_done) / seen
        return rest + after * pace
