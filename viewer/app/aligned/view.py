"""The aligned view's canvas: scrolls, draws what is visible, and says what was clicked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.app.aligned.columns import Column, ColumnPlan, lay_columns, plan_for
from viewer.app.aligned.delegate import Highlights, RowDelegate
from viewer.app.aligned.header import HEIGHT, TableHeader
from viewer.app.aligned.heights import Heights
from viewer.app.aligned.lines import TableLine, TableLines
from viewer.app.fonts import Fonts
from viewer.app.presentation import Presentation
from viewer.app.themes import Theme

_BATCH = 24  # rows measured in one idle moment
_SCROLL_MARGIN = 48  # kept visible around the row in hand


class AlignedView(QAbstractScrollArea):
    """A table of rows by articles, of which only the visible rows are laid out and drawn.

    Heights of rows not seen yet are estimates; they are measured when they come into view and, otherwise, in idle
    moments, and what the reader looks at never jumps. `row_chosen(row)` and `fold_toggled(fold)` tell of clicks.
    """

    row_chosen = Signal(int)
    fold_toggled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewportMargins(0, HEIGHT, 0, 0)
        self.header = TableHeader(self)
        self.header.boundary_dragged.connect(self._drag_boundary)
        self.header.widths_reset.connect(self._reset_widths)
        self._shown: Presentation | None = None
        self._theme: Theme | None = None
        self._fonts: Fonts | None = None
        self._delegate: RowDelegate | None = None
        self._plan = ColumnPlan(())
        self._columns: tuple[Column, ...] = ()
        self._lines = TableLines(0, ())
        self._heights = Heights(())
        self._current = -1
        self._highlights = Highlights()
        self._to_measure = 0
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._measure_some)

    # What is shown

    def wear(self, theme: Theme, fonts: Fonts) -> None:
        """Take a theme's colours and fonts of one size."""
        self._theme, self._fonts = theme, fonts
        self._rebuild()

    def present(self, presentation: Presentation | None, lines: TableLines) -> None:
        """Show another result from its top, or nothing."""
        count = len(presentation.comparison.articles) if presentation else 0
        if count != len(self._plan.order):
            self._plan = plan_for(count)
        self._shown, self._lines = presentation, lines
        self._highlights = Highlights()
        self._rebuild()
        self.verticalScrollBar().setValue(0)

    def fold(self, lines: TableLines) -> None:
        """Show the same rows in other lines, keeping the row in hand where it is."""
        anchor = self._anchor()
        self._lines = lines
        self._lay_lines()
        self._restore(anchor)

    @property
    def plan(self) -> ColumnPlan:
        """Which articles have a column, in which order and how wide."""
        return self._plan

    def arrange(self, plan: ColumnPlan) -> None:
        """Arrange the columns anew."""
        self._plan = plan
        self._lay_columns()

    def light(self, highlights: Highlights) -> None:
        """Show these places and edits lit."""
        self._highlights = highlights
        self.viewport().update()

    @property
    def highlights(self) -> Highlights:
        """What is lit."""
        return self._highlights

    @property
    def current(self) -> int:
        """The row in hand; -1 when there is none."""
        return self._current

    def go_to(self, row: int) -> None:
        """Take the row in hand and bring it into view."""
        self._current = row
        self._bring_into_view(row)
        self.viewport().update()

    # Where things are

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown, from left to right."""
        return self._columns

    def row_area(self, row: int) -> QRect:
        """Where a row stands in the viewport, whether visible or not; empty when it is folded away."""
        line = self._lines.line_of(row)
        if line >= len(self._lines) or self._lines[line].fold is not None:
            return QRect()
        return self._line_area(line)

    def line_at(self, point: QPoint) -> TableLine | None:
        """The line under a point of the viewport."""
        number = self._heights.line_at(point.y() + self.verticalScrollBar().value())
        if number < 0 or not self._line_area(number).contains(point.x(), point.y()):
            return None
        return self._lines[number]

    def column_at(self, x: int) -> Column | None:
        """The column under a pixel of the viewport."""
        x += self.horizontalScrollBar().value()
        return next((column for column in self._columns if column.left <= x < column.right), None)

    def text_at(self, point: QPoint) -> tuple[int, Column, QPointF] | None:
        """The row and column under a point of the viewport, and the point seen from its text's top left corner."""
        line, column = self.line_at(point), self.column_at(point.x())
        if line is None or line.fold is not None or column is None or self._delegate is None:
            return None
        origin = self._delegate.text_origin(column, self.row_area(line.start).top())
        seen = QPointF(point.x() + self.horizontalScrollBar().value(), point.y()) - origin
        return line.start, column, seen

    @property
    def is_measured(self) -> bool:
        """Whether every row's height is known, and none an estimate any more."""
        return not self._idle.isActive()

    @property
    def delegate(self) -> RowDelegate | None:
        """What measures and draws the rows shown; None while nothing is shown."""
        return self._delegate

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the visible lines."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._theme is not None:
            painter.fillRect(event.rect(), QColor(self._theme.palette.page))
        if self._delegate is not None and len(self._lines):
            self._measure_visible()
            scrolled = self.horizontalScrollBar().value()
            painter.translate(-scrolled, 0)
            number = self._heights.line_at(self.verticalScrollBar().value() + event.rect().top())
            while number < len(self._lines):
                area = self._line_area(number).translated(scrolled, 0)
                if area.top() > event.rect().bottom():
                    break
                self._draw_line(painter, number, area)
                number += 1
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self.header.setGeometry(self.viewport().x(), 0, self.viewport().width(), HEIGHT)
        if event.size().width() != event.oldSize().width():
            self._lay_columns()
        else:
            self._update_scroll_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars."""
        self.viewport().update()
        if dx:
            self._update_header()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the mouse, or open or close a fold."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        line = self.line_at(event.position().toPoint())
        if line is not None and line.fold is not None:
            self.fold_toggled.emit(line.fold)
        elif line is not None:
            self.row_chosen.emit(line.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by row with the arrow keys; the rest scrolls."""
        steps: dict[int, Callable[[], int]] = {
            Qt.Key.Key_Down: lambda: self._neighbour(1),
            Qt.Key.Key_Up: lambda: self._neighbour(-1),
            Qt.Key.Key_Home: lambda: 0,
            Qt.Key.Key_End: lambda: len(self._shown.rows) - 1 if self._shown else -1,
        }
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            row = steps[event.key()]()
            if row >= 0:
                self.row_chosen.emit(row)
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when the window's font changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._update_header()

    # Inside

    def _rebuild(self) -> None:
        if self._shown is None or self._theme is None or self._fonts is None:
            self._delegate = None
            self._heights = Heights(())
            self._update_header()
            self._update_scroll_bars()
            self.viewport().update()
            return
        self._delegate = RowDelegate(self._shown, self._theme, self._fonts)
        self._lay_columns()

    def _lay_columns(self) -> None:
        if self._delegate is None:
            return
        anchor = self._anchor()
        self._columns = lay_columns(
            self._plan, self.viewport().width(), self._delegate.base_gutter, self._delegate.source_gutter
        )
        self._lay_lines()
        self._restore(anchor)

    def _lay_lines(self) -> None:
        if self._delegate is None:
            return
        fold_height, estimate = self._delegate.fold_height, self._delegate.estimate
        self._heights = Heights(
            [
                fold_height if line.fold is not None else estimate(line.start, self._columns)
                for line in map(self._lines.__getitem__, range(len(self._lines)))
            ]
        )
        self._to_measure = 0
        self._idle.start()
        self._measure_visible()
        self._update_header()
        self._update_scroll_bars()
        self.viewport().update()

    def _anchor(self) -> tuple[int, int] | None:
        """The first visible row and how far the viewport has scrolled into it."""
        if not len(self._heights):
            return None
        value = self.verticalScrollBar().value()
        line = self._heights.line_at(value)
        return self._lines[line].start, value - self._heights.top(line)

    def _restore(self, anchor: tuple[int, int] | None) -> None:
        if anchor is None or not len(self._lines):
            return
        line = min(self._lines.line_of(anchor[0]), len(self._lines) - 1)
        self.verticalScrollBar().setValue(self._heights.top(line) + min(anchor[1], self._heights[line] - 1))

    def _measure_visible(self) -> None:
        """Measure what can be seen; estimates above are left alone, so nothing visible moves."""
        if self._delegate is None or not len(self._lines):
            return
        value = self.verticalScrollBar().value()
        number = self._heights.line_at(value)
        bottom = value + self.viewport().height()
        grown = 0
        while number < len(self._lines) and self._heights.top(number) <= bottom:
            grown += self._measure(number)
            number += 1
        if grown:
            self._update_scroll_bars()

    def _measure(self, number: int) -> int:
        line = self._lines[number]
        if self._heights.is_measured(number) or self._delegate is None:
            return 0
        height = self._delegate.measure(line.start, self._columns) if line.fold is None else self._heights[number]
        return self._heights.measure(number, height)

    def _measure_some(self) -> None:
        """Measure a few more rows; what grows above the visible part is scrolled past."""
        first_visible = self._heights.line_at(self.verticalScrollBar().value())
        last = min(self._to_measure + _BATCH, len(self._lines))
        above = 0
        for number in range(self._to_measure, last):
            grown = self._measure(number)
            if number < first_visible:
                above += grown
        self._to_measure = last
        if last >= len(self._lines):
            self._idle.stop()
        self._update_scroll_bars()
        if above:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)

    def _bring_into_view(self, row: int) -> None:
        number = self._lines.line_of(row)
        if row < 0 or number >= len(self._lines) or self._delegate is None:
            return
        self._measure(number)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._update_scroll_bars()
        top = self._heights.top(number)
        bottom = top + self._heights[number]
        if top - _SCROLL_MARGIN < bar.value():
            bar.setValue(top - _SCROLL_MARGIN)
        elif bottom + _SCROLL_MARGIN > bar.value() + height:
            bar.setValue(min(bottom + _SCROLL_MARGIN - height, top))

    def _neighbour(self, by: int) -> int:
        """The row `by` lines on from the one in hand that is not folded away; -1 when there is none."""
        number = self._lines.line_of(self._current) + by if self._current >= 0 else 0
        while 0 <= number < len(self._lines):
            if self._lines[number].fold is None:
                return self._lines[number].start
            number += by
        return -1

    def _line_area(self, number: int) -> QRect:
        top = self._heights.top(number) - self.verticalScrollBar().value()
        wide = self._columns[-1].right if self._columns else 0
        return QRect(-self.horizontalScrollBar().value(), top, wide, self._heights[number])

    def _draw_line(self, painter: QPainter, number: int, area: QRect) -> None:
        if self._delegate is None:
            return
        line = self._lines[number]
        current = line.start <= self._current < line.end
        if line.fold is not None:
            text_left = self._columns[0].gutter
            self._delegate.draw_fold(painter, line.fold, line.is_open, area, text_left, current)
            return
        self._delegate.draw_row(painter, line.start, area, self._columns, current, self._highlights)

    def _update_header(self) -> None:
        self.header.present(self._shown, self._columns, self._theme, self.horizontalScrollBar().value())

    def _update_scroll_bars(self) -> None:
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        page = self.viewport().height()
        vertical.setRange(0, max(0, self._heights.total - page))
        vertical.setPageStep(page)
        vertical.setSingleStep(int(self._fonts.leading) if self._fonts else 20)
        wide = self._columns[-1].right if self._columns else 0
        horizontal.setRange(0, max(0, wide - self.viewport().width()))
        horizontal.setPageStep(self.viewport().width())

    def _drag_boundary(self, boundary: int, x: int) -> None:
        self.arrange(self._plan.resized(self._columns, boundary, x))

    def _reset_widths(self) -> None:
        self.arrange(ColumnPlan(self._plan.order, self._plan.hidden))
