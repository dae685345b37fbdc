"""The question how to read a file: which article of a corpus, which column, which encoding; with a look at each."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.app.importing.records_model import NumberRole, RecordsModel
from viewer.app.jobs import Failure
from viewer.app.labels import plain_label

if TYPE_CHECKING:
    from viewer.reading import Choices, Undecided

_SIZE = (640, 560)
_PREVIEWED = 600
_SHORT = 50
Reworked = Callable[["tuple[Undecided, str]"], None]
Rework = Callable[["Undecided", "Choices", Reworked, Callable[[Failure], None]], None]


class ImportDialog(QDialog):
    """Asks how to read one file. `answered` tells the file and the choices, each for an article; None to leave it out.

    `rework` looks at the file with other choices, off the window's thread.
    """

    answered = Signal(object)

    def __init__(self, undecided: "Undecided", rework: Rework, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How to read {0}").format(Path(undecided.loaded.place).name))
        self.resize(*_SIZE)
        self._undecided = undecided
        self._rework = rework
        self._choices = undecided.choices
        self.column = QComboBox()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find in its articles"))
        self.filter.setClearButtonEnabled(True)
        self.records = self._list()
        self.encoding = QComboBox()
        self.state = QComboBox()
        self.repair = QCheckBox()
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("How it begins"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        self._arrange()
        self._fill()
        self._connect()
        self._look()

    @property
    def choices(self) -> "tuple[Choices, ...]":
        """What is chosen as the dialog stands, a choice for each article."""
        chosen = self._choices
        if len(self._undecided.records) < 2:
            return (chosen,)
        return tuple(replace(chosen, record=number) for number in self._numbers())

    def _list(self) -> QListView:
        view = QListView()
        self._model = RecordsModel(self)
        view.setModel(self._model)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setAccessibleName(self.tr("Its articles; several may be chosen"))
        return view

    def _arrange(self) -> None:
        undecided = self._undecided
        column = QVBoxLayout(self)
        column.addWidget(plain_label(self._told(), "title"))
        form = QFormLayout()
        column.addLayout(form)
        if len(undecided.columns) > 1:
            form.addRow(self.tr("&Column with the texts"), self.column)
        if len(undecided.records) > 1:
            column.addWidget(self.filter)
            column.addWidget(self.records, 3)
        if undecided.encodings:
            form.addRow(self.tr("&Encoding"), self.encoding)
        if undecided.states:
            form.addRow(self.tr("Tracked &changes"), self.state)
        if undecided.repair is not None:
            form.addRow("", self.repair)
        column.addWidget(plain_label(self.tr("How it begins"), "heading"))
        column.addWidget(self.preview, 2)
        column.addWidget(self.buttons)

    def _told(self) -> str:
        undecided = self._undecided
        if len(undecided.records) > 1:
            return self.tr("It holds {0} articles. Choose one, or several.").format(f"{len(undecided.records):,}")
        asked = {question.value for question in undecided.questions}
        if "encoding" in asked:
            return self.tr("Its encoding is a guess. Choose the one in which all letters look right.")
        return self.tr("How is it to be read?")

    def _fill(self) -> None:
        undecided = self._undecided
        for column in undecided.columns:
            self.column.addItem(f"{column.name} · {_short(column.first)}", column.name)
        self.column.setCurrentIndex(max(0, self.column.findData(undecided.choices.column)))
        for offer in undecided.encodings:
            self.encoding.addItem(f"{offer.label} · {_short(' … '.join(offer.preview))}", offer.encoding)
        for state in undecided.states:
            name = {
                "accepted": self.tr("All accepted"),
                "original": self.tr("As it was before them"),
            }[state.tracked.value]
            self.state.addItem(name, state.tracked)
        self.state.setCurrentIndex(max(0, self.state.findData(undecided.choices.tracked)))
        self._fill_repair()
        self._fill_records()

    def _fill_repair(self) -> None:
        repair = self._undecided.repair
        if repair is not None:
            before, after = repair.samples[0] if repair.samples else ("", "")
            text = self.tr("&Repair {0} garbled characters: “{1}” becomes “{2}”")
            self.repair.setText(text.format(repair.count, _short(before), _short(after)))
        self.repair.setChecked(self._choices.repair)

    def _fill_records(self) -> None:
        self._model.fill(self._undecided.records, self.filter.text())
        row = max(0, self._model.row_of(self._choices.record or 1))
        index = self._model.index(row, 0)
        self.records.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._allow()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._fill_records)
        self.records.selectionModel().currentChanged.connect(self._look)
        self.records.selectionModel().selectionChanged.connect(self._allow)
        self.records.doubleClicked.connect(self.accept)
        self.column.activated.connect(lambda: self._choose(replace(self._choices, column=self.column.currentData())))
        self.encoding.activated.connect(
            lambda: self._choose(replace(self._choices, encoding=self.encoding.currentData()))
        )
        self.state.activated.connect(lambda: self._choose(replace(self._choices, tracked=self.state.currentData())))
        self.repair.clicked.connect(lambda on: self._choose(replace(self._choices, repair=on)))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.answered.emit((self._undecided, self.choices)))
        self.rejected.connect(lambda: self.answered.emit(None))

    def _numbers(self) -> list[int]:
        chosen: list[int] = [index.data(NumberRole) for index in self.records.selectedIndexes()]
        return sorted(chosen)

    def _allow(self) -> None:
        several = len(self._undecided.records) > 1
        allowed = not several or bool(self._numbers())
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(allowed)

    def _look(self) -> None:
        """Show how the article in hand begins."""
        if len(self._undecided.records) > 1:
            number = self.records.currentIndex().data(NumberRole)
            record = next((each for each in self._undecided.records if each.number == number), None)
            self.preview.setPlainText(record.text[:_PREVIEWED] if record is not None else "")
        else:
            self._choose(self._choices)

    def _choose(self, choices: "Choices") -> None:
        self._choices = choices
        self._rework(self._undecided, choices, self._take, self._refuse)

    def _take(self, reworked: "tuple[Undecided, str]") -> None:
        undecided, preview = reworked
        others = undecided.records != self._undecided.records
        self._undecided, self._choices = undecided, undecided.choices
        if len(undecided.records) > 1 and others:
            self._fill_records()
            self._look()
        elif len(undecided.records) < 2:
            self.preview.setPlainText(preview)

    def _refuse(self, failure: Failure) -> None:
        self.preview.setPlainText(failure.message)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()}…"
