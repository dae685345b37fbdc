"""Labels that show text as it is: an article's words never become markup or a mnemonic."""

import re
from html import escape

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from viewer.present.writing import has_right_to_left, is_right_to_left

_ENDLESS = re.compile(r"\S{12}(?=\S{3})")


def plain_label(text: str, name: str = "", parent: QWidget | None = None) -> QLabel:
    """A wrapping label that shows `text` to the letter; `name` picks its look in the style sheet."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setText(text)
    if name:
        label.setObjectName(name)
    return label


def breakable(text: str) -> str:
    """`text` with places to break in words that are longer than a line of a panel."""
    return _ENDLESS.sub(lambda word: f"{word[0]}\u200b", text)


def plain_tooltip(text: str) -> str:
    """`text` as a tool tip that shows it to the letter, wrapped."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"


def plain_action_text(text: str) -> str:
    """`text` as a menu entry that shows it to the letter."""
    return " ".join(text.split()).replace("&", "&&")


def draw_words(
    painter: QPainter, area: QRect, text: str, across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter
) -> None:
    """Draw a line of an article's words, from the side on which its script begins."""
    # What the interface says begins with a mark for its direction where it quotes such words.
    from_right = has_right_to_left(text) and not text.startswith("\u200e") and is_right_to_left(text)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
    # "Left" is where the direction begins.
    painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | across | Qt.TextFlag.TextSingleLine), text)
    painter.restore()


class ElidedLabel(QLabel):
    """One line of plain text that ends in "…" where there is no room for all of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(self.alignment()), shown)
        painter.end()
