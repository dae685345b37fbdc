"""One row of the table: how high it is, what it looks like, and what lies under a point of it."""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from viewer.app.aligned.columns import Column
from viewer.app.badges import draw_badge
from viewer.app.composition import Lead, Look, Passage, with_origins_inside
from viewer.app.fonts import Fonts
from viewer.app.mark_painter import MarkPainter, TextLights
from viewer.app.marked_text import Chip, ChipKind, MarkedText
from viewer.app.offsets import to_utf16
from viewer.app.presentation import Presentation
from viewer.app.reader_chips import reader_chips
from viewer.app.themes import Theme
from viewer.app.words import said
from viewer.model import Flag, Span, Verdict
from viewer.present.flags import flags_in
from viewer.present.rows import Badge, Cell, Row, RowKind, runs_of
from viewer.present.runs import EditAt
from viewer.present.wording import ARROWS, FLAG_NAMES, VERDICT_NAMES, badge_text, fold_text, numbers_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CELLS_KEPT = 900
_MARGIN = 9  # above and below a row's text
_INSET = 11  # left of the gutter's numbers
_RIGHT = 16  # right of the text
_BADGE_GAP = 3
_NUMBER_GAP = 6
_LONGEST_FLAG = 34


@dataclass(frozen=True, slots=True)
class Highlights:
    """What is lit in the table at the moment, by row and article's position.

    `selected` are code points of the laid-out text, `found` sentences and stretches of the article's text, one of
    which may be in hand; `edits` are lit wherever they are.
    """

    selected: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    found: Mapping[tuple[int, int], tuple[tuple[int, Span], ...]] = field(default_factory=dict)
    in_hand: tuple[int, Span] | None = None
    edits: frozenset[EditAt] = frozenset()


class RowDelegate:
    """Measures and draws rows of one presentation in one theme and size; keeps the cells it has laid out lately."""

    def __init__(self, presentation: Presentation, theme: Theme, fonts: Fonts) -> None:
        self._shown = presentation
        self._theme = theme
        self._fonts = fonts
        self.focused = False  # whether keys go to the table
        self._marks = MarkPainter(theme, fonts)
        self._cells: OrderedDict[tuple[int, int], MarkedText] = OrderedDict()
        self._gutter_line = QFontMetricsF(fonts.gutter).height()
        self._number_width = QFontMetricsF(fonts.gutter).horizontalAdvance("0" * len(str(len(presentation.rows))))
        self._badge_height = QFontMetricsF(fonts.badge).height() + 1

    @property
    def base_gutter(self) -> int:
        """How wide the base's gutter is: number and badge beside each other, the verdict below."""
        metrics, badges = QFontMetricsF(self._fonts.gutter), QFontMetricsF(self._fonts.badge)
        words = max(metrics.horizontalAdvance(name) for name in map(said, VERDICT_NAMES.values()))
        badge = max(badges.horizontalAdvance("B00"), badges.horizontalAdvance(self._shown.measures.badge)) + 8
        return int(_INSET + max(words, self._number_width + _NUMBER_GAP + badge)) + 10

    @property
    def source_gutter(self) -> int:
        """How wide a source's gutter is: its numbers, or a number with an arrow."""
        metrics, longest = QFontMetricsF(self._fonts.gutter), self._shown.measures.numbers
        return int(_INSET + max(metrics.horizontalAdvance("00 ↑"), metrics.horizontalAdvance(longest))) + 10

    @property
    def fold_height(self) -> int:
        """The height of a line that stands for folded rows."""
        return int(self._gutter_line) + 16

    def estimates(self, columns: Sequence[Column]) -> "NDArray[np.int64]":
        """About how high each row is, from the length of its text alone."""
        import numpy as np  # noqa: PLC0415 - not before there is something to show

        lengths = self._shown.measures.lengths
        lines = np.ones(len(lengths))
        for column in columns:
            room = max(1.0, (column.width - column.gutter - _RIGHT) / self._fonts.character)
            np.maximum(lines, lengths[:, column.article] / room + 0.35, out=lines)
        return (np.rint(lines + 0.15) * self._fonts.leading + 2 * _MARGIN + 1).astype(np.int64)

    def measure(self, row: int, columns: Sequence[Column]) -> int:
        """How high a row is."""
        shown = self._shown.rows[row]
        height = self._gutter_height(shown)
        for column in columns:
            marked = self.cell(row, column)
            if marked is not None:
                height = max(height, marked.height)
        return int(height + 0.999) + 2 * _MARGIN + 1

    def cell(self, row: int, column: Column) -> MarkedText | None:
        """The laid-out text of a cell; None where there is none."""
        cell = self._shown.rows[row].cells[column.article]
        if cell is None or cell.continued:
            return None
        key, width = (row, column.article), column.width - column.gutter - _RIGHT
        marked = self._cells.get(key)
        if marked is None:
            marked = self._cells[key] = self._lay_out(self._shown.rows[row], cell, width)
            if len(self._cells) > _CELLS_KEPT:
                self._cells.popitem(last=False)
        else:
            self._cells.move_to_end(key)
            marked.fit(width)
        return marked

    def text_origin(self, column: Column, top: int) -> QPointF:
        """Where a cell's text begins, for a row that begins at `top`."""
        return QPointF(column.left + column.gutter, top + _MARGIN)

    def draw_row(
        self, painter: QPainter, row: int, area: QRect, columns: Sequence[Column], current: bool, lit: Highlights
    ) -> None:
        """Draw a row in `area`, whose width is that of all columns."""
        shown = self._shown.rows[row]
        palette = self._theme.palette
        if current:
            painter.fillRect(area, QColor(self._theme.chrome.current))
        for column in columns:
            self._draw_cell(painter, shown, row, column, area.top(), lit)
            painter.setPen(QPen(QColor(palette.rule), 1))
            painter.drawLine(column.right - 1, area.top(), column.right - 1, area.bottom())
        painter.setPen(QPen(QColor(palette.rule), 1))
        painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())
        if current:
            self._draw_current(painter, area)

    def draw_fold(
        self, painter: QPainter, fold: int, is_open: bool, area: QRect, text_left: int, current: bool
    ) -> None:
        """Draw the line that stands for folded rows, or from which they can be folded again."""
        painter.fillRect(area, QColor(self._theme.chrome.current if current else self._theme.chrome.band))
        painter.setFont(self._fonts.gutter)
        painter.setPen(QColor(self._theme.palette.muted))
        words = f"{'▾' if is_open else '▸'} {said(fold_text(self._shown.folds[fold]))}"
        painter.drawText(area.adjusted(text_left, 0, 0, -1), int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.setPen(QPen(QColor(self._theme.palette.rule), 1))
        painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())
        if current:
            self._draw_current(painter, area)

    def _draw_current(self, painter: QPainter, area: QRect) -> None:
        """The bar beside the line in hand, broader and in another ink where keys go to the table."""
        ink, width = (self._theme.palette.focus, 5) if self.focused else (self._theme.palette.text, 3)
        painter.fillRect(QRect(area.left(), area.top(), width, area.height()), QColor(ink))

    def _draw_cell(self, painter: QPainter, row: Row, number: int, column: Column, top: int, lit: Highlights) -> None:
        cell = row.cells[column.article]
        if cell is None:
            return
        self._draw_gutter(painter, row, cell, column, top)
        marked = self.cell(number, column)
        origin = self.text_origin(column, top)
        if marked is None:
            self._draw_continued(painter, origin, column)
            return
        where = (number, column.article)
        places = [(place, marked.units_of(*place)) for place in lit.found.get(where, ())]
        chosen = lit.selected.get(where)
        selected = None if chosen is None else (to_utf16(marked.text, chosen[0]), to_utf16(marked.text, chosen[1]))
        lights = TextLights(
            selected=selected,
            found=tuple(units for place, units in places if units is not None),
            in_hand=next((units for place, units in places if place == lit.in_hand), None),
            edits=lit.edits,
        )
        self._marks.draw(painter, marked, origin, lights)

    def _draw_gutter(self, painter: QPainter, row: Row, cell: Cell, column: Column, top: int) -> None:
        left = column.left + _INSET
        line = QRectF(left, top + _MARGIN, column.gutter - _INSET, self._fonts.leading)
        painter.setFont(self._fonts.gutter)
        painter.setPen(QColor(self._theme.palette.muted))
        number = numbers_text(cell.numbers)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), number)
        if cell.moved is not None:
            after = QFontMetricsF(self._fonts.gutter).horizontalAdvance(f"{number} ")
            arrow = QFontMetricsF(self._fonts.gutter).horizontalAdvance(ARROWS[cell.moved])
            beside = line.translated(after, 0) if after + arrow <= line.width() else line.translated(0, line.height())
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), ARROWS[cell.moved])
        if column.article == 0:
            behind = left + self._number_width + _NUMBER_GAP
            below = self._draw_badges(painter, row.badges, QPointF(behind, line.center().y()))
            self._draw_verdict(painter, row, QPointF(left, max(below, line.bottom() - 2)))

    def _draw_badges(self, painter: QPainter, badges: Iterable[Badge], at: QPointF) -> float:
        top = at.y() - self._badge_height / 2
        for badge in badges:
            text = badge_text(badge)
            width = QFontMetricsF(self._fonts.badge).horizontalAdvance(text) + 8
            colour = self._theme.palette.colour_at(self._shown.index.positions[badge.siglum])
            draw_badge(painter, QRectF(at.x(), top, width, self._badge_height), text, colour, self._fonts.badge)
            top += self._badge_height + _BADGE_GAP
        return top

    def _draw_verdict(self, painter: QPainter, row: Row, at: QPointF) -> None:
        if row.verdict is None:
            return
        name = said(VERDICT_NAMES[row.verdict])
        ink = self._theme.verdicts[row.verdict]
        if row.verdict is Verdict.VERBATIM and row.moved:
            name, ink = self._moved_name(row), self._theme.moved
        painter.setFont(self._fonts.badge if row.verdict is Verdict.ADDED else self._fonts.gutter)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(at.x(), at.y() + QFontMetricsF(self._fonts.gutter).ascent()), name)

    def _moved_name(self, row: Row) -> str:
        directions = {badge.moved for badge in row.badges if badge.moved is not None}
        return " ".join(
            [said("moved"), *(ARROWS[direction] for direction in sorted(directions, key=lambda d: d.value))]
        )

    def _draw_continued(self, painter: QPainter, origin: QPointF, column: Column) -> None:
        painter.setFont(self._fonts.gutter)
        painter.setPen(QColor(self._theme.palette.muted))
        area = QRectF(origin.x(), origin.y(), column.width - column.gutter - _RIGHT, self._fonts.leading)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), QCoreApplication.translate("delegate", "⋮ as above"))

    def _gutter_height(self, row: Row) -> float:
        badges = len(row.badges)
        height = max(self._fonts.leading, badges * (self._badge_height + _BADGE_GAP))
        # A linked sentence has a verdict when its words have been compared, and its row no other height then.
        return height + (self._gutter_line if row.verdict is not None or row.badges else 0.0)

    def _lay_out(self, row: Row, cell: Cell, width: int) -> MarkedText:
        look = Look.LEFT_OUT if cell.left_out else Look.ASIDE if cell.aside else Look.BODY
        runs = runs_of(self._shown.index, cell, row)
        new = row.verdict is Verdict.ADDED and cell is row.cells[0]
        passages = [Passage(sentence, own, look, new=new) for sentence, own in zip(cell.sentences, runs, strict=True)]
        if len(row.badges) > 1 and cell is row.cells[0]:
            passages = [with_origins_inside(passage, self._lead) for passage in passages]
        return MarkedText(passages, list(self._chips(row, cell)), self._fonts, self._theme, width)

    def _lead(self, siglum: str) -> Lead:
        return Lead(siglum, self._shown.index.positions[siglum])

    def _chips(self, row: Row, cell: Cell) -> Iterable[Chip]:
        first = next(other for other in row.cells if other)
        if row.kind is RowKind.LEFT_OUT and cell is first:
            translate = QCoreApplication.translate
            also = translate("delegate", " · also in {0}").format(", ".join(row.also_in)) if row.also_in else ""
            yield Chip(f"{said('left out')}{also}", ChipKind.NOTE, leading=True)
        # Several sources may give rise to the same flag; the inspector tells each.
        flags = Counter(self._flag_words(flag, row) for flag in flags_in(self._shown.index, row, cell))
        for words, times in flags.items():
            yield Chip(f"{times}× {words}" if times > 1 else words, ChipKind.FLAG)
        yield from reader_chips(self._shown, row, cell)

    def _flag_words(self, flag: Flag, row: Row) -> str:
        name = said(FLAG_NAMES[flag.kind])
        if flag.base is None or flag.source is None:
            return name
        links = (self._shown.index.link(badge.link) for badge in row.badges)
        source = next((link.source for link in links if flag in link.flags), None)
        if source is None:
            return name
        before = flag.source.of(self._shown.index.article(source).text)
        after = flag.base.of(self._shown.comparison.base.text)
        words = f"{before} → {after}"
        return words if len(words) <= _LONGEST_FLAG and "\n" not in words else name
