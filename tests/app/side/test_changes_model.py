import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from viewer.app.side.changes_model import ChangeRole, ChangesModel, Field, Grouping
from viewer.present.changes import Change, ChangeKind

CHANGES = (
    Change(1, ChangeKind.EDITED, "bravo", ("B",), moved=True, flags=2),
    Change(4, ChangeKind.NEW, "alpha", (), moved=False, flags=0),
    Change(6, ChangeKind.EDITED, "charlie", ("C",), moved=False, flags=0),
)


@pytest.fixture(params=list(Grouping))
def model(request: pytest.FixtureRequest, qtbot: QtBot) -> ChangesModel:
    made = ChangesModel()
    made.fill(CHANGES, lambda change: f"A {change.row}", request.param)
    return made


def changes_in(model: ChangesModel, parent: QModelIndex | None = None) -> list[Change]:
    """All changes from top to bottom."""
    parent = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        change = index.data(ChangeRole)
        found.extend([change] if change is not None else changes_in(model, index))
    return found


def test_qt_finds_no_fault_with_the_model(model: ChangesModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(Field.TEXT.value, Qt.SortOrder.DescendingOrder)
    model.fill(CHANGES[:1], lambda change: "", Grouping.SOURCE)
    model.fill((), lambda change: "", Grouping.NOTHING)
    assert tester.model() is model


def test_every_change_is_listed_once(model: ChangesModel) -> None:
    assert sorted(change.row for change in changes_in(model)) == [1, 4, 6]


def test_a_change_is_found_by_its_row(model: ChangesModel) -> None:
    for change in CHANGES:
        assert model.index_of_row(change.row).data(ChangeRole) == change
    assert not model.index_of_row(99).isValid()


def test_a_held_change_stays_the_same_when_sorted(model: ChangesModel) -> None:
    held = QPersistentModelIndex(model.index_of_row(6))
    model.sort(Field.TEXT.value, Qt.SortOrder.DescendingOrder)
    assert held.data(ChangeRole).text == "charlie"


def test_groups_are_named_and_counted(qtbot: QtBot) -> None:
    model = ChangesModel()
    model.fill(CHANGES, lambda change: "", Grouping.KIND)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Edited · 2", "New · 1"]
    model.fill(CHANGES, lambda change: "", Grouping.SOURCE)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "B · 1",
        "C · 1",
        "No source · 1",
    ]


def test_a_list_is_sorted_by_text_or_as_it_comes(qtbot: QtBot) -> None:
    model = ChangesModel()
    model.fill(CHANGES, lambda change: "", Grouping.NOTHING)
    model.sort(Field.TEXT.value)
    assert [change.text for change in changes_in(model)] == ["alpha", "bravo", "charlie"]
    model.sort(Field.PLACE.value)
    assert [change.row for change in changes_in(model)] == [1, 4, 6]


def test_a_change_tells_its_place_kind_and_flags(qtbot: QtBot) -> None:
    model = ChangesModel()
    model.fill(CHANGES, lambda change: f"A {change.row}", Grouping.NOTHING)
    told = [model.index(0, field.value).data() for field in Field]
    assert told == ["A 1", "edited, moved ⚑2", "bravo"]
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "A 1, edited, moved ⚑2, bravo"
