"""A place to paste an article's text."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from viewer.app.drops import Pasted, web_address
from viewer.app.labels import plain_label


class PasteDialog(QDialog):
    """Asks for text, a title, and what the text is; begins with what the clipboard holds."""

    def __init__(self, has_base: bool, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste text"))
        self.resize(560, 420)
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.text_field = QPlainTextEdit()
        self.text_field.setTabChangesFocus(True)
        self.text_field.setPlainText(text or QGuiApplication.clipboard().text())
        self.title_field = QLineEdit()
        self.title_field.setPlaceholderText(self.tr("Taken from the first line if left empty"))
        self.base_choice = QRadioButton(self.tr("The &article being read"))
        self.source_choice = QRadioButton(self.tr("One of its &sources"))
        (self.source_choice if has_base else self.base_choice).setChecked(True)
        self.source_choice.setEnabled(has_base)
        form.addRow(self.tr("&Text"), self.text_field)
        self.web = plain_label(self.tr("This is a web address: the page there is fetched, and nothing else."), "quiet")
        form.addRow(self.web)
        form.addRow(self.tr("T&itle"), self.title_field)
        form.addRow(self.base_choice)
        form.addRow(self.source_choice)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)
        self.text_field.textChanged.connect(self._allow)
        self._allow()

    @property
    def pasted(self) -> Pasted:
        """What the dialog holds."""
        return Pasted(
            self.text_field.toPlainText(), self.title_field.text().strip(), as_base=self.base_choice.isChecked()
        )

    def _allow(self) -> None:
        text = self.text_field.toPlainText()
        has_text = bool(text.strip())
        self.web.setVisible(web_address(text) is not None)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(has_text)
