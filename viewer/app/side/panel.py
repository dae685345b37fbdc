"""The panel on the right: the sentence in hand, the changes, what was left out, and who agrees with whom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from viewer.app.fonts import Fonts
from viewer.app.judge import Judge
from viewer.app.side.changes_panel import ChangesPanel
from viewer.app.side.inspector import Inspector
from viewer.app.side.told_panel import AgreementPanel, LeftOutPanel
from viewer.app.state import State
from viewer.app.themes import Theme

WIDTH = 288


class SidePanel(QWidget):
    """A tab for each."""

    def __init__(self, state: State, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setProperty("side", "right")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.inspector = Inspector(state, judge)
        self.changes = ChangesPanel(state)
        self.left_out = LeftOutPanel(state)
        self.agreement = AgreementPanel(state)
        self.tabs = QTabWidget()
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("What is told beside the articles"))
        self.tabs.tabBar().setAccessibleName(self.tabs.accessibleName())
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.inspector, self.tr("Sentence"))
        self.tabs.addTab(self.changes, self.tr("Changes"))
        self.tabs.addTab(self.left_out, self.tr("Left out"))
        self.tabs.addTab(self.agreement, self.tr("Agreement"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 0, 0)
        column.addWidget(self.tabs)

    def wear(self, theme: Theme, fonts: Fonts) -> None:
        """Take a theme's colours and fonts of one size."""
        self.inspector.wear(theme, fonts)
        for panel in (self.changes, self.left_out, self.agreement):
            panel.wear(theme)
