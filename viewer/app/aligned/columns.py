"""Columns: which articles are shown, in which order, and how wide."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

NARROWEST = 120
"""The least room for text beside a column's gutter, in pixels."""


@dataclass(frozen=True, slots=True)
class Column:
    """One shown column: the article's position in the comparison, its share of the width, and where it stands.

    `left` and `width` are pixels. Inside it stands a gutter for numbers and badges, `gutter` wide, then the text.
    """

    article: int
    left: int
    width: int
    gutter: int

    @property
    def right(self) -> int:
        """Where the column ends."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """The reader's wishes: the order of articles, which of them are hidden, and their relative widths."""

    order: tuple[int, ...]
    hidden: frozenset[int] = frozenset()
    weights: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        if sorted(self.order) != list(range(len(self.order))) or len(self.weights) not in (0, len(self.order)):
            raise ValueError(f"a plan orders and weighs every article once: {self.order}, {self.weights}")

    @property
    def shown(self) -> tuple[int, ...]:
        """The articles that have a column, from left to right."""
        return tuple(article for article in self.order if article not in self.hidden)

    def weight(self, article: int) -> float | None:
        """The article's share of the width, relative to the others; None when the reader wishes for none."""
        return self.weights[article] if self.weights else None

    def toggled(self, article: int) -> "ColumnPlan":
        """The same plan with that article hidden or shown again; the last shown column stays."""
        hidden = self.hidden - {article} if article in self.hidden else self.hidden | {article}
        if len(hidden) == len(self.order):
            return self
        return replace(self, hidden=hidden)

    def moved(self, article: int, by: int) -> "ColumnPlan":
        """The same plan with that article's column moved by so many shown places."""
        shown = list(self.shown)
        place = shown.index(article)
        target = min(max(place + by, 0), len(shown) - 1)
        shown.insert(target, shown.pop(place))
        return replace(self, order=(*shown, *(a for a in self.order if a in self.hidden)))

    def resized(self, columns: tuple[Column, ...], boundary: int, x: int) -> "ColumnPlan":
        """The same plan with the boundary right of the `boundary`-th column at pixel `x`."""
        left, right = columns[boundary], columns[boundary + 1]
        x = min(max(x, left.left + left.gutter + NARROWEST), right.right - right.gutter - NARROWEST)
        if not left.left < x < right.right:
            return self
        widths = {column.article: float(column.width) for column in columns}
        widths[left.article], widths[right.article] = float(x - left.left), float(right.right - x)
        shown_mean = sum(widths.values()) / len(widths)
        return replace(self, weights=tuple(widths.get(a, shown_mean) for a in range(len(self.order))))


def plan_for(articles: int) -> ColumnPlan:
    """The plan that shows every article, base first, without a wish for widths."""
    return ColumnPlan(tuple(range(articles)))


def lay_columns(plan: ColumnPlan, width: int, base_gutter: int, source_gutter: int) -> tuple[Column, ...]:
    """Columns that fill `width` pixels, none with less room for text than readable (then they are wider together).

    By the reader's weights; without any, all texts are as wide.
    """
    gutters = [base_gutter if article == 0 else source_gutter for article in plan.shown]
    room = max(width, sum(gutter + NARROWEST for gutter in gutters))
    columns = []
    left, exact = 0, 0.0
    for article, wide, gutter in zip(plan.shown, _widths(plan, room, gutters), gutters, strict=True):
        exact += wide
        columns.append(Column(article, left, round(exact) - left, gutter))
        left = round(exact)
    return tuple(columns)


def _widths(plan: ColumnPlan, room: int, gutters: Sequence[int]) -> list[float]:
    """The room shared by weight; what is too narrow gets the least there is, and the others share the rest."""
    text = max(0.0, (room - sum(gutters)) / len(gutters))
    least = {article: float(gutter + NARROWEST) for article, gutter in zip(plan.shown, gutters, strict=True)}
    shown = zip(plan.shown, gutters, strict=True)
    weights = {article: plan.weight(article) or gutter + text for article, gutter in shown}
    narrow: set[int] = set()
    while True:
        free = [article for article in plan.shown if article not in narrow]
        total = sum(weights[article] for article in free)
        rest = room - sum(least[article] for article in narrow)
        widths = {article: rest * weights[article] / total for article in free}
        too_narrow = {article for article, wide in widths.items() if wide < least[article]}
        if not too_narrow or len(too_narrow) == len(free):
            return [widths.get(article, least[article]) for article in plan.shown]
        narrow |= too_narrow
