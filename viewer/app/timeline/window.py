"""The window for versions in time: a version with what changed since the one before, and a slider through them."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSlider,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.app.fonts import Fonts
from viewer.app.labels import plain_label
from viewer.app.side.told_list import Told, ToldDelegate, ToldModel, ToldRole
from viewer.app.themes import Theme
from viewer.app.words import said
from viewer.model import EditKind
from viewer.present.attributions import article_name
from viewer.present.lives import Fate, Life, VersionChain, lives_of
from viewer.present.lives_text import SIGNS_KEY, fates_told, signs_text, told_lines
from viewer.present.redline import StrokeKind
from viewer.present.version_text import Piece, version_text

_SIZE = (1080, 720)
_LIST_WIDTH = 340
_MARKS = {
    StrokeKind.INSERTED: EditKind.ADDED,
    StrokeKind.DELETED: EditKind.DROPPED,
    StrokeKind.MOVED_HERE: EditKind.MOVED,
    StrokeKind.MOVED_AWAY: EditKind.DROPPED,
}
_STRUCK = (StrokeKind.DELETED, StrokeKind.MOVED_AWAY)


class TimelineWindow(QDialog):
    """Shows a chain of versions; `version` is the one in sight, counted from 0.

    `turn_asked` tells that the last should be the first.
    """

    turn_asked = Signal()

    def __init__(self, chain: VersionChain, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions in time"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._chain = chain
        self._theme = theme
        self._lives = lives_of(chain)
        self._places: dict[int, int] = {}
        self.slider = self._slider()
        self.back = QPushButton(self.tr("Earlier"))
        self.on = QPushButton(self.tr("Later"))
        self.turn = QPushButton(self.tr("The other way round"))
        self.turn.setToolTip(self.tr("The last version was the first"))
        self.told = plain_label("", "title")
        self.happened = plain_label("", "quiet")
        self.text = self._text(fonts)
        self.model = ToldModel(self)
        self.list = self._list(theme)
        self._arrange()
        self.back.clicked.connect(lambda: self.slider.setValue(self.slider.value() - 1))
        self.on.clicked.connect(lambda: self.slider.setValue(self.slider.value() + 1))
        self.turn.clicked.connect(self.turn_asked)
        self.slider.valueChanged.connect(self._show)
        self.list.selectionModel().currentChanged.connect(self._go)
        self.slider.setValue(len(chain.versions) - 1)
        self.resize(*_SIZE)

    @property
    def version(self) -> int:
        """The version that is shown."""
        return self.slider.value()

    def _slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, len(self._chain.versions) - 1)
        slider.setPageStep(1)
        slider.setTickInterval(1)
        slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        slider.setAccessibleName(self.tr("Version"))
        return slider

    def _text(self, fonts: Fonts) -> QTextEdit:
        text = QTextEdit()
        text.setReadOnly(True)
        text.setFont(fonts.reading)
        text.setAccessibleName(self.tr("The version, with what changed since the one before"))
        text.document().setDocumentMargin(24)
        return text

    def _list(self, theme: Theme) -> QListView:
        view = QListView()
        view.setModel(self.model)
        delegate = ToldDelegate(view)
        delegate.theme = theme
        delegate.width = _LIST_WIDTH - 40
        view.setItemDelegate(delegate)
        view.setAccessibleName(self.tr("Sentences to which something happened"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.model.fill([self._item(number, life) for number, life in enumerate(self._lives) if life.eventful])
        return view

    def _item(self, number: int, life: Life) -> Told:
        versions = range(1, len(self._chain.versions))
        told = [(k, *told_lines(self._chain, life, k)) for k in versions]
        return Told(
            text=self._chain.text(life, life.last),
            place=signs_text(life).replace(" ", "\u2007"),
            notes=tuple(f"{k} → {k + 1}: {'; '.join(map(said, lines))}" for k, _, lines in told if lines),
            warnings=tuple(f"{k} → {k + 1}: {'; '.join(map(said, lines))}" for k, lines, _ in told if lines),
            row=number,
        )

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.addWidget(self.back)
        across.addWidget(self.slider, 1)
        across.addWidget(self.on)
        across.addSpacing(12)
        across.addWidget(self.turn)
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(plain_label(said(SIGNS_KEY), "quiet"))
        beside.addWidget(self.list, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.text)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([_SIZE[0] - _LIST_WIDTH, _LIST_WIDTH])
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addLayout(across)
        column.addWidget(self.told)
        column.addWidget(self.happened)
        column.addWidget(splitter, 1)

    def _show(self, version: int) -> None:
        article = self._chain.versions[version]
        name = " · ".join(part for part in (article_name(article), article.metadata.date) if part)
        self.told.setText(self.tr("Version {0} of {1}: {2}").format(version + 1, len(self._chain.versions), name))
        fates = ", ".join(map(said, fates_told(self._lives, version)))
        self.happened.setText(
            self.tr("Since the version before: {0}").format(fates)
            if fates
            else self.tr("Nothing changed since the version before.")
            if version
            else self.tr("The first version.")
        )
        self.back.setEnabled(version > 0)
        self.on.setEnabled(version < len(self._chain.versions) - 1)
        self._write(version)

    def _write(self, version: int) -> None:
        """Put the version into the text, word for word: nothing in it is taken for markup."""
        self.text.clear()
        self._places.clear()
        cursor = QTextCursor(self.text.document())
        block = QTextBlockFormat()
        block.setBottomMargin(12)
        block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        for position, paragraph in enumerate(version_text(self._chain, self._lives, version)):
            if position:
                cursor.insertBlock()
            cursor.setBlockFormat(block)
            for before, piece in zip((None, *paragraph), paragraph, strict=False):
                if before is not None and _sticks(before, piece):
                    cursor.insertText(" ", QTextCharFormat())
                self._places.setdefault(piece.life, cursor.position())
                cursor.insertText(piece.text, self._format(piece))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, piece: Piece) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(self._theme.palette.text))
        mark = _MARKS.get(piece.kind)
        if mark is None:
            return look
        style = self._theme.palette.marks[mark]
        if style.tint is not None:
            look.setBackground(QColor(style.tint))
        if piece.kind in _STRUCK:
            look.setForeground(QColor(self._theme.palette.muted))
            look.setFontStrikeOut(True)
        else:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(style.line))
            if piece.kind is StrokeKind.INSERTED:
                look.setFontWeight(QFont.Weight.Medium)
        return look

    def _go(self, index: QModelIndex) -> None:
        """Show the version in which something last happened to a sentence, and the sentence in it."""
        item = index.data(ToldRole)
        if not isinstance(item, Told):
            return
        moments = enumerate(self._lives[item.row].moments)
        events = [k for k, m in moments if m is not None and m.fate not in (Fate.FIRST, Fate.KEPT)]
        if events and self.version not in events:
            self.slider.setValue(events[-1])
        if item.row in self._places:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(self._places[item.row])
            self.text.setTextCursor(cursor)
            self.text.ensureCursorVisible()


def _sticks(before: Piece, piece: Piece) -> bool:
    """Whether what was struck would run into what was written instead."""
    return (
        before.kind in _STRUCK
        and piece.kind not in _STRUCK
        and not before.text[-1:].isspace()
        and piece.text[:1].isalnum()
    )
