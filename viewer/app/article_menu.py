"""What can be done with one article: from its card and from the head of its column."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from viewer.app.badges import fill_with_source
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.present.palette import SourceColour

_SWATCH = 14


class ArticleMenu(QObject):
    """Makes the menu of an article; every change is asked for by a signal with the article's position."""

    base_asked = Signal(int)
    removal_asked = Signal(int)
    rename_asked = Signal(int)
    reload_asked = Signal(int)
    otherwise_asked = Signal(str)
    move_asked = Signal(int, int)
    hue_asked = Signal(int, int)

    def __init__(self, state: State, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._owner = parent
        self._theme: Theme | None = None

    def wear(self, theme: Theme) -> None:
        """Offer a theme's colours."""
        self._theme = theme

    def open(self, position: int, at: QPoint) -> None:
        """Show the menu of the article at `position`."""
        self.menu_of(position).popup(at)

    def menu_of(self, position: int) -> QMenu:
        """What can be done with the article at `position`."""
        case, count = self._state.case, len(self._state.case.articles)
        menu = QMenu(self._owner)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Set as the article being read"), lambda: self.base_asked.emit(position)).setEnabled(
            position > 0
        )
        menu.addAction(self.tr("Rename…"), lambda: self.rename_asked.emit(position))
        if position:
            self._add_colours(menu.addMenu(self.tr("Colour")), position)
        again = menu.addAction(self.tr("Read the file again"), lambda: self.reload_asked.emit(position))
        path = case.articles[position].origin.path
        again.setEnabled(path is not None)
        otherwise = menu.addAction(self.tr("Read it another way…"), lambda: self.otherwise_asked.emit(path))
        otherwise.setEnabled(path is not None)
        menu.addSeparator()
        up = menu.addAction(self.tr("Move up"), lambda: self.move_asked.emit(position, -1))
        up.setEnabled(position > 1)
        down = menu.addAction(self.tr("Move down"), lambda: self.move_asked.emit(position, 1))
        down.setEnabled(0 < position < count - 1)
        if position:
            self._add_filter(menu, position)
        shown = menu.addAction(self.tr("Show its column"))
        shown.setCheckable(True)
        shown.setChecked(position not in self._state.plan.hidden)
        shown.setEnabled(position < len(self._state.plan.order))
        shown.triggered.connect(lambda: self._state.arrange(self._state.plan.toggled(position)))
        place = self._place(position)
        for text, by, possible in (
            (self.tr("Move its column to the left"), -1, place > 0),
            (self.tr("Move its column to the right"), 1, 0 <= place < len(self._state.plan.shown) - 1),
        ):
            aside = menu.addAction(text)
            aside.setEnabled(possible)
            aside.triggered.connect(lambda _checked=False, b=by: self._move_column(position, b))
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: self.removal_asked.emit(position)).setEnabled(count > 1)
        return menu

    def _add_filter(self, menu: QMenu, position: int) -> None:
        """A switch that narrows what is listed and stepped through to one source."""
        siglum, wanted = self._state.case.articles[position].siglum, self._state.filter
        only = menu.addAction(self.tr("Only what concerns it"))
        only.setCheckable(True)
        only.setChecked(wanted.sources == {siglum})
        narrowed = wanted.of_source(None if only.isChecked() else siglum)
        only.triggered.connect(lambda: self._state.filter_by(narrowed))

    def _place(self, position: int) -> int:
        """The place of an article's column among those shown; -1 when it has none."""
        shown = self._state.plan.shown
        return shown.index(position) if position in shown else -1

    def _move_column(self, position: int, by: int) -> None:
        self._state.arrange(self._state.plan.moved(position, by))

    def _add_colours(self, menu: QMenu, position: int) -> None:
        if self._theme is None:
            return
        for hue, colour in enumerate(self._theme.palette.sources):
            name = self.tr("Colour {0}").format(hue + 1)
            action = menu.addAction(_swatch(colour), name)
            action.triggered.connect(lambda _checked=False, h=hue: self.hue_asked.emit(position, h))


def _swatch(colour: SourceColour) -> QIcon:
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    path = QPainterPath()
    path.addRoundedRect(0, 0, _SWATCH, _SWATCH, 3, 3)
    fill_with_source(painter, path, colour)
    painter.end()
    return QIcon(picture)
