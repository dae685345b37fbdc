from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from viewer.app.preferences import Preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept.ini"


def fresh(path: Path) -> Preferences:
    """Preferences as the next start of the program finds them."""
    return Preferences(QSettings(str(path), QSettings.Format.IniFormat))


def test_choices_outlive_the_program(path: Path) -> None:
    before = fresh(path)
    before.theme = "dark"
    before.zoom = 130
    before.store("window/geometry", QByteArray(b"abc"))
    before.remember(["a.txt", "b.txt"])
    before.remember(["only.txt"])
    del before
    after = fresh(path)
    assert (after.theme, after.zoom) == ("dark", 130)
    assert after.bytes_of("window/geometry") == QByteArray(b"abc")
    assert after.recent == (("only.txt",), ("a.txt", "b.txt"))


def test_without_choices_there_are_usual_ones(path: Path) -> None:
    preferences = fresh(path)
    assert (preferences.theme, preferences.zoom, preferences.recent) == ("system", 100, ())
    assert preferences.bytes_of("window/geometry").isEmpty()


@pytest.mark.parametrize(("asked", "kept"), [(5, 60), (1000, 300), (120, 120)])
def test_zoom_stays_readable(path: Path, asked: int, kept: int) -> None:
    preferences = fresh(path)
    preferences.zoom = asked
    assert preferences.zoom == kept


def test_a_broken_setting_counts_as_the_usual_one(path: Path) -> None:
    path.write_text("[view]\nzoom=rubbish\n")
    assert fresh(path).zoom == 100


def test_a_comparison_is_remembered_once_and_newest_first(path: Path) -> None:
    preferences = fresh(path)
    for paths in (["a"], ["b"], ["a"]):
        preferences.remember(paths)
    assert preferences.recent == (("a",), ("b",))


def test_only_a_dozen_are_remembered(path: Path) -> None:
    preferences = fresh(path)
    for number in range(20):
        preferences.remember([f"{number}.txt"])
    assert len(preferences.recent) == 12
    assert preferences.recent[0] == ("19.txt",)


def test_recent_ones_can_be_forgotten(path: Path) -> None:
    preferences = fresh(path)
    preferences.remember(["a"])
    preferences.forget_recent()
    assert preferences.recent == ()
