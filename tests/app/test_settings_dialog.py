from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do
from viewer.app.program import Program
from viewer.app.settings_dialog import Settings, SettingsDialog
from viewer.model import Options

SETTINGS = Settings("dark", 120, "", "de", options=Options(language="fr", include_asides=True))
LANGUAGES = {"": "System", "en": "English", "de": "Deutsch"}


@pytest.mark.parametrize(
    "settings",
    [
        SETTINGS,
        replace(SETTINGS, theme="system", language=""),
        replace(SETTINGS, options=Options(model="lexical", threshold=0.7)),
        replace(SETTINGS, options=Options(model="some/folder")),
    ],
)
def test_what_is_not_touched_stays_as_it_was(qtbot: QtBot, settings: Settings) -> None:
    dialog = SettingsDialog(settings, LANGUAGES)
    qtbot.addWidget(dialog)
    assert dialog.settings == settings


def test_settings_are_told_when_accepted(qtbot: QtBot) -> None:
    dialog = SettingsDialog(SETTINGS, LANGUAGES)
    qtbot.addWidget(dialog)
    dialog.zoom.setValue(150)
    dialog.asides.setChecked(False)
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert told.args[0].zoom == 150
    assert not told.args[0].options.include_asides


def test_another_model_needs_its_folder(qtbot: QtBot) -> None:
    dialog = SettingsDialog(SETTINGS, LANGUAGES)
    qtbot.addWidget(dialog)
    dialog.model.setCurrentIndex(2)
    assert dialog.settings.options.model == "bundled"
    dialog.folder.setText("models/other")
    assert dialog.settings.options.model == "models/other"


def test_settings_are_applied_remembered_and_compared_by(qtbot: QtBot, opened: Program) -> None:
    opened.window.actions_by_name[Do.SETTINGS].trigger()
    dialog = opened.window.findChild(SettingsDialog)
    dialog.theme.setCurrentIndex(dialog.theme.findData("contrast"))
    dialog.model.setCurrentIndex(1)
    dialog.accept()
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert opened.theme.key == "contrast"
    assert opened.state.case.options.model == "lexical"
    assert opened.preferences.options.model == "lexical"
    assert opened.state.undo_label == "changing how to compare"
