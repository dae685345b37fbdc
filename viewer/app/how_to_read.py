"""One page that says what everything in the window means: the legend."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from viewer.app.badges import BadgeLabel
from viewer.app.composition import Look, Passage
from viewer.app.fonts import Fonts, make_fonts
from viewer.app.labels import plain_label
from viewer.app.mark_painter import MarkPainter
from viewer.app.marked_text import MarkedText
from viewer.app.themes import Theme
from viewer.app.words import said
from viewer.model import EditKind, Span, Verdict
from viewer.present.runs import Direction, Run
from viewer.present.wording import ARROWS, MARK_MEANINGS, MARK_NAMES, MOVED_NAMES, VERDICT_MEANINGS, VERDICT_NAMES

_SAMPLES = 4
_SAMPLE_WIDTH = 118


class MarkSample(QWidget):
    """A word with the mark it explains."""

    def __init__(self, word: str, mark: EditKind, theme: Theme, fonts: Fonts) -> None:
        super().__init__()
        moved = Direction.EARLIER if mark is EditKind.MOVED else None
        run = Run(word, Span(0, len(word)), mark, None, (), moved)
        self._marked = MarkedText([Passage(0, (run,), Look.BODY)], (), fonts, theme, _SAMPLE_WIDTH)
        self._painter = MarkPainter(theme, fonts)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(_SAMPLE_WIDTH, int(self._marked.height) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(self.rect()))
        self._painter.draw(painter, self._marked, QPointF(2, 2))
        painter.end()


class HowToRead(QDialog):
    """Explains colours, badges, verdicts, marks and arrows in the theme in use."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How to read this"))
        self.resize(640, 640)
        self._theme = theme
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)
        self._explain_sources()
        self._explain_verdicts()
        self._explain_marks(make_fonts(100))
        self._explain_places()
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(scroll)
        outer.addWidget(buttons)

    def _explain_sources(self) -> None:
        self._head(
            self.tr("Who said it"),
            self.tr(
                "Each row is a sentence of the article being read, A. Beside it stand the sentences it came from. "
                "Every source has a letter, a colour and a pattern, the same everywhere."
            ),
        )
        for position in range(1, _SAMPLES):
            siglum = "ABCD"[position]
            badge = BadgeLabel(f"{siglum}7", self._theme.palette.colour_at(position))
            self._add(badge, self.tr("Sentence 7 of source {0}").format(siglum))

    def _explain_verdicts(self) -> None:
        self._head(self.tr("What became of a sentence"), "")
        for verdict in Verdict:
            self._add(plain_label(said(VERDICT_NAMES[verdict]), "title"), said(VERDICT_MEANINGS[verdict]))
        self._add(plain_label(self.tr("left out"), "title"), self.tr("a source says this, and the article does not"))

    def _explain_marks(self, fonts: Fonts) -> None:
        self._head(self.tr("What became of the words"), "")
        for kind in EditKind:
            if kind is not EditKind.EQUAL:
                self._add(MarkSample(said(MARK_NAMES[kind]), kind, self._theme, fonts), said(MARK_MEANINGS[kind]))
        self._add(plain_label(self.tr("no mark"), "title"), said(MARK_MEANINGS[EditKind.EQUAL]))

    def _explain_places(self) -> None:
        self._head(self.tr("What to look at"), "")
        self._add(
            plain_label("⚑", "flag"),
            self.tr("something that may change the facts: another number, day or name, a “not”, who said it …"),
        )
        self._head(self.tr("Where it stands"), "")
        for direction, arrow in ARROWS.items():
            self._add(plain_label(arrow, "title"), said(MOVED_NAMES[direction]))
        self._add(
            plain_label(self.tr("grey"), "title"),
            self.tr("reader comments, notices and the like: around an article, not part of it"),
        )

    def _head(self, title: str, text: str) -> None:
        row = self._grid.rowCount()
        heading = plain_label(title, "heading")
        self._grid.addWidget(heading, row, 0, 1, 2)
        if text:
            self._grid.addWidget(plain_label(text), row + 1, 0, 1, 2)

    def _add(self, sample: QWidget, meaning: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(sample, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(plain_label(meaning), row, 1)
