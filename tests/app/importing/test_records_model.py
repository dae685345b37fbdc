import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from viewer.app.importing.records_model import NumberRole, RecordsModel
from viewer.model import Metadata
from viewer.reading import Record

RECORDS = (
    Record(1, "Ferry aground", "The ferry ran onto the bank.", Metadata(outlet="Courier", date="2026-03-01"), None),
    Record(2, None, "Nobody was hurt.\nThe tide  came in.", Metadata(author="M. Tarrant"), None),
    Record(4, None, "word " * 60, Metadata(), None),
)


@pytest.fixture
def model(qtbot: QtBot) -> RecordsModel:
    made = RecordsModel()
    made.setParent(None)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.fill(RECORDS, "")
    return made


def lines(model: RecordsModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_line_tells_number_title_or_beginning_outlet_and_date(model: RecordsModel) -> None:
    assert lines(model)[:2] == ["1. Ferry aground · Courier · 2026-03-01", "2. Nobody was hurt. The tide came in."]
    assert lines(model)[2].endswith("word …")


@pytest.mark.parametrize(
    ("words", "numbers"),
    [("", [1, 2, 4]), ("FERRY bank", [1]), ("tarrant", [2]), ("2026-03", [1]), ("tide courier", []), ("word", [4])],
)
def test_records_are_found_by_all_the_words_in_them(model: RecordsModel, words: str, numbers: list[int]) -> None:
    model.fill(RECORDS, words)
    assert [model.index(row, 0).data(NumberRole) for row in range(model.rowCount())] == numbers


def test_a_record_is_found_by_its_number(model: RecordsModel) -> None:
    assert [model.row_of(number) for number in (1, 4, 3)] == [0, 2, -1]
