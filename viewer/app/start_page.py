"""The page one meets first: open, drop, paste, recent comparisons, the example."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.app.labels import plain_action_text, plain_label, plain_tooltip

_WIDTH = 620


class StartPage(QWidget):
    """Asks for an article and its sources.

    Signals: `open_asked`, `paste_asked`, `example_asked`, `recent_asked(paths)`, `forget_asked`.
    """

    open_asked = Signal()
    paste_asked = Signal()
    example_asked = Signal()
    recent_asked = Signal(tuple)
    forget_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        self._column = QVBoxLayout(column)
        self._column.setSpacing(14)
        self._column.setContentsMargins(24, 36, 24, 24)
        self._column.addWidget(self._greeting())
        self._drop = self._drop_frame()
        self._column.addWidget(self._drop)
        self._recent = QWidget()
        self._recent_list = QVBoxLayout(self._recent)
        self._recent_list.setContentsMargins(0, 8, 0, 0)
        self._recent_list.setSpacing(4)
        self._column.addWidget(self._recent)
        self._column.addStretch(1)
        centred = QWidget()
        row = QHBoxLayout(centred)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 20)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(centred)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_recent(self, comparisons: Sequence[Sequence[str]]) -> None:
        """List recent comparisons, each by its files, base first."""
        while (item := self._recent_list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not comparisons:
            return
        self._recent_list.addWidget(plain_label(self.tr("Recent comparisons"), "heading"))
        for paths in comparisons:
            self._recent_list.addWidget(self._recent_button(tuple(paths)))
        forget = QPushButton(self.tr("Forget these"))
        forget.setObjectName("bare")
        forget.setProperty("quiet", True)
        forget.clicked.connect(self.forget_asked)
        self._recent_list.addWidget(forget, 0, Qt.AlignmentFlag.AlignLeft)

    def mark_drop(self, over: bool) -> None:
        """Show that what is held over the window may be dropped, or no longer."""
        self._drop.setProperty("over", over)
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)

    def _greeting(self) -> QWidget:
        greeting = QWidget()
        lines = QVBoxLayout(greeting)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        heading = plain_label(self.tr("Where did this article come from?"), "title")
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        heading.setFont(font)
        lines.addWidget(heading)
        lines.addWidget(
            plain_label(
                self.tr(
                    "Give Variorum an article and the articles it may have been made from. It shows sentence by "
                    "sentence what was taken, what was reworded, what is new and what was left out."
                ),
                "quiet",
            )
        )
        return greeting

    def _drop_frame(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("drop")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 28, 24, 28)
        inside.setSpacing(14)
        invitation = plain_label(self.tr("Drop the article and its sources here, all at once"), "title")
        invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(invitation)
        kinds = plain_label(self.tr("Files, a folder, text, or links to pages"), "quiet")
        kinds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(kinds)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.open_button = QPushButton(self.tr("&Open files…"))
        self.open_button.setObjectName("leading")
        self.open_button.clicked.connect(self.open_asked)
        self.paste_button = QPushButton(self.tr("&Paste text…"))
        self.paste_button.clicked.connect(self.paste_asked)
        self.example_button = QPushButton(self.tr("&Try the example"))
        self.example_button.clicked.connect(self.example_asked)
        for button in (self.open_button, self.paste_button, self.example_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        return frame

    def _recent_button(self, paths: tuple[str, ...]) -> QPushButton:
        names = [Path(path).name for path in paths]
        text = names[0] if len(names) == 1 else self.tr("{0} against {1}").format(names[0], ", ".join(names[1:]))
        button = QPushButton(plain_action_text(text))
        button.setObjectName("bare")
        button.setStyleSheet("text-align: left")
        button.setToolTip(plain_tooltip("\n".join(paths)))
        button.clicked.connect(lambda: self.recent_asked.emit(paths))
        return button
