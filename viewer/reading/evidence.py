"""Scores from weighed evidence, with the reasons that a reader is shown."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.model import AsideKind

LIKELY = 0.5
"""The score from which a stretch of text is an aside."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One observation about a stretch of text: its evidence in log-odds, and how a reader is told of it.

    Positive weights speak for an aside. A feature without a reason is weighed but never shown.
    """

    name: str
    weight: float
    reason: str = ""


def score(features: Iterable[Feature]) -> float:
    """The chance (0..1) that the weights add up to: their sum through the logistic function.

    This is a logistic regression whose weights are set by hand and written beside the features.
    """
    total = sum(feature.weight for feature in features)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def reasons(features: Iterable[Feature], most: int = 2) -> str:
    """The reasons that weigh most for an aside, heaviest first, as a list in words."""
    telling = sorted((f for f in features if f.weight > 0 and f.reason), key=lambda f: (-f.weight, f.name))
    return ", ".join(feature.reason for feature in telling[:most])


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a block is taken for, how sure that is (0..1), and why."""

    kind: AsideKind
    score: float
    reason: str


_KINDS = {
    AsideKind.COMMENT: "looks like reader comments",
    AsideKind.NOTICE: "looks like a notice",
    AsideKind.NAVIGATION: "looks like part of a menu",
    AsideKind.SHARE: "looks like links for sharing",
    AsideKind.CAPTION: "looks like a picture's caption",
    AsideKind.RELATED: "looks like links to other articles",
}


def judge(kind: AsideKind, features: Iterable[Feature]) -> Judgement | None:
    """The judgement that the features add up to; None where they do not make an aside likely."""
    weighed = tuple(features)
    chance = score(weighed)
    if chance < LIKELY:
        return None
    why = reasons(weighed)
    return Judgement(kind, chance, f"{_KINDS[kind]}: {why}" if why else _KINDS[kind])
