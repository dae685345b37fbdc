"""The aligned view's canvas: scrolls, draws what is visible, and says what the reader points at."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.app.aligned.columns import Column, ColumnPlan
from viewer.app.aligned.delegate import Highlights, RowDelegate
from viewer.app.aligned.header import HEIGHT, TableHeader
from viewer.app.aligned.layout import TableLayout
from viewer.app.aligned.lines import TableLine, TableLines
from viewer.app.aligned.measuring import Measuring
from viewer.app.fonts import Fonts
from viewer.app.presentation import Presentation
from viewer.app.speech import spoken_line
from viewer.app.themes import Theme

_TRIES = 3
_SCROLL_MARGIN = 48  # kept visible around the row in hand


class AlignedView(QAbstractScrollArea):
    """A table of rows by articles, of which only the visible rows are laid out and drawn.

    Heights of rows not seen yet are estimates; they are measured when they come into view and, otherwise, in idle
    moments, and what the reader looks at never jumps.

    Signals: `row_chosen(row)`, `fold_toggled(fold)`; `visible_changed(first, last)` in rows and parts of rows;
    `pressed`, `dragged` and `released` with the point of the viewport and how many clicks it was; `hovered(point)`;
    `menu_asked(point, global point)`; `plan_asked(plan)` for other columns;
    `zoom_asked(larger)`.
    """

    row_chosen = Signal(int)
    fold_toggled = Signal(int)
    visible_changed = Signal(float, float)
    pressed = Signal(QPoint, int, bool)
    dragged = Signal(QPoint)
    hovered = Signal(QPoint)
    menu_asked = Signal(QPoint, QPoint)
    plan_asked = Signal(ColumnPlan)
    zoom_asked = Signal(bool)

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
        self._layout: TableLayout | None = None
        self._plan = ColumnPlan(())
        self._lines = TableLines(0, ())
        self._current = -1
        self._clicks = 0
        self._highlights = Highlights()
        self._measuring = Measuring(self)
        self._measuring.grown.connect(self._update_scroll_bars)
        self._measuring.grown.connect(self._tell_visible)

    # What is shown

    def wear(self, theme: Theme, fonts: Fonts) -> None:
        """Take a theme's colours and fonts of one size."""
        self._theme, self._fonts = theme, fonts
        self._fit(anew=True)

    def present(self, presentation: Presentation | None, lines: TableLines, plan: ColumnPlan) -> None:
        """Show another result, or nothing."""
        self._shown, self._lines, self._plan = presentation, lines, plan
        self._highlights = Highlights()
        self.verticalScrollBar().setValue(0)
        self._lay_out(anew=True)

    def fold(self, lines: TableLines) -> None:
        """Show the same rows in other lines, keeping what is read where it is."""
        self._lines = lines
        self._lay_out()

    def arrange(self, plan: ColumnPlan) -> None:
        """Arrange the columns anew."""
        self._plan = plan
        self._lay_out()

    @property
    def highlights(self) -> Highlights:
        """What is lit."""
        return self._highlights

    def light(self, highlights: Highlights) -> None:
        """Show these places and edits lit."""
        if highlights != self._highlights:
            self._highlights = highlights
            self.viewport().update()

    @property
    def current(self) -> int:
        """The row in hand; -1 when there is none."""
        return self._current

    def go_to(self, row: int) -> None:
        """Take the row in hand and bring it into view."""
        self._current = row
        self._bring_into_view(row)
        self.viewport().update()

    def mark(self, row: int) -> None:
        """Take the row in hand and leave what is in view as it is."""
        self._current = row
        self.viewport().update()

    @property
    def top_row(self) -> int:
        """The row at the top of what is in view; -1 when there is none."""
        return int(self._layout.row_at(self.scrolled.y())) if self._layout is not None and len(self._lines) else -1

    def hold(self, row: int, y: int) -> None:
        """Scroll so that the line of a row begins `y` pixels below the top of the viewport."""
        if self._layout is None or not 0 <= (number := self._lines.line_of(row)) < len(self._lines):
            return
        self._layout.measure_line(number)
        self._update_scroll_bars()
        for _ in range(_TRIES):  # what is measured on the way may stand above
            self.verticalScrollBar().setValue(self._layout.area(number).top() - y)
            if not self._measuring.measure_visible():
                break

    def centre(self, row: float) -> None:
        """Scroll so that this place, in rows and parts of rows, is in the middle."""
        if self._layout is not None:
            self.verticalScrollBar().setValue(self._layout.y_of(row) - self.viewport().height() // 2)

    # What a screen reader is told

    @property
    def line_count(self) -> int:
        """How many lines the table has."""
        return len(self._lines) if self._layout is not None else 0

    @property
    def current_line(self) -> int:
        """The line of the row in hand; -1 when there is none."""
        number = self._lines.line_of(self._current) if self._current >= 0 else -1
        return number if number < self.line_count else -1

    def line_area(self, number: int) -> QRect:
        """Where a line stands in the viewport."""
        return self._layout.area(number).translated(-self.scrolled) if self._layout is not None else QRect()

    def line_number_at(self, point: QPoint) -> int:
        """The number of the line under a point of the viewport; -1 when there is none."""
        return self._layout.number_at((point + self.scrolled).y()) if self.line_at(point) and self._layout else -1

    def spoken(self, number: int) -> str:
        """What a line says."""
        return spoken_line(self._shown, self._lines[number]) if self._shown is not None else ""

    # Where things are

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown, from left to right."""
        return self._layout.columns if self._layout else ()

    @property
    def is_measured(self) -> bool:
        """Whether every row's height is known, and none an estimate any more."""
        return self._layout is not None and self._layout.is_measured

    @property
    def delegate(self) -> RowDelegate | None:
        """What measures and draws the rows shown; None while nothing is shown."""
        return self._layout.delegate if self._layout else None

    @property
    def scrolled(self) -> QPoint:
        """How far the table is scrolled."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def row_area(self, row: int) -> QRect:
        """Where a row stands in the viewport, whether visible or not; empty when it is folded away."""
        area = self._layout.area_of_row(row) if self._layout else QRect()
        return area if area.isEmpty() else area.translated(-self.scrolled)

    def line_at(self, point: QPoint) -> TableLine | None:
        """The line under a point of the viewport."""
        return self._layout.line_at((point + self.scrolled).y()) if self._layout else None

    def column_at(self, x: int) -> Column | None:
        """The column under a pixel of the viewport."""
        return self._layout.column_at(x + self.scrolled.x()) if self._layout else None

    def text_at(self, point: QPoint) -> tuple[int, Column, QPointF] | None:
        """The row and column under a point of the viewport, and the point seen from its text's top left corner."""
        line, column = self.line_at(point), self.column_at(point.x())
        if self._layout is None or line is None or line.fold is not None or column is None:
            return None
        origin = self._layout.delegate.text_origin(column, self._layout.area_of_row(line.start).top())
        return line.start, column, QPointF(point + self.scrolled) - origin

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the visible lines."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._theme is not None:
            painter.fillRect(event.rect(), QColor(self._theme.palette.page))
        if self._layout is not None and len(self._lines):
            self._measure_visible()
            self._layout.delegate.focused = self.hasFocus()
            dirty = event.rect().translated(self.scrolled)
            painter.translate(-self.scrolled)
            number = self._layout.number_at(dirty.top())
            while number < len(self._lines) and (area := self._layout.area(number)).top() <= dirty.bottom():
                self._draw_line(painter, self._layout, self._lines[number], area)
                number += 1
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self.header.setGeometry(self.viewport().x(), 0, self.viewport().width(), HEIGHT)
        if event.size().width() != event.oldSize().width():
            self._fit()
        else:
            self._update_scroll_bars()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on measuring, which waits while nothing can be seen."""
        super().showEvent(event)
        self._measuring.go_on()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars: what is drawn already is moved, only the rest is drawn."""
        if self._measuring.is_holding:
            return
        near = abs(dy) < self.viewport().height()
        if near and dy > 0:
            self._measuring.measure_above(self.scrolled.y() + dy)
        if near:
            self.viewport().scroll(dx, dy)
        else:
            self.viewport().update()
        self._measuring.wait()
        if dx:
            self._update_header()
        self._tell_visible()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the mouse, or open or close a fold."""
        self._press(event, 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of a second click at the same place."""
        self._press(event, 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell of dragging and hovering."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.position().toPoint())
        else:
            self.hovered.emit(event.position().toPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or ask for larger or smaller text while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu; the menu key asks at the row in hand."""
        at = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self._current >= 0:
            at = self.row_area(self._current).topLeft() + QPoint(1, 1)
        self.menu_asked.emit(at, self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by row with the arrow keys; the rest scrolls."""
        layout, last = self._layout, len(self._shown.rows) - 1 if self._shown else -1
        steps: dict[int, Callable[[], int]] = {
            Qt.Key.Key_Down: lambda: layout.neighbour(self._current, 1) if layout else -1,
            Qt.Key.Key_Up: lambda: layout.neighbour(self._current, -1) if layout else -1,
            Qt.Key.Key_Home: lambda: 0,
            Qt.Key.Key_End: lambda: last,
        }
        if event.key() in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if (row := steps[event.key()]()) >= 0:
                self.row_chosen.emit(row)
            event.accept()
            return
        super().keyPressEvent(event)

    # Inside

    def _press(self, event: QMouseEvent, clicks: int) -> None:
        point = event.position().toPoint()
        line = self.line_at(point)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if line is not None and line.fold is not None:
            self.fold_toggled.emit(line.fold)
        elif line is not None:
            self.row_chosen.emit(line.start)
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.pressed.emit(point, clicks, extend)

    def _fit(self, *, anew: bool = False) -> None:
        """Lay the same rows out for another width or size; the row in hand stays in sight."""
        was_seen = self.row_area(self._current).intersects(page := self.viewport().rect())
        self._lay_out(anew=anew)
        self._bring_into_view(self._current if was_seen and not self.row_area(self._current).intersects(page) else -1)

    def _lay_out(self, *, anew: bool = False) -> None:
        """Lay the lines out for the width there is; the first visible row stays the first."""
        first = self._layout.row_at(self.scrolled.y()) if self._layout is not None else 0.0
        if self._shown is None or self._theme is None or self._fonts is None:
            self._layout = None
        else:
            delegate = self._layout.delegate if self._layout is not None and not anew else None
            delegate = delegate or RowDelegate(self._shown, self._theme, self._fonts)
            self._layout = TableLayout(delegate, self._lines, self._plan, self.viewport().width())
        self._measuring.take(self._layout)
        self._measure_visible()
        self._update_scroll_bars()
        if self._layout is not None:
            self.verticalScrollBar().setValue(self._layout.y_of(first))
        self._update_header()
        self._tell_visible()
        self.viewport().update()

    def _measure_visible(self) -> None:
        """Measure what can be seen; estimates above are left alone, so nothing visible moves."""
        if self._measuring.measure_visible():
            self.viewport().update()

    def _bring_into_view(self, row: int) -> None:
        if self._layout is None or not 0 <= (number := self._lines.line_of(row)) < len(self._lines) or row < 0:
            return
        self._layout.measure_line(number)
        self._update_scroll_bars()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        area = self._layout.area(number)
        if area.top() - _SCROLL_MARGIN < bar.value():
            bar.setValue(area.top() - _SCROLL_MARGIN)
        elif area.bottom() + _SCROLL_MARGIN > bar.value() + height:
            bar.setValue(min(area.bottom() + _SCROLL_MARGIN - height, area.top()))

    def _draw_line(self, painter: QPainter, layout: TableLayout, line: TableLine, area: QRect) -> None:
        current = line.start <= self._current < line.end
        if line.fold is not None:
            text_left = layout.columns[0].gutter
            layout.delegate.draw_fold(painter, line.fold, line.is_open, area, text_left, current)
            return
        layout.delegate.draw_row(painter, line.start, area, layout.columns, current, self._highlights)

    def _tell_visible(self) -> None:
        if self._layout is not None:
            top = self.scrolled.y()
            bottom = min(top + self.viewport().height(), self._layout.height - 1)
            self.visible_changed.emit(self._layout.row_at(top), self._layout.row_at(bottom))

    def _update_header(self) -> None:
        self.header.present(self._shown, self.columns, self._theme, self.scrolled.x())

    def _update_scroll_bars(self) -> None:
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        page = self.viewport().size()
        wide, high = (self._layout.width, self._layout.height) if self._layout is not None else (0, 0)
        vertical.setRange(0, max(0, high - page.height()))
        vertical.setPageStep(page.height())
        vertical.setSingleStep(int(self._fonts.leading) if self._fonts else 20)
        horizontal.setRange(0, max(0, wide - page.width()))
        horizontal.setPageStep(page.width())

    def _drag_boundary(self, boundary: int, x: int) -> None:
        self.plan_asked.emit(self._plan.resized(self.columns, boundary, x))

    def _reset_widths(self) -> None:
        self.plan_asked.emit(ColumnPlan(self._plan.order, self._plan.hidden))
