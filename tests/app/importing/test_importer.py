"""Opening files that leave something to decide, as a person would."""

import csv
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from viewer.app.drops import read_drop
from viewer.app.importing.dialog import ImportDialog
from viewer.app.importing.intake import Intake
from viewer.app.paste_dialog import PasteDialog
from viewer.app.program import Program

RUSSIAN = "Паром сел на мель в четверг вечером."
PAGE = (
    b"<html><head><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1>"
    b"<p>The ferry ran onto the bank on Monday evening, and 212 people waited there until the tide came in.</p>"
    b"<p>Nobody was hurt, the harbour master said on Tuesday, and the ship was towed to the quay.</p>"
    b"</article></body></html>"
)


class _Site(BaseHTTPRequestHandler):
    over = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/silent":
            self.over.wait(20)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    _Site.over.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    _Site.over.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    path = tmp_path / "corpus.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["text", "outlet", "date"])
        for number in range(1, 6):
            table.writerow([f"The harbour was shut on day {number}.", f"Outlet {number % 2}", f"2026-03-0{number}"])
    return str(path)


def settled(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy)


def asked(qtbot: QtBot, program: Program) -> ImportDialog:
    """The dialog that is open, once it has looked at the file."""
    found: list[ImportDialog] = []

    def look() -> bool:
        found[:] = [each for each in program.window.findChildren(ImportDialog) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(look)
    settled(qtbot, program)
    return found[0]


def titles(program: Program) -> list[str]:
    return [article.title for article in program.state.case.articles]


def texts(program: Program) -> list[str]:
    return [article.text for article in program.state.case.articles]


def press(qtbot: QtBot, program: Program, text: str) -> None:
    button = next(each for each in program.window.bars.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, program)


def test_several_articles_of_a_corpus_are_chosen_by_what_is_in_them(
    qtbot: QtBot, program: Program, corpus: str
) -> None:
    program.controller.open_files([corpus], guess=False)
    dialog = asked(qtbot, program)
    assert dialog.records.model().rowCount() == 5
    qtbot.keyClicks(dialog.filter, "outlet 1")
    assert dialog.records.model().rowCount() == 3
    dialog.records.selectAll()
    assert dialog.preview.toPlainText() == "The harbour was shut on day 1."
    dialog.accept()
    settled(qtbot, program)
    assert titles(program) == ["corpus 1", "corpus 3", "corpus 5"]
    assert [a.origin.path for a in program.state.case.articles] == [f"{corpus}#{n}" for n in (1, 3, 5)]


def test_an_article_of_a_corpus_is_read_again_without_a_question(qtbot: QtBot, program: Program, corpus: str) -> None:
    program.controller.open_files([f"{corpus}#2"], guess=False)
    settled(qtbot, program)
    Path(corpus).write_text(Path(corpus).read_text(encoding="utf-8").replace("day 2", "day two"), encoding="utf-8")
    program.controller.reload(0)
    settled(qtbot, program)
    assert texts(program) == ["The harbour was shut on day two."]


def test_nothing_chosen_opens_nothing(qtbot: QtBot, program: Program, corpus: str) -> None:
    program.controller.open_files([corpus], guess=False)
    dialog = asked(qtbot, program)
    dialog.records.selectionModel().select(dialog.records.currentIndex(), QItemSelectionModel.SelectionFlag.Deselect)
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Open).isEnabled()


def test_the_encoding_is_chosen_by_looking_and_kept_for_reading_again(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(RUSSIAN.encode("cp1251"))
    program.controller.open_files([str(path)], guess=False)
    dialog = asked(qtbot, program)
    assert RUSSIAN not in dialog.preview.toPlainText()
    place = dialog.encoding.findData("cp1251")
    dialog.encoding.setCurrentIndex(place)
    dialog.encoding.activated.emit(place)
    qtbot.waitUntil(lambda: dialog.preview.toPlainText() == RUSSIAN)
    dialog.accept()
    settled(qtbot, program)
    assert texts(program) == [RUSSIAN]
    path.write_bytes((RUSSIAN + " Всё.").encode("cp1251"))
    program.controller.reload(0)
    settled(qtbot, program)
    assert texts(program) == [RUSSIAN + " Всё."]


def test_a_file_that_is_left_out_keeps_no_other_from_opening(
    qtbot: QtBot, program: Program, tmp_path: Path, corpus: str
) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("The ferry left.", encoding="utf-8")
    program.controller.open_files([corpus, str(plain)], guess=False)
    asked(qtbot, program).reject()
    settled(qtbot, program)
    assert titles(program) == ["plain"]


def test_any_file_can_be_read_another_way(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Fähre läuft auf.", encoding="utf-8")
    program.controller.open_files([str(path)], guess=False)
    settled(qtbot, program)
    program.window.sources.menu.otherwise_asked.emit(str(path))
    dialog = asked(qtbot, program)
    place = dialog.encoding.findData("cp1252")
    dialog.encoding.setCurrentIndex(place)
    dialog.encoding.activated.emit(place)
    settled(qtbot, program)
    dialog.accept()
    settled(qtbot, program)
    assert texts(program) == ["FÃ¤hre lÃ¤uft auf."]
    program.state.undo()
    assert texts(program) == ["Fähre läuft auf."]


@pytest.mark.parametrize("pasted", [False, True])
def test_garbled_characters_are_repaired_when_asked(
    qtbot: QtBot, program: Program, comparer: object, tmp_path: Path, pasted: bool
) -> None:
    garbled, whole = "Itâ€™s over. He didnâ€™t go.", "It’s over. He didn’t go."
    path = tmp_path / "bad.txt"
    path.write_text(garbled, encoding="utf-8")
    dialog = PasteDialog(has_base=False, text=garbled)
    qtbot.addWidget(dialog)
    if pasted:
        program.controller.take_pasted(dialog.pasted)
    else:
        program.controller.open_files([str(path)], guess=False)
    settled(qtbot, program)
    program.controller.repair(0)
    settled(qtbot, program)
    assert texts(program) == [whole]


def test_a_dropped_page_is_fetched_when_the_reader_says_so(qtbot: QtBot, program: Program, site: str) -> None:
    mime = QMimeData()
    mime.setText(f"{site}/story")
    program.controller.take_drop(read_drop(mime))
    assert program.state.case.articles == ()
    press(qtbot, program, "Get it")
    assert titles(program) == ["Ferry aground"]
    assert program.state.case.articles[0].origin.path == f"{site}/story"


def test_a_pasted_address_is_fetched_as_the_dialog_says(qtbot: QtBot, program: Program, site: str) -> None:
    dialog = PasteDialog(has_base=False, text=f" {site}/story\n", parent=program.window)
    dialog.show()
    assert dialog.web.isVisible()
    program.controller.take_pasted(dialog.pasted)
    settled(qtbot, program)
    assert titles(program) == ["Ferry aground"]
    dialog.text_field.setPlainText("An article.")
    assert not dialog.web.isVisible()
    dialog.reject()


def test_fetching_can_be_stopped_while_nothing_comes(qtbot: QtBot, program: Program, site: str) -> None:
    program.controller.add_files([f"{site}/silent"])
    qtbot.waitUntil(lambda: program.runner.busy)
    assert program.window.status.cancel.isVisible()
    qtbot.mouseClick(program.window.status.cancel, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert program.state.case.articles == ()


def test_many_refusals_are_one_bar(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.controller.open_files([str(tmp_path / f"gone-{n}.txt") for n in range(6)], guess=False)
    settled(qtbot, program)
    assert len(program.window.bars.texts) == 1
    assert program.window.bars.texts[0].startswith("6 files could not be read: gone-0.txt, gone-1.txt, gone-2.txt")


def test_an_intake_of_nothing_leaves_everything_as_it_is(opened: Program) -> None:
    before = opened.state.case
    opened.controller._replace(str(before.articles[0].origin.path), Intake(()))
    assert opened.state.case == before
