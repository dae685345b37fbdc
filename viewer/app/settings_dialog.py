"""The settings: how it looks, and how articles are compared."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.app.labels import plain_label
from viewer.app.preferences import LARGEST_ZOOM, SMALLEST_ZOOM
from viewer.app.themes import SYSTEM, load_theme, theme_keys
from viewer.app.words import said
from viewer.model import Options
from viewer.model.comparison import BUNDLED, LEXICAL

_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. `family` and `language` are empty for the usual ones, `author` for none."""

    theme: str
    zoom: int
    family: str
    language: str
    options: Options
    author: str = ""


class SettingsDialog(QDialog):
    """Shows settings for changing; `chosen(Settings)` tells what was accepted."""

    chosen = Signal(Settings)

    def __init__(self, settings: Settings, languages: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._before = settings
        column = QVBoxLayout(self)
        column.addWidget(plain_label(self.tr("Looks"), "heading"))
        column.addLayout(self._looks(settings, languages))
        column.addWidget(plain_label(self.tr("Comparing"), "heading"))
        column.addLayout(self._comparing(settings.options))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.accepted.connect(lambda: self.chosen.emit(self.settings))

    @property
    def settings(self) -> Settings:
        """The settings as they stand in the dialog."""
        model = self.model.currentData()
        language = self.text_language.text().strip().lower()
        options = replace(
            self._before.options,
            model=self.folder.text().strip() or BUNDLED if model == _OTHER else model,
            language=language or None,
            include_asides=self.asides.isChecked(),
        )
        family = "" if self.usual_font.isChecked() else self.font_family.currentFont().family()
        return Settings(
            theme=self.theme.currentData(),
            zoom=self.zoom.value(),
            family=family,
            language=self.language.currentData(),
            options=options,
            author=self.author.text().strip(),
        )

    def _looks(self, settings: Settings, languages: dict[str, str]) -> QFormLayout:
        form = QFormLayout()
        self.theme = QComboBox()
        self.theme.addItem(self.tr("As the system has it"), SYSTEM)
        for key in theme_keys():
            self.theme.addItem(said(load_theme(key).name), key)
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.theme)))
        self.zoom = QSpinBox()
        self.zoom.setRange(SMALLEST_ZOOM, LARGEST_ZOOM)
        self.zoom.setSingleStep(10)
        self.zoom.setSuffix(" %")
        self.zoom.setValue(settings.zoom)
        self.font_family = QFontComboBox()
        self.font_family.setAccessibleName(self.tr("Another font"))
        self.usual_font = QCheckBox(self.tr("The usual serif"))
        self.usual_font.setChecked(not settings.family)
        self.usual_font.toggled.connect(self.font_family.setDisabled)
        self.font_family.setDisabled(not settings.family)
        if settings.family:
            self.font_family.setCurrentText(settings.family)
        self.language = QComboBox()
        for code, name in languages.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("Text &size"), self.zoom)
        form.addRow(self.tr("Text &font"), self.usual_font)
        form.addRow("", self.font_family)
        form.addRow(self.tr("&Language of the window (from the next start)"), self.language)
        return form

    def _comparing(self, options: Options) -> QFormLayout:
        form = QFormLayout()
        self.model = QComboBox()
        self.model.addItem(self.tr("Words and meaning"), BUNDLED)
        self.model.addItem(self.tr("Words alone"), LEXICAL)
        self.model.addItem(self.tr("Meaning by another model"), _OTHER)
        known = options.model in (BUNDLED, LEXICAL)
        self.model.setCurrentIndex(self.model.findData(options.model if known else _OTHER))
        self.folder = QLineEdit("" if known else options.model)
        self.folder.setPlaceholderText(self.tr("The model’s folder"))
        self.folder.setAccessibleName(self.tr("The model’s folder"))
        choose = QPushButton(self.tr("Choose…"))
        choose.clicked.connect(self._choose_folder)
        other = QWidget()
        across = QHBoxLayout(other)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.folder, 1)
        across.addWidget(choose)
        other.setEnabled(not known)
        self.model.currentIndexChanged.connect(lambda: other.setEnabled(self.model.currentData() == _OTHER))
        self.text_language = QLineEdit(options.language or "")
        self.text_language.setMaxLength(2)
        self.text_language.setPlaceholderText(self.tr("guessed; or two letters, such as en"))
        self.asides = QCheckBox(self.tr("Comments and notices count as the articles’ own text"))
        self.asides.setChecked(options.include_asides)
        self.author = QLineEdit(self._before.author)
        self.author.setPlaceholderText(self.tr("none"))
        form.addRow(self.tr("Compare by"), self.model)
        form.addRow("", other)
        form.addRow(self.tr("Language of the &articles"), self.text_language)
        form.addRow("", self.asides)
        form.addRow(self.tr("&Your name on corrections"), self.author)
        return form

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("The model’s folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)
