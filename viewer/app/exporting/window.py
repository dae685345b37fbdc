"""The export window: what to save, what it is to hold, and a look at it before it is saved, printed or copied."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.app.exporting.choice import Choice, Preset
from viewer.app.exporting.errands import Errands
from viewer.app.exporting.formats import Format, format_names, settle_path
from viewer.app.exporting.paper import copy_report, make_printer, print_report, report_text
from viewer.app.exporting.preview import Preview
from viewer.app.ignoring import plain_difference_names
from viewer.app.labels import plain_label
from viewer.export.contents import Contents
from viewer.model import Comparison, Span
from viewer.present.differences import TYPOGRAPHY, Difference

_SIZE = (980, 680)


class ExportWindow(QDialog):
    """Asks what to export; `chosen(Choice, files, Contents)` tells it, with a list of formats and paths."""

    chosen = Signal(object, object, object)

    def __init__(
        self,
        comparison: Comparison,
        choice: Choice,
        name: str,
        selection: Span | None,
        ignored: frozenset[Difference] = TYPOGRAPHY,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the suggested name of the files; `selection` the rows that are selected, if any are.

        `ignored` are the differences that the window does not show, and the report does not either.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the comparison"))
        self._comparison = comparison
        self._name = name
        self._selection = selection
        self._ignored = ignored
        self._wants_asides = choice.asides
        self.boxes: dict[Format, QCheckBox] = {}
        across = QHBoxLayout(self)
        column = QVBoxLayout()
        across.addLayout(column)
        self._add_choices(column, selection)
        self._add_buttons(column)
        self._errands = Errands(self)
        self.printer = make_printer()
        self.preview = Preview(comparison)
        across.addWidget(self.preview, 1)
        self.resize(*_SIZE)
        self._show(choice)
        self._connect()
        self._refresh()

    @property
    def choice(self) -> Choice:
        """What is chosen as the window stands."""
        formats = tuple(form for form, box in self.boxes.items() if box.isChecked())
        asides = self.asides.isChecked() if self.asides.isEnabled() else self._wants_asides
        return Choice(formats, asides, self.unused.isChecked(), self.scores.isChecked())

    @property
    def contents(self) -> Contents:
        """What the report is to hold."""
        rows = self._selection if self.only_selection.isChecked() else None
        return Contents(self.asides.isChecked(), self.unused.isChecked(), self.scores.isChecked(), rows, self._ignored)

    def save(self) -> None:
        """Ask for a place, once about files that are there already, and tell what was chosen."""
        formats = self.choice.formats
        files = self._one_file(formats[0]) if len(formats) == 1 else self._files_in_folder(formats)
        if files:
            self.chosen.emit(self.choice, files, self.contents)
            self.accept()

    def print_pages(self) -> None:
        """Ask for a printer and print; the window can be used meanwhile."""
        dialog = QPrintDialog(self.printer, self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        self._begin(self.tr("Printing …"))
        work = partial(print_report, self._comparison, self.contents, self.printer)
        self._errands.send("print", work, lambda _: self._end(self.tr("Printed.")), self._say_not_printed)

    def copy(self) -> None:
        """Put the report on the clipboard; the window can be used meanwhile."""
        self._begin(self.tr("Copying …"))
        self._errands.send("copy", partial(report_text, self._comparison, self.contents), self._take_copy, self._end)

    def _take_copy(self, texts: tuple[str, str]) -> None:
        copy_report(texts)
        self._end(self.tr("Copied."))

    def _say_not_printed(self, error: str) -> None:
        self._end("")
        QMessageBox.warning(self, self.windowTitle(), self.tr("Could not print: {0}").format(error))

    def _begin(self, said: str) -> None:
        self.said.setText(said)
        self.copying.setEnabled(False)
        self.printing.setEnabled(False)

    def _end(self, said: str) -> None:
        self.said.setText(said)
        self.copying.setEnabled(True)
        self.printing.setEnabled(True)

    def _add_choices(self, column: QVBoxLayout, selection: Span | None) -> None:
        self.preset = QComboBox()
        self.preset.addItem(self.tr("For my editor"), Preset.EDITOR)
        self.preset.addItem(self.tr("For print"), Preset.PRINT)
        self.preset.addItem(self.tr("Data"), Preset.DATA)
        self.preset.addItem(self.tr("My own choice"), None)
        self.preset.setAccessibleName(self.tr("Ready-made choices"))
        column.addWidget(self.preset)
        column.addWidget(plain_label(self.tr("Files"), "heading"))
        for form, name in format_names().items():
            self.boxes[form] = QCheckBox(name)
            column.addWidget(self.boxes[form])
        column.addWidget(plain_label(self.tr("What the page and the pages to print hold"), "heading"))
        self.asides = QCheckBox(self.tr("What stands around the articles"))
        self.unused = QCheckBox(self.tr("The sources in full, with what was left out"))
        self.scores = QCheckBox(self.tr("Scores of the links"))
        self.only_selection = QCheckBox(self.tr("Only the selected rows"))
        self.only_selection.setEnabled(selection is not None)
        for box in (self.asides, self.unused, self.scores, self.only_selection):
            column.addWidget(box)
        self.asides.setEnabled(Difference.ASIDES not in self._ignored)
        self.ignoring = plain_label(self._told_ignored(), "quiet")
        column.addWidget(self.ignoring)
        column.addStretch(1)

    def _told_ignored(self) -> str:
        names = [name for each, name in plain_difference_names().items() if each in self._ignored]
        if not names:
            return self.tr("As in the window, every difference is marked.")
        return self.tr("As in the window, these differences are not marked: {0}.").format(" · ".join(names))

    def _add_buttons(self, column: QVBoxLayout) -> None:
        self.copying = QPushButton(self.tr("&Copy with its looks"))
        self.printing = QPushButton(self.tr("&Print…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.saving = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.said = plain_label("")
        for widget in (self.copying, self.printing, self.said, self.buttons):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.preset.activated.connect(self._take_preset)
        for box in (*self.boxes.values(), self.asides, self.unused, self.scores, self.only_selection):
            box.toggled.connect(self._refresh)
        self.copying.clicked.connect(self.copy)
        self.printing.clicked.connect(self.print_pages)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    def _take_preset(self) -> None:
        preset = self.preset.currentData()
        if preset is not None:
            self._show(preset.value)
            self._refresh()

    def _show(self, choice: Choice) -> None:
        self._wants_asides = choice.asides
        boxes = [(box, form in choice.formats) for form, box in self.boxes.items()]
        boxes += [(self.asides, choice.asides and self.asides.isEnabled())]
        boxes += [(self.unused, choice.unused), (self.scores, choice.scores)]
        for box, checked in boxes:
            box.blockSignals(True)
            box.setChecked(checked)
            box.blockSignals(False)

    def _refresh(self) -> None:
        choice = self.choice
        self.saving.setEnabled(bool(choice.formats))
        presets = [preset.value for preset in Preset]
        self.preset.setCurrentIndex(presets.index(choice) if choice in presets else len(presets))
        self.preview.follow(choice.formats, self.contents)

    def _one_file(self, form: Format) -> list[tuple[Format, Path]]:
        kinds = f"{format_names()[form]} (*.{form.value})"
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), f"{self._name}.{form.value}", kinds)
        if not path:
            return []
        settled = settle_path(Path(path), form)
        # The file dialog has asked already, unless the ending made it another file.
        if settled != Path(path) and not self._may_replace([settled]):
            return []
        return [(form, settled)]

    def _files_in_folder(self, formats: Sequence[Format]) -> list[tuple[Format, Path]]:
        folder = QFileDialog.getExistingDirectory(self, self.tr("The folder to save in"))
        if not folder:
            return []
        files = [(form, Path(folder) / f"{self._name}.{form.value}") for form in formats]
        return files if self._may_replace([path for _, path in files]) else []

    def _may_replace(self, paths: Sequence[Path]) -> bool:
        """Whether none of the files is there, or the reader wants those that are to be replaced."""
        there = [path.name for path in paths if path.exists()]
        if not there:
            return True
        text = self.tr("Already there: {0}. Replace?").format(", ".join(there))
        return QMessageBox.question(self, self.windowTitle(), text) == QMessageBox.StandardButton.Yes
